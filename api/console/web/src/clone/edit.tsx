import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../api/client';
import type { Clone } from '../api/types';
import { formatPairs, mergePairs, parsePairs } from '../lib/format';
import { done, FormDialog } from '../ui/dialogs';

/** Changes what can be changed of a clone. It sends only what differs, against the revision that was shown. */
export function CloneEdit({ clone: shown, onClose }: { clone: Clone; onClose: () => void }) {
  const [clone] = useState(shown); // as it was when the form opened
  const client = useQueryClient();
  const [, go] = useLocation();
  const [name, setName] = useState(clone.name);
  const [idle, setIdle] = useState(clone.idle_stop ?? '');
  const [schedule, setSchedule] = useState(clone.refresh_schedule ?? '');
  const [timezone, setTimezone] = useState(clone.timezone ?? '');
  const [memory, setMemory] = useState<number | string>(clone.memory_mb ?? 0);
  const [connections, setConnections] = useState<number | string>(clone.max_connections ?? 0);
  const [settings, setSettings] = useState(formatPairs(clone.settings));
  const [labels, setLabels] = useState(formatPairs(clone.labels));
  const save = async () => {
    const patch: Record<string, unknown> = {};
    if (name !== clone.name) patch['name'] = name;
    if (idle !== (clone.idle_stop ?? '')) patch['idle_stop'] = idle || null;
    if (schedule !== (clone.refresh_schedule ?? '')) patch['refresh_schedule'] = schedule || null;
    if (timezone !== (clone.timezone ?? '')) patch['timezone'] = timezone || null;
    if (Number(memory) !== (clone.memory_mb ?? 0)) patch['memory_mb'] = Number(memory);
    if (Number(connections) !== (clone.max_connections ?? 0)) patch['max_connections'] = Number(connections);
    const wanted = mergePairs(clone.settings, parsePairs(settings));
    if (Object.keys(wanted).length) patch['settings'] = wanted;
    const pairs = mergePairs(clone.labels, parsePairs(labels));
    if (Object.keys(pairs).length) patch['labels'] = pairs;
    if (Object.keys(patch).length === 0) return;
    await send<Clone>('PATCH', `/api/v1/clones/${clone.id}`, patch, { revision: clone.revision });
    done(`${name} is changed`);
    await client.invalidateQueries();
    if (name !== clone.name) go(`/clones/${name}`, { replace: true });
  };
  return (
    <FormDialog title={`Change ${clone.name}`} submit="Save" onClose={onClose} onSubmit={save}>
      <TextInput data-autofocus label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="Stop it when idle for" description="Such as 2h; empty: never" value={idle} onChange={(event) => setIdle(event.currentTarget.value)} />
      <TextInput label="Refresh it on a schedule" description="A cron expression, or “@every 24h”; empty: none" value={schedule} onChange={(event) => setSchedule(event.currentTarget.value)} />
      <TextInput label="Time zone of the schedule" description="Such as Europe/Berlin; empty: UTC" value={timezone} onChange={(event) => setTimezone(event.currentTarget.value)} />
      <NumberInput label="Memory" description="MiB, from the next start on; 0: the host's default" min={0} value={memory} onChange={setMemory} />
      <NumberInput label="Connections at most" description="From the next start on; 0: the host's default" min={0} value={connections} onChange={setConnections} />
      <Textarea label="PostgreSQL settings" description="key=value, one a line; those on the allowlist are taken" autosize minRows={2} value={settings} onChange={(event) => setSettings(event.currentTarget.value)} />
      <Textarea label="Labels" description="key=value, one a line" autosize minRows={2} value={labels} onChange={(event) => setLabels(event.currentTarget.value)} />
    </FormDialog>
  );
}
