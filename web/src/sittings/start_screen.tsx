import type { AssessmentBrief, OpenedInvitation } from '../api/types';
import { directionOf, ownName } from '../ui/languages';
import { dueInWords } from '../ui/times';
import { Contact } from './contact';
import { type Change, DeclineButton, Declined } from './declining';
import { Screen } from './screen';
import type { Words } from './words/words';

interface Props {
  readonly opened: OpenedInvitation;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly onLanguage: (tag: string) => void;
  readonly onStart: () => void;
  readonly onChange: (change: Change, assessment: string) => void;
}

// What this is, why, how long, until when, who sees it. Nothing starts before the button.
export function StartScreen({ opened, words, isBusy, onLanguage, onStart, onChange }: Props) {
  const { assessment, org, subject, due_at: dueAt } = opened;
  const hasStarted = opened.state === 'started';
  const aboutLanguage = assessment.about_language ?? opened.language;
  const name = subject.first_name;
  const posting = opened.posting ?? null;
  const asked = { org: org.name, what: assessment.name };
  const others = opened.remaining.map((one) => nameIn(words, one));
  return (
    <Screen org={org.name}>
      <h1>{name === null ? words('hello') : words('helloName', { name })}</h1>
      <p className="lead">
        {posting === null ? words('askOne', asked) : words('askOneFor', { ...asked, posting })}
        {others.length > 0 &&
          ` ${words('andAfter', { count: others.length, names: others.join(', ') })}`}
      </p>
      {assessment.is_optional === true && <p>{words('optionalNote')}</p>}
      {assessment.about && (
        <p lang={aboutLanguage} dir={directionOf(aboutLanguage)}>
          {assessment.about}
        </p>
      )}
      <ul className="facts" aria-label={words('factsLabel')}>
        <li>
          {amountWords(opened, words)}
          {words(assessment.is_timed ? 'timed' : 'noClock')}
        </li>
        <li>{words('noRightAnswers')}</li>
        <li>{words('anyDevice')}</li>
        {dueAt !== null && (
          <li>
            <Due at={dueAt} words={words} /> {words('dueStarted')}
          </li>
        )}
        <li>
          {words('seenBy', { org: org.name })}{' '}
          {opened.retention_days !== null && words('retention', { count: opened.retention_days })}
        </li>
      </ul>
      <div className="start">
        {opened.languages.length > 1 && !hasStarted && (
          <label className="field">
            <span>{words('language')}</span>
            <select
              value={opened.language}
              disabled={isBusy}
              onChange={(event) => onLanguage(event.target.value)}
            >
              {opened.languages.map((tag) => (
                <option key={tag} value={tag} lang={tag}>
                  {ownName(tag)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="primary" disabled={isBusy} onClick={onStart}>
          {startWords(opened, words)}
        </button>
      </div>
      <DeclineButton
        key={assessment.id}
        assessment={assessment}
        words={words}
        isBusy={isBusy}
        onChange={onChange}
      />
      <Declined declined={opened.declined} words={words} isBusy={isBusy} onChange={onChange} />
      <section className="aside" aria-labelledby="help">
        <h2 id="help">{words('helpTitle')}</h2>
        <p>
          <Contact contact={opened.contact} org={org.name} words={words} /> {words('helpWhy')}
        </p>
      </section>
    </Screen>
  );
}

const nameIn = (words: Words, { name, is_optional: isOptional }: AssessmentBrief): string =>
  isOptional === true ? words('optional', { name }) : name;

// "112 items, about 15 min. "
function amountWords({ assessment: { items, minutes } }: OpenedInvitation, words: Words): string {
  const amount = [
    ...(items == null ? [] : [words('items', { count: items })]),
    ...(minutes === null ? [] : [words('aboutMinutes', { minutes })]),
  ].join(', ');
  return amount === '' ? '' : `${amount}. `;
}

function startWords({ state, progress, practice }: OpenedInvitation, words: Words): string {
  if (state !== 'started') return words(practice === null ? 'start' : 'startPractice');
  const total = progress?.total ?? null;
  return total === null ? words('goOn') : words('goOnAt', { answered: progress?.answered ?? 0, total });
}

function Due({ at, words }: { readonly at: string; readonly words: Words }) {
  const [before, after] = words.around('due', 'when', {});
  return (
    <>
      {before}
      <time dateTime={at}>{dueInWords(at, words.tag, new Date())}</time>
      {after}
    </>
  );
}
