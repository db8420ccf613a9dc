import { Contact } from './contact';
import type { Phase } from './phase';
import { Notice } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly phase: Extract<Phase, { kind: 'done' }>;
  readonly words: Words;
  readonly onGoOn: () => void;
}

// It is sent: what comes next, and whom to ask.
export function DoneScreen({ phase: { opened, remaining }, words, onGoOn }: Props) {
  const next = remaining[0];
  const name = opened.subject.first_name;
  return (
    <Notice
      org={opened.org.name}
      title={name === null ? words('doneTitle') : words('doneTitleName', { name })}
    >
      {next ? (
        <>
          <p className="lead">
            {next.minutes === null
              ? words('doneMore', { name: next.name })
              : words('doneMoreMinutes', { name: next.name, minutes: next.minutes })}
          </p>
          <div className="buttons">
            <button type="button" className="primary" onClick={onGoOn}>
              {words('doneGoOn')}
            </button>
          </div>
        </>
      ) : (
        <p className="lead">
          {words('doneNext', { org: opened.org.name })} {words('doneClose')}
        </p>
      )}
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
