import type { ReactNode } from 'react';
import type { Decision, TimelineEntry } from '../api/types';
import { absolute } from '../ui/times';
import { When } from '../ui/pieces';
import { Conditions } from './conditions';
import { actorWords } from './order_words';

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly why: ReactNode; // Under the first entry: why it began.
}

// One vertical line, newest last. What a step rests on is folded under it.
export function Timeline({ entries, why }: Props) {
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        <li key={`${entry.at}-${index}`} data-kind={entry.kind}>
          <p className="meta">
            <When at={entry.at} /> · {actorWords(entry.actor, entry.actor_name)}
          </p>
          <p className="sentence">{entry.text}</p>
          {index === 0 && why}
          <Waiting evidence={entry.evidence} />
          {entry.evidence !== null && (
            <details>
              <summary>Evidence</summary>
              <p className="fine">
                {absolute(entry.at)} · {absolute(entry.at, 'UTC')}
              </p>
              <pre tabIndex={0} aria-label="Evidence">
                {JSON.stringify(entry.evidence, null, 2)}
              </pre>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

// "Lever asked us to slow down; next try 14:02:05."
function Waiting({ evidence }: { readonly evidence: TimelineEntry['evidence'] }) {
  const until = evidence?.['next_try_at'];
  const reason = evidence?.['reason'];
  if (typeof until !== 'string') return null;
  return (
    <p className="fine">
      {typeof reason === 'string' ? `${reason} ` : ''}Next try: {absolute(until)}
    </p>
  );
}

const OUTCOME: Readonly<Record<Decision['outcome'], string>> = {
  yes: 'Yes', no: 'No', shadow: 'Watched only',
};

// Why something was sent, or was not: every condition and what was seen.
export function Why({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <details className="why">
      <summary>Why</summary>
      {decisions.map((decision) => (
        <section key={decision.id}>
          <p>
            <strong>{OUTCOME[decision.outcome]}</strong>
            {decision.rule !== null && <> · rule {decision.rule.name ?? decision.rule.id}</>}:{' '}
            {decision.reason}
          </p>
          <Conditions conditions={decision.conditions} />
        </section>
      ))}
    </details>
  );
}
