import { Alert, Button, Checkbox, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { getJSON, start, withQuery } from '../api/client';
import { keys } from '../api/keys';
import { useFollow } from '../api/live';
import type { Source, Timeline } from '../api/types';
import { useSession } from '../auth/session';
import { bytes, count, dateTime } from '../lib/format';
import { PointDrawer } from '../timeline/drawer';
import { buildModel, type Point } from '../timeline/model';
import { TimelineView } from '../timeline/timeline';
import { Ago, Facts, Loaded, PageHead, Permitted, Section, Status } from '../ui/bits';
import { FormDialog, RemoveDialog } from '../ui/dialogs';
import { ProblemView } from '../ui/problem';
import { useWork } from '../ui/work';
import { SourceEdit } from '../forms/sourceedit';

/** One source: its timeline first, then how it does and what it is. */
export default function SourcePage() {
  const { ref = '' } = useParams();
  const source = useQuery({ queryKey: keys.source(ref), queryFn: ({ signal }) => getJSON<Source>(`/api/v1/sources/${ref}`, signal) });
  return <Loaded query={source} title={`Source ${ref}`}>{(data) => <SourceView source={data} />}</Loaded>;
}

function SourceView({ source }: { source: Source }) {
  return (
    <>
      <PageHead
        title={source.name}
        lead={
          <Group gap="xs">
            <Status value={source.status} />
            <span>
              {source.link.params['host']} · PostgreSQL {source.server.version || source.server.major}
            </span>
          </Group>
        }
        actions={<Actions source={source} />}
      />
      {source.problem && (
        <ProblemView
          problem={source.problem}
          since={
            <>
              since <Ago time={source.problem.since} />
            </>
          }
          title="This source has a problem"
        />
      )}
      <Section title="Timeline" id="timeline" actions={<WalEdge source={source} />}>
        <TimelinePart source={source} />
      </Section>
      <Details source={source} />
    </>
  );
}

function useTimeline(source: Source) {
  return useQuery({ queryKey: keys.timeline(source.name), queryFn: ({ signal }) => getJSON<Timeline>(`/api/v1/sources/${source.name}/timeline`, signal) });
}

// The WAL edge in words. It moves once a second, so it is no live region.
function WalEdge({ source }: { source: Source }) {
  const timeline = useTimeline(source);
  const live = useFollow(source.id);
  const follow = live ?? timeline.data?.follow;
  if (!follow) return null;
  if (!follow.connected) return <Text size="sm">WAL receiver: not connected</Text>;
  return (
    <Text size="sm" c="dimmed" data-test="wal-edge">
      WAL up to <span className="mono">{follow.durable_lsn ?? '–'}</span> · lag {bytes(follow.lag_bytes)} · {bytes(timeline.data?.wal_bytes)} kept
    </Text>
  );
}

function TimelinePart({ source }: { source: Source }) {
  const timeline = useTimeline(source);
  return <Loaded query={timeline}>{(data) => <TimelineOf source={source} timeline={data} />}</Loaded>;
}

function TimelineOf({ source, timeline }: { source: Source; timeline: Timeline }) {
  const model = useMemo(() => buildModel(timeline), [timeline]);
  const live = useFollow(source.id);
  const [picked, setPicked] = useState<Point>();
  const follow = live ?? timeline.follow;
  // What is durable here is all of production's WAL: the covered time ends at production's clock.
  const edge = follow.connected && follow.lag_bytes === 0 && follow.server_time ? Date.parse(follow.server_time) : undefined;
  const snapshot = picked ? model.snapshots.get(picked.snapshot) : undefined;
  const prepared = snapshot?.kind === 'raw' ? timeline.snapshots.find((each) => each.raw === snapshot.id && each.status === 'ready') : undefined;
  if (model.prepared.length + model.raw.length + model.ranges.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        The first snapshot is made as soon as the base backup has ended. The operations page shows how far it is.
      </Text>
    );
  }
  return (
    <>
      <TimelineView model={model} edge={edge} onPick={setPicked} />
      <PointDrawer snapshot={snapshot} bookmark={picked?.kind === 'bookmark' ? picked.name : undefined} prepared={prepared} project={source.project} onClose={() => setPicked(undefined)} />
    </>
  );
}

