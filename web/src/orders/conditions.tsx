import type { Condition } from '../api/types';

// Everything that was looked at, and what was seen.
export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  return (
    <ul className="conditions">
      {conditions.map(({ text, met, seen }, index) => (
        <li key={index} data-met={met}>
          <span className="sign" aria-hidden="true">
            {met === null ? '–' : met ? '✓' : '✗'}
          </span>
          <span className="unseen">
            {met === null ? 'not looked at: ' : met ? 'holds: ' : 'does not hold: '}
          </span>
          <span>
            {text} {seen && <span className="seen">{seen}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
