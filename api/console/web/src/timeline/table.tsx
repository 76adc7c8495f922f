import { Button } from '@mantine/core';
import { dateTime } from '../lib/format';
import { Status, TextLink } from '../ui/bits';
import { Rows } from '../ui/rows';
import type { Lane, Model, Point } from './model';

/** The same as the chart shows, as tables: for screen readers, and for whoever likes lists. */
export function PointTable({ model, onPick }: { model: Model; onPick: (point: Point) => void }) {
  const points = [...model.prepared, ...model.raw, ...model.bookmarks].sort((a, b) => b.time - a.time);
  return (
    <>
      <Rows<Point>
        rows={points}
        id={(point) => point.key}
        caption="Snapshots and bookmarks, newest first"
        columns={[
          { key: 'time', head: 'Moment', cell: (point) => dateTime(point.time), first: true },
          { key: 'kind', head: 'Kind', cell: (point) => point.kind },
          { key: 'name', head: 'Name', cell: (point) => point.name },
          { key: 'lsn', head: 'LSN', cell: (point) => <span className="mono">{model.snapshots.get(point.snapshot)?.lsn ?? '–'}</span> },
          { key: 'masking', head: 'Masking', cell: (point) => model.snapshots.get(point.snapshot)?.masking ?? '–' },
          { key: 'clones', head: 'Clones', cell: (point) => model.clonesOf.get(point.snapshot) ?? 0, right: true },
          { key: 'status', head: 'Status', cell: (point) => <Status value={model.snapshots.get(point.snapshot)?.status ?? 'ready'} /> },
          {
            key: 'open',
            head: '',
            cell: (point) => (
              <Button size="compact-xs" variant="default" onClick={() => onPick(point)} aria-label={`Open ${point.kind} ${point.name}`}>
                Open
              </Button>
            ),
          },
        ]}
      />
      {model.lanes.length > 0 && <LaneTable lanes={model.lanes} />}
    </>
  );
}

function LaneTable({ lanes }: { lanes: Lane[] }) {
  return (
    <Rows<Lane>
      rows={lanes}
      id={(lane) => lane.id}
      caption="Clones and their branches"
      columns={[
        { key: 'name', head: 'Clone', cell: (lane) => <TextLink to={`/clones/${lane.name}`}>{lane.name}</TextLink>, first: true },
        { key: 'status', head: 'Status', cell: (lane) => <Status value={lane.status} /> },
        { key: 'branches', head: 'Branches', cell: (lane) => lane.segments.map((segment) => `${segment.verb} ${dateTime(segment.start)}`).join(' · ') },
        { key: 'snapshots', head: 'Snapshots', cell: (lane) => lane.points.length, right: true },
      ]}
    />
  );
}
