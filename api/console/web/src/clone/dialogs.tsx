import { Checkbox, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { listAll, newKey, send, start, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { Clone, Snapshot } from '../api/types';
import { useSession } from '../auth/session';
import { dateTime, parseDuration } from '../lib/format';
import { done, FormDialog, RemoveDialog } from '../ui/dialogs';
import { useWork } from '../ui/work';
import { useCloneSnapshots } from './history';

interface Props {
  clone: Clone;
  onClose: () => void;
}

/** Refreshes to a point of what it was made of. Unmasked data is asked for by name, as with a new clone. */
export function RefreshDialog({ clone, onClose }: Props) {
  const { may } = useSession();
  const work = useWork();
  const [at, setAt] = useState<string | null>('latest');
  const [unmasked, setUnmasked] = useState(false);
  const points = useQuery({ queryKey: keys.snapshots(clone.from), queryFn: ({ signal }) => listAll<Snapshot>(withQuery('/api/v1/snapshots', { of: clone.from }), signal) });
  const usable = (points.data ?? []).filter((snapshot) => snapshot.status === 'ready' && snapshot.kind !== 'raw').sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
  const needsWord = clone.masking === 'none';
  const body = () => ({ at: at ?? 'latest', ...(needsWord ? { profile: 'none' } : {}) });
  return (
    <FormDialog title={`Refresh ${clone.name}`} submit="Refresh" ready={!needsWord || unmasked} onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/clones/${clone.id}/refresh`, body()))}>
      <Text size="sm">It gets the data of another point, on the same port and with the same password. What is in it now stays for an undo.</Text>
      <Select label="To" searchable allowDeselect={false} value={at} onChange={setAt} data={[{ value: 'latest', label: `the newest of ${clone.from_name ?? 'its origin'}` }, ...usable.map((snapshot) => ({ value: `snapshot:${snapshot.id}`, label: `${snapshot.name} · ${dateTime(snapshot.time ?? snapshot.created_at)}` }))]} />
      {needsWord && <Checkbox label="I need production's data as it is (profile none)" description={may('project.data.unmasked', clone.project) ? undefined : 'Needs the permission project.data.unmasked'} checked={unmasked} onChange={(event) => setUnmasked(event.currentTarget.checked)} />}
    </FormDialog>
  );
}

/** Rolls back to a snapshot of the clone's own. */
export function RollbackDialog({ clone, onClose }: Props) {
  const work = useWork();
  const snapshots = useCloneSnapshots(clone);
  const list = (snapshots.data ?? []).filter((snapshot) => snapshot.status === 'ready').sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
  const [chosen, setChosen] = useState<string>();
  const at = chosen ?? list[0]?.id;
  return (
    <FormDialog title={`Roll ${clone.name} back`} submit="Roll back" ready={at !== undefined} onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/clones/${clone.id}/rollback`, { at: `snapshot:${at}` }))}>
      {snapshots.data && list.length === 0 ? (
        <Text size="sm">It has no snapshot of its own yet. Take one before the change that you may want to take back; to get the origin's data again, refresh it.</Text>
      ) : (
        <Radio.Group label="To the snapshot" value={at ?? ''} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            {list.map((snapshot) => (
              <Radio key={snapshot.id} value={snapshot.id} label={`${snapshot.name} · ${dateTime(snapshot.created_at)}`} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Text size="sm" c="dimmed">
        What is in it now stays for an undo.
      </Text>
    </FormDialog>
  );
}

/** Goes back to the state before the last refresh or rollback. It says to what. */
export function UndoDialog({ clone, onClose }: Props) {
  const work = useWork();
  const last = clone.undo?.at(-1);
  return (
    <FormDialog title={`Undo in ${clone.name}`} submit="Undo" ready={last !== undefined} onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/clones/${clone.id}/undo`))}>
      <Text size="sm" data-test="undo-to">
        {last ? `It goes back to the state before the ${last.verb} of ${dateTime(last.at)}${last.masking ? `, masking ${last.masking}` : ''}.` : 'There is nothing to undo.'}
      </Text>
      <Text size="sm" c="dimmed">
        What is in it now is kept too, so that an undo can itself be undone.
      </Text>
    </FormDialog>
  );
}

export function SnapshotDialog({ clone, onClose }: Props) {
  const work = useWork();
  const [name, setName] = useState('');
  return (
    <FormDialog title={`Snapshot of ${clone.name}`} submit="Take it" ready={name !== ''} onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/clones/${clone.id}/snapshots`, { name }))}>
      <Text size="sm">It can be rolled back to, and cloned from. Nobody who is connected notices.</Text>
      <TextInput data-autofocus required label="Name" placeholder="before-migration" value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </FormDialog>
  );
}

export function BookmarkDialog({ clone, onClose }: Props) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const save = async () => {
    await send('POST', '/api/v1/bookmarks', { name, of: clone.id, at: 'latest', ...(note ? { note } : {}) }, { headers: { 'Idempotency-Key': newKey() } });
    done(`Bookmark ${name} is set`);
    await client.invalidateQueries();
  };
  return (
    <FormDialog title={`Bookmark ${clone.name}`} submit="Bookmark" ready={name !== ''} onClose={onClose} onSubmit={save}>
      <Text size="sm">A bookmark names the newest snapshot of the clone and holds it until the bookmark is removed.</Text>
      <TextInput data-autofocus required label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="Note" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  );
}

export function ExpiryDialog({ clone: shown, onClose }: Props) {
  const [clone] = useState(shown);
  const client = useQueryClient();
  const [ttl, setTtl] = useState(clone.expires_at ? '24h' : '72h');
  const [never, setNever] = useState(false);
  const bad = parseDuration(ttl) === undefined;
  const save = async () => {
    await send('PATCH', `/api/v1/clones/${clone.id}`, never ? { expires_at: null } : { ttl }, { revision: clone.revision });
    done(never ? `${clone.name} does not expire` : `${clone.name} expires in ${ttl}`);
    await client.invalidateQueries();
  };
  return (
    <FormDialog title={`When ${clone.name} goes`} submit="Save" ready={never || !bad} onClose={onClose} onSubmit={save}>
      {clone.expires_at && <Text size="sm">At present it is removed at {dateTime(clone.expires_at)}.</Text>}
      <TextInput data-autofocus label="Remove it, from now, after" description="Such as 8h, 72h or 7d" disabled={never} value={ttl} onChange={(event) => setTtl(event.currentTarget.value)} error={!never && bad ? 'Not a duration such as 72h or 7d' : undefined} />
      <Checkbox label="Never" checked={never} onChange={(event) => setNever(event.currentTarget.checked)} />
    </FormDialog>
  );
}

export function RemoveClone({ clone, onClose }: Props) {
  const work = useWork();
  const [, go] = useLocation();
  return (
    <RemoveDialog what="clone" name={clone.name} onClose={onClose} onRemove={() => work(() => start('DELETE', `/api/v1/clones/${clone.id}`, undefined, { revision: clone.revision })).then(() => go('/clones'))}>
      <Text size="sm">Its server stops, and its data, its snapshots and its former states go. There is no undo for this.</Text>
    </RemoveDialog>
  );
}
