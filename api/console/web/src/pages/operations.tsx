import { Button, Group, NativeSelect, Progress, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJSON, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { Operation, Page } from '../api/types';
import { duration, operationTitle } from '../lib/format';
import { Ago, Empty, Loaded, PageHead, Section, Status, TextLink } from '../ui/bits';
import { ObjectLink } from '../ui/objectlink';
import { Rows } from '../ui/rows';

const statuses = ['pending', 'running', 'succeeded', 'failed', 'cancelling', 'cancelled'];
const pageSize = 50;

/** All long work, newest first. */
export default function Operations() {
  const [status, setStatus] = useState('');
  const [kind, setKind] = useState('');
  const filter = { status, kind };
  const operations = useInfiniteQuery({
    queryKey: keys.operations(filter),
    queryFn: ({ pageParam, signal }) => getJSON<Page<Operation>>(withQuery('/api/v1/operations', { ...filter, limit: pageSize, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
  const list = operations.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead title="Operations" lead="What Ramet does and did, step by step" />
      <Section
        title="Newest first"
        id="operations"
        actions={
          <Group gap="xs">
            <NativeSelect size="xs" aria-label="Status" value={status} onChange={(event) => setStatus(event.currentTarget.value)} data={[{ value: '', label: 'Any status' }, ...statuses]} />
            <TextInput size="xs" aria-label="Kind" placeholder="Kind, such as clone.create" value={kind} onChange={(event) => setKind(event.currentTarget.value.trim())} />
          </Group>
        }
      >
        <Loaded query={{ ...operations, data: list }}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={status || kind ? 'Nothing matches' : 'Nothing was done yet'}>{status || kind ? 'Choose another status or kind.' : 'Link a source: that is the first operation.'}</Empty>
            ) : (
              <OperationRows items={items} />
            )
          }
        </Loaded>
        {operations.hasNextPage && (
          <Group justify="center" mt="sm">
            <Button size="xs" variant="default" loading={operations.isFetchingNextPage} onClick={() => void operations.fetchNextPage()}>
              Older ones
            </Button>
          </Group>
        )}
      </Section>
    </>
  );
}

function OperationRows({ items }: { items: Operation[] }) {
  return (
    <Rows<Operation>
      rows={items}
      id={(operation) => operation.id}
      caption="Operations, newest first"
      columns={[
        { key: 'kind', head: 'What', first: true, cell: (operation) => <TextLink to={`/operations/${operation.id}`}>{operationTitle(operation.kind)}</TextLink> },
        { key: 'object', head: 'Of', cell: (operation) => <ObjectLink of={operation.object} /> },
        { key: 'status', head: 'Status', cell: (operation) => <Status value={operation.status} busy={operation.status === 'running'} /> },
        { key: 'progress', head: 'Progress', cell: (operation) => <Bar operation={operation} /> },
        { key: 'step', head: 'Now', cell: (operation) => operation.error?.message ?? operation.steps.find((step) => step.status === 'running')?.name ?? '–' },
        { key: 'when', head: 'Begun', cell: (operation) => <Ago time={operation.created_at} /> },
        { key: 'took', head: 'Took', right: true, cell: (operation) => duration(operation.duration_ms) },
        { key: 'by', head: 'By', cell: (operation) => operation.principal || '–' },
      ]}
    />
  );
}

export function Bar({ operation }: { operation: Operation }) {
  const color = operation.status === 'failed' ? 'red' : operation.status === 'cancelled' ? 'gray' : 'grove';
  return <Progress value={operation.progress_percent} color={color} size="md" miw={80} aria-label={`${operation.progress_percent} percent`} />;
}
