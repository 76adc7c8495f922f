import { memo, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import { dateTime } from '../lib/format';
import { cluster, windowOf, type Mark, type View } from './layout';
import type { Lane, Model, Segment } from './model';
import { MarkShape, VerbShape } from './shapes';
import { markText, type Hint } from './tracks';

// The lower part of the timeline: a lane for each clone. Only the lanes in sight are drawn, so that 200 cost as little as 20.

export const laneHeight = 26;
const most = 15; // lanes in sight at once

export interface LanesProps {
  model: Model;
  lanes: Lane[];
  view: View;
  width: number;
  gutter: number;
  now: number;
  onOpen: (mark: Mark) => void;
  onHint: (hint: Hint | undefined) => void;
}

const middle = (row: number) => row * laneHeight + laneHeight / 2;

export function Lanes(props: LanesProps) {
  const { lanes, gutter, width } = props;
  const [scroll, setScroll] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const height = Math.min(lanes.length, most) * laneHeight;
  const [from, to] = windowOf(Math.min(scroll, Math.max(0, lanes.length * laneHeight - height)), height, laneHeight, lanes.length);
  const rowOf = useMemo(() => new Map(lanes.map((lane, row) => [lane.id, row])), [lanes]);
  return (
    <div ref={pane} className="tl-lanes" style={{ height }} onScroll={(event) => setScroll(event.currentTarget.scrollTop)} tabIndex={0} role="group" aria-label={`${lanes.length} clones`}>
      <div style={{ height: lanes.length * laneHeight, position: 'relative' }}>
        {lanes.slice(from, to).map((lane, i) => (
          <Link key={lane.id} href={`/clones/${lane.name}`} className="tl-name" data-label style={{ top: (from + i) * laneHeight, width: gutter - 10, height: laneHeight, paddingLeft: 8 + Math.min(lane.depth, 4) * 10 }} title={`${lane.name}, ${lane.status}`} aria-label={laneText(lane)}>
            <span aria-hidden="true" className={`tl-dot tl-dot-${lane.status}`}>
              {lane.status === 'running' ? '●' : lane.status === 'failed' ? '■' : lane.status === 'stopped' ? '○' : '◐'}
            </span>
            {lane.name}
          </Link>
        ))}
        <svg width={width} height={(to - from) * laneHeight} className="tl-svg" style={{ position: 'absolute', left: gutter, top: from * laneHeight }} role="group" aria-label="History of the clones">
          <g transform={`translate(0 ${-from * laneHeight})`}>
            {lanes.slice(from, to).map((lane, i) => (
              <LaneView key={lane.id} {...props} lane={lane} row={from + i} top={from * laneHeight} rowOf={rowOf} />
            ))}
          </g>
        </svg>
      </div>
    </div>
  );
}

function laneText(lane: Lane): string {
  const last = lane.segments[lane.segments.length - 1];
  const began = last ? `, ${verbText(last)} ${dateTime(last.start)}` : '';
  return `clone ${lane.name}, ${lane.status}${began}`;
}

function verbText(segment: Segment): string {
  return { create: 'made', refresh: 'refreshed', rollback: 'rolled back', undo: 'undone' }[segment.verb] ?? segment.verb;
}

interface LaneViewProps extends LanesProps {
  lane: Lane;
  row: number;
  top: number;
  rowOf: Map<string, number>;
}

const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { lane, row, view, width, now } = props;
  const perPx = (view.t1 - view.t0) / width;
  const x = (time: number) => (time - view.t0) / perPx;
  const y = middle(row);
  const marks = useMemo(() => cluster(lane.points, perPx), [lane.points, perPx]);
  return (
    <g className="tl-lane">
      <path d={`M0 ${(row + 1) * laneHeight}H${width}`} stroke="var(--r-line)" strokeWidth="0.6" />
      {lane.segments.map((segment) => (
        <SegmentView key={segment.timeflow} {...props} segment={segment} x={x} y={y} now={now} />
      ))}
      {marks.map((mark) => (
        <LaneMark key={mark.key} mark={mark} x={x(mark.time)} y={y} {...props} />
      ))}
    </g>
  );
});