function Actions({ source }: { source: Source }) {
  const { may } = useSession();
  const [open, setOpen] = useState<'sync' | 'resync' | 'edit' | 'remove'>();
  const update = may('project.sources.update', source.project);
  const close = () => setOpen(undefined);
  return (
    <>
      <Permitted allowed={update} permission="project.sources.update" onClick={() => setOpen('sync')}>
        Sync now
      </Permitted>
      <Permitted allowed={update} permission="project.sources.update" variant="default" onClick={() => setOpen('edit')}>
        Change
      </Permitted>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default">More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!update} onClick={() => setOpen('resync')}>
            Link anew (resync)… {!update && 'needs project.sources.update'}
          </Menu.Item>
          <Menu.Item className="danger-item" disabled={!may('project.sources.delete', source.project)} onClick={() => setOpen('remove')}>
            Remove… {!may('project.sources.delete', source.project) && 'needs project.sources.delete'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'sync' && <SyncDialog source={source} onClose={close} />}
      {open === 'resync' && <ResyncDialog source={source} onClose={close} />}
      {open === 'edit' && <SourceEdit source={source} onClose={close} />}
      {open === 'remove' && <Remove source={source} onClose={close} />}
    </>
  );
}

function SyncDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const work = useWork();
  const [name, setName] = useState('');
  return (
    <FormDialog title={`Make a snapshot of ${source.name} now`} submit="Sync now" onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/sources/${source.name}/sync`, name ? { name } : {}))}>
      <Text size="sm">Staging catches up with production, and a raw and a prepared snapshot are made. Production is read no more than it is anyway.</Text>
      <TextInput data-autofocus label="Name" description="A named snapshot is kept until it is deleted; without a name retention decides" value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </FormDialog>
  );
}

function ResyncDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const work = useWork();
  return (
    <FormDialog title={`Link ${source.name} anew`} submit="Take a new base backup" onClose={onClose} onSubmit={() => work(() => start('POST', `/api/v1/sources/${source.name}/resync`))}>
      <Text size="sm">It takes a new base backup of production ({bytes(source.server.cluster_bytes)}), for a source whose WAL has a gap. Snapshots and clones stay as they are.</Text>
    </FormDialog>
  );
}

function Remove({ source, onClose }: { source: Source; onClose: () => void }) {
  const work = useWork();
  const [, go] = useLocation();
  const [force, setForce] = useState(false);
  return (
    <RemoveDialog
      what="source"
      name={source.name}
      onClose={onClose}
      onRemove={() => work(() => start('DELETE', withQuery(`/api/v1/sources/${source.name}`, { force }), undefined, { revision: source.revision })).then(() => go('/sources'))}
    >
      <Text size="sm">It is followed no longer, its replication slot on production is dropped and its snapshots are deleted. It is refused while clones of it exist.</Text>
      <Checkbox label="Go on although production cannot be reached to drop the slot" checked={force} onChange={(event) => setForce(event.currentTarget.checked)} />
    </RemoveDialog>
  );
}

function Details({ source }: { source: Source }) {
  const { server, link } = source;
  const params = Object.entries(link.params).filter(([key]) => key !== 'host');
  return (
    <>
      <Section title="Schedule and slot" id="schedule">
        <Facts
          items={[
            ['Snapshots', source.snapsync ? `${source.snapsync}${source.timezone ? ` (${source.timezone})` : ''}` : 'only when asked for'],
            ['Next snapshot', <Ago key="n" time={source.next_sync_at} />],
            ['Last snapshot', <Ago key="l" time={source.last_sync_at} />],
            ['Keeps', source.keep_last ? `the last ${source.keep_last} scheduled ones` : 'all'],
            ['Slot', `${link.slot_name ?? '–'} (${server.slot_permanent ? 'permanent' : 'temporary'}, asked: ${link.slot_policy})`],
            ['Production bounds slots', server.slot_bounded ? 'yes' : 'no'],
            ['Slot is dropped at a lag of', source.max_lag_bytes ? bytes(source.max_lag_bytes) : 'no limit of ours'],
            ['Labels', Object.entries(source.labels ?? {}).map(([k, v]) => `${k}=${v}`).join(', ') || '–'],
          ]}
        />
      </Section>
      <Section title="Server" id="server">
        <Stack gap="sm">
          {(server.warnings ?? []).map((warning) => (
            <Alert key={warning} className="caution" color="yellow">
              {warning}
            </Alert>
          ))}
          <Facts
            items={[
              ['Host', link.params['host']],
              ['Connection', params.map(([key, value]) => `${key}=${value}`).join(' ')],
              ['Password', link.has_password ? 'sealed' : 'none'],
              ['PostgreSQL', server.version || server.major],
              ['System', <span key="s" className="mono">{server.system_id ?? '–'}</span>],
              ['Timeline', server.timeline],
              ['Size', bytes(server.cluster_bytes)],
              ['Checksums', server.data_checksums ? 'on' : 'off'],
              ['wal_level', server.wal_level],
              ['full_page_writes', server.full_page_writes ? 'on' : 'off'],
              ['Tablespaces', count(server.tablespaces?.length ?? 0, 'tablespace')],
              ['Linked', dateTime(source.created_at)],
            ]}
          />
        </Stack>
      </Section>
    </>
  );
}

