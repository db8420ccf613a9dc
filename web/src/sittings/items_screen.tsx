import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnswerValue, OpenedInvitation, Sitting, Submitted } from '../api/types';
import * as api from './candidate_api';
import { ChoiceItem } from './choice_item';
import { deviceStore, keep, loadKept } from './kept_answers';
import { persistently, type Trouble } from './persistently';
import { ReviewScreen } from './review_screen';
import { answerOf } from './save_queue';
import { SaveTrouble, SaveWord } from './save_line';
import { Saver, type StopReason } from './saver';
import { Screen } from './screen';
import * as walks from './walk';
import type { Words } from './words/words';

interface Props {
  readonly opened: OpenedInvitation;
  readonly sitting: Sitting;
  readonly words: Words;
  readonly onStopped: (why: StopReason) => void;
  readonly onSubmitted: (submitted: Submitted) => void;
  readonly onRefused: (error: unknown) => void;
}

// Long enough to see what was chosen, short enough not to wait (and to change one's mind).
const MOVE_ON_MS = 250;

export function ItemsScreen({ opened, sitting, words, onStopped, onSubmitted, onRefused }: Props) {
  const { items } = sitting;
  const { saver, hasCopy } = useSaver(sitting);
  const { queue, state, stopped } = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const isAnswered = useCallback(
    (index: number) => answerOf(saver.snapshot().queue, items[index]?.id ?? '') !== null,
    [saver, items],
  );
  const [walk, setWalk] = useState(() => walks.resume(items.length, isAnswered));
  const moveOn = useRef<number | null>(null);
  const [isSending, setSending] = useState(false);
  const [sendTrouble, setSendTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    if (stopped !== null) onStopped(stopped);
  }, [stopped, onStopped]);

  const stay = (): void => {
    if (moveOn.current !== null) window.clearTimeout(moveOn.current);
    moveOn.current = null;
  };
  useEffect(() => stay, []);

  // Leaving would lose answers only where the device may keep nothing.
  const isAtRisk = queue.pending.size > 0 && !hasCopy();
  useEffect(() => {
    if (!isAtRisk) return;
    const onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isAtRisk]);

  const goNext = (): void => {
    stay();
    setWalk((now) => walks.next(now, items.length, isAnswered));
  };
  const goBack = (): void => {
    stay();
    setWalk((now) => walks.back(now, items.length));
  };

  const item = walk.at === 'review' ? undefined : items[walk.at];
  const onChoose = (value: AnswerValue, isFinal: boolean): void => {
    if (!item) return;
    saver.choose(item.id, value);
    stay();
    if (isFinal) moveOn.current = window.setTimeout(goNext, MOVE_ON_MS);
  };

  // First every answer, then the submission, each as often as it takes.
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      await saver.settled();
      onSubmitted(await persistently(() => api.submit(sitting.id), setSendTrouble));
    } catch (error) {
      setSending(false);
      if (saver.snapshot().stopped === null) onRefused(error);
    }
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !item) return;
      const target = event.target as HTMLElement;
      if (event.key === 'Backspace') {
        event.preventDefault();
        goBack();
      } else if (event.key === 'Enter' && !target.closest('button, a, select')) {
        event.preventDefault();
        if (isAnswered(items.indexOf(item))) goNext();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const answered = items.filter(({ id }) => answerOf(queue, id) !== null).length;
  const trouble = (
    <SaveTrouble state={state} hasCopy={hasCopy()} words={words} onRetry={() => saver.retryNow()} />
  );
  if (!item) {
    return (
      <ReviewScreen
        org={opened.org.name}
        words={words}
        answered={answered}
        total={items.length}
        trouble={trouble}
        onOpenOnes={() => setWalk(walks.onlyOpen(items.length, isAnswered))}
        onBack={goBack}
        isSending={isSending}
        sendTrouble={sendTrouble}
        onSend={() => void send()}
      />
    );
  }
  const at = items.indexOf(item);
  const hasAnswer = answerOf(queue, item.id) !== null;
  return (
    <Screen org={opened.org.name}>
      <div className="bar">
        <p className="where">{words('itemOf', { at: at + 1, total: items.length })}</p>
        <SaveWord state={state} words={words} />
      </div>
      <progress
        value={answered}
        max={items.length}
        aria-label={words('progressLabel', { answered, total: items.length })}
      />
      {trouble}
      {item.kind === 'choice' ? (
        <ChoiceItem
          key={item.id}
          item={item}
          language={sitting.language}
          answer={answerOf(queue, item.id)}
          onChoose={onChoose}
        />
      ) : (
        <p>{words('cannotShow')}</p>
      )}
      <nav className="steps" aria-label={words('itemOf', { at: at + 1, total: items.length })}>
        <button type="button" className="plain" onClick={goBack} disabled={at === 0}>
          <span aria-hidden="true" className="arrow">‹ </span>
          {words('back')}
        </button>
        <button type="button" className="plain" onClick={goNext}>
          {words(hasAnswer ? 'next' : 'skip')}
          <span aria-hidden="true" className="arrow"> ›</span>
        </button>
      </nav>
      <p className="keys">{words('keysHint', { options: item.options?.length ?? 0 })}</p>
    </Screen>
  );
}

// One saver for the life of the screen, wired to this browser.
function useSaver(sitting: Sitting): { saver: Saver; hasCopy: () => boolean } {
  const isKept = useRef(true);
  const [saver] = useState(() => {
    const store = deviceStore();
    return new Saver(sitting.items, loadKept(store, sitting.id), {
      put: api.putAnswer,
      keep: (kept) => {
        isKept.current = keep(store, sitting.id, kept);
      },
      after: (ms, run) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
      random: Math.random,
    });
  });
  useEffect(() => {
    saver.retryNow();
    const onBack = (): void => {
      if (document.visibilityState === 'visible') saver.retryNow();
    };
    window.addEventListener('online', onBack);
    document.addEventListener('visibilitychange', onBack);
    return () => {
      window.removeEventListener('online', onBack);
      document.removeEventListener('visibilitychange', onBack);
    };
  }, [saver]);
  return { saver, hasCopy: () => isKept.current };
}
