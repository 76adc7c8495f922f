import { describe, expect, test } from 'vitest';
import { around, cluster, fit, pan, placeLabels, ticks, windowOf, zoom, type LabelWish, type View } from './layout';
import type { Point } from './model';

const hour = 3_600_000;
const point = (time: number, i: number): Point => ({ key: `p${i}`, kind: 'prepared', time, name: `n${i}`, snapshot: `p${i}`, weight: 1, broken: false });

// A sequence that looks like chance and is the same each time.
function scattered(n: number, span: number): Point[] {
  let seed = 7;
  const times = Array.from({ length: n }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return (seed / 2147483648) * span;
  });
  return times.sort((a, b) => a - b).map(point);
}

describe.each([1_000, 10_000, 100_000, 600_000, 5_000_000])('cluster at %d ms a pixel', (perPx) => {
  const points = scattered(200, 30 * 24 * hour);
  const marks = cluster(points, perPx);
  test('keeps every point, in order', () => expect(marks.flatMap((mark) => mark.points)).toEqual(points));
  test('makes no two marks overlap', () => {
    for (let i = 1; i < marks.length; i++) {
      const a = marks[i - 1];
      const b = marks[i];
      if (!a || !b) throw new Error('no marks');
      expect((b.time - a.time) / perPx).toBeGreaterThanOrEqual((a.width + b.width) / 2);
    }
  });
});

test('points of one moment are one mark, points far apart are not', () => {
  expect(cluster([point(5, 1), point(5, 2), point(5, 3)], 1)).toHaveLength(1);
  expect(cluster([point(0, 1), point(1_000, 2)], 1)).toHaveLength(2);
});

test('labels never overlap, and the heavier one gets the place', () => {
  const wishes: LabelWish[] = Array.from({ length: 300 }, (_, i) => ({ key: `k${i}`, x: (i * 37) % 900, width: 30 + ((i * 13) % 90), weight: i % 4 }));
  const placed = placeLabels(wishes, 2, 900);
  const boxes = placed.map((label) => ({ ...label, half: (wishes.find((wish) => wish.key === label.key)?.width ?? 0) / 2 }));
  for (const a of boxes) {
    expect(a.x - a.half).toBeGreaterThanOrEqual(0);
    expect(a.x + a.half).toBeLessThanOrEqual(900);
    for (const b of boxes) if (a !== b && a.row === b.row) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(a.half + b.half);
  }
  expect(placeLabels([{ key: 'light', x: 50, width: 60, weight: 1 }, { key: 'heavy', x: 60, width: 60, weight: 2 }], 1, 200)).toEqual([{ key: 'heavy', x: 60, row: 0 }]);
});

describe.each([60_000, hour, 6 * hour, 24 * hour, 7 * 24 * hour, 90 * 24 * hour, 900 * 24 * hour])('ticks over %d ms', (span) => {
  test.each([260, 1_200])('keep their distance on %d pixels', (width) => {
    const view: View = { t0: Date.UTC(2026, 2, 27, 13, 7), t1: Date.UTC(2026, 2, 27, 13, 7) + span };
    const found = ticks(view, width);
    expect(found.length).toBeGreaterThan(0);
    for (let i = 1; i < found.length; i++) expect((((found[i]?.time ?? 0) - (found[i - 1]?.time ?? 0)) / span) * width).toBeGreaterThan(70);
    for (const tick of found) {
      expect(tick.time).toBeGreaterThanOrEqual(view.t0);
      expect(tick.time).toBeLessThanOrEqual(view.t1);
    }
  });
});

describe('the view', () => {
  const view = { t0: 1_000_000, t1: 2_000_000 };
  test('zooms around a moment that stays where it is', () => {
    const closer = zoom(view, 4, 1_250_000);
    expect(closer.t1 - closer.t0).toBe(250_000);
    expect((1_250_000 - closer.t0) / 250_000).toBeCloseTo(0.25);
  });
  test('has a smallest and a largest stretch', () => {
    expect(zoom(view, 1e12, 1_500_000).t1 - zoom(view, 1e12, 1_500_000).t0).toBe(5_000);
    expect(Number.isFinite(zoom(view, 1e-12, 1_500_000).t1)).toBe(true);
  });
  test('pans by a share', () => expect(pan(view, -0.5)).toEqual({ t0: 500_000, t1: 1_500_000 }));
  test('shows all there is', () => {
    const all = fit(0, 10 * hour, 12 * hour);
    expect(all.t0).toBeLessThan(0);
    expect(all.t1).toBeGreaterThan(12 * hour);
    expect(all.t1).toBeLessThan(13.5 * hour);
    expect(fit(0, 0, 12 * hour + 1_000)).toEqual(fit(0, 0, 12 * hour));
  });
  test('shows a group with room beside it', () => expect(around(0, 100_000)).toEqual({ t0: -25_000, t1: 125_000 }));
});

test('only the rows in sight are drawn', () => {
  expect(windowOf(0, 390, 26, 200)).toEqual([0, 16]);
  expect(windowOf(2_600, 390, 26, 200)).toEqual([99, 116]);
  expect(windowOf(0, 390, 26, 3)).toEqual([0, 3]);
});
