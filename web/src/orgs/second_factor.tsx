import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { ShownAgain } from '../api/types';
import { Dialog } from '../ui/dialog';
import { FormFoot } from '../ui/form_foot';
import { Copy, Failure, Loading, Note, When } from '../ui/pieces';
import { saidElsewhere, ShowAgain } from './show_again';
import { SetUpSecondFactor } from './set_up_second_factor';

type Asking = 'set-up' | 'renew' | 'remove';

const TITLES = {
  'set-up': 'Set up a second factor',
  renew: 'New recovery codes',
  remove: 'Remove the second factor',
} as const;

// Codes of an authenticator app beside the password.
export function SecondFactorSection() {
  const client = useQueryClient();
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: api.readSecondFactor });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const onCodes = (made: readonly string[] | null): void => {
    setCodes(made);
    setAsking(null);
    void client.invalidateQueries({ queryKey: ['second-factor'] });
  };
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">Second factor</h2>
      {factor.isPending && <Loading lines={1} />}
      {factor.isError && <Failure error={factor.error} onRetry={() => void factor.refetch()} />}
      {factor.isSuccess && !factor.data.is_on && (
        <>
          <p>
            Off: whoever learns your password can sign in. With it, a code of an authenticator app on
            your phone is asked for, too.
          </p>
          <Button variant="default" onClick={() => setAsking('set-up')}>
            Set up a second factor
          </Button>
        </>
      )}
      {factor.isSuccess && factor.data.is_on && (
        <>
          <p>
            On, since {factor.data.since !== null && <When at={factor.data.since} />}.{' '}
            {leftWords(factor.data.recovery_codes_left)}
          </p>
          <div className="row-buttons">
            <Button variant="default" onClick={() => setAsking('renew')}>
              New recovery codes
            </Button>
            <Button variant="default" onClick={() => setAsking('remove')}>
              Remove the second factor
            </Button>
          </div>
        </>
      )}
      <div role="status">{codes !== null && <RecoveryCodes codes={codes} />}</div>
      {asking !== null && (
        <Dialog title={TITLES[asking]} onClose={() => setAsking(null)}>
          {asking === 'set-up' ? (
            <SetUpSecondFactor onCodes={onCodes} onClose={() => setAsking(null)} />
          ) : (
            <ChangeForm what={asking} onCodes={onCodes} onClose={() => setAsking(null)} />
          )}
        </Dialog>
      )}
    </section>
  );
}

const leftWords = (left: number): string =>
  left === 0
    ? 'No recovery code is left: make new ones, or a lost phone locks you out.'
    : `${left} recovery code${left === 1 ? ' is' : 's are'} left.`;

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Note shade="calm" title="Your recovery codes. They are shown only now.">
      <p>
        Each signs you in once when the phone is lost. Print them, or keep them where the phone is
        not.
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Copy text={codes.join('\n')}>Copy the codes</Copy>
    </Note>
  );
}

interface ChangeProps {
  readonly what: 'renew' | 'remove';
  readonly onCodes: (codes: readonly string[] | null) => void;
  readonly onClose: () => void;
}

function ChangeForm({ what, onCodes, onClose }: ChangeProps) {
  const [shown, setShown] = useState<ShownAgain>({ password: '', code: '' });
  const act = useMutation({
    mutationFn: async () => {
      if (what === 'renew') return api.renewRecoveryCodes(shown);
      await api.removeSecondFactor(shown);
      return null;
    },
    onSuccess: onCodes,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>
        {what === 'renew'
          ? 'Ten new codes; those from before are worth nothing then.'
          : 'You sign in by password alone then, and the recovery codes are worth nothing.'}
      </p>
      <ShowAgain value={shown} hasSecondFactor error={act.error} onChange={setShown} />
      <FormFoot
        does={what === 'renew' ? 'Make 10 codes' : 'Remove it'}
        isPending={act.isPending}
        error={saidElsewhere(act.error, '/password', '/code')}
        onClose={onClose}
      />
    </form>
  );
}
