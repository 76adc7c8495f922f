import type { Clone } from '../api/types';
import { duration } from '../lib/format';
import { Section } from '../ui/bits';

/** The steps of the last create, refresh, rollback or undo as bars of their durations. */
export function TimingBars({ timings }: { timings: Record<string, number> }) {
  const steps = Object.entries(timings).sort((a, b) => b[1] - a[1]);
  const most = steps[0]?.[1] ?? 0;
  return (
    <table className="timings">
      <caption className="visually-hidden">Durations by step</caption>
      <tbody>
        {steps.map(([step, ms]) => (
          <tr key={step}>
            <th scope="row">{step.replaceAll('_', ' ')}</th>
            <td className="timings-value">{duration(ms)}</td>
            <td className="timings-bar" aria-hidden="true">
              <span style={{ width: `${most ? Math.max(1, (100 * ms) / most) : 0}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Timings({ clone }: { clone: Clone }) {
  if (Object.keys(clone.timings_ms).length === 0) return null;
  return (
    <Section title="Where the time went, last time" id="timings">
      <TimingBars timings={clone.timings_ms} />
      {clone.downtime_ms !== undefined && <p className="note">It did not answer for {duration(clone.downtime_ms)}.</p>}
    </Section>
  );
}
