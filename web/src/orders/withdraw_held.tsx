import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as api from '../api/console_api';
import type { LettersNow } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { lettersWords } from './letter_words';

interface Props {
  readonly now: LettersNow;
  readonly onClose: () => void;
}

// Step by step, and says how far it is: thousands take a while.
export function WithdrawHeld({ now, onClose }: Props) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const isOpen = useRef(true); // Who closes it stops it after the step that is under way.
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const withdraw = useMutation({
    mutationFn: async () => {
      let cursor: string | null = null;
      do {
        const step = await api.withdrawHeld(cursor);
        setDone((before) => before + step.withdrawn);
        cursor = step.next_cursor;
      } while (cursor !== null && isOpen.current);
    },
    onSuccess: onClose,
    onSettled: () =>
      Promise.all(
        [['letters'], ['orders'], ['summary']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const { waiting } = now.letters;
  return (
    <Dialog title="Withdraw what waits?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate();
        }}
      >
        <p>
          The orders behind {lettersWords(waiting)} are withdrawn. Nobody hears of them, and whoever
          enters the stage again later is asked then. Letters stay held.
        </p>
        {withdraw.isPending && (
          <p role="status">
            {done.toLocaleString('en')} of about {(done + waiting).toLocaleString('en')} withdrawn …
          </p>
        )}
        <FormFoot
          does={`Withdraw ${lettersWords(waiting)}`}
          isPending={withdraw.isPending}
          error={withdraw.error}
          cancel={withdraw.isPending ? 'Stop' : 'Cancel'}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
