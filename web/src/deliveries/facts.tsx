import type { ReactNode } from 'react';
import type { Work } from '../api/types';
import { Copy, When } from '../ui/pieces';
import { absolute } from '../ui/times';
import { attemptsWords } from './delivery_words';

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

// A time as people and as machines say it.
export function At({ at }: { readonly at: string }) {
  return (
    <>
      <When at={at} />
      <span className="fine block">{absolute(at)}</span>
      <span className="fine block">{at}</span>
    </>
  );
}

export function IdFact({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <Fact name={name}>
      <code className="secret">{id}</code> <Copy text={id}>Copy</Copy>
    </Fact>
  );
}

// How the work on it goes.
export function WorkFacts({ work }: { readonly work: Work | null }) {
  if (work === null) return null;
  return (
    <>
      {(work.attempts > 0 || work.crashes > 0) && (
        <Fact name="Attempts">
          {attemptsWords(work.attempts)}
          {work.reason !== null && <span className="fine block">The last one: {work.reason}</span>}
        </Fact>
      )}
      {work.next_try_at !== null && (
        <Fact name="Next try">
          <At at={work.next_try_at} />
        </Fact>
      )}
      <IdFact name="Job" id={work.id} />
    </>
  );
}
