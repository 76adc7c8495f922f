import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { getJSON } from '../api/client';
import { keys } from '../api/keys';
import type { Clone } from '../api/types';
import { CloneActions } from '../clone/actions';
import { Connect } from '../clone/connect';
import { CloneHistory } from '../clone/history';
import { CloneLog } from '../clone/log';
import { Timings } from '../clone/timings';
import { bytes, dateTime, formatPairs } from '../lib/format';
import { Ago, Facts, Loaded, PageHead, Section, Status, TextLink } from '../ui/bits';
import { ProblemView } from '../ui/problem';

/** One clone: how to connect to it, what it is, what can be done with it, and what became of it. */
export default function ClonePage() {
  const { ref = '' } = useParams();
  const clone = useQuery({ queryKey: keys.clone(ref), queryFn: ({ signal }) => getJSON<Clone>(`/api/v1/clones/${ref}`, signal) });
  return <Loaded query={clone} title={`Clone ${ref}`}>{(data) => <CloneView clone={data} />}</Loaded>;
}

function CloneView({ clone }: { clone: Clone }) {
  return (
    <>
      <PageHead
        title={clone.name}
        lead={
          <Group gap="xs">
            <Status value={clone.status} />
            <span>
              of <TextLink to={clone.from === clone.source ? `/sources/${clone.from_name ?? clone.from}` : `/clones/${clone.from_name ?? clone.from}`}>{clone.from_name ?? clone.from}</TextLink>
              {clone.locked && ' · locked'}
              {clone.protected && ' · protected'}
            </span>
          </Group>
        }
        actions={<CloneActions clone={clone} />}
      />
      {clone.problem && (
        <ProblemView
          problem={clone.problem}
          title="This clone has a problem"
          since={
            <>
              since <Ago time={clone.problem.since} />
            </>
          }
        />
      )}
      <Connect clone={clone} />
      <Section title="Facts" id="facts">
        <CloneFacts clone={clone} />
      </Section>
      <CloneHistory clone={clone} />
      <Timings clone={clone} />
      <CloneLog clone={clone} />
    </>
  );
}

function CloneFacts({ clone }: { clone: Clone }) {
  return (
    <Facts
      items={[
        ['Masking', clone.masking === 'none' ? 'none: data as in production' : clone.masking],
        ['Owner', clone.owner || '–'],
        ['Made', dateTime(clone.created_at)],
        ['Expires', clone.expires_at ? <Ago key="e" time={clone.expires_at} /> : 'never'],
        ['Takes of its own', clone.unique_bytes === undefined ? 'not measured yet' : bytes(clone.unique_bytes)],
        ['Last connection', <Ago key="a" time={clone.active_at} />],
        ['Stops when idle for', clone.idle_stop || 'never'],
        ['Refresh schedule', clone.refresh_schedule ? `${clone.refresh_schedule}${clone.timezone ? ` (${clone.timezone})` : ''}` : 'none'],
        ['Next refresh', <Ago key="r" time={clone.next_refresh_at} />],
        ['Memory', clone.memory_mb ? `${clone.memory_mb} MiB` : "the host's default"],
        ['Connections at most', clone.max_connections || "the host's default"],
        ['PostgreSQL', clone.major],
        ['Isolated', clone.isolated ? 'yes: own mount and PID namespace' : 'no'],
        ['Settings', formatPairs(clone.settings).replaceAll('\n', ', ') || '–'],
        ['Labels', formatPairs(clone.labels).replaceAll('\n', ', ') || '–'],
        ['Directory', <span key="d" className="mono">{clone.path ?? '–'}</span>],
      ]}
    />
  );
}
