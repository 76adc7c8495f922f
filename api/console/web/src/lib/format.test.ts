import { describe, expect, test } from 'vitest';
import { bytes, count, duration, formatPairs, lsnValue, mergePairs, operationTitle, parseDuration, parsePairs, relative, shortId } from './format';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [1024 * 1024 - 1, '1.0 MiB'],
  [250 * 1024 ** 3, '250 GiB'],
  [-2048, '-2.0 KiB'],
])('bytes(%d) is %s', (value, want) => expect(bytes(value)).toBe(want));

test.each([
  [0.42, '0.4 ms'],
  [84, '84 ms'],
  [999.6, '1 s'],
  [1_240, '1.2 s'],
  [59_960, '59 s'],
  [200_000, '3 min 20 s'],
  [5 * 3_600_000, '5 h'],
  [51 * 3_600_000, '2 d 3 h'],
])('duration(%d) is %s', (value, want) => expect(duration(value)).toBe(want));

test.each([
  [1_000, 'now'],
  [12_000, '12 s ago'],
  [-3 * 3_600_000, 'in 3 h'],
  [72 * 3_600_000, '3 d ago'],
])('%d ms ago is %s', (ago, want) => expect(relative(1e12 - ago, 1e12)).toBe(want));

test.each([
  ['72h', 259_200_000],
  ['7d', 604_800_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['', undefined],
  ['3 days', undefined],
  ['-1h', undefined],
])('parseDuration(%s) is %s', (text, want) => expect(parseDuration(text)).toBe(want));

describe('pairs', () => {
  test('are read and written', () => {
    const pairs = parsePairs('team=shop, url=http://a?b=c\n\nempty=');
    expect(pairs).toEqual({ team: 'shop', url: 'http://a?b=c', empty: '' });
    expect(parsePairs(formatPairs(pairs))).toEqual(pairs);
  });
  test('what is none is refused by name', () => expect(() => parsePairs('a=1\nnonsense')).toThrow('nonsense'));
  test('a patch names only what differs', () => expect(mergePairs({ a: '1', b: '2', c: '3' }, { a: '1', b: '9', d: '4' })).toEqual({ c: null, b: '9', d: '4' }));
});

test('positions compare as numbers', () => {
  expect(lsnValue('16/B374D848')).toBe(0x16b374d848n);
  expect(lsnValue('0/0')).toBe(0n);
  expect(lsnValue('latest')).toBeUndefined();
});

test('words', () => {
  expect(operationTitle('clone.create')).toBe('Create clone');
  expect(count(1, 'snapshot')).toBe('1 snapshot');
  expect(count(12, 'snapshot')).toBe('12 snapshots');
  expect(shortId('op_01kahm4x8q2vv8z3k1c9d7t5ne')).toBe('op_…9d7t5ne');
  expect(shortId('prj_default')).toBe('prj_default');
});
