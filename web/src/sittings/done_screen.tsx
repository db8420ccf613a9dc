import type { AssessmentBrief } from '../api/types';
import { Contact } from './contact';
import { type Change, DeclineButton, Declined } from './declining';
import type { Phase } from './phase';
import { Notice } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly phase: Extract<Phase, { kind: 'done' }>;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onGoOn: () => void;
  readonly onChange: (change: Change, assessment: string) => void;
}

function nextWords({ name, minutes, is_optional: isOptional }: AssessmentBrief, words: Words): string {
  if (isOptional === true)
    return minutes === null
      ? words('doneOptional', { name })
      : words('doneOptionalMinutes', { name, minutes });
  return minutes === null ? words('doneMore', { name }) : words('doneMoreMinutes', { name, minutes });
}

// It is sent: what comes next, and whom to ask.
export function DoneScreen({ phase, words, isBusy, onGoOn, onChange }: Props) {
  const { opened, remaining } = phase;
  const next = remaining[0];
  const name = opened.subject.first_name;
  return (
    <Notice
      org={opened.org.name}
      title={name === null ? words('doneTitle') : words('doneTitleName', { name })}
    >
      {next ? (
        <>
          <p className="lead">{nextWords(next, words)}</p>
          <div className="buttons">
            <button type="button" className="primary" disabled={isBusy} onClick={onGoOn}>
              {words('doneGoOn')}
            </button>
          </div>
          <DeclineButton
            key={next.id}
            assessment={next}
            words={words}
            isBusy={isBusy}
            onChange={onChange}
          />
        </>
      ) : (
        <p className="lead">
          {words('doneNext', { org: opened.org.name })} {words('doneClose')}
        </p>
      )}
      <Declined declined={opened.declined} words={words} isBusy={isBusy} onChange={onChange} />
      <section className="aside" aria-labelledby="questions">
        <h2 id="questions">{words('doneQuestions')}</h2>
        <p>
          <Contact contact={opened.contact} org={opened.org.name} words={words} />{' '}
          {opened.retention_days !== null && words('retention', { count: opened.retention_days })}
        </p>
      </section>
    </Notice>
  );
}
