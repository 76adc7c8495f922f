import { Alert, Badge, Box, Group, List, NativeSelect, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { useMemo, useState } from 'react';
import { getJSON, listAll, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { KeepReason, ObjectRef, ObjectUsage, Pool, UsageItem, UsageReport } from '../api/types';
import { useSession } from '../auth/session';
import { bytes, count } from '../lib/format';
import { Ago, Empty, Facts, Loaded, PageHead, Section } from '../ui/bits';
import { ObjectLink } from '../ui/objectlink';
import { Rows, type Column } from '../ui/rows';

/** The pool, who takes its space, and why something can not go. */
export default function UsagePage() {
  const { project, mayAnywhere } = useSession();
  const usage = useQuery({ queryKey: keys.usage(project), queryFn: ({ signal }) => getJSON<UsageReport>(withQuery('/api/v1/usage', { project }), signal) });
  const pools = useQuery({ queryKey: keys.pools, queryFn: ({ signal }) => listAll<Pool>('/api/v1/pools', signal), enabled: mayAnywhere('system.pools.read') });
  const asked = new URLSearchParams(useSearch()).get('object') ?? undefined;
  const [chosen, choose] = useState(asked);
  return (
    <>
      <PageHead title="Pool and usage" lead="Clones share the blocks of what they were made of; only what they changed is their own." />
      <Loaded query={usage}>
        {(report) => (
          <>
            <Section title="Pool" id="pool">
              <PoolBar report={report} />
              {(pools.data ?? []).map((pool) => (
                <PoolFacts key={pool.name} pool={pool} />
              ))}
            </Section>
            <Section title="Who takes the space" id="who">
              <Takers report={report} chosen={chosen} choose={choose} />
            </Section>
            {chosen && <Why key={chosen} id={chosen} />}
          </>
        )}
      </Loaded>
    </>
  );
}

const shades = ['var(--r-prepared)', 'var(--r-clone)', 'var(--r-raw)', 'var(--r-bookmark)', 'var(--r-clone-old)'];
const purposes: Record<string, string> = {
  staging: 'Staging', raw: 'Raw snapshots', prepared: 'Prepared snapshots', clone: 'Clones', undo: 'Former states', tombstone: 'Waiting for their children', snapshot: 'Snapshots of clones', wal: 'WAL',
};

function purposeName(purpose: string | undefined): string {
  return purposes[purpose ?? ''] ?? purpose ?? 'Other';
}

function PoolBar({ report }: { report: UsageReport }) {
  const parts = useMemo(() => {
    const sums = new Map<string, number>();
    for (const item of report.items) if (item.purpose !== 'wal') sums.set(purposeName(item.purpose), (sums.get(purposeName(item.purpose)) ?? 0) + item.unique_bytes);
    return [...sums].filter(([, size]) => size > 0).sort((a, b) => b[1] - a[1]);
  }, [report]);
  const used = Math.max(0, report.total_bytes - report.free_bytes - report.reserve_bytes);
  const own = parts.reduce((sum, [, size]) => sum + size, 0);
  const all: [string, number, string][] = [
    ...parts.map(([name, size], i): [string, number, string] => [name, size, shades[i % shades.length] ?? 'gray']),
    ['Shared, and not yet measured', Math.max(0, used - own), 'var(--r-line-strong)'],
  ];
  const total = Math.max(1, report.total_bytes);
  const low = report.free_bytes * 20 < report.total_bytes;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{bytes(used)}</b> of {bytes(report.total_bytes)} used
        </Text>
        <Text size="sm" c="dimmed">
          {bytes(report.free_bytes)} free, {bytes(report.reserve_bytes)} kept back so that running clones go on when the pool is full
        </Text>
      </Group>
      <div className="bar" role="img" aria-label={all.map(([name, size]) => `${name}: ${bytes(size)}`).join(', ')}>
        {all.map(([name, size, color]) => (
          <span key={name} style={{ width: `${(100 * size) / total}%`, background: color }} />
        ))}
      </div>
      <Group gap="md">
        {all.map(([name, size, color]) => (
          <Group key={name} gap={6}>
            <Box w={10} h={10} style={{ background: color, borderRadius: 2 }} aria-hidden="true" />
            <Text size="xs">
              {name} {bytes(size)}
            </Text>
          </Group>
        ))}
      </Group>
      {low && (
        <Alert color="yellow" title="The pool is nearly full" mt="xs">
          New work is refused when it is full; running clones go on. Remove clones and snapshots that nobody needs, or give the pool more room.
        </Alert>
      )}
    </Stack>
  );
}

function PoolFacts({ pool }: { pool: Pool }) {
  return (
    <Box mt="md">
      <Facts
        items={[
          ['Driver', pool.driver],
          ['Place', <span key="p" className="mono">{pool.place}</span>],
          ['Chosen because', pool.why],
          ['Snapshots', pool.atomic ? 'of one instant, while the writer runs' : 'need the writer frozen or stopped'],
          ['Cost of a clone', pool.constant_clone ? 'the same for any size' : 'grows with the data'],
          ['Datasets', pool.datasets],
        ]}
      />
      {(pool.warnings ?? []).map((warning) => (
        <Alert key={warning} color="yellow" mt="xs">
          {warning}
        </Alert>
      ))}
    </Box>
  );
}

function Takers({ report, chosen, choose }: { report: UsageReport; chosen: string | undefined; choose: (id: string | undefined) => void }) {
  const [purpose, setPurpose] = useState('');
  const rows = useMemo(
    () => report.items.filter((item) => !purpose || item.purpose === purpose).sort((a, b) => b.unique_bytes - a.unique_bytes),
    [report, purpose],
  );
  const most = Math.max(1, ...report.items.map((item) => item.unique_bytes));
  const columns: Column<UsageItem>[] = [
    {
      key: 'object', head: 'Object', first: true,
      cell: (item) => (
        <UnstyledButton className="text-link" aria-pressed={chosen === item.object.id} onClick={() => choose(chosen === item.object.id ? undefined : item.object.id)}>
          {item.object.name || item.object.id}
        </UnstyledButton>
      ),
    },
    { key: 'what', head: 'What', cell: (item) => purposeName(item.purpose) },
    { key: 'of', head: 'Of', cell: (item) => <ObjectLink of={item.of} /> },
    { key: 'owner', head: 'Owner', cell: (item) => item.owner || '–' },
    { key: 'referenced', head: 'All its data', right: true, cell: (item) => (item.measured_at ? bytes(item.referenced_bytes) : '–') },
    {
      key: 'unique', head: 'Its own', right: true,
      cell: (item) =>
        item.measured_at ? (
          <Stack gap={2} align="flex-end">
            <span>
              {item.estimate ? '≈ ' : ''}
              {bytes(item.unique_bytes)}
            </span>
            <Box w={90} className="bar" style={{ height: 4 }} aria-hidden="true">
              <span style={{ width: `${(100 * item.unique_bytes) / most}%`, background: 'var(--r-prepared)' }} />
            </Box>
          </Stack>
        ) : (
          <Text size="xs" c="dimmed">
            not measured yet
          </Text>
        ),
    },
    { key: 'at', head: 'Measured', cell: (item) => <Ago time={item.measured_at} /> },
  ];
  if (report.items.length === 0) return <Empty title="Nothing takes space yet">Link a source, and its snapshots and clones are listed here with what each of them takes.</Empty>;
  const kinds = [...new Set(report.items.map((item) => item.purpose ?? ''))].filter(Boolean);
  return (
    <>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm" c="dimmed">
          “Its own” is what removing it alone would give back. Choose a name to see what keeps it. WAL kept beside the pool: {bytes(report.wal_bytes)}.
        </Text>
        <NativeSelect
          size="xs"
          aria-label="Show only"
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          data={[{ value: '', label: 'Everything' }, ...kinds.map((kind) => ({ value: kind, label: purposeName(kind) }))]}
        />
      </Group>
      <Rows rows={rows} columns={columns} id={(item) => `${item.object.kind}/${item.object.id ?? item.object.name}/${item.purpose}`} caption="Who takes the space" />
    </>
  );
}

const reasons: Record<string, string> = {
  clone_of: 'is a clone of it', prepared_from: 'was prepared from it', snapshot_of: 'is a snapshot of it', undo_of: 'may go back to it by undo', bookmark: 'is a bookmark of it',
  current: 'uses it now', retention: 'is kept by the retention', operation: 'is working on it', locked: 'is locked',
};

function Why({ id }: { id: string }) {
  const why = useQuery({ queryKey: keys.objectUsage(id), queryFn: ({ signal }) => getJSON<ObjectUsage>(`/api/v1/usage/${id}`, signal) });
  return (
    <Section title="What keeps it" id="why">
      <Loaded query={why}>
        {(answer) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <Stack gap="xs">
              <Text size="sm">
                <b>{answer.item.object.name || answer.item.object.id}</b>, {purposeName(answer.item.purpose).toLowerCase()}
              </Text>
              {answer.deletable ? (
                <Badge variant="outline" color="grove" tt="none">
                  ○ can be removed now
                </Badge>
              ) : (
                <Badge variant="outline" color="red" tt="none">
                  ■ can not be removed now
                </Badge>
              )}
              {answer.frees_bytes !== undefined && (
                <Text size="sm" c="dimmed">
                  Removing it frees about {bytes(answer.frees_bytes)}.
                </Text>
              )}
            </Stack>
            <Box>
              {answer.kept_by.length === 0 ? (
                <Text size="sm" c="dimmed">
                  Nothing else needs it.
                </Text>
              ) : (
                <nav aria-label="What keeps it">
                  <Keepers edges={answer.kept_by} of={answer.item.object} seen={[]} />
                  <Text size="xs" c="dimmed" mt="xs">
                    {count(answer.kept_by.length, 'reason')}
                  </Text>
                </nav>
              )}
            </Box>
          </SimpleGrid>
        )}
      </Loaded>
    </Section>
  );
}

function same(a: ObjectRef, b: ObjectRef): boolean {
  return a.kind === b.kind && (a.id ? a.id === b.id : a.name === b.name);
}

// Keepers draws the graph as a tree outwards from one object. An object that stands on the way already is not followed again.
function Keepers({ edges, of, seen }: { edges: KeepReason[]; of: ObjectRef; seen: string[] }) {
  const here = edges.filter((edge) => same(edge.kept, of));
  if (here.length === 0) return null;
  return (
    <List size="sm" spacing={4} withPadding={seen.length > 0}>
      {here.map((edge) => {
        const key = `${edge.keeper.kind}/${edge.keeper.id ?? edge.keeper.name}`;
        return (
          <List.Item key={`${key}/${edge.reason}`}>
            <ObjectLink of={edge.keeper} /> {edge.message || reasons[edge.reason] || edge.reason}
            {!seen.includes(key) && !same(edge.keeper, of) && <Keepers edges={edges} of={edge.keeper} seen={[...seen, key]} />}
          </List.Item>
        );
      })}
    </List>
  );
}
