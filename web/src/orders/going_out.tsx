import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { LettersNow, Session } from '../api/types';
import { may } from '../orgs/permissions';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { Note, When } from '../ui/pieces';
import { isByLimit, lettersWords, waitingLines } from './letter_words';
import { WithdrawHeld } from './withdraw_held';

const RUSH_MS = 2_000; // While something waits, or is held.
const BUSY_MS = 5_000;
const CALM_MS = 15_000; // A list that is looked at all day: fresh enough, without a knock a second.
const KEY = ['letters'];

const isCalm = (now: LettersNow | undefined): boolean =>
  now === undefined || (now.held === null && waitingLines(now).length === 0);

function useLetters() {
  return useQuery({
    queryKey: KEY,
    queryFn: api.lookAtLetters,
    refetchInterval: (query) => (isCalm(query.state.data) ? CALM_MS : RUSH_MS),
  });
}

// How often the list of orders is worth a look: more often while letters go out or are held.
export function useFreshness(): number {
  return isCalm(useLetters().data) ? CALM_MS : BUSY_MS;
}

// What waits to go out, how fast it goes, and the brake. Nothing is shown while nothing waits but
// the way to the brake.
export function GoingOut({ session }: { readonly session: Session }) {
  const letters = useLetters();
  const [asks, setAsks] = useState<'hold' | 'release' | 'withdraw' | null>(null);
  const now = letters.data;
  if (now === undefined) return null;
  const mayHold = may(session, 'orders:write');
  const mayRelease = mayHold && (!isByLimit(now) || may(session, 'setup:write'));
  return (
    <>
      {now.held === null ? (
        <Leaving now={now} onHold={mayHold ? () => setAsks('hold') : null} />
      ) : (
        <Held
          now={now}
          onRelease={mayRelease ? () => setAsks('release') : null}
          onWithdraw={mayHold && now.letters.waiting > 0 ? () => setAsks('withdraw') : null}
        />
      )}
      {asks === 'hold' && <Hold onClose={() => setAsks(null)} />}
      {asks === 'release' && <Release now={now} onClose={() => setAsks(null)} />}
      {asks === 'withdraw' && <WithdrawHeld now={now} onClose={() => setAsks(null)} />}
    </>
  );
}

interface LeavingProps {
  readonly now: LettersNow;
  readonly onHold: (() => void) | null;
}

function Leaving({ now, onHold }: LeavingProps) {
  const lines = waitingLines(now);
  const brake = onHold && (
    <Button variant="default" size="compact-sm" onClick={onHold}>
      Hold all letters
    </Button>
  );
  if (lines.length === 0) return brake && <div className="brake">{brake}</div>;
  return (
    <Note shade="calm" title="Going out">
      <Lines lines={lines} />
      {brake}
    </Note>
  );
}

interface HeldProps {
  readonly now: LettersNow;
  readonly onRelease: (() => void) | null;
  readonly onWithdraw: (() => void) | null;
}

function Held({ now, onRelease, onWithdraw }: HeldProps) {
  const { held } = now;
  if (held === null) return null;
  return (
    <Note shade="warn" title="Letters to candidates are held">
      <p>
        {isByLimit(now)
          ? `More than usual were to leave: ${held.why ?? 'the limit was reached'}. If that is right, an admin lets them go.`
          : `Held ${held.why === null ? '' : `because of “${held.why}”, `}`}
        {!isByLimit(now) && <When at={held.since} />}
        {!isByLimit(now) && '.'} Nothing is lost: what waits leaves when it is let go.
      </p>
      <Lines lines={waitingLines(now)} />
      <div className="buttons">
        {onRelease && <Button onClick={onRelease}>Let them go</Button>}
        {onWithdraw && (
          <Button variant="default" onClick={onWithdraw}>
            Withdraw what waits
          </Button>
        )}
      </div>
    </Note>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

function useChange(what: () => Promise<LettersNow>, onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: what,
    onSuccess: (now) => {
      client.setQueryData(KEY, now);
      onClose();
    },
  });
}

function Hold({ onClose }: { readonly onClose: () => void }) {
  const [why, setWhy] = useState('');
  const hold = useChange(() => api.holdLetters(why.trim()), onClose);
  return (
    <Dialog title="Hold all letters to candidates?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          hold.mutate();
        }}
      >
        <p>
          From now on no invitation leaves, whichever rule or person asked for it. Orders are made
          all the same; their letters wait until you let them go.
        </p>
        <TextInput
          label="Why"
          description="For colleagues who wonder; may stay empty"
          maxLength={100}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <FormFoot
          does="Hold all letters"
          isPending={hold.isPending}
          error={hold.error}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface ReleaseProps {
  readonly now: LettersNow;
  readonly onClose: () => void;
}

function Release({ now, onClose }: ReleaseProps) {
  const release = useChange(api.releaseLetters, onClose);
  const { waiting } = now.letters;
  const letters = lettersWords(waiting);
  return (
    <Dialog title="Let the letters go?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          release.mutate();
        }}
      >
        <p>
          {waiting === 0
            ? 'Nothing waits. Letters leave again from now on.'
            : `${letters} will leave. Whoever should not get one: withdraw the order first, and its letter is never sent.`}
        </p>
        <FormFoot
          does={waiting === 0 ? 'Let them go' : `Send ${letters}`}
          isPending={release.isPending}
          error={release.error}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
