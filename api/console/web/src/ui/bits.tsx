import { ActionIcon, Badge, Box, Button, Code, CopyButton, Group, Loader, Paper, Stack, Text, Title, Tooltip, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from './icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { asApiError } from '../api/client';
import { dateTime, relative } from '../lib/format';
import { useNow } from '../lib/clock';
import { ProblemAlert } from './problem';

/** How long ago or until, with the full time on hover and focus. */
export function Ago({ time }: { time: string | undefined }) {
  const now = useNow();
  if (!time) return <>–</>;
  return (
    <time dateTime={time} title={dateTime(time)}>
      {relative(time, now)}
    </time>
  );
}

const statusColors: Record<string, string> = {
  running: 'good',
  ready: 'good',
  succeeded: 'good',
  completed: 'good',
  delivered: 'good',
  allowed: 'good',
  creating: 'busy',
  linking: 'busy',
  changing: 'busy',
  pending: 'busy',
  cancelling: 'busy',
  removing: 'busy',
  deleting: 'busy',
  degraded: 'warn',
  warning: 'warn',
  failed: 'bad',
  broken: 'bad',
  denied: 'bad',
  error: 'bad',
};

/** A status as a word with a mark of its own shape; the colour only helps. */
export function Status({ value, busy }: { value: string; busy?: boolean }) {
  const tone = busy ? 'busy' : (statusColors[value] ?? 'calm');
  return (
    <Badge className={`status status-${tone}`} variant="outline" radius="sm" size="sm" tt="none" fw={550}>
      <span aria-hidden="true">{{ good: '●', busy: '◐', warn: '▲', bad: '■', calm: '○' }[tone]}</span> {value}
    </Badge>
  );
}

/** A short text to copy. */
export function Copy({ value, label }: { value: string; label: string }) {
  return (
    <CopyButton value={value} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : `Copy ${label}`}>
          <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={`Copy ${label}`}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}

export function CopyLine({ value, label, shown }: { value: string; label: string; shown?: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="center">
      <Text size="xs" c="dimmed" w={64} style={{ flexShrink: 0 }}>
        {label}
      </Text>
      <Code className="scroll-code" tabIndex={0} role="group" aria-label={label}>
        {shown ?? value}
      </Code>
      <Copy value={value} label={label} />
    </Group>
  );
}

/** A framed part of a page with its heading. */
export function Section({ title, actions, children, id }: { title: ReactNode; actions?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <Paper component="section" withBorder p="md" className="section" aria-labelledby={id} bg="var(--r-surface)">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Paper>
  );
}

export function PageHead({ title, lead, actions }: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Title order={1} tabIndex={-1} className="page-title">
          {title}
        </Title>
        {lead && (
          <Text size="sm" c="dimmed" component="div">
            {lead}
          </Text>
        )}
      </Stack>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}

/** What an empty page says: what would be here, and the first thing to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={40} px="md" className="empty">
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" maw={520} ta="center" component="div">
        {children}
      </Text>
      {action}
    </Stack>
  );
}

/**
 * Waiting, failed or there: the frame of everything that is read. What was read before stays while it is read anew. A title
 * heads the problem where the frame is all of the page.
 */
export function Loaded<T>({ query, children, title }: { query: { data: T | undefined; error: unknown; isPending: boolean; refetch?: () => unknown }; children: (data: T) => ReactNode; title?: string }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <>
        {title && <PageHead title={title} />}
        <ProblemAlert error={asApiError(query.error)}>
          <Box>
            <Button size="xs" variant="default" onClick={() => query.refetch?.()}>
              Try again
            </Button>
          </Box>
        </ProblemAlert>
      </>
    );
  }
  return (
    <Group justify="center" p="xl" role="status" aria-label="Loading">
      <Loader size="sm" />
    </Group>
  );
}

/** A button that a role may not press stays visible and says which permission is missing. */
export function Permitted({ allowed, permission, children, reason, ...props }: ButtonProps & { allowed: boolean; permission: string; reason?: string | undefined; children: ReactNode; onClick?: () => void; type?: 'submit' | 'button'; 'data-test'?: string }) {
  const why = !allowed ? `Needs the permission ${permission}` : reason;
  if (!why) return <Button {...props}>{children}</Button>;
  const { onClick: _ignored, ...rest } = props;
  return (
    <Tooltip label={why} multiline maw={320}>
      <Button {...rest} aria-disabled="true" data-disabled aria-description={why} onClick={(event) => event.preventDefault()}>
        {children}
      </Button>
    </Tooltip>
  );
}

export function TextLink({ to, children, mono }: { to: string; children: ReactNode; mono?: boolean }) {
  return (
    <Link href={to} className={mono ? 'text-link mono' : 'text-link'}>
      {children}
    </Link>
  );
}

/** Names and values, two columns where there is room. */
export function Facts({ items }: { items: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
