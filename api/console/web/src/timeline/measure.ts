// The width of a label as the browser draws it. Measured once a text; a canvas needs no layout of the page.
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes in the font of the timeline, with a little to spare. */
export function textWidth(text: string, size = 11): number {
  const key = `${size} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  let width = text.length * size * 0.62;
  if (context) {
    context.font = `500 ${size}px ${getComputedStyle(document.body).fontFamily}`;
    width = context.measureText(text).width;
  }
  if (known.size > 5_000) known.clear();
  known.set(key, width + 2);
  return width + 2;
}

/** Cuts a text so that it takes at most so many pixels. */
export function shorten(text: string, most: number, size = 11): string {
  if (textWidth(text, size) <= most) return text;
  let keep = text.length;
  while (keep > 1 && textWidth(`${text.slice(0, keep)}…`, size) > most) keep--;
  return `${text.slice(0, keep)}…`;
}
