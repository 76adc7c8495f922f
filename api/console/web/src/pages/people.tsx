import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Switch, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asApiError, listAll, send } from '../api/client';
import { keys } from '../api/keys';
import type { Session, User, UserPatch } from '../api/types';
import { bytes } from '../lib/format';
import { Ago, Empty, Loaded, PageHead, Section, Status } from '../ui/bits';
import { FormDialog, RemoveDialog, useChange } from '../ui/dialogs';
import { ProblemAlert } from '../ui/problem';
import { Rows, type Column } from '../ui/rows';
import { useSession } from '../auth/session';

export const roles = [
  { value: 'viewer', label: 'viewer: sees everything but what is in the data' },
  { value: 'developer', label: 'developer: makes and changes clones' },
  { value: 'operator', label: 'operator: syncs, prunes and reads the host' },
  { value: 'admin', label: 'admin: everything, and unmasked data' },
];

const gib = 2 ** 30;

/** A quota as people enter it. */
export function QuotaFields({ clones, gibs, onClones, onGibs }: { clones: number; gibs: number; onClones: (n: number) => void; onGibs: (n: number) => void }) {
  return (
    <SimpleGrid cols={2}>
      <NumberInput label="Most clones" description="0: no limit" min={0} allowDecimal={false} value={clones} onChange={(value) => onClones(Number(value) || 0)} />
      <NumberInput label="Most space of their own (GiB)" description="0: no limit" min={0} value={gibs} onChange={(value) => onGibs(Number(value) || 0)} />
    </SimpleGrid>
  );
}

export function quotaText(limit: { clones?: number; bytes?: number } | undefined, used: { clones: number; bytes: number } | undefined): string {
  const have = used ?? { clones: 0, bytes: 0 };
  const clones = limit?.clones ? `${have.clones} of ${limit.clones} clones` : `${have.clones} ${have.clones === 1 ? 'clone' : 'clones'}`;
  return limit?.bytes ? `${clones}, ${bytes(have.bytes)} of ${bytes(limit.bytes)}` : `${clones}, ${bytes(have.bytes)}`;
}

export function toQuota(clones: number, gibs: number): { clones: number; bytes: number } {
  return { clones, bytes: Math.round(gibs * gib) };
}

type Open = { kind: 'create' } | { kind: 'edit'; user: User } | { kind: 'remove'; user: User } | undefined;

/** Who may sign in, and which browsers are signed in. */
export default function PeoplePage() {
  const users = useQuery({ queryKey: keys.users, queryFn: ({ signal }) => listAll<User>('/api/v1/users', signal) });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const remove = useChange((user: User) => send('DELETE', `/api/v1/users/${user.id}`), [keys.users, keys.sessions], (user) => `${user.name} is removed`);
  const columns: Column<User>[] = [
    {
      key: 'name', head: 'User', first: true,
      cell: (user) => (
        <>
          <Text size="sm" fw={550} span>
            {user.name}
          </Text>
          {user.full_name && (
            <Text size="xs" c="dimmed">
              {user.full_name}
            </Text>
          )}
        </>
      ),
    },
    { key: 'email', head: 'E-mail', cell: (user) => user.email || '–' },
    { key: 'role', head: 'Role everywhere', cell: (user) => user.role || 'only in projects' },
    { key: 'quota', head: 'Has', cell: (user) => quotaText(user.quota, user.used) },
    { key: 'via', head: 'Signs in', cell: (user) => (user.issuer ? 'by the identity provider' : 'by token') },
    { key: 'seen', head: 'Seen', cell: (user) => <Ago time={user.last_seen_at} /> },
    { key: 'state', head: 'State', cell: (user) => <Status value={user.disabled ? 'disabled' : 'ready'} /> },
    {
      key: 'do', head: '', right: true,
      cell: (user) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Button size="compact-xs" variant="default" aria-label={`Change ${user.name}`} onClick={() => setOpen({ kind: 'edit', user })}>
            Change
          </Button>
          <Button size="compact-xs" variant="default" aria-label={`Remove ${user.name}`} onClick={() => setOpen({ kind: 'remove', user })}>
            Remove
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <>
      <PageHead
        title="People"
        lead="Ramet keeps no passwords of people: they sign in through your identity provider, or with a token of theirs."
        actions={<Button onClick={() => setOpen({ kind: 'create' })}>Add a user</Button>}
      />
      <Section title="Users" id="users">
        <Loaded query={users}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title="There are no users yet" action={<Button onClick={() => setOpen({ kind: 'create' })}>Add a user</Button>}>
                Add one and give it a token, or set up OpenID Connect: whoever signs in that way is added by it.
              </Empty>
            ) : (
              <Rows rows={rows} columns={columns} id={(user) => user.id} caption="Users" />
            )
          }
        </Loaded>
      </Section>
      <Sessions />
      {open?.kind === 'create' && <UserForm onClose={close} />}
      {open?.kind === 'edit' && <UserForm user={open.user} onClose={close} />}
      {open?.kind === 'remove' && (
        <RemoveDialog what="user" name={open.user.name} onClose={close} onRemove={() => remove.mutateAsync(open.user)}>
          <Text size="sm">The tokens and sessions of {open.user.name} end at once. What the user owns stays.</Text>
        </RemoveDialog>
      )}
    </>
  );
}

