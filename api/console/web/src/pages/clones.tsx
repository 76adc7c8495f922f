import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { listAll, withQuery } from '../api/client';
import { keys } from '../api/keys';
import type { Clone } from '../api/types';
import { useSession } from '../auth/session';
import { bytes, count } from '../lib/format';
import { Ago, Empty, Loaded, PageHead, Section, Status, TextLink } from '../ui/bits';
import { IconSearch } from '../ui/icons';
import { Rows } from '../ui/rows';
import { useSources } from './sources';

type Order = 'newest' | 'name' | 'space' | 'expiry' | 'owner' | 'status';

const orders: Record<Order, { label: string; compare: (a: Clone, b: Clone) => number }> = {
  newest: { label: 'Newest first', compare: (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at) },
  name: { label: 'By name', compare: (a, b) => a.name.localeCompare(b.name) },
  space: { label: 'Largest first', compare: (a, b) => (b.unique_bytes ?? -1) - (a.unique_bytes ?? -1) },
  expiry: { label: 'Next to expire', compare: (a, b) => (Date.parse(a.expires_at ?? '') || Infinity) - (Date.parse(b.expires_at ?? '') || Infinity) },
  owner: { label: 'By owner', compare: (a, b) => (a.owner ?? '').localeCompare(b.owner ?? '') },
  status: { label: 'By status', compare: (a, b) => a.status.localeCompare(b.status) },
};

/** All clones that one may see. */
export default function Clones() {
  const { project } = useSession();
  const clones = useQuery({ queryKey: keys.clones(project), queryFn: ({ signal }) => listAll<Clone>(withQuery('/api/v1/clones', { project }), signal) });
  return (
    <>
      <PageHead title="Clones" lead={clones.data ? `${count(clones.data.length, 'clone')}, ${clones.data.filter((clone) => clone.status === 'running').length} running` : undefined} actions={<NewClone primary />} />
      <Loaded query={clones}>{(list) => (list.length === 0 ? <NoClones /> : <CloneList list={list} />)}</Loaded>
    </>
  );
}

// Clones are made from a point, and points are on the timeline: the way there is the sources.
function NewClone({ primary }: { primary?: boolean }) {
  const { mayAnywhere } = useSession();
  const sources = useSources();
  if (!mayAnywhere('project.clones.create') || !sources.data?.length) return null;
  const only = sources.data.length === 1 ? sources.data[0] : undefined;
  return (
    <Button component={Link} href={only ? `/sources/${only.name}` : '/sources'} variant={primary ? 'filled' : 'default'}>
      Clone from a timeline
    </Button>
  );
}

function NoClones() {
  const sources = useSources();
  const none = sources.data?.length === 0;
  return (
    <Section title="Nothing here yet" id="none">
      <Empty
        title={none ? 'Link a source first' : 'Make the first clone'}
        action={
          none ? (
            <Button component={Link} href="/sources">
              To the sources
            </Button>
          ) : (
            <NewClone />
          )
        }
      >
        {none ? 'Clones are made of the snapshots of a linked production database.' : 'Open a source, choose a snapshot on its timeline, and clone from there. A clone is a PostgreSQL server of its own, and shares its blocks with all the others.'}
      </Empty>
    </Section>
  );
}

function CloneList({ list }: { list: Clone[] }) {
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const statuses = useMemo(() => [...new Set(list.map((clone) => clone.status))].sort(), [list]);
  const shown = useMemo(() => {
    const words = text.trim().toLowerCase();
    const matches = (clone: Clone) => (!status || clone.status === status) && (!words || [clone.name, clone.owner, clone.from_name, ...Object.entries(clone.labels ?? {}).flat()].some((field) => field?.toLowerCase().includes(words)));
    return list.filter(matches).sort(orders[order].compare);
  }, [list, text, status, order]);
  return (
    <Section
      title={shown.length === list.length ? 'All clones' : `${shown.length} of ${count(list.length, 'clone')}`}
      id="clones"
      actions={
        <Group gap="xs">
          <TextInput size="xs" leftSection={<IconSearch size={13} />} placeholder="Name, owner, label" aria-label="Find clones" value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <NativeSelect size="xs" aria-label="Status" value={status} onChange={(event) => setStatus(event.currentTarget.value)} data={[{ value: '', label: 'Any status' }, ...statuses]} />
          <NativeSelect size="xs" aria-label="Order" value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)} data={Object.entries(orders).map(([value, { label }]) => ({ value, label }))} />
        </Group>
      }
    >
      <Rows<Clone>
        rows={shown}
        id={(clone) => clone.id}
        caption="Clones"
        columns={[
          { key: 'name', head: 'Name', first: true, cell: (clone) => <TextLink to={`/clones/${clone.name}`}>{clone.name}</TextLink> },
          { key: 'status', head: 'Status', cell: (clone) => <Status value={clone.status} /> },
          { key: 'from', head: 'From', cell: (clone) => clone.from_name || '–' },
          { key: 'age', head: 'Made', cell: (clone) => <Ago time={clone.created_at} /> },
          { key: 'used', head: 'Used', cell: (clone) => <Ago time={clone.active_at} /> },
          { key: 'space', head: 'Its own', right: true, cell: (clone) => bytes(clone.unique_bytes) },
          { key: 'expiry', head: 'Expires', cell: (clone) => (clone.expires_at ? <Ago time={clone.expires_at} /> : 'never') },
          { key: 'owner', head: 'Owner', cell: (clone) => clone.owner || '–' },
          { key: 'port', head: 'Port', right: true, cell: (clone) => clone.connection.port },
          { key: 'marks', head: 'Marks', cell: (clone) => [clone.locked && 'locked', clone.protected && 'protected', clone.masking === 'none' && 'unmasked', !clone.isolated && 'not isolated'].filter(Boolean).join(', ') || '–' },
        ]}
      />
    </Section>
  );
}
