import type { OpenedInvitation } from '../api/types';
import { directionOf, ownName } from '../ui/languages';
import { dueInWords } from '../ui/times';
import { Contact } from './contact';
import { Screen } from './screen';
import type { Interface } from './words/words';

interface Props {
  readonly opened: OpenedInvitation;
  readonly iface: Interface;
  readonly isBusy: boolean;
  readonly onLanguage: (tag: string) => void;
  readonly onStart: () => void;
}

// What this is, why, how long, until when, who sees it. Nothing starts before the button.
export function StartScreen({ opened, iface, isBusy, onLanguage, onStart }: Props) {
  const { words } = iface;
  const { assessment, org, subject, due_at: dueAt } = opened;
  const hasStarted = opened.state === 'started';
  const amount = words.itemsAndTime(assessment.items ?? null, assessment.minutes);
  return (
    <Screen org={org.name}>
      <h1>{words.hello(subject.first_name)}</h1>
      <p className="lead">
        {words.askOne(org.name, opened.posting ?? null, assessment.name)}
        {opened.remaining.length > 0 &&
          ` ${words.andAfter(opened.remaining.map(({ name }) => name))}`}
      </p>
      {assessment.about && (
        <p lang={opened.language} dir={directionOf(opened.language)}>
          {assessment.about}
        </p>
      )}
      <ul className="facts" aria-label={words.factsLabel}>
        <li>
          {amount !== '' && `${amount}. `}
          {assessment.is_timed ? words.timed : words.noClock}
        </li>
        <li>{words.noRightAnswers}</li>
        <li>{words.anyDevice}</li>
        {dueAt !== null && (
          <li>
            {words.dueBefore}
            <time dateTime={dueAt}>{dueInWords(dueAt, iface.tag, new Date())}</time>
            {words.dueAfter} {words.dueStarted}
          </li>
        )}
        <li>
          {words.seenBy(org.name)}{' '}
          {opened.retention_days !== null && words.retention(opened.retention_days)}
        </li>
      </ul>
      <div className="start">
        {opened.languages.length > 1 && !hasStarted && (
          <label className="field">
            <span>{words.language}</span>
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
          {hasStarted
            ? words.goOn(opened.progress?.answered ?? 0, opened.progress?.total ?? null)
            : opened.practice === null
              ? words.start
              : words.startPractice}
        </button>
      </div>
      <section className="aside" aria-labelledby="help">
        <h2 id="help">{words.helpTitle}</h2>
        <p>
          <Contact contact={opened.contact} org={org.name} words={words} /> {words.helpWhy}
        </p>
      </section>
    </Screen>
  );
}
