import { useMemo, type KeyboardEvent, type SyntheticEvent } from 'react';
import { bytes, count, dateTime } from '../lib/format';
import { cluster, dayLabel, placeLabels, ticks, type LabelWish, type Mark, type View } from './layout';
import { shorten, textWidth } from './measure';
import type { Model, PointKind, Range } from './model';
import { MarkShape } from './shapes';

// The upper part of the timeline: the axis, the recoverable ranges, the snapshots and the bookmarks.

export const tracksHeight = 186;
const rows = { context: 11, ticks: 27, axis: 34, flags: [50, 67], range: 82, raw: 110, prepared: 138, labels: [161, 177] } as const;

/** What to say of the thing that is pointed at or has the focus. */
export interface Hint {
  anchor: Element;
  text: string[];
}

export interface TracksProps {
  model: Model;
  view: View;
  width: number;
  now: number;
  /** Where the WAL reaches by the last news. */
  edge: number | undefined;
  active: string | undefined;
  onActive: (key: string) => void;
  onOpen: (mark: Mark) => void;
  onHint: (hint: Hint | undefined) => void;
}

/** What a mark is called, for tooltips and screen readers. */
export function markText(mark: Mark, kind: PointKind, model: Model): string[] {
  const point = mark.points[0];
  const noun = { raw: 'raw snapshot', prepared: 'prepared snapshot', bookmark: 'bookmark', clone: 'snapshot of a clone' }[kind];
  if (!point || mark.points.length > 1) {
    return [count(mark.points.length, noun, `${noun.replace('snapshot', 'snapshots').replace(/bookmark$/, 'bookmarks')}`), `${dateTime(mark.first)} to ${dateTime(mark.last)}`, 'Enter zooms in'];
  }
  const snapshot = model.snapshots.get(point.snapshot);
  const hanging = model.clonesOf.get(point.snapshot) ?? 0;
  const lines = [`${noun} ${point.name}`, dateTime(point.time)];
  if (snapshot?.lsn) lines.push(`LSN ${snapshot.lsn}`);
  if (snapshot?.masking) lines.push(snapshot.masking === 'none' ? 'not masked' : `masked by ${snapshot.masking}`);
  if (snapshot?.unique_bytes !== undefined) lines.push(`${bytes(snapshot.unique_bytes)} of its own`);
  if (hanging) lines.push(`${count(hanging, 'clone')} of it`);
  if (point.broken) lines.push('broken');
  lines.push('Enter opens it: clone from here');
  return lines;
}

export function Tracks(props: TracksProps) {
  const { model, view, width, now, edge } = props;
  const perPx = (view.t1 - view.t0) / width;
  const x = (time: number) => (time - view.t0) / perPx;
  // Groups depend on the zoom alone, so panning and the passing of time reuse them.
  const groups = useMemo(() => ({ bookmark: cluster(model.bookmarks, perPx), raw: cluster(model.raw, perPx), prepared: cluster(model.prepared, perPx) }), [model, perPx]);
  const nowX = x(now);
  return (
    <svg width={width} height={tracksHeight} className="tl-svg" role="group" aria-label="Snapshots and bookmarks">
      <Axis view={view} width={width} x={x} nowX={nowX} />
      <Ranges ranges={model.ranges} x={x} width={width} edge={edge} onHint={props.onHint} />
      <FlagPoles marks={groups.bookmark} x={x} width={width} />
      <PairLines marks={groups.prepared} x={x} width={width} />
      <MarkRow {...props} kind="bookmark" marks={groups.bookmark} x={x} y={rows.range} />
      <MarkRow {...props} kind="raw" marks={groups.raw} x={x} y={rows.raw} />
      <MarkRow {...props} kind="prepared" marks={groups.prepared} x={x} y={rows.prepared} />
      <Labels marks={groups.bookmark} x={x} width={width} at={rows.flags} noun="bookmark" />
      <Labels marks={groups.prepared} x={x} width={width} at={rows.labels} noun="snapshot" />
    </svg>
  );
}

function Axis({ view, width, x, nowX }: { view: View; width: number; x: (t: number) => number; nowX: number }) {
  const found = ticks(view, width, width < 420 ? 72 : 84);
  const start = `${dayLabel(view.t0)} ${new Date(view.t0).getFullYear()}`;
  const end = `${dayLabel(view.t1)} ${new Date(view.t1).getFullYear()}`;
  const context = start === end ? start : `${start} – ${end}`;
  const showNow = nowX > textWidth(context) + 30 && nowX < width - 12;
  return (
    <g aria-hidden="true">
      <text className="tl-text tl-strong" data-label x={2} y={rows.context}>
        {context}
      </text>
      {showNow && (
        <text className="tl-text" data-label x={nowX} y={rows.context} textAnchor="middle" fill="var(--r-range-edge)">
          now
        </text>
      )}
      <path d={`M0 ${rows.axis}H${width}`} stroke="var(--r-line-strong)" />
      {found.map((tick) => {
        const at = x(tick.time);
        const half = textWidth(tick.label) / 2;
        return (
          <g key={tick.time}>
            <path d={`M${at} ${rows.axis}V${tracksHeight}`} stroke="var(--r-line)" strokeDasharray={tick.strong ? undefined : '2 4'} />
            {at >= half && at <= width - half && (
              <text className={tick.strong ? 'tl-text tl-strong' : 'tl-text'} data-label x={at} y={rows.ticks} textAnchor="middle">
                {tick.label}
              </text>
            )}
          </g>
        );
      })}
      {nowX >= 0 && nowX <= width && <path d={`M${nowX} 14V${tracksHeight}`} stroke="var(--r-range-edge)" strokeWidth="1" strokeDasharray="5 3" />}
    </g>
  );
}

