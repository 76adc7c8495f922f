import { expect, test } from 'vitest';
import type { Snapshot, Timeline, TimelineClone } from '../api/types';
import { buildModel } from './model';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

function snapshot(id: string, kind: string, minute: number, more: Partial<Snapshot> = {}): Snapshot {
  return { id, name: id, of: 'src_1', kind, status: 'ready', masking: 'none', time: at(minute), created_at: at(minute), updated_at: at(minute), revision: 1, ...more };
}

function clone(id: string, minute: number, more: Partial<TimelineClone> = {}): TimelineClone {
  return { id, name: id, status: 'running', from: 'src_1', snapshot: 'p1', created_at: at(minute), branches: [{ timeflow: `t-${id}`, verb: 'create', snapshot: 'p1', at: at(minute), current: true }], ...more };
}

function timeline(more: Partial<Timeline>): Timeline {
  return { source: { kind: 'source', id: 'src_1', name: 'shop' }, ranges: [], snapshots: [], wal_bytes: 0, follow: { connected: true, lag_bytes: 0 }, ...more };
}

test('snapshots are sorted by kind and time, and tombstones left out', () => {
  const model = buildModel(timeline({ snapshots: [snapshot('p2', 'prepared', 9), snapshot('r1', 'raw', 1), snapshot('p1', 'prepared', 1), snapshot('gone', 'prepared', 2, { status: 'tombstone' })] }));
  expect(model.prepared.map((each) => each.key)).toEqual(['p1', 'p2']);
  expect(model.raw.map((each) => each.key)).toEqual(['r1']);
  expect(model.snapshots.has('gone')).toBe(true);
});

test('lanes are the newest first, with what was made of a clone below it', () => {
  const model = buildModel(timeline({ snapshots: [snapshot('p1', 'prepared', 1)], clones: [clone('old', 2), clone('child', 9, { from: 'old' }), clone('new', 5)] }));
  expect(model.lanes.map((lane) => [lane.id, lane.depth])).toEqual([['new', 0], ['old', 0], ['child', 1]]);
  expect(model.clonesOf.get('p1')).toBe(3);
});

test('a rollback begins at a snapshot of the clone itself', () => {
  const own = snapshot('own', 'clone', 3, { of: 'c' });
  const branches = [
    { timeflow: 'b', verb: 'rollback', snapshot: 'own', at: at(6), current: true },
    { timeflow: 'a', verb: 'create', snapshot: 'p1', at: at(2), ended_at: at(6), current: false, undoable: true },
  ];
  const model = buildModel(timeline({ snapshots: [snapshot('p1', 'prepared', 1)], clones: [clone('c', 2, { branches, snapshots: [own] })] }));
  const [first, second] = model.lanes[0]?.segments ?? [];
  expect(first).toMatchObject({ verb: 'create', undoable: true, origin: { owner: 'src_1' } });
  expect(second).toMatchObject({ verb: 'rollback', current: true, origin: { owner: 'c', time: Date.parse(at(3)) } });
});

test('an empty source has no extent', () => {
  const model = buildModel(timeline({}));
  expect([model.first, model.last]).toEqual([undefined, undefined]);
});
