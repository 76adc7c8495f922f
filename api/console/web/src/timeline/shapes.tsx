import type { ReactNode } from 'react';
import type { Mark } from './layout';
import type { PointKind } from './model';

const colors: Record<PointKind, string> = { raw: 'var(--r-raw)', prepared: 'var(--r-prepared)', bookmark: 'var(--r-bookmark)', clone: 'var(--r-clone)' };

/** The shape of a point around 0,0. Kinds differ by shape as well as by colour; a broken one is crossed out. */
export function Shape({ kind, broken, size = 6 }: { kind: PointKind; broken?: boolean; size?: number }) {
  const color = colors[kind];
  const s = size;
  return (
    <>
      {kind === 'raw' && <path d={`M0 ${-s}L${s} 0L0 ${s}L${-s} 0Z`} fill="var(--r-surface)" stroke={color} strokeWidth="1.8" />}
      {kind === 'prepared' && <circle r={s} fill={color} stroke="var(--r-surface)" strokeWidth="1" />}
      {kind === 'bookmark' && <path d={`M${-s * 0.7} ${-s}H${s * 0.7}V${s}L0 ${s * 0.4}L${-s * 0.7} ${s}Z`} fill={color} />}
      {kind === 'clone' && <rect x={-s * 0.75} y={-s * 0.75} width={s * 1.5} height={s * 1.5} fill={color} stroke="var(--r-surface)" strokeWidth="1" />}
      {broken && <path d={`M${-s} ${-s}L${s} ${s}M${-s} ${s}L${s} ${-s}`} stroke="var(--r-danger)" strokeWidth="2" />}
    </>
  );
}

/** One point, or a pill with the number of points that stand there. */
export function MarkShape({ mark, kind }: { mark: Mark; kind: PointKind }) {
  const only = mark.points.length === 1 ? mark.points[0] : undefined;
  if (only) return <Shape kind={kind} broken={only.broken} />;
  const hollow = kind === 'raw';
  return (
    <>
      <rect x={-mark.width / 2} y={-8.5} width={mark.width} height={17} rx={kind === 'raw' || kind === 'bookmark' ? 3 : 8.5} fill={hollow ? 'var(--r-surface)' : colors[kind]} stroke={colors[kind]} strokeWidth="1.6" />
      <text className="tl-count" data-label textAnchor="middle" y="3.7" fill={hollow ? colors[kind] : 'var(--r-surface)'}>
        {mark.points.length}
      </text>
    </>
  );
}

/** What began a branch of a clone: a shape at its beginning. */
export function VerbShape({ verb, color }: { verb: string; color: string }) {
  switch (verb) {
    case 'refresh':
      return <path d="M-4 -5L5 0L-4 5Z" fill={color} stroke="var(--r-surface)" />;
    case 'rollback':
      return <path d="M4 -5L-5 0L4 5Z" fill={color} stroke="var(--r-surface)" />;
    case 'undo':
      return <path d="M4 -5L-5 0L4 5Z" fill="var(--r-surface)" stroke={color} strokeWidth="1.5" />;
    default:
      return <circle r="3.6" fill="var(--r-surface)" stroke={color} strokeWidth="2" />;
  }
}

function Sample({ children, label }: { children: ReactNode; label: string }) {
  return (
    <span className="tl-legend-item">
      <svg width="18" height="16" viewBox="-9 -8 18 16" aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}

export function Legend() {
  const color = 'var(--r-clone)';
  return (
    <div className="tl-legend">
      <Sample label="recoverable WAL">
        <rect x="-8" y="-4" width="16" height="8" rx="2" fill="var(--r-range)" stroke="var(--r-range-edge)" strokeWidth="0.7" />
      </Sample>
      <Sample label="raw snapshot">
        <Shape kind="raw" size={5} />
      </Sample>
      <Sample label="prepared">
        <Shape kind="prepared" size={5} />
      </Sample>
      <Sample label="bookmark">
        <Shape kind="bookmark" size={5} />
      </Sample>
      <Sample label="clone">
        <path d="M-8 0H8" stroke={color} strokeWidth="3" />
      </Sample>
      <Sample label="its snapshot">
        <Shape kind="clone" size={5} />
      </Sample>
      <Sample label="refreshed">
        <VerbShape verb="refresh" color={color} />
      </Sample>
      <Sample label="rolled back">
        <VerbShape verb="rollback" color={color} />
      </Sample>
      <Sample label="undone">
        <VerbShape verb="undo" color={color} />
      </Sample>
    </div>
  );
}
