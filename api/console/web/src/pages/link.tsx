import { Button, Checkbox, Group, NativeSelect, NumberInput, PasswordInput, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { asApiError, listAll, start } from '../api/client';
import { keys } from '../api/keys';
import type { CreateSource, Project } from '../api/types';
import { useSession } from '../auth/session';
import { parsePairs } from '../lib/format';
import { PageHead, Permitted, Section } from '../ui/bits';
import { ProblemAlert } from '../ui/problem';
import { useWork } from '../ui/work';

type Compression = NonNullable<CreateSource['postgres']['compress']>;
type Slot = 'auto' | 'temporary' | 'unbounded';

/** Links a production cluster. */
export default function LinkSource() {
  const { mayAnywhere, may } = useSession();
  const work = useWork();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [conninfo, setConninfo] = useState('');
  const [password, setPassword] = useState('');
  const [slot, setSlot] = useState<Slot>('auto');
  const [rate, setRate] = useState<number | string>('');
  const [lag, setLag] = useState<number | string>('');
  const [compress, setCompress] = useState('');
  const [fast, setFast] = useState(false);
  const [snapsync, setSnapsync] = useState('');
  const [timezone, setTimezone] = useState('');
  const [keep, setKeep] = useState<number | string>('');
  const [labels, setLabels] = useState('');
  const [project, setProject] = useState<string | null>(null);
  const projects = useQuery({ queryKey: keys.projects, queryFn: ({ signal }) => listAll<Project>('/api/v1/projects', signal), enabled: mayAnywhere('project.read'), retry: false });

  const link = useMutation({
    mutationFn: () => {
      const body: CreateSource = { name, postgres: { conninfo, mode: 'physical' } };
      if (password) body.postgres.password = password;
      if (slot === 'temporary') body.postgres.temporary_slot = true;
      if (slot === 'unbounded') body.postgres.accept_unbounded_slot = true;
      if (rate !== '') body.postgres.max_rate_kib = Number(rate) * 1024;
      if (lag !== '') body.postgres.max_lag_bytes = Number(lag) * 1_048_576;
      if (compress) body.postgres.compress = compress as Compression;
      if (fast) body.postgres.fast_checkpoint = true;
      if (snapsync) body.snapsync = snapsync;
      if (timezone) body.timezone = timezone;
      if (keep !== '') body.keep_last = Number(keep);
      if (project) body.project = project;
      const pairs = parsePairs(labels);
      if (Object.keys(pairs).length) body.labels = pairs;
      return work(() => start('POST', '/api/v1/sources', body));
    },
    onSuccess: (operation) => go(`/operations/${operation.id}`),
  });

  return (
    <>
      <PageHead title="Link a source" lead="It takes a role with REPLICATION on production. Nothing is installed there, and nothing but a replication slot is made." />
      <form
        aria-label="Link a source"
        onSubmit={(event) => {
          event.preventDefault();
          link.mutate();
        }}
      >
        <Section title="Production" id="production">
          <Stack gap="sm" maw={680}>
            <TextInput label="Name" description="Lower-case letters, digits and hyphens" required autoComplete="off" spellCheck={false} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <TextInput label="Connection" description="key=value pairs or a URL, without a password" placeholder="host=db1 port=5432 user=replicator dbname=shop" required autoComplete="off" spellCheck={false} value={conninfo} onChange={(event) => setConninfo(event.currentTarget.value)} />
            <PasswordInput label="Password" description="Sealed before it is stored; appears in no answer and no log" autoComplete="off" value={password} onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }} />
            {(projects.data?.length ?? 0) > 1 && <Select label="Project" clearable placeholder="default" value={project} onChange={setProject} data={(projects.data ?? []).map((each) => ({ value: each.id, label: each.name }))} />}
          </Stack>
        </Section>
        <Section title="Care for production" id="care">
          <Stack gap="sm" maw={680}>
            <Radio.Group label="Replication slot" description="A permanent slot keeps production's WAL while Ramet is away" value={slot} onChange={(value) => setSlot(value as Slot)}>
              <Stack gap={6} mt={6}>
                <Radio value="auto" label="Permanent where production bounds what a slot may hold back, temporary elsewhere" />
                <Radio value="temporary" label="Temporary in any case" />
                <Radio value="unbounded" label="Permanent even without a bound: production's disk can fill up while Ramet is away" />
              </Stack>
            </Radio.Group>
            <Group grow align="flex-start">
              <NumberInput label="Drop the slot at a lag of" description="MiB; empty: no limit of ours" min={0} value={lag} onChange={setLag} />
              <NumberInput label="Limit the base backup to" description="MiB/s; empty: no limit" min={0} value={rate} onChange={setRate} />
            </Group>
            <NativeSelect label="Compress the base backup" value={compress} onChange={(event) => setCompress(event.currentTarget.value)} data={[{ value: '', label: 'as fits the server' }, 'none', 'gzip', 'lz4', 'zstd']} />
            <Checkbox label="Ask production for an immediate checkpoint (starts sooner, costs it a burst of writes)" checked={fast} onChange={(event) => setFast(event.currentTarget.checked)} />
          </Stack>
        </Section>
        <Section title="Snapshots" id="snapshots">
          <Stack gap="sm" maw={680}>
            <Group grow align="flex-start">
              <TextInput label="Schedule" description="A cron expression, or “@every 15m”; empty: none" value={snapsync} onChange={(event) => setSnapsync(event.currentTarget.value)} />
              <TextInput label="Time zone" description="Such as Europe/Berlin; empty: UTC" value={timezone} onChange={(event) => setTimezone(event.currentTarget.value)} />
            </Group>
            <NumberInput label="Scheduled snapshots to keep" description="Empty or 0 keeps all" min={0} value={keep} onChange={setKeep} />
            <Textarea label="Labels" description="key=value, one a line" autosize minRows={2} value={labels} onChange={(event) => setLabels(event.currentTarget.value)} />
          </Stack>
        </Section>
        <Stack gap="sm" mt="md" maw={680}>
          {link.error && <ProblemAlert error={asApiError(link.error)} />}
          <Group>
            <Permitted type="submit" allowed={may('project.sources.create', project ?? undefined)} permission="project.sources.create" loading={link.isPending} disabled={!name || !conninfo}>
              Link it
            </Permitted>
            <Button component={Link} href="/sources" variant="default">
              Cancel
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            First the cluster is probed; what would not work is refused with what to do about it, before anything is made.
          </Text>
        </Stack>
      </form>
    </>
  );
}
