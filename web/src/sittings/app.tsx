import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedInvitation, Submitted } from '../api/types';
import { useDocumentLanguage, useVisitorsLanguage } from '../ui/language';
import { type Brand, LogoContext, paint } from './brand';
import * as api from './candidate_api';
import { type Change, Declined } from './declining';
import { DoneScreen } from './done_screen';
import { ItemsScreen } from './items_screen';
import { OtherLanguages } from './other_languages';
import { persistently, type Trouble } from './persistently';
import { afterOpening, afterRefusal, type Phase, tokenIn } from './phase';
import { PracticeScreen } from './practice_screen';
import type { StopReason } from './saver';
import { Notice } from './screen';
import { StartScreen } from './start_screen';
import { TroubleScreen } from './trouble_screen';
import { wordsFor } from './words/words';

// The candidate's visit, looking as the organisation does.
export function App() {
  const [brand, setBrand] = useState<Brand | null>(null);
  useEffect(() => paint(document.documentElement, brand?.colours ?? null), [brand]);
  return (
    <LogoContext value={brand?.logo ?? null}>
      <Visit onBrand={setBrand} />
    </LogoContext>
  );
}

// The whole of it: open the link, start, answer, send. Holds which screen is shown; phase.ts
// decides it.
function Visit({ onBrand }: { readonly onBrand: (brand: Brand) => void }) {
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const opened = 'opened' in phase ? phase.opened : null;
  // The page speaks as the questions do, where it can.
  const [own, chooseOwn] = useVisitorsLanguage();
  const words = wordsFor(...(opened === null ? [] : [opened.language]), own);
  const org = opened?.org.name ?? (phase.kind === 'over' ? phase.org : null);

  useDocumentLanguage(words.tag);
  useEffect(() => {
    document.title = org === null ? words('title') : words('titleFrom', { org });
  }, [words, org]);

  // Runs one step; a refusal decides the next screen.
  const step = useCallback(async (run: () => Promise<void>, at: OpenedInvitation | null) => {
    setBusy(true);
    try {
      await run();
    } catch (error) {
      const next = afterRefusal(error, at);
      if (next.kind === 'reopen') await openAgain('reload');
      else setPhase(next);
    } finally {
      setBusy(false);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const openAgain = useCallback(
    (cameBy: 'link' | 'reload', token: string | null = null, language: string | null = null) =>
      step(async () => {
        const answer = await persistently(() => api.open(token, language), setTrouble);
        // The link is a key: it leaves the address bar and the history of this tab (case D2).
        if (token !== null) window.history.replaceState(null, '', '/t/');
        onBrand(answer.org);
        const next = afterOpening(answer, cameBy);
        if (next.kind !== 'read_items') return setPhase(next);
        const sitting = await persistently(api.readSitting, setTrouble);
        setPhase({ kind: 'items', opened: answer, sitting });
      }, null),
    [step, onBrand],
  );

  const hasOpened = useRef(false);
  useEffect(() => {
    if (hasOpened.current) return;
    hasOpened.current = true;
    const token = tokenIn(window.location.pathname);
    void openAgain(token === null ? 'reload' : 'link', token);
  }, [openAgain]);

  const begin = (at: OpenedInvitation): void =>
    void step(async () => {
      const sitting = await persistently(
        () => (at.state === 'started' ? api.readSitting() : api.start(at.language)),
        setTrouble,
      );
      setPhase({ kind: 'items', opened: at, sitting });
    }, at);

  const takeOver = (at: OpenedInvitation): void =>
    void step(async () => {
      const sitting = await persistently(api.takeOver, setTrouble);
      setPhase({ kind: 'items', opened: at, sitting });
    }, at);

  const change = (at: OpenedInvitation, what: Change, assessment: string): void =>
    void step(async () => {
      const call = what === 'decline' ? api.decline : api.takeUp;
      const answer = await persistently(() => call(assessment, at.language), setTrouble);
      const next = afterOpening(answer, 'link');
      if (next.kind !== 'read_items') setPhase(next);
    }, at);

  const onStopped = useCallback(
    (why: StopReason) => {
      if (why === 'signed_out') setPhase({ kind: 'no_link', why: 'no_cookie' });
      else if (why === 'ended') void openAgain('reload');
      else {
        setPhase((now) =>
          'opened' in now ? { kind: 'elsewhere', opened: now.opened, wasHere: true } : now,
        );
      }
    },
    [openAgain],
  );

  const onSubmitted = (at: OpenedInvitation, submitted: Submitted): void =>
    setPhase({ kind: 'done', opened: at, remaining: submitted.remaining ?? [] });

  // While the items are on the screen they show their own troubles.
  if (trouble !== null && phase.kind !== 'items') {
    return <TroubleScreen org={org} trouble={trouble} words={words} onChoose={chooseOwn} />;
  }
  switch (phase.kind) {
    case 'opening':
      return <p className="opening">{words('opening')}</p>;
    case 'start':
      return (
        <StartScreen
          opened={phase.opened}
          words={words}
          isBusy={isBusy}
          onLanguage={(tag) => void openAgain('link', null, tag)}
          onChange={(what, assessment) => change(phase.opened, what, assessment)}
          onStart={() =>
            phase.opened.practice === null || phase.opened.state === 'started'
              ? begin(phase.opened)
              : setPhase({ kind: 'practice', opened: phase.opened })
          }
        />
      );
    case 'practice':
      return phase.opened.practice === null ? null : (
        <PracticeScreen
          org={phase.opened.org.name}
          item={phase.opened.practice}
          language={phase.opened.language}
          words={words}
          isBusy={isBusy}
          onStart={() => begin(phase.opened)}
          onBack={() => setPhase({ kind: 'start', opened: phase.opened })}
        />
      );
    case 'items':
      return (
        <ItemsScreen
          key={phase.sitting.id}
          opened={phase.opened}
          sitting={phase.sitting}
          words={words}
          onStopped={onStopped}
          onSubmitted={(submitted) => onSubmitted(phase.opened, submitted)}
          onRefused={(error) =>
            void step(() => Promise.reject(error as Error), phase.opened)
          }
        />
      );
    case 'done':
      return (
        <DoneScreen
          key={`${phase.remaining.length}/${phase.opened.declined.length}`}
          phase={phase}
          words={words}
          isBusy={isBusy}
          onGoOn={() => void openAgain('link')}
          onChange={(what, assessment) => change(phase.opened, what, assessment)}
        />
      );
    case 'declined':
      return (
        <Notice org={phase.opened.org.name} title={words('declinedTitle')}>
          <p className="lead">{words('declinedText', { org: phase.opened.org.name })}</p>
          {phase.opened.declined.length === 0 && <p>{words('declinedOver')}</p>}
          <Declined
            declined={phase.opened.declined}
            words={words}
            isBusy={isBusy}
            onChange={(what, assessment) => change(phase.opened, what, assessment)}
          />
        </Notice>
      );
    case 'elsewhere':
      return (
        <Notice org={phase.opened.org.name} title={words('elsewhereTitle')}>
          <p>{words(phase.wasHere ? 'elsewhereLost' : 'elsewhereText')}</p>
          <div className="buttons">
            <button
              type="button"
              className="primary"
              disabled={isBusy}
              onClick={() => takeOver(phase.opened)}
            >
              {words('takeOver')}
            </button>
          </div>
        </Notice>
      );
    case 'over':
      return (
        <Notice
          org={phase.org}
          title={words(phase.why === 'expired' ? 'expiredTitle' : 'cancelledTitle')}
        >
          <p>
            {words(phase.why === 'expired' ? 'expiredText' : 'cancelledText', { org: phase.org })}
          </p>
          <OtherLanguages words={words} onChoose={chooseOwn} />
        </Notice>
      );
    case 'no_link':
      return (
        <Notice
          org={null}
          title={words(phase.why === 'unknown' ? 'unknownTitle' : 'noCookieTitle')}
        >
          <p>{words(phase.why === 'unknown' ? 'unknownText' : 'noCookieText')}</p>
          <OtherLanguages words={words} onChoose={chooseOwn} />
        </Notice>
      );
  }
}
