/** The mark: shoots of one colony on a shared root. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b6e5f" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M6 24h20M9 24v-7.5M16 24V9.5M23 24v-4.5" />
      </g>
      <g fill="#9ff0d6">
        <circle cx="9" cy="14" r="3" />
        <circle cx="16" cy="7.5" r="3.4" />
        <circle cx="23" cy="17" r="2.8" />
      </g>
    </svg>
  );
}

/** The mark and the name; `short` leaves the name out where the screen is narrow. */
export function Wordmark({ size = 26, short }: { size?: number; short?: boolean }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: size * 0.36 }}>
      <Mark size={size} />
      <span className={short ? 'wide-only' : undefined} style={{ fontWeight: 650, lineHeight: 1, fontSize: size * 0.68, letterSpacing: '-0.02em', color: 'var(--r-ink)' }}>ramet</span>
    </span>
  );
}
