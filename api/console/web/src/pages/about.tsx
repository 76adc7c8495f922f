import { Button, Code, Stack, Text } from '@mantine/core';
import { IconDownload } from '../ui/icons';
import { useQuery } from '@tanstack/react-query';
import { asApiError, getJSON, send } from '../api/client';
import { keys } from '../api/keys';
import type { CatalogBackup, EffectiveConfig, Page } from '../api/types';
import { useSession } from '../auth/session';
import { bytes } from '../lib/format';
import { Ago, Facts, Loaded, PageHead, Permitted, Section } from '../ui/bits';
import { useChange } from '../ui/dialogs';
import { ProblemAlert } from '../ui/problem';
import { Rows, type Column } from '../ui/rows';

/** Who one is, what runs here, and what support asks for. */
export default function AboutPage() {
  const { who, may } = useSession();
  return (
    <>
      <PageHead title="About" lead={`Ramet ${who.version}`} />
      <Section title="Who I am" id="who">
        <Facts
          items={[
            ['Name', who.user?.full_name ? `${who.user.full_name} (${who.name})` : who.name],
            ['Signed in by', who.via],
            ['Role everywhere', who.user ? who.user.role || 'none' : undefined],
            ['Permissions', who.permissions.length ? <Permissions key="p" list={who.permissions} /> : 'none over all projects'],
            ...Object.entries(who.projects ?? {}).map(([project, list]): [string, React.ReactNode] => [`In ${project}`, <Permissions key={project} list={list} />]),
          ]}
        />
      </Section>
      {may('system.manage') && <Support />}
      {may('system.manage') && <Backups />}
      {may('system.read') && <Configuration />}
    </>
  );
}

function Permissions({ list }: { list: string[] }) {
  return (
    <details>
      <summary>{list.length}</summary>
      <Text size="xs" className="mono" component="div">
        {list.join(', ')}
      </Text>
    </details>
  );
}

function Support() {
  return (
    <Section title="Diagnostics" id="diagnostics">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">One file for whoever helps you: version, configuration, findings, objects, operations with their logs, metrics and facts of the host. No secret is in it.</Text>
        <Button component="a" href="/api/v1/diagnostics" download variant="default" leftSection={<IconDownload size={15} />}>
          Download the bundle
        </Button>
      </Stack>
    </Section>
  );
}

const columns: Column<CatalogBackup>[] = [
  { key: 'name', head: 'File', first: true, cell: (backup) => <span className="mono">{backup.name}</span> },
  { key: 'at', head: 'Made', cell: (backup) => <Ago time={backup.created_at} /> },
  { key: 'size', head: 'Size', right: true, cell: (backup) => bytes(backup.bytes) },
];

function Backups() {
  const { may } = useSession();
  const list = useQuery({ queryKey: keys.backups, queryFn: ({ signal }) => getJSON<Page<CatalogBackup>>('/api/v1/catalog/backups', signal) });
  const make = useChange(() => send('POST', '/api/v1/catalog/backups'), [keys.backups], 'The catalog is backed up');
  return (
    <Section
      title="Backups of the catalog"
      id="backups"
      actions={
        <Permitted size="xs" variant="default" allowed={may('system.manage')} permission="system.manage" loading={make.isPending} onClick={() => make.mutate(undefined)}>
          Back up now
        </Permitted>
      }
    >
      {make.error && <ProblemAlert error={asApiError(make.error)} />}
      <Loaded query={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Text size="sm" c="dimmed">
              None yet; one is made each day.
            </Text>
          ) : (
            <Rows rows={page.items} columns={columns} id={(backup) => backup.name} caption="Backups of the catalog" />
          )
        }
      </Loaded>
    </Section>
  );
}

function Configuration() {
  const config = useQuery({ queryKey: keys.config, queryFn: ({ signal }) => getJSON<EffectiveConfig>('/api/v1/config', signal) });
  return (
    <Section title="Configuration" id="configuration">
      <Loaded query={config}>
        {(effective) => (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {effective.file ? `Read from ${effective.file}, with the flags of the command line over it.` : 'From the flags of the command line; there is no file.'} Secrets are never shown.
            </Text>
            <Code block tabIndex={0} aria-label="Effective configuration">
              {JSON.stringify(effective.config, null, 2)}
            </Code>
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
