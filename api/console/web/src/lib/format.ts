// Numbers, sizes, times and durations as people read them. Pure functions; the tests beside them say what comes out.

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** 1536 -> "1.5 KiB". */
export function bytes(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const sign = value < 0 ? '-' : '';
  let rest = Math.abs(value);
  let unit = 0;
  while (rest >= 1023.5 && unit < units.length - 1) {
    rest /= 1024;
    unit++;
  }
  const digits = unit === 0 || rest >= 99.95 ? 0 : 1;
  return `${sign}${rest.toFixed(digits)} ${units[unit] ?? 'B'}`;
}

/** Milliseconds -> "84 ms", "1.2 s", "3 min 20 s", "5 h", "2 d 3 h". */
export function duration(ms: number | undefined): string {
  if (ms === undefined || !Number.isFinite(ms)) return '–';
  if (ms < 0) return `-${duration(-ms)}`;
  if (ms < 10) return `${Number(ms.toFixed(1))} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Number((ms / 1000).toFixed(ms < 9_950 ? 1 : 0))} s`;
  const parts: [number, string][] = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1_000, 's'],
  ];
  const first = parts.findIndex(([size]) => ms >= size);
  const [size, name] = parts[first] ?? [1_000, 's'];
  const next = parts[first + 1];
  const whole = Math.floor(ms / size);
  const rest = next ? Math.floor((ms - whole * size) / next[0]) : 0;
  return rest > 0 && next ? `${whole} ${name} ${rest} ${next[1]}` : `${whole} ${name}`;
}

/** How long before or after now: "12 s ago", "in 3 h". */
export function relative(time: string | number | undefined, now: number): string {
  if (time === undefined) return '–';
  const at = typeof time === 'number' ? time : Date.parse(time);
  const distance = now - at;
  if (Math.abs(distance) < 2_000) return 'now';
  const text = coarse(Math.abs(distance));
  return distance > 0 ? `${text} ago` : `in ${text}`;
}

function coarse(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 2 * 86_400_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Local time to the second: "2026-11-21 14:05:09". */
export function dateTime(time: string | number | undefined): string {
  if (time === undefined) return '–';
  const d = new Date(time);
  if (Number.isNaN(d.getTime())) return '–';
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
}

/** Go's and the API's durations ("72h", "7d", "1h30m") in milliseconds, or undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const sizes: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
  const trimmed = text.trim();
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d|w))+$/.test(trimmed)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)) sum += Number(amount) * (sizes[unit ?? ''] ?? 0);
  return sum;
}

/** "op_01kahm4x8q2vv8z3k1c9d7t5ne" -> "op_…9d7t5ne": enough to tell two apart. */
export function shortId(id: string | undefined): string {
  if (!id) return '–';
  const cut = id.indexOf('_');
  if (id.length < 16 || cut < 0) return id;
  return `${id.slice(0, cut + 1)}…${id.slice(-7)}`;
}

/** "12 snapshots", "1 snapshot". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The position in a log as one number, for comparing: "16/B374D848". */
export function lsnValue(lsn: string | undefined): bigint | undefined {
  const match = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(lsn ?? '');
  if (!match) return undefined;
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`);
}

/** "clone.create" -> "Create clone": how an operation's kind is shown. */
export function operationTitle(kind: string): string {
  const [object = '', verb = ''] = kind.split('.');
  if (!verb) return kind;
  const words = verb.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${object}`;
}

/** "key=value, other=value" or lines of them; throws with the line that is neither. */
export function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const part of text.split(/[\n,]/)) {
    const line = part.trim();
    if (!line) continue;
    const cut = line.indexOf('=');
    if (cut < 1) throw new Error(`“${line}” is not of the form key=value`);
    pairs[line.slice(0, cut).trim()] = line.slice(cut + 1).trim();
  }
  return pairs;
}

/** The opposite of parsePairs, one a line. */
export function formatPairs(pairs: Record<string, string> | undefined): string {
  return Object.entries(pairs ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}

/** A merge patch that turns `before` into `after`: removed keys become null. */
export function mergePairs(before: Record<string, string> | undefined, after: Record<string, string>): Record<string, string | null> {
  const patch: Record<string, string | null> = {};
  for (const key of Object.keys(before ?? {})) if (!(key in after)) patch[key] = null;
  for (const [key, value] of Object.entries(after)) if (before?.[key] !== value) patch[key] = value;
  return patch;
}
