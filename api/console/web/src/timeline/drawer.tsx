import { Button, Divider, Drawer, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { asApiError, newKey, send, start } from '../api/client';
import type { Snapshot } from '../api/types';
import { useSession } from '../auth/session';
import { CloneForm } from '../forms/cloneform';
import { bytes, dateTime, duration } from '../lib/format';
import { Facts, Permitted, Status, TextLink } from '../ui/bits';
import { done, RemoveDialog } from '../ui/dialogs';
import { ProblemAlert, ProblemView } from '../ui/problem';
import { useWork } from '../ui/work';

interface Props {
  snapshot: Snapshot | undefined;
  /** Name of the bookmark that was opened, if one was. */
  bookmark?: string | undefined;
  project: string | undefined;
  /** The prepared snapshot that was made of this one, when it is a raw one. */
  prepared?: Snapshot | undefined;
  onClose: () => void;
}

/** What is known of a point of the timeline, and what can be made of it. */
export function PointDrawer({ snapshot, bookmark, project, prepared, onClose }: Props) {
  return (
    <Drawer opened={snapshot !== undefined} onClose={onClose} position="right" size="md" title={bookmark ? `Bookmark ${bookmark}` : `Snapshot ${snapshot?.name ?? ''}`}>
      {snapshot && <Body key={snapshot.id} snapshot={snapshot} bookmark={bookmark} project={project} prepared={prepared} onClose={onClose} />}
    </Drawer>
  );
}

function Body({ snapshot, bookmark, project, prepared, onClose }: Props & { snapshot: Snapshot }) {
  const [, go] = useLocation();
  const usable = snapshot.kind === 'raw' ? prepared : snapshot;
  return (
    <Stack gap="md">
      <SnapshotFacts snapshot={snapshot} />
      {snapshot.problem && <ProblemView problem={snapshot.problem} />}
      {(snapshot.warnings ?? []).map((warning) => (
        <Text key={warning} size="sm" c="dimmed">
          {warning}
        </Text>
      ))}
      <Divider />
      <Title order={2}>Clone from here</Title>
      {usable?.status === 'ready' ? (
        <CloneForm
          from={usable.of_name || usable.of}
          at={bookmark ? `bookmark:${bookmark}` : `snapshot:${usable.id}`}
          pointName={bookmark ?? snapshot.name}
          project={project}
          masking={usable.masking}
          onStarted={(operation) => {
            onClose();
            go(`/operations/${operation.id}`);
          }}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {snapshot.kind === 'raw' ? 'This is a raw snapshot; clones are made of the prepared one that belongs to it, and there is none.' : `It is ${snapshot.status}, so nothing can be made of it now.`}
        </Text>
      )}
      <Divider />
      <SnapshotActions snapshot={snapshot} project={project} onClose={onClose} />
    </Stack>
  );
}

function SnapshotFacts({ snapshot }: { snapshot: Snapshot }) {
  const made = Object.entries(snapshot.timings_ms ?? {}).map(([step, ms]) => `${step} ${duration(ms)}`);
  return (
    <Facts
      items={[
        ['Moment', dateTime(snapshot.time ?? snapshot.created_at)],
        ['Kind', snapshot.kind],
        ['Status', <Status key="s" value={snapshot.status} />],
        ['Masking', snapshot.masking === 'none' ? 'none: data as in production' : snapshot.masking],
        ['LSN', <span key="l" className="mono">{snapshot.lsn ?? '–'}</span>],
        ['Timeline', snapshot.timeline],
        ['Takes of its own', bytes(snapshot.unique_bytes)],
        ['Kept', snapshot.kept ? 'by name; retention leaves it alone' : 'by retention'],
        ['Made', dateTime(snapshot.created_at)],
        ['Took', made.join(', ') || '–'],
      ]}
    />
  );
}

function SnapshotActions({ snapshot, project, onClose }: { snapshot: Snapshot; project: string | undefined; onClose: () => void }) {
  const { may } = useSession();
  const work = useWork();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [removing, setRemoving] = useState(false);
  const bookmark = useMutation({
    mutationFn: () => send('POST', '/api/v1/bookmarks', { name, of: snapshot.of, at: `snapshot:${snapshot.id}` }, { headers: { 'Idempotency-Key': newKey() } }),
    onSuccess: () => {
      done(`Bookmark ${name} is set`);
      setName('');
      void client.invalidateQueries();
    },
  });
  const verify = useMutation({ mutationFn: () => work(() => start('POST', `/api/v1/snapshots/${snapshot.id}/verify`)) });
  const error = bookmark.error ?? verify.error;
  return (
    <Stack gap="sm">
      <form
        aria-label="Bookmark"
        onSubmit={(event) => {
          event.preventDefault();
          bookmark.mutate();
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput label="Bookmark this point" placeholder="before-release" style={{ flex: 1 }} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Permitted type="submit" variant="default" allowed={may('project.bookmarks.manage', project)} permission="project.bookmarks.manage" disabled={!name} loading={bookmark.isPending}>
            Bookmark
          </Permitted>
        </Group>
      </form>
      <Group gap="xs">
        <Permitted size="xs" variant="default" allowed={may('project.snapshots.create', project)} permission="project.snapshots.create" loading={verify.isPending} onClick={() => verify.mutate()}>
          Verify it
        </Permitted>
        <Permitted size="xs" variant="default" color="red" allowed={may('project.snapshots.delete', project)} permission="project.snapshots.delete" onClick={() => setRemoving(true)}>
          Delete…
        </Permitted>
        <TextLink to={`/usage?object=${snapshot.id}`}>What keeps it?</TextLink>
      </Group>
      {error && <ProblemAlert error={asApiError(error)} />}
      {removing && (
        <RemoveDialog what="snapshot" name={snapshot.name} onClose={() => setRemoving(false)} onRemove={() => work(() => start('DELETE', `/api/v1/snapshots/${snapshot.id}`, undefined, { revision: snapshot.revision })).then(onClose)}>
          <Text size="sm">The recoverable range may shrink. It is refused while a clone or bookmark needs it.</Text>
        </RemoveDialog>
      )}
      <Button variant="subtle" size="xs" onClick={onClose}>
        Close
      </Button>
    </Stack>
  );
}
