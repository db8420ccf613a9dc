import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { ShownAgain } from '../api/types';
import { FormFoot } from '../ui/form_foot';
import { missingIn, NewPassword } from './new_password';
import { saidAt, saidElsewhere, ShowAgain } from './show_again';

interface Props {
  readonly email: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

export function PasswordForm({ email, onDone, onClose }: Props) {
  const client = useQueryClient();
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: api.readSecondFactor });
  const [shown, setShown] = useState<ShownAgain>({ password: '' });
  const [wanted, setWanted] = useState('');
  const [isTouched, setTouched] = useState(false);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const change = useMutation({
    mutationFn: () => api.changePassword(shown, wanted),
    onError: (error) => {
      if (saidAt('/code', error) !== null) setCodeAsked(true);
    },
    onSuccess: async (ended) => {
      onDone(
        `The password is changed. ${ended === 0 ? 'No other browser was' : `${ended} other ${ended === 1 ? 'browser is' : 'browsers are'}`} signed out.`,
      );
      await client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTouched(true);
        if (missingIn(wanted) <= 0) change.mutate();
      }}
    >
      <ShowAgain
        value={shown}
        hasSecondFactor={isCodeAsked || (factor.data?.is_on ?? false)}
        error={change.error}
        onChange={setShown}
      />
      <div className="part">
        <NewPassword
          label="New password"
          email={email}
          value={wanted}
          isTouched={isTouched}
          refusal={saidAt('/new_password', change.error)}
          onChange={setWanted}
        />
      </div>
      <FormFoot
        does="Change the password"
        isPending={change.isPending}
        error={saidElsewhere(change.error, '/password', '/code', '/new_password')}
        onClose={onClose}
      />
    </form>
  );
}
