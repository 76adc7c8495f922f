import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload } from '../ui/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJSON, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { AuditEntry, Page } from '../api/types';
import { dateTime } from '../lib/format';
import { Empty, Loaded, PageHead, Section, Status, TextLink } from '../ui/bits';
import { ObjectLink } from '../ui/objectlink';
import { Rows, type Column } from '../ui/rows';

interface Filter {
  principal: string;
  action: string;
  object: string;
  since: string;
  until: string;
}

const nothing: Filter = { principal: '', action: '', object: '', since: '', until: '' };

// A date field has no zone: what is meant is the reader's day.
function asTime(local: string): string | undefined {
  if (!local) return undefined;
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

const columns: Column<AuditEntry>[] = [
  { key: 'at', head: 'When', cell: (entry) => <time dateTime={entry.at}>{dateTime(entry.at)}</time> },
  { key: 'who', head: 'Who', cell: (entry) => <span title={entry.remote}>{entry.principal}</span> },
  { key: 'action', head: 'What', first: true, cell: (entry) => <span className="mono">{entry.action}</span> },
  { key: 'object', head: 'Object', cell: (entry) => <ObjectLink of={entry.object} /> },
  { key: 'outcome', head: 'Outcome', cell: (entry) => <Status value={entry.outcome} /> },
  { key: 'operation', head: 'Operation', cell: (entry) => (entry.operation ? <TextLink to={`/operations/${entry.operation}`}>show</TextLink> : '–') },
  {
    key: 'detail', head: 'Detail',
    cell: (entry) =>
      Object.entries(entry.detail ?? {})
        .filter(([, value]) => value)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ') || '–',
  },
];

/** Every change and every refused attempt. */
export default function AuditPage() {
  const [filter, setFilter] = useState(nothing);
  const [asked] = useDebouncedValue(filter, 300);
  const parameters = { principal: asked.principal, action: asked.action, object: asked.object, since: asTime(asked.since), until: asTime(asked.until) };
  const log = useInfiniteQuery({
    queryKey: keys.audit(parameters),
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => getJSON<Page<AuditEntry>>(withQuery('/api/v1/audit', { ...parameters, limit: 100, cursor: pageParam }), signal),
    getNextPageParam: (page) => page.next_cursor,
  });
  const set = (key: keyof Filter) => (event: { currentTarget: { value: string } }) => setFilter({ ...filter, [key]: event.currentTarget.value });
  const link = (format: string) => withQuery('/api/v1/audit/export', { ...parameters, format });
  return (
    <>
      <PageHead
        title="Audit log"
        lead="Every change and every refused attempt, newest first. It is written in the same transaction as the change."
        actions={
          <>
            <Button component="a" href={link('csv')} download="ramet-audit.csv" variant="default" leftSection={<IconDownload size={15} />}>
              CSV
            </Button>
            <Button component="a" href={link('jsonl')} download="ramet-audit.jsonl" variant="default" leftSection={<IconDownload size={15} />}>
              JSON lines
            </Button>
          </>
        }
      />
      <Section title="Entries" id="entries">
        <Group gap="xs" mb="sm" align="flex-end" role="search" aria-label="Narrow the log down">
          <TextInput size="xs" label="Who" value={filter.principal} onChange={set('principal')} />
          <TextInput size="xs" label="What" placeholder="clone.*" value={filter.action} onChange={set('action')} />
          <TextInput size="xs" label="Object" value={filter.object} onChange={set('object')} />
          <TextInput size="xs" type="datetime-local" label="From" value={filter.since} onChange={set('since')} />
          <TextInput size="xs" type="datetime-local" label="Until" value={filter.until} onChange={set('until')} />
          <Button size="xs" variant="subtle" onClick={() => setFilter(nothing)}>
            Clear
          </Button>
        </Group>
        <Loaded query={log}>
          {(pages) => {
            const rows = pages.pages.flatMap((page) => page.items);
            if (rows.length === 0) return <Empty title="No entry fits">Widen the search, or clear it.</Empty>;
            return (
              <>
                <Rows rows={rows} columns={columns} id={(entry) => entry.id} caption="Audit entries" />
                {log.hasNextPage && (
                  <Group justify="center" mt="sm">
                    <Anchor component="button" type="button" size="sm" onClick={() => void log.fetchNextPage()}>
                      Older entries
                    </Anchor>
                  </Group>
                )}
              </>
            );
          }}
        </Loaded>
      </Section>
    </>
  );
}
