import { Alert, Button, Checkbox, Collapse, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asApiError, listAll, start } from '../api/client';
import { keys } from '../api/keys';
import type { CreateClone, Operation, Project } from '../api/types';
import { useSession } from '../auth/session';
import { parseDuration, parsePairs } from '../lib/format';
import { Permitted } from '../ui/bits';
import { ProblemAlert } from '../ui/problem';
import { useWork } from '../ui/work';

interface Props {
  /** Name of the source or clone. */
  from: string;
  /** Point: latest, snapshot:ID, bookmark:NAME. */
  at: string;
  /** What the point is called, for the button. */
  pointName: string;
  /** Id of the project of what it is made of. */
  project: string | undefined;
  masking: string | undefined;
  onStarted: (operation: Operation) => void;
}

const nameShape = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Makes a clone of one point. Unmasked data must be asked for by name, so the form has it said. */
export function CloneForm({ from, at, pointName, project, masking, onStarted }: Props) {
  const { may, mayAnywhere } = useSession();
  const work = useWork();
  const [name, setName] = useState('');
  const [unmasked, setUnmasked] = useState(false);
  const [ttl, setTtl] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const [labels, setLabels] = useState('');
  const [idle, setIdle] = useState('');
  const [schedule, setSchedule] = useState('');
  const [memory, setMemory] = useState<number | string>('');
  const [settings, setSettings] = useState('');
  const [isProtected, setProtected] = useState(false);
  const [more, setMore] = useState(false);
  const projects = useQuery({ queryKey: keys.projects, queryFn: ({ signal }) => listAll<Project>('/api/v1/projects', signal), enabled: mayAnywhere('project.read'), retry: false });

  const masked = masking !== undefined && masking !== '' && masking !== 'none';
  const target = into ?? project;
  const badName = name !== '' && !nameShape.test(name);
  const badTtl = ttl !== '' && parseDuration(ttl) === undefined;
  const badIdle = idle !== '' && parseDuration(idle) === undefined;
  const create = useMutation({
    mutationFn: () => {
      const body: CreateClone = { name, from, at, profile: masked ? '' : 'none' };
      if (masked) delete body.profile;
      if (ttl) body.ttl = ttl;
      if (idle) body.idle_stop = idle;
      if (schedule) body.refresh_schedule = schedule;
      if (memory !== '') body.memory_mb = Number(memory);
      if (isProtected) body.protected = true;
      if (into) body.project = into;
      const pairs = parsePairs(labels);
      if (Object.keys(pairs).length) body.labels = pairs;
      const wanted = parsePairs(settings);
      if (Object.keys(wanted).length) body.settings = wanted;
      return work(() => start('POST', '/api/v1/clones', body));
    },
    onSuccess: onStarted,
  });
  const ready = nameShape.test(name) && (masked || unmasked) && !badTtl && !badIdle;
  return (
    <form
      aria-label="Clone from here"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) create.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput label="Name of the clone" required autoComplete="off" spellCheck={false} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={badName ? 'Lower-case letters, digits and hyphens, at most 63' : undefined} />
        {!masked && (
          <Alert color="yellow" className="caution" title="This data is not masked">
            <Checkbox label="I need production's data as it is (profile none)" checked={unmasked} onChange={(event) => setUnmasked(event.currentTarget.checked)} />
          </Alert>
        )}
        <TextInput label="Remove it after" description="Such as 8h, 72h or 7d; empty: never" value={ttl} onChange={(event) => setTtl(event.currentTarget.value)} error={badTtl ? 'Not a duration such as 72h or 7d' : undefined} />
        {(projects.data?.length ?? 0) > 1 && (
          <Select label="Project" placeholder="The project of its origin" clearable value={into} onChange={setInto} data={(projects.data ?? []).filter((each) => may('project.clones.create', each.id)).map((each) => ({ value: each.id, label: each.name }))} />
        )}
        <Group>
          <Button variant="subtle" size="compact-xs" onClick={() => setMore(!more)} aria-expanded={more}>
            {more ? 'Fewer settings' : 'More settings'}
          </Button>
        </Group>
        <Collapse expanded={more}>
          <Stack gap="sm">
            <Textarea label="Labels" description="key=value, one a line" autosize minRows={2} value={labels} onChange={(event) => setLabels(event.currentTarget.value)} />
            <TextInput label="Stop it when idle for" description="Such as 2h; empty: never" value={idle} onChange={(event) => setIdle(event.currentTarget.value)} error={badIdle ? 'Not a duration such as 2h' : undefined} />
            <TextInput label="Refresh it on a schedule" description="A cron expression, or “@every 24h”" value={schedule} onChange={(event) => setSchedule(event.currentTarget.value)} />
            <NumberInput label="Memory" description="MiB; empty: the host's default" min={0} value={memory} onChange={setMemory} />
            <Textarea label="PostgreSQL settings" description="key=value, one a line; those on the allowlist are taken" autosize minRows={2} value={settings} onChange={(event) => setSettings(event.currentTarget.value)} />
            <Checkbox label="Protect it from removal and expiry" checked={isProtected} onChange={(event) => setProtected(event.currentTarget.checked)} />
          </Stack>
        </Collapse>
        {create.error && <ProblemAlert error={asApiError(create.error)} />}
        <Permitted type="submit" allowed={may('project.clones.create', target) && (masked || may('project.data.unmasked', project))} permission={may('project.clones.create', target) ? 'project.data.unmasked' : 'project.clones.create'} loading={create.isPending} disabled={!ready}>
          {`Clone ${pointName}`}
        </Permitted>
      </Stack>
    </form>
  );
}
