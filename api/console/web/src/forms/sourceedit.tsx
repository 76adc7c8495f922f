import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../api/client';
import type { Source } from '../api/types';
import { formatPairs, mergePairs, parsePairs } from '../lib/format';
import { done, FormDialog } from '../ui/dialogs';

/** Changes what can be changed of a source. It sends only what differs, against the revision that was shown. */
export function SourceEdit({ source: shown, onClose }: { source: Source; onClose: () => void }) {
  const [source] = useState(shown); // as it was when the form opened: that is what the changes are against
  const client = useQueryClient();
  const [, go] = useLocation();
  const [name, setName] = useState(source.name);
  const [snapsync, setSnapsync] = useState(source.snapsync ?? '');
  const [timezone, setTimezone] = useState(source.timezone ?? '');
  const [keep, setKeep] = useState<number | string>(source.keep_last ?? 0);
  const [lag, setLag] = useState<number | string>(Math.round((source.max_lag_bytes ?? 0) / 1_048_576));
  const [labels, setLabels] = useState(formatPairs(source.labels));
  const save = async () => {
    const patch: Record<string, unknown> = {};
    if (name !== source.name) patch['name'] = name;
    if (snapsync !== (source.snapsync ?? '')) patch['snapsync'] = snapsync || null;
    if (timezone !== (source.timezone ?? '')) patch['timezone'] = timezone || null;
    if (Number(keep) !== (source.keep_last ?? 0)) patch['keep_last'] = Number(keep);
    if (Number(lag) !== Math.round((source.max_lag_bytes ?? 0) / 1_048_576)) patch['max_lag_bytes'] = Number(lag) * 1_048_576;
    const pairs = mergePairs(source.labels, parsePairs(labels));
    if (Object.keys(pairs).length) patch['labels'] = pairs;
    if (Object.keys(patch).length === 0) return;
    await send<Source>('PATCH', `/api/v1/sources/${source.id}`, patch, { revision: source.revision });
    done(`${name} is changed`);
    await client.invalidateQueries();
    if (name !== source.name) go(`/sources/${name}`);
  };
  return (
    <FormDialog title={`Change ${source.name}`} submit="Save" onClose={onClose} onSubmit={save}>
      <TextInput data-autofocus label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="Snapshots on a schedule" description="A cron expression, or “@every 15m”; empty: only when asked for" value={snapsync} onChange={(event) => setSnapsync(event.currentTarget.value)} />
      <TextInput label="Time zone of the schedule" description="Such as Europe/Berlin; empty: UTC" value={timezone} onChange={(event) => setTimezone(event.currentTarget.value)} />
      <NumberInput label="Scheduled snapshots to keep" description="0 keeps all" min={0} value={keep} onChange={setKeep} />
      <NumberInput label="Drop the slot at a lag of" description="MiB; 0: no limit of ours" min={0} value={lag} onChange={setLag} />
      <Textarea label="Labels" description="key=value, one a line" autosize minRows={2} value={labels} onChange={(event) => setLabels(event.currentTarget.value)} />
    </FormDialog>
  );
}