function UserForm({ user, onClose }: { user?: User; onClose: () => void }) {
  const [name, setName] = useState(user?.name ?? '');
  const [fullName, setFullName] = useState(user?.full_name ?? '');
  const [email, setEmail] = useState(user?.email ?? '');
  const [role, setRole] = useState(user?.role ?? '');
  const [disabled, setDisabled] = useState(user?.disabled ?? false);
  const [clones, setClones] = useState(user?.quota?.clones ?? 0);
  const [gibs, setGibs] = useState((user?.quota?.bytes ?? 0) / gib);
  const save = useChange(
    () => {
      const facts = { full_name: fullName, email, role: role as NonNullable<UserPatch['role']>, quota: toQuota(clones, gibs) };
      if (user) return send('PATCH', `/api/v1/users/${user.id}`, { ...facts, disabled }, { revision: user.revision });
      return send('POST', '/api/v1/users', { name, ...facts });
    },
    [keys.users],
    user ? `${name} is changed` : `${name} is added`,
  );
  return (
    <FormDialog title={user ? `Change ${user.name}` : 'Add a user'} submit={user ? 'Save' : 'Add'} ready={name !== ''} onClose={onClose} onSubmit={() => save.mutateAsync(undefined)}>
      {!user && <TextInput data-autofocus required label="Login" description="Lower-case letters, digits, dots, hyphens and @" value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      <TextInput label="Name" value={fullName} onChange={(event) => setFullName(event.currentTarget.value)} />
      <TextInput type="email" label="E-mail" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <NativeSelect label="Role in all projects" value={role} onChange={(event) => setRole(event.currentTarget.value)} data={[{ value: '', label: 'none: only what projects give' }, ...roles]} />
      <QuotaFields clones={clones} gibs={gibs} onClones={setClones} onGibs={setGibs} />
      {user && <Switch label="Disabled: tokens and sessions are refused" checked={disabled} onChange={(event) => setDisabled(event.currentTarget.checked)} />}
    </FormDialog>
  );
}

function Sessions() {
  const { mayAnywhere } = useSession();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => listAll<Session>('/api/v1/sessions', signal), enabled: mayAnywhere('system.users.manage') });
  const end = useChange((session: Session) => send('DELETE', `/api/v1/sessions/${session.id}`), [keys.sessions], 'The session has ended');
  const columns: Column<Session>[] = [
    { key: 'who', head: 'Who', first: true, cell: (session) => session.principal },
    { key: 'from', head: 'From', cell: (session) => session.remote || '–' },
    { key: 'since', head: 'Since', cell: (session) => <Ago time={session.created_at} /> },
    { key: 'seen', head: 'Last seen', cell: (session) => <Ago time={session.seen_at} /> },
    { key: 'until', head: 'Ends', cell: (session) => <Ago time={session.expires_at} /> },
    {
      key: 'do', head: '', right: true,
      cell: (session) => (
        <Button size="compact-xs" variant="default" aria-label={`End the session of ${session.principal}`} loading={end.isPending && end.variables?.id === session.id} onClick={() => end.mutate(session)}>
          End
        </Button>
      ),
    },
  ];
  if (!mayAnywhere('system.users.manage')) return null; // the list above says what is missing
  return (
    <Section title="Signed-in browsers" id="sessions">
      {end.error && <ProblemAlert error={asApiError(end.error)} />}
      <Loaded query={sessions}>{(rows) => <Rows rows={rows} columns={columns} id={(session) => session.id} caption="Signed-in browsers" />}</Loaded>
    </Section>
  );
}
