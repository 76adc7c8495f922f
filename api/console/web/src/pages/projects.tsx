import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asApiError, listAll, send } from '../api/client';
import { keys } from '../api/keys';
import type { Project, User } from '../api/types';
import { defaultProject, useSession } from '../auth/session';
import { count, formatPairs, mergePairs, parsePairs } from '../lib/format';
import { Empty, Loaded, PageHead, Permitted, Section } from '../ui/bits';
import { FormDialog, RemoveDialog, useChange } from '../ui/dialogs';
import { ProblemAlert } from '../ui/problem';
import { QuotaFields, quotaText, roles, toQuota } from './people';

const gib = 2 ** 30;
const manage = 'system.projects.manage';

/** Projects, and who may do what in each. */
export default function ProjectsPage() {
  const { may } = useSession();
  const projects = useQuery({ queryKey: keys.projects, queryFn: ({ signal }) => listAll<Project>('/api/v1/projects', signal) });
  const users = useQuery({ queryKey: keys.users, queryFn: ({ signal }) => listAll<User>('/api/v1/users', signal), enabled: may('system.users.manage') });
  const [adding, add] = useState(false);
  return (
    <>
      <PageHead
        title="Projects"
        lead="A project owns sources and clones, says who may do what with them, and bounds what they take."
        actions={
          <Permitted allowed={may(manage)} permission={manage} onClick={() => add(true)}>
            Add a project
          </Permitted>
        }
      />
      <Loaded query={projects}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title="You are in no project">Ask an administrator to make you a member of one.</Empty>
          ) : (
            <Stack gap={0}>
              {rows.map((project) => (
                <ProjectCard key={project.id} project={project} users={users.data ?? []} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {adding && <ProjectForm onClose={() => add(false)} />}
    </>
  );
}

function ProjectCard({ project, users }: { project: Project; users: User[] }) {
  const { may } = useSession();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const close = () => setOpen(undefined);
  const remove = useChange(() => send('DELETE', `/api/v1/projects/${project.id}`), [keys.projects], `The project ${project.name} is removed`);
  const own = project.id === defaultProject;
  return (
    <Section
      title={project.name}
      id={`project-${project.id}`}
      actions={
        <>
          <Permitted size="xs" variant="default" allowed={may(manage)} permission={manage} onClick={() => setOpen('edit')}>
            Change
          </Permitted>
          <Permitted size="xs" variant="default" allowed={may(manage)} permission={manage} reason={own ? 'It owns whatever names no project, and always exists' : undefined} onClick={() => setOpen('remove')}>
            Remove
          </Permitted>
        </>
      }
    >
      <Text size="sm" mb="xs">
        {project.description || (own ? 'Owns whatever names no other project.' : 'No description.')}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {count(project.sources ?? 0, 'source')}, {quotaText(project.quota, project.used)}
      </Text>
      <Members project={project} users={users} />
      {Object.keys(project.groups ?? {}).length > 0 && (
        <Text size="sm" mt="xs">
          <b>By group of the identity provider:</b>{' '}
          {Object.entries(project.groups ?? {})
            .map(([group, role]) => `${group} as ${role}`)
            .join(', ')}
        </Text>
      )}
      {open === 'edit' && <ProjectForm project={project} onClose={close} />}
      {open === 'remove' && (
        <RemoveDialog what="project" name={project.name} onClose={close} onRemove={() => remove.mutateAsync(undefined)}>
          <Text size="sm">It is refused while the project owns any source or clone.</Text>
        </RemoveDialog>
      )}
    </Section>
  );
}

function Members({ project, users }: { project: Project; users: User[] }) {
  const { may } = useSession();
  const [user, setUser] = useState('');
  const set = useChange(({ id, role }: { id: string; role: string }) => send('PUT', `/api/v1/projects/${project.id}/members/${id}`, { role }), [keys.projects, keys.whoami], 'The member is set');
  const drop = useChange((id: string) => send('DELETE', `/api/v1/projects/${project.id}/members/${id}`), [keys.projects, keys.whoami], 'The member is removed');
  const others = users.filter((candidate) => !project.members.some((member) => member.user === candidate.id));
  const problem = set.error ?? drop.error;
  return (
    <Stack gap={6}>
      {project.members.map((member) => (
        <Group key={member.user} gap="xs">
          <Text size="sm" w={180} truncate>
            {member.user_name || member.user}
          </Text>
          {may(manage) ? (
            <>
              <NativeSelect
                size="xs"
                aria-label={`Role of ${member.user_name || member.user} in ${project.name}`}
                value={member.role}
                onChange={(event) => set.mutate({ id: member.user, role: event.currentTarget.value })}
                data={roles.map((role) => role.value)}
              />
              <Button size="compact-xs" variant="default" aria-label={`Remove ${member.user_name || member.user} from ${project.name}`} onClick={() => drop.mutate(member.user)}>
                Remove
              </Button>
            </>
          ) : (
            <Text size="sm">{member.role}</Text>
          )}
        </Group>
      ))}
      {project.members.length === 0 && (
        <Text size="sm" c="dimmed">
          No member of its own: only people with a role in all projects reach it.
        </Text>
      )}
      {may(manage) && others.length > 0 && (
        <Group gap="xs">
          <NativeSelect
            size="xs"
            aria-label={`New member of ${project.name}`}
            value={user}
            onChange={(event) => setUser(event.currentTarget.value)}
            data={[{ value: '', label: 'Choose a user …' }, ...others.map((candidate) => ({ value: candidate.id, label: candidate.name }))]}
          />
          <Button size="xs" variant="default" disabled={!user} onClick={() => set.mutate({ id: user, role: 'developer' }, { onSuccess: () => setUser('') })}>
            Add as developer
          </Button>
        </Group>
      )}
      {problem && <ProblemAlert error={asApiError(problem)} />}
    </Stack>
  );
}

function ProjectForm({ project, onClose }: { project?: Project; onClose: () => void }) {
  const [name, setName] = useState(project?.name ?? '');
  const [description, setDescription] = useState(project?.description ?? '');
  const [groups, setGroups] = useState(formatPairs(project?.groups));
  const [clones, setClones] = useState(project?.quota?.clones ?? 0);
  const [gibs, setGibs] = useState((project?.quota?.bytes ?? 0) / gib);
  const save = useChange(
    () => {
      const wanted = parsePairs(groups);
      const facts = { description, quota: toQuota(clones, gibs) };
      if (!project) return send('POST', '/api/v1/projects', { name, groups: wanted, ...facts });
      const renamed = name === project.name ? {} : { name };
      return send('PATCH', `/api/v1/projects/${project.id}`, { ...renamed, ...facts, groups: mergePairs(project.groups, wanted) }, { revision: project.revision });
    },
    [keys.projects],
    project ? `The project ${name} is changed` : `The project ${name} is added`,
  );
  return (
    <FormDialog title={project ? `Change ${project.name}` : 'Add a project'} submit={project ? 'Save' : 'Add'} ready={name !== ''} onClose={onClose} onSubmit={() => save.mutateAsync(undefined)}>
      <TextInput data-autofocus required label="Name" disabled={project?.id === defaultProject} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="Description" value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
      <QuotaFields clones={clones} gibs={gibs} onClones={setClones} onGibs={setGibs} />
      <Textarea
        label="Roles by group of the identity provider"
        description="One group=role a line, such as qa=developer"
        autosize
        minRows={2}
        value={groups}
        onChange={(event) => setGroups(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
