import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJSON, listAll, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { Clone, Operation, Page, Snapshot } from '../api/types';
import { bytes, dateTime, duration, operationTitle } from '../lib/format';
import { PointDrawer } from '../timeline/drawer';
import { Ago, Loaded, Section, Status, TextLink } from '../ui/bits';
import { Rows } from '../ui/rows';

export function useCloneSnapshots(clone: Clone) {
  return useQuery({ queryKey: keys.snapshots(clone.id), queryFn: ({ signal }) => listAll<Snapshot>(withQuery('/api/v1/snapshots', { of: clone.id }), signal) });
}

/** What became of the clone: its former states, its snapshots, and what was done with it. */
export function CloneHistory({ clone }: { clone: Clone }) {
  return (
    <>
      <Section title="Snapshots of this clone" id="snapshots">
        <Snapshots clone={clone} />
      </Section>
      <Section title="What happened" id="happened">
        <Events clone={clone} />
      </Section>
    </>
  );
}

function Snapshots({ clone }: { clone: Clone }) {
  const snapshots = useCloneSnapshots(clone);
  const [picked, setPicked] = useState<string>();
  return (
    <Loaded query={snapshots}>
      {(list) => {
        const shown = list.filter((snapshot) => snapshot.status !== 'tombstone').sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
        if (shown.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              None yet. With a snapshot of its own a clone can be rolled back to that moment, and cloned from it.
            </Text>
          );
        }
        return (
          <>
            <Rows<Snapshot>
              rows={shown}
              id={(snapshot) => snapshot.id}
              caption="Snapshots of this clone"
              columns={[
                { key: 'name', head: 'Name', first: true, cell: (snapshot) => <b>{snapshot.name}</b> },
                { key: 'status', head: 'Status', cell: (snapshot) => <Status value={snapshot.status} /> },
                { key: 'made', head: 'Made', cell: (snapshot) => <Ago time={snapshot.created_at} /> },
                { key: 'own', head: 'Its own', right: true, cell: (snapshot) => bytes(snapshot.unique_bytes) },
                {
                  key: 'open',
                  head: '',
                  cell: (snapshot) => (
                    <Button size="compact-xs" variant="default" onClick={() => setPicked(snapshot.id)} aria-label={`Open snapshot ${snapshot.name}`}>
                      Open
                    </Button>
                  ),
                },
              ]}
            />
            <PointDrawer snapshot={shown.find((snapshot) => snapshot.id === picked)} project={clone.project} onClose={() => setPicked(undefined)} />
          </>
        );
      }}
    </Loaded>
  );
}

// The operations on a clone are the line of its states: each ended in one.
function Events({ clone }: { clone: Clone }) {
  const operations = useQuery({
    queryKey: keys.operations({ object: clone.id, limit: 50 }),
    queryFn: ({ signal }) => getJSON<Page<Operation>>(withQuery('/api/v1/operations', { object: clone.id, limit: 50 }), signal),
  });
  return (
    <Loaded query={operations}>
      {(page) => (
        <ol className="states" aria-label="What happened, newest first">
          {(clone.undo ?? []).length > 0 && (
            <li>
              <Text size="sm">
                Undo can go back to the state before the {clone.undo?.at(-1)?.verb} of {dateTime(clone.undo?.at(-1)?.at)}.
              </Text>
            </li>
          )}
          {page.items.map((operation) => (
            <li key={operation.id}>
              <Group gap="xs">
                <TextLink to={`/operations/${operation.id}`}>{operationTitle(operation.kind)}</TextLink>
                <Status value={operation.status} />
                <Text size="sm" c="dimmed">
                  <Ago time={operation.created_at} />
                  {operation.duration_ms !== undefined && `, took ${duration(operation.duration_ms)}`}
                  {operation.principal && `, by ${operation.principal}`}
                </Text>
              </Group>
              {operation.error && (
                <Text size="sm" c="var(--r-danger)">
                  {operation.error.message}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