function SegmentView({ segment, lane, x, y, now, width, rowOf, model, top, onHint }: LaneViewProps & { segment: Segment; x: (t: number) => number; y: number }) {
  const from = x(segment.start);
  const to = x(segment.end ?? now);
  const color = lane.status === 'failed' ? 'var(--r-danger)' : segment.current ? 'var(--r-clone)' : 'var(--r-clone-old)';
  const text = [`${lane.name}: ${verbText(segment)}`, `${dateTime(segment.start)}${segment.end ? ` to ${dateTime(segment.end)}` : ''}`];
  if (!segment.current) text.push(segment.undoable ? 'undo can go back to it' : 'a former state');
  const clampedFrom = Math.max(from, -8);
  const clampedTo = Math.min(Math.max(to, from + 2), width + 8);
  return (
    <g onMouseEnter={(event) => onHint({ anchor: event.currentTarget, text })} onMouseLeave={() => onHint(undefined)} data-verb={segment.verb}>
      <Origin segment={segment} lane={lane} x={x} y={y} top={top} rowOf={rowOf} model={model} />
      {clampedTo > clampedFrom && <path d={`M${clampedFrom} ${y}H${clampedTo}`} stroke={color} strokeWidth={segment.current ? 4 : 3} strokeDasharray={segment.current ? undefined : '4 3'} strokeLinecap="round" />}
      {from >= -8 && from <= width + 8 && (
        <g transform={`translate(${from} ${y})`}>
          <VerbShape verb={segment.verb} color={color} />
        </g>
      )}
    </g>
  );
}

// The line from where a branch's data comes from to where it begins: down from the source's snapshots, from another lane, or a
// bow within its own.
function Origin({ segment, lane, x, y, top, rowOf, model }: { segment: Segment; lane: Lane; x: (t: number) => number; y: number; top: number; rowOf: Map<string, number>; model: Model }) {
  if (!segment.origin) return null;
  const from = x(segment.origin.time);
  const to = x(segment.start);
  if (segment.origin.owner === lane.id) {
    const bow = Math.min(10, Math.max(4, Math.abs(to - from) / 4));
    return <path d={`M${from} ${y}C${from} ${y - bow - 6} ${to} ${y - bow - 6} ${to} ${y}`} className="tl-origin" />;
  }
  const parent = rowOf.get(segment.origin.owner);
  if (segment.origin.owner !== model.sourceId && parent === undefined) return null;
  const start = parent === undefined ? top : middle(parent);
  const bend = Math.min(6, Math.abs(to - from));
  const side = to >= from ? 1 : -1;
  const turn = y > start ? y - 6 : y + 6;
  return <path d={`M${from} ${start}V${turn}Q${from} ${y} ${from + side * bend} ${y}H${to}`} className="tl-origin" />;
}

function LaneMark({ mark, x, y, model, onOpen, onHint, width }: LaneViewProps & { mark: Mark; x: number; y: number }) {
  if (x < -20 || x > width + 20) return null;
  const text = markText(mark, 'clone', model);
  const show = (event: SyntheticEvent<Element>) => onHint({ anchor: event.currentTarget, text });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(mark);
  };
  return (
    <g transform={`translate(${x} ${y})`} className="tl-mark" role="button" tabIndex={0} aria-label={text.join(', ')} data-mark={mark.key} data-kind="clone" data-count={mark.points.length} onClick={() => onOpen(mark)} onKeyDown={onKeyDown} onFocus={show} onBlur={() => onHint(undefined)} onMouseEnter={show} onMouseLeave={() => onHint(undefined)}>
      <rect x={-Math.max(mark.width / 2, 10)} y={-11} width={Math.max(mark.width, 20)} height={22} fill="transparent" />
      <MarkShape mark={mark} kind="clone" />
    </g>
  );
}
