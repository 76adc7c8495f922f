import { ActionIcon, Button, Group, SegmentedControl, Text, TextInput, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { useNow } from '../lib/clock';
import { IconMinus, IconPlus, IconSearch } from '../ui/icons';
import { Lanes } from './lanes';
import { around, fit, pan, zoom, type Mark, type View } from './layout';
import type { Model, Point } from './model';
import { Legend } from './shapes';
import { PointTable } from './table';
import { Tracks, type Hint } from './tracks';

// What is shown: all there is, the last so-and-so long up to now, or exactly these moments once somebody zoomed or panned.
type Frame = { kind: 'all' } | { kind: 'last'; span: number } | { kind: 'at'; view: View };

const hour = 3_600_000;
const spans: [string, number][] = [
  ['1h', hour],
  ['24h', 24 * hour],
  ['7d', 7 * 24 * hour],
];
const long = 48 * hour;

// A long history opens with its last day, where the work is; a short one as a whole.
function firstFrame(model: Model): Frame {
  return model.first !== undefined && Date.now() - model.first > long ? { kind: 'last', span: 24 * hour } : { kind: 'all' };
}

function viewOf(frame: Frame, model: Model, now: number): View {
  switch (frame.kind) {
    case 'all':
      return fit(model.first, model.last, now);
    case 'last': {
      // Steps of a two-hundredth: the picture stands still between them.
      const end = Math.ceil(now / (frame.span / 200)) * (frame.span / 200);
      return { t0: end - frame.span, t1: end + frame.span * 0.04 };
    }
    case 'at':
      return frame.view;
  }
}

interface Props {
  model: Model;
  edge: number | undefined;
  onPick: (point: Point) => void;
}

/** The timeline of a source: snapshots, recoverable ranges, bookmarks, and the clones that hang from them. */
export function TimelineView({ model, edge, onPick }: Props) {
  const [form, setForm] = useState('chart');
  const [frame, setFrame] = useState<Frame>(() => firstFrame(model));
  const [search, setSearch] = useState('');
  const now = useNow();
  const view = viewOf(frame, model, now);
  const lanes = useMemo(() => {
    const text = search.trim().toLowerCase();
    return text ? model.lanes.filter((lane) => lane.name.includes(text)) : model.lanes;
  }, [model.lanes, search]);
  const zoomBy = (factor: number) => setFrame({ kind: 'at', view: zoom(view, factor, (view.t0 + view.t1) / 2) });
  return (
    <div className="tl">
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap="xs">
          <SegmentedControl size="xs" value={form} onChange={setForm} data={[{ value: 'chart', label: 'Timeline' }, { value: 'table', label: 'Table' }]} aria-label="Show as" />
          {form === 'chart' && (
            <Group gap={4} role="group" aria-label="Stretch of time">
              <Button size="compact-xs" variant={frame.kind === 'all' ? 'light' : 'default'} aria-pressed={frame.kind === 'all'} onClick={() => setFrame({ kind: 'all' })}>
                All
              </Button>
              {spans.map(([label, span]) => {
                const on = frame.kind === 'last' && frame.span === span;
                return (
                  <Button key={label} size="compact-xs" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => setFrame({ kind: 'last', span })}>
                    {label}
                  </Button>
                );
              })}
              <Tooltip label="Zoom out (-)">
                <ActionIcon variant="default" size="sm" aria-label="Zoom out" onClick={() => zoomBy(0.5)}>
                  <IconMinus size={14} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label="Zoom in (+)">
                <ActionIcon variant="default" size="sm" aria-label="Zoom in" onClick={() => zoomBy(2)}>
                  <IconPlus size={14} />
                </ActionIcon>
              </Tooltip>
            </Group>
          )}
        </Group>
        {model.lanes.length > 8 && form === 'chart' && (
          <TextInput size="xs" w={170} leftSection={<IconSearch size={13} />} placeholder={`Find in ${model.lanes.length} clones`} aria-label="Find a clone" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        )}
      </Group>
      {form === 'table' ? <PointTable model={model} onPick={onPick} /> : <Chart model={model} lanes={lanes} view={view} now={now} edge={edge} setFrame={setFrame} onPick={onPick} />}
    </div>
  );
}

interface ChartProps extends Props {
  lanes: Model['lanes'];
  view: View;
  now: number;
  setFrame: (frame: Frame) => void;
}

