import type { Bookmark, Snapshot, Timeline, TimelineBranch, TimelineClone } from '../api/types';

// What the timeline draws, made of what the daemon answers. No pixels here; layout.ts has those.

export type PointKind = 'raw' | 'prepared' | 'bookmark' | 'clone';

/** One thing at one moment that can be pointed at. */
export interface Point {
  key: string;
  kind: PointKind;
  time: number;
  name: string;
  /** Id of the snapshot that it is, or that the bookmark holds. */
  snapshot: string;
  /** More important points get their label first. */
  weight: number;
  broken: boolean;
}

/** One timeflow of a clone: from when it began until it was left, or until now. */
export interface Segment {
  timeflow: string;
  verb: string;
  start: number;
  end: number | undefined;
  current: boolean;
  undoable: boolean;
  /** Where its data comes from: a moment of the source, of another lane or of its own. */
  origin: { time: number; owner: string } | undefined;
}

export interface Lane {
  id: string;
  name: string;
  status: string;
  masking: string;
  depth: number;
  parent: string | undefined;
  segments: Segment[];
  points: Point[];
}

export interface Range {
  timeline: number;
  start: number;
  end: number;
  startLsn: string;
  endLsn: string;
}

export interface Model {
  sourceId: string;
  raw: Point[];
  prepared: Point[];
  bookmarks: Point[];
  lanes: Lane[];
  ranges: Range[];
  snapshots: Map<string, Snapshot>;
  marks: Map<string, Bookmark>;
  /** How many clones hang from a snapshot at present. */
  clonesOf: Map<string, number>;
  first: number | undefined;
  last: number | undefined;
}

/** When a snapshot stands for: its moment on production, or when it was made. */
export function snapshotTime(snapshot: { time?: string; created_at: string }): number {
  return Date.parse(snapshot.time ?? snapshot.created_at);
}

function byTime(a: Point, b: Point): number {
  return a.time - b.time || (a.key < b.key ? -1 : 1);
}

function snapshotPoint(snapshot: Snapshot): Point {
  const kind = snapshot.kind === 'raw' || snapshot.kind === 'clone' ? snapshot.kind : 'prepared';
  return {
    key: snapshot.id,
    kind,
    time: snapshotTime(snapshot),
    name: snapshot.name,
    snapshot: snapshot.id,
    weight: snapshot.kept ? 2 : 1,
    broken: snapshot.status === 'broken',
  };
}

/** Makes the model. Tombstones are left out: they are only kept for others. */
export function buildModel(timeline: Timeline): Model {
  const sourceId = timeline.source.id ?? '';
  const clones = timeline.clones ?? [];
  const snapshots = new Map<string, Snapshot>();
  for (const snapshot of timeline.snapshots) snapshots.set(snapshot.id, snapshot);
  for (const clone of clones) for (const snapshot of clone.snapshots ?? []) snapshots.set(snapshot.id, snapshot);

  const shown = timeline.snapshots.filter((snapshot) => snapshot.status !== 'tombstone');
  const raw = shown.filter((snapshot) => snapshot.kind === 'raw').map(snapshotPoint).sort(byTime);
  const prepared = shown.filter((snapshot) => snapshot.kind === 'prepared').map(snapshotPoint).sort(byTime);
  const marks = new Map((timeline.bookmarks ?? []).map((mark) => [mark.id, mark]));
  const bookmarks = [...marks.values()].map((mark) => bookmarkPoint(mark, snapshots)).sort(byTime);
  const clonesOf = new Map<string, number>();
  for (const clone of clones) clonesOf.set(clone.snapshot, (clonesOf.get(clone.snapshot) ?? 0) + 1);
  const lanes = orderLanes(clones.map((clone) => buildLane(clone, snapshots)), clones, sourceId);
  const ranges = timeline.ranges
    .filter((range) => range.start_time && range.end_time)
    .map((range) => ({ timeline: range.timeline, start: Date.parse(range.start_time ?? ''), end: Date.parse(range.end_time ?? ''), startLsn: range.start_lsn, endLsn: range.end_lsn }));
  const times = [...raw, ...prepared, ...bookmarks]
    .map((point) => point.time)
    .concat(ranges.flatMap((range) => [range.start, range.end]))
    .concat(lanes.flatMap((lane) => [...lane.segments.map((segment) => segment.start), ...lane.points.map((point) => point.time)]))
    .filter(Number.isFinite);
  const extreme = (pick: (a: number, b: number) => number) => (times.length ? times.reduce((a, b) => pick(a, b)) : undefined);
  return { sourceId, raw, prepared, bookmarks, lanes, ranges, snapshots, marks, clonesOf, first: extreme(Math.min), last: extreme(Math.max) };
}

function bookmarkPoint(mark: Bookmark, snapshots: Map<string, Snapshot>): Point {
  const held = snapshots.get(mark.snapshot);
  const time = mark.time ? Date.parse(mark.time) : held ? snapshotTime(held) : Date.parse(mark.created_at);
  return { key: mark.id, kind: 'bookmark', time, name: mark.name, snapshot: mark.snapshot, weight: 3, broken: false };
}

function buildLane(clone: TimelineClone, snapshots: Map<string, Snapshot>): Lane {
  return {
    id: clone.id,
    name: clone.name,
    status: clone.status,
    masking: clone.masking ?? '',
    depth: 0,
    parent: clone.from,
    segments: clone.branches.map((branch) => buildSegment(branch, snapshots)).sort((a, b) => a.start - b.start),
    points: (clone.snapshots ?? []).filter((snapshot) => snapshot.status !== 'tombstone').map(snapshotPoint).sort(byTime),
  };
}

function buildSegment(branch: TimelineBranch, snapshots: Map<string, Snapshot>): Segment {
  const from = branch.snapshot ? snapshots.get(branch.snapshot) : undefined;
  return {
    timeflow: branch.timeflow,
    verb: branch.verb,
    start: Date.parse(branch.at),
    end: branch.ended_at ? Date.parse(branch.ended_at) : undefined,
    current: branch.current,
    undoable: branch.undoable ?? false,
    origin: from ? { time: snapshotTime(from), owner: from.of } : undefined,
  };
}

// Newest first, and what was made of a clone right below it.
function orderLanes(lanes: Lane[], clones: TimelineClone[], sourceId: string): Lane[] {
  const created = new Map(clones.map((clone) => [clone.id, Date.parse(clone.created_at ?? '') || 0]));
  const newest = (a: Lane, b: Lane) => (created.get(b.id) ?? 0) - (created.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1);
  const known = new Set(lanes.map((lane) => lane.id));
  const children = new Map<string, Lane[]>();
  const roots: Lane[] = [];
  for (const lane of lanes) {
    const hangs = lane.parent && lane.parent !== sourceId && lane.parent !== lane.id && known.has(lane.parent);
    if (hangs && lane.parent) children.set(lane.parent, [...(children.get(lane.parent) ?? []), lane]);
    else roots.push(lane);
  }
  const ordered: Lane[] = [];
  const visit = (lane: Lane, depth: number) => {
    ordered.push({ ...lane, depth });
    for (const child of (children.get(lane.id) ?? []).sort(newest)) visit(child, depth + 1);
  };
  for (const root of roots.sort(newest)) visit(root, 0);
  return ordered;
}
