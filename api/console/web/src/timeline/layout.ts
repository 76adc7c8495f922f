import type { Point } from './model';

// Where things of the timeline go, in pixels. Pure functions: the same input gives the same picture.

/** The stretch of time that is shown, in milliseconds since 1970. */
export interface View {
  t0: number;
  t1: number;
}

/** What is drawn at one place: one point, or several that are too close to be told apart. */
export interface Mark {
  key: string;
  points: Point[];
  /** Where it is drawn: between its first and last point. */
  time: number;
  first: number;
  last: number;
  /** Pixels it takes. */
  width: number;
}

const single = 16;
const perDigit = 7;

function makeMark(points: Point[]): Mark {
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  return {
    key: points.length === 1 ? first.key : `${first.key}+${points.length}`,
    points,
    time: (first.time + last.time) / 2,
    first: first.time,
    last: last.time,
    width: points.length === 1 ? single : 14 + String(points.length).length * perDigit,
  };
}

/**
 * Joins points, sorted by time, that would overlap at this zoom. It looks at distances only, never at what is visible, so that
 * panning does not regroup them. No two marks of the result overlap.
 */
export function cluster(points: Point[], msPerPx: number, gap = 4): Mark[] {
  const marks: Mark[] = [];
  for (const point of points) {
    marks.push(makeMark([point]));
    // Joining moves a mark to the left and may widen it, so that it may now reach the one before.
    for (;;) {
      const b = marks[marks.length - 1];
      const a = marks[marks.length - 2];
      if (!a || !b || (b.time - a.time) / msPerPx >= (a.width + b.width) / 2 + gap) break;
      marks.splice(-2, 2, makeMark([...a.points, ...b.points]));
    }
  }
  return marks;
}

export interface LabelWish {
  key: string;
  /** Where its middle would like to be. */
  x: number;
  width: number;
  weight: number;
}

export interface PlacedLabel {
  key: string;
  x: number;
  row: number;
}

/**
 * Gives as many labels as fit a place in one of some rows, the heaviest first; the others get none. A label is moved aside a
 * little at the borders, and never overlaps another.
 */
export function placeLabels(wishes: LabelWish[], rows: number, width: number, gap = 8): PlacedLabel[] {
  const taken: [number, number][][] = Array.from({ length: rows }, () => []);
  const placed: PlacedLabel[] = [];
  const sorted = [...wishes].sort((a, b) => b.weight - a.weight || b.x - a.x || (a.key < b.key ? -1 : 1));
  for (const wish of sorted) {
    const half = wish.width / 2;
    if (wish.x < 0 || wish.x > width || wish.width > width) continue;
    const x = Math.min(Math.max(wish.x, half), width - half);
    const row = taken.findIndex((spans) => spans.every(([from, to]) => x - half - gap >= to || x + half + gap <= from));
    if (row < 0) continue;
    taken[row]?.push([x - half, x + half]);
    placed.push({ key: wish.key, x, row });
  }
  return placed;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const times = (unit: number, ...counts: number[]) => counts.map((n) => n * unit);
const steps = [...times(second, 1, 2, 5, 10, 15, 30), ...times(minute, 1, 2, 5, 10, 15, 30), ...times(hour, 1, 2, 3, 6, 12), ...times(day, 1, 2, 7, 14)];

export interface Tick {
  time: number;
  label: string;
  /** Begins a day (or, far out, a year). */
  strong: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "21 Nov", in local time. */
export function dayLabel(time: number): string {
  const d = new Date(time);
  return `${d.getDate()} ${months[d.getMonth()]}`;
}

/** Ticks at round local times, at least about `spacing` pixels apart. */
export function ticks(view: View, width: number, spacing = 84): Tick[] {
  const span = view.t1 - view.t0;
  if (!(span > 0) || !(width > 0)) return [];
  const least = (span / width) * spacing;
  const step = steps.find((size) => size >= least);
  if (step === undefined) return monthTicks(view, least);
  const found: Tick[] = [];
  const start = new Date(view.t0);
  start.setHours(0, 0, 0, 0);
  // Days are counted by the calendar: one of them has 23 or 25 hours where clocks change.
  for (let at = start; at.getTime() <= view.t1; ) {
    const midnight = at.getTime();
    const next = new Date(at);
    next.setDate(next.getDate() + 1);
    if (step >= day) {
      if (Math.round(midnight / day) % (step / day) === 0) found.push({ time: midnight, label: dayLabel(midnight), strong: true });
    } else {
      const skip = Math.max(0, Math.floor((view.t0 - midnight) / step));
      for (let t = midnight + skip * step; t < next.getTime() && t <= view.t1; t += step) found.push(clockTick(t, step, midnight));
    }
    at = next;
  }
  // A change of clocks may bring the last tick of a day close to midnight.
  const inside = found.filter((tick) => tick.time >= view.t0);
  return inside.filter((tick, i) => i === 0 || tick.time - (inside[i - 1]?.time ?? 0) >= least * 0.98);
}

function clockTick(time: number, step: number, midnight: number): Tick {
  if (time === midnight) return { time, label: dayLabel(time), strong: true };
  const d = new Date(time);
  const text = `${two(d.getHours())}:${two(d.getMinutes())}`;
  return { time, label: step < minute ? `${text}:${two(d.getSeconds())}` : text, strong: false };
}

function monthTicks(view: View, least: number): Tick[] {
  const every = [1, 3, 6, 12, 24, 60, 120].find((n) => n * 28 * day >= least) ?? 120;
  const start = new Date(view.t0);
  const found: Tick[] = [];
  for (let month = start.getFullYear() * 12 + start.getMonth(); ; month++) {
    const date = new Date(Math.floor(month / 12), month % 12, 1);
    if (date.getTime() > view.t1) return found;
    if (month % every !== 0 || date.getTime() < view.t0) continue;
    found.push({ time: date.getTime(), label: `${months[date.getMonth()]} ${date.getFullYear()}`, strong: date.getMonth() === 0 });
  }
}

const shortest = 5 * second;
const longest = 40 * 365 * day;

/** Zooms by a factor (above 1: closer) around a moment, which keeps its place. */
export function zoom(view: View, factor: number, around: number): View {
  const span = Math.min(Math.max((view.t1 - view.t0) / factor, shortest), longest);
  const share = (around - view.t0) / (view.t1 - view.t0);
  const t0 = around - share * span;
  return { t0, t1: t0 + span };
}

/** Moves by a share of what is shown. */
export function pan(view: View, share: number): View {
  const distance = (view.t1 - view.t0) * share;
  return { t0: view.t0 + distance, t1: view.t1 + distance };
}

const growth = 1.03;

/** All there is, with room on both sides. It grows in steps of 3 %, so that not every second moves everything. */
export function fit(first: number | undefined, last: number | undefined, now: number): View {
  const from = first ?? now - hour;
  const span = Math.max(Math.max(last ?? now, now) - from, 2 * minute);
  const rounded = growth ** Math.ceil(Math.log(span * 1.02) / Math.log(growth));
  return { t0: from - rounded * 0.03, t1: from + rounded };
}

/** The view of exactly these moments, with room beside them. */
export function around(first: number, last: number): View {
  const room = Math.max((last - first) * 0.25, 10 * second);
  return { t0: first - room, t1: last + room };
}

/** Which of n rows of a height show in a scrolled window, one more on each side: [from, to). */
export function windowOf(scroll: number, height: number, row: number, n: number): [number, number] {
  const from = Math.max(0, Math.floor(scroll / row) - 1);
  return [Math.min(from, n), Math.min(n, Math.ceil((scroll + height) / row) + 1)];
}