function Chart({ model, lanes, view, now, edge, setFrame, onPick }: ChartProps) {
  const { ref: sized, width: full } = useElementSize();
  const root = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<Hint>();
  const [active, setActive] = useState<string>();
  const gutter = full < 560 ? 92 : 156;
  const width = Math.max(full - gutter, 0);
  const setView = useCallback((next: View) => setFrame({ kind: 'at', view: next }), [setFrame]);
  const drag = useDrag(view, width, setView);
  useWheel(plot, view, setView);

  const open = (mark: Mark) => {
    if (drag.moved()) return;
    const point = mark.points[0];
    setHint(undefined);
    // What stands at one and the same moment cannot be told apart by any zoom.
    if (point && (mark.points.length === 1 || mark.last - mark.first < 1_000)) onPick(point);
    else setView(around(mark.first, mark.last));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') setHint(undefined);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') setView(zoom(view, 1.6, (view.t0 + view.t1) / 2));
    else if (event.key === '-') setView(zoom(view, 1 / 1.6, (view.t0 + view.t1) / 2));
    else if (event.key === '0') setFrame({ kind: 'all' });
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.key === 'ArrowLeft' ? -1 : 1;
      const mark = (event.target as Element).closest<SVGGElement>('.tl-mark');
      if (!mark || event.shiftKey) setView(pan(view, step * 0.15));
      else neighbour(mark, step)?.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const mark = (event.target as Element).closest<SVGGElement>('.tl-mark');
      if (!mark || mark.dataset['kind'] === 'clone') return;
      otherRow(mark, event.key === 'ArrowUp' ? -1 : 1)?.focus();
    } else return;
    event.preventDefault();
  };

  // One stop of the tab key for all marks; the arrow keys go from mark to mark.
  useEffect(() => {
    const marks = [...(plot.current?.querySelectorAll<SVGGElement>('.tl-mark') ?? [])];
    if (marks.length && !marks.some((mark) => mark.dataset['mark'] === active)) setActive(marks[marks.length - 1]?.dataset['mark']);
  });

  return (
    <div ref={root} className="tl-root" onKeyDown={onKeyDown}>
      <div ref={sized} style={{ height: 0 }} />
      {width > 0 && (
        <>
          <div style={{ display: 'flex' }}>
            <div className="tl-gutter" style={{ width: gutter }} aria-hidden="true">
              <span data-label style={{ top: 50 }}>
                bookmarks
              </span>
              <span data-label style={{ top: 74 }}>
                WAL
              </span>
              <span data-label style={{ top: 102 }}>
                raw
              </span>
              <span data-label style={{ top: 130 }}>
                prepared
              </span>
            </div>
            <div ref={plot} className="tl-plot" tabIndex={0} role="group" aria-label="Timeline. Arrow keys move it, plus and minus zoom, 0 shows everything; tab goes to the snapshots." {...drag.handlers}>
              <Tracks model={model} view={view} width={width} now={now} edge={edge} active={active} onActive={setActive} onOpen={open} onHint={setHint} />
            </div>
          </div>
          {lanes.length > 0 && <Lanes model={model} lanes={lanes} view={view} width={width} gutter={gutter} now={now} onOpen={open} onHint={setHint} />}
          {model.lanes.length === 0 && (
            <Text size="xs" c="dimmed" p="xs">
              No clones yet. Choose a snapshot, and clone from there.
            </Text>
          )}
          <Legend />
          {hint && root.current && <HintBox hint={hint} root={root.current} />}
        </>
      )}
    </div>
  );
}

function neighbour(mark: SVGGElement, step: number): SVGGElement | undefined {
  const row = [...(mark.ownerSVGElement?.querySelectorAll<SVGGElement>(`.tl-mark[data-kind="${mark.dataset['kind']}"]`) ?? [])];
  return row[row.indexOf(mark) + step];
}

// The nearest mark of the row above or below.
function otherRow(mark: SVGGElement, step: number): SVGGElement | undefined {
  const kinds = ['bookmark', 'raw', 'prepared'];
  const middle = (each: Element) => each.getBoundingClientRect().x + each.getBoundingClientRect().width / 2;
  for (let i = kinds.indexOf(mark.dataset['kind'] ?? '') + step; i >= 0 && i < kinds.length; i += step) {
    const row = [...(mark.ownerSVGElement?.querySelectorAll<SVGGElement>(`.tl-mark[data-kind="${kinds[i]}"]`) ?? [])];
    const nearest = row.sort((a, b) => Math.abs(middle(a) - middle(mark)) - Math.abs(middle(b) - middle(mark)))[0];
    if (nearest) return nearest;
  }
  return undefined;
}

function HintBox({ hint, root }: { hint: Hint; root: HTMLElement }) {
  const box = hint.anchor.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const left = Math.min(Math.max(box.left + Math.min(box.width, 4000) / 2 - frame.left, 110), frame.width - 110);
  const below = box.top - frame.top < 110;
  return (
    <div role="tooltip" className="tl-hint" style={{ left, top: below ? box.bottom - frame.top + 8 : box.top - frame.top - 8, transform: below ? 'translate(-50%, 0)' : 'translate(-50%, -100%)' }}>
      {hint.text.map((line, i) => (
        <div key={line} className={i === 0 ? 'tl-hint-head' : undefined}>
          {line}
        </div>
      ))}
    </div>
  );
}

// Dragging pans. A press that did not move is a click on what lies beneath.
function useDrag(view: View, width: number, setView: (view: View) => void) {
  const start = useRef<{ x: number; view: View; id: number } | undefined>(undefined);
  const moved = useRef(false);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      start.current = { x: event.clientX, view, id: event.pointerId };
      moved.current = false;
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const from = start.current;
      if (!from || event.pointerId !== from.id) return;
      const distance = event.clientX - from.x;
      if (!moved.current && Math.abs(distance) < 5) return;
      if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
      moved.current = true;
      setView(pan(from.view, -distance / width));
    },
    onPointerUp: () => {
      start.current = undefined;
    },
    onPointerCancel: () => {
      start.current = undefined;
    },
  };
  return {
    handlers,
    /** Whether the press that ends now was a drag; asking forgets it. */
    moved: () => {
      const was = moved.current;
      moved.current = false;
      return was;
    },
  };
}

// React's own wheel listener is passive and could not keep the page from scrolling.
function useWheel(plot: RefObject<HTMLDivElement | null>, view: View, setView: (view: View) => void): void {
  const current = useRef(view);
  current.current = view;
  useEffect(() => {
    const element = plot.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const { t0, t1 } = current.current;
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) setView(pan(current.current, (event.deltaX || event.deltaY) / box.width));
      else setView(zoom(current.current, Math.exp(-event.deltaY * 0.0022), t0 + ((event.clientX - box.left) / box.width) * (t1 - t0)));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  });
}
