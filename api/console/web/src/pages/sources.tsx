import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listAll, withQuery } from '../api/client';
import { keys } from '../api/keys';
import { useFollow } from '../api/live';
import type { Source } from '../api/types';
import { useSession } from '../auth/session';
import { bytes, count } from '../lib/format';
import { Ago, Empty, Loaded, PageHead, Section, Status, TextLink } from '../ui/bits';
import { Rows } from '../ui/rows';

export function useSources() {
  const { project } = useSession();
  return useQuery({ queryKey: keys.sources(project), queryFn: ({ signal }) => listAll<Source>(withQuery('/api/v1/sources', { project }), signal) });
}

/** All sources, and how each of them does. */
export default function Sources() {
  const { mayAnywhere } = useSession();
  const sources = useSources();
  const may = mayAnywhere('project.sources.create');
  const link = may && (
    <Button component={Link} href="/sources/new">
      Link a source
    </Button>
  );
  return (
    <>
      <PageHead title="Sources" lead={sources.data ? `${count(sources.data.length, 'production cluster')} linked` : undefined} actions={sources.data?.length ? link : undefined} />
      <Section title="Linked clusters" id="sources">
        <Loaded query={sources}>
          {(list) =>
            list.length === 0 ? (
              <Empty title="Link your production database" action={link}>
                Ramet takes one base backup of it and follows its WAL from then on. Every moment of it can then be cloned within a tenth of a second, without another byte read from production.
                {!may && ' Linking needs the permission project.sources.create: ask an administrator.'}
              </Empty>
            ) : (
              <SourceRows list={list} />
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

function SourceRows({ list }: { list: Source[] }) {
  return (
    <Rows<Source>
      rows={list}
      id={(source) => source.id}
      caption="Sources"
      columns={[
        { key: 'name', head: 'Name', first: true, cell: (source) => <TextLink to={`/sources/${source.name}`}>{source.name}</TextLink> },
        { key: 'status', head: 'Status', cell: (source) => <Status value={source.status} /> },
        { key: 'problem', head: 'Problem', cell: (source) => source.problem?.message ?? '–' },
        { key: 'server', head: 'Server', cell: (source) => `${source.link.params['host'] ?? ''} · PostgreSQL ${source.server.version || source.server.major || '?'}` },
        { key: 'size', head: 'Size', right: true, cell: (source) => bytes(source.server.cluster_bytes) },
        { key: 'lag', head: 'Lag', right: true, cell: (source) => <Lag source={source.id} /> },
        { key: 'sync', head: 'Last snapshot', cell: (source) => <Ago time={source.last_sync_at} /> },
        { key: 'next', head: 'Next', cell: (source) => <Ago time={source.next_sync_at} /> },
      ]}
    />
  );
}

function Lag({ source }: { source: string }) {
  const follow = useFollow(source);
  if (!follow) return <>–</>;
  return <>{follow.connected ? bytes(follow.lag_bytes) : 'not connected'}</>;
}