function Ranges({ ranges, x, width, edge, onHint }: { ranges: Range[]; x: (t: number) => number; width: number; edge: number | undefined; onHint: TracksProps['onHint'] }) {
  const newest = ranges.reduce<Range | undefined>((a, b) => (!a || b.end > a.end ? b : a), undefined);
  return (
    <>
      {ranges.map((range) => {
        const live = range === newest && edge !== undefined && edge > range.end;
        const end = live ? edge : range.end;
        const from = Math.max(x(range.start), -4);
        const to = Math.min(x(end), width + 4);
        if (to < 0 || from > width) return null;
        const text = [`recoverable WAL of timeline ${range.timeline}`, `${dateTime(range.start)} to ${dateTime(end)}`, `${range.startLsn} to ${range.endLsn}`];
        return (
          <g key={`${range.timeline}-${range.startLsn}`} onMouseEnter={(event) => onHint({ anchor: event.currentTarget, text })} onMouseLeave={() => onHint(undefined)}>
            <rect x={from} y={rows.range - 6} width={Math.max(to - from, 2)} height={12} rx={3} fill="var(--r-range)" stroke="var(--r-range-edge)" strokeWidth="0.8">
              <title>{text.join(', ')}</title>
            </rect>
            {range === newest && x(end) >= 0 && x(end) <= width && <circle cx={x(end)} cy={rows.range} r={4.5} className="tl-edge" data-edge={end} />}
          </g>
        );
      })}
    </>
  );
}

function FlagPoles({ marks, x, width }: { marks: Mark[]; x: (t: number) => number; width: number }) {
  return (
    <g aria-hidden="true" stroke="var(--r-bookmark)" strokeWidth="1" opacity="0.6">
      {marks.map((mark) => {
        const at = x(mark.time);
        return at < 0 || at > width ? null : <path key={mark.key} d={`M${at} ${rows.flags[1] + 4}V${rows.range}`} />;
      })}
    </g>
  );
}

// A prepared snapshot was made of the raw one above it, mostly of the same moment.
function PairLines({ marks, x, width }: { marks: Mark[]; x: (t: number) => number; width: number }) {
  return (
    <g aria-hidden="true" stroke="var(--r-line-strong)">
      {marks.map((mark) => {
        const at = x(mark.time);
        return at >= 0 && at <= width ? <path key={mark.key} d={`M${at} ${rows.raw}V${rows.prepared}`} /> : null;
      })}
    </g>
  );
}

interface RowProps extends TracksProps {
  kind: PointKind;
  marks: Mark[];
  x: (t: number) => number;
  y: number;
}

function MarkRow({ kind, marks, x, y, width, model, active, onActive, onOpen, onHint }: RowProps) {
  return (
    <>
      {marks.map((mark) => {
        const at = x(mark.time);
        if (at < -20 || at > width + 20) return null;
        const text = markText(mark, kind, model);
        const show = (event: SyntheticEvent<Element>) => onHint({ anchor: event.currentTarget, text });
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onOpen(mark);
        };
        return (
          <g
            key={mark.key}
            transform={`translate(${at} ${y})`}
            className="tl-mark"
            role="button"
            tabIndex={active === mark.key ? 0 : -1}
            aria-label={text.join(', ')}
            data-mark={mark.key}
            data-kind={kind}
            data-count={mark.points.length}
            onClick={() => onOpen(mark)}
            onKeyDown={onKeyDown}
            onFocus={(event) => {
              onActive(mark.key);
              show(event);
            }}
            onBlur={() => onHint(undefined)}
            onMouseEnter={show}
            onMouseLeave={() => onHint(undefined)}
          >
            <rect x={-Math.max(mark.width / 2, 11)} y={-12} width={Math.max(mark.width, 22)} height={24} fill="transparent" />
            <MarkShape mark={mark} kind={kind} />
          </g>
        );
      })}
    </>
  );
}

const longestLabel = 150;
const few = 4; // a pill says the number by itself

// A name that Ramet gave is a time, and the axis has the day.
function labelOf(mark: Mark, noun: string): string {
  const point = mark.points[0];
  if (!point || mark.points.length > 1) return mark.points.length > few ? count(mark.points.length, noun) : '';
  if (!/^\d{8}-\d{6}/.test(point.name)) return point.name;
  return dateTime(point.time).slice(11, 16);
}

function Labels({ marks, x, width, at, noun }: { marks: Mark[]; x: (t: number) => number; width: number; at: readonly [number, number]; noun: string }) {
  const texts = new Map<string, string>();
  const wishes: LabelWish[] = [];
  for (const mark of marks) {
    const middle = x(mark.time);
    if (middle < 0 || middle > width) continue;
    const many = mark.points.length > 1;
    const text = shorten(labelOf(mark, noun), longestLabel);
    if (!text) continue;
    texts.set(mark.key, text);
    wishes.push({ key: mark.key, x: middle, width: textWidth(text), weight: many ? 0.5 : (mark.points[0]?.weight ?? 1) });
  }
  return (
    <g aria-hidden="true">
      {placeLabels(wishes, 2, width).map((label) => (
        <text key={label.key} className="tl-text" data-label x={label.x} y={at[label.row]} textAnchor="middle">
          {texts.get(label.key)}
        </text>
      ))}
    </g>
  );
}
