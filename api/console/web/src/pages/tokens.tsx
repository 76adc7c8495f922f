import { Button, MultiSelect, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listAll, send } from '../api/client';
import { keys } from '../api/keys';
import type { CreatedToken, Project, Token, User } from '../api/types';
import { useSession } from '../auth/session';
import { Ago, Empty, Loaded, PageHead, Section, Status } from '../ui/bits';
import { FormDialog, RemoveDialog, useChange } from '../ui/dialogs';
import { Rows, type Column } from '../ui/rows';
import { SecretOnce } from '../ui/secretonce';
import { roles } from './people';

function state(token: Token): string {
  if (token.revoked_at) return 'revoked';
  if (token.expires_at && Date.parse(token.expires_at) < Date.now()) return 'expired';
  return 'ready';
}

/** The tokens of programs and people. */
export default function TokensPage() {
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: ({ signal }) => listAll<Token>('/api/v1/tokens', signal) });
  const users = useUsers();
  const projects = useProjects();
  const [adding, add] = useState(false);
  const [made, setMade] = useState<CreatedToken>();
  const [ending, end] = useState<Token>();
  const revoke = useChange((token: Token) => send('DELETE', `/api/v1/tokens/${token.id}`), [keys.tokens], (token) => `The token ${token.name} is revoked`);
  const nameOf = (id: string | undefined, all: { id: string; name: string }[]) => (id ? (all.find((one) => one.id === id)?.name ?? id) : '–');
  const columns: Column<Token>[] = [
    { key: 'name', head: 'Token', first: true, cell: (token) => <b>{token.name}</b> },
    { key: 'role', head: 'Role', cell: (token) => (token.permissions?.length ? `${token.role}, cut down to ${token.permissions.length} permissions` : token.role) },
    { key: 'user', head: 'User', cell: (token) => nameOf(token.user, users) },
    { key: 'project', head: 'Project', cell: (token) => (token.project ? nameOf(token.project, projects) : 'all') },
    { key: 'used', head: 'Last used', cell: (token) => <Ago time={token.last_used_at} /> },
    { key: 'until', head: 'Ends', cell: (token) => (token.expires_at ? <Ago time={token.expires_at} /> : 'never') },
    { key: 'state', head: 'State', cell: (token) => <Status value={state(token)} /> },
    {
      key: 'do', head: '', right: true,
      cell: (token) =>
        token.revoked_at ? null : (
          <Button size="compact-xs" variant="default" aria-label={`Revoke ${token.name}`} onClick={() => end(token)}>
            Revoke
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHead title="Tokens" lead="For programs, pipelines and the command line. Only a hash of each secret is kept." actions={<Button onClick={() => add(true)}>Create a token</Button>} />
      <Section title="Tokens" id="tokens">
        <Loaded query={tokens}>
          {(rows) => (rows.length === 0 ? <Empty title="There are no tokens">Create one for a program that uses the API.</Empty> : <Rows rows={rows} columns={columns} id={(token) => token.id} caption="Tokens" />)}
        </Loaded>
      </Section>
      {adding && <TokenForm users={users} projects={projects} onMade={setMade} onClose={() => add(false)} />}
      {made && <SecretOnce title={`The token ${made.token.name}`} secret={made.secret} what="This is the token." onClose={() => setMade(undefined)} />}
      {ending && (
        <RemoveDialog what="token" name={ending.name} onClose={() => end(undefined)} onRemove={() => revoke.mutateAsync(ending)}>
          <Text size="sm">Whatever uses it is refused from now on.</Text>
        </RemoveDialog>
      )}
    </>
  );
}

function useUsers(): User[] {
  const { may } = useSession();
  return useQuery({ queryKey: keys.users, queryFn: ({ signal }) => listAll<User>('/api/v1/users', signal), enabled: may('system.users.manage') }).data ?? [];
}

function useProjects(): Project[] {
  return useQuery({ queryKey: keys.projects, queryFn: ({ signal }) => listAll<Project>('/api/v1/projects', signal), retry: false }).data ?? [];
}

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'one year' },
  { value: '', label: 'no end' },
];

const day = 86_400_000;

function TokenForm({ users, projects, onMade, onClose }: { users: User[]; projects: Project[]; onMade: (made: CreatedToken) => void; onClose: () => void }) {
  const { who } = useSession();
  const [name, setName] = useState('');
  const [role, setRole] = useState('developer');
  const [user, setUser] = useState('');
  const [project, setProject] = useState('');
  const [days, setDays] = useState('90');
  const [permissions, setPermissions] = useState<string[]>([]);
  const create = useChange(
    async () => {
      const made = await send<CreatedToken>('POST', '/api/v1/tokens', {
        name,
        role,
        ...(user ? { user } : {}),
        ...(project ? { project } : {}),
        ...(permissions.length ? { permissions } : {}),
        ...(days ? { expires_at: new Date(Date.now() + Number(days) * day).toISOString() } : {}),
      });
      onMade(made);
    },
    [keys.tokens],
  );
  return (
    <FormDialog title="Create a token" submit="Create" ready={name !== ''} onClose={onClose} onSubmit={() => create.mutateAsync(undefined)}>
      <TextInput data-autofocus required label="Name" description="Says what uses it, such as ci-pipeline" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect label="Role" value={role} onChange={(event) => setRole(event.currentTarget.value)} data={roles} />
      {users.length > 0 && (
        <NativeSelect
          label="User"
          description="A user's token never does more than the user may"
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          data={[{ value: '', label: 'none: a program’s token' }, ...users.map((one) => ({ value: one.name, label: one.name }))]}
        />
      )}
      {projects.length > 1 && (
        <NativeSelect label="Project" value={project} onChange={(event) => setProject(event.currentTarget.value)} data={[{ value: '', label: 'all' }, ...projects.map((one) => ({ value: one.name, label: one.name }))]} />
      )}
      <NativeSelect label="Ends after" value={days} onChange={(event) => setDays(event.currentTarget.value)} data={lifetimes} />
      <MultiSelect label="Only these permissions" description="None chosen: all of the role" searchable clearable data={who.permissions} value={permissions} onChange={setPermissions} comboboxProps={{ withinPortal: true }} />
    </FormDialog>
  );
}
