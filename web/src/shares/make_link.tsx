import { Button, CopyButton, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as api from '../api/console_api';
import type { ResultLink } from '../api/types';
import { FormFoot } from '../ui/form_foot';
import { dueInWords } from '../ui/times';

const DAYS = { usual: 14, max: 90 };

interface Props {
  readonly resultId: string;
  readonly onClose: () => void;
}

// How long and for whom; then the link itself, to be copied.
export function MakeLink({ resultId, onClose }: Props) {
  const client = useQueryClient();
  const [days, setDays] = useState<number | string>(DAYS.usual);
  const [note, setNote] = useState('');
  const make = useMutation({
    mutationFn: () =>
      api.makeResultLink(resultId, {
        days: Number(days),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['result-links', resultId] }),
  });
  if (make.isSuccess) return <Made link={make.data} onClose={onClose} />;
  const isInRange = Number.isInteger(days) && Number(days) >= 1 && Number(days) <= DAYS.max;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isInRange) make.mutate();
      }}
    >
      <p>
        Whoever has the link reads this one result and its PDF without signing in, and nothing else of yours. You see when
        it was opened, and can revoke it at any time. It ends with the result when that is deleted.
      </p>
      <NumberInput
        label="Days it is good"
        description={`1 to ${DAYS.max}`}
        min={1}
        max={DAYS.max}
        allowDecimal={false}
        value={days}
        error={isInRange ? null : `From 1 to ${DAYS.max}.`}
        onChange={setDays}
      />
      <TextInput
        label="For whom"
        description="To tell links apart; not shown behind the link"
        mt="md"
        maxLength={100}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormFoot
        does="Make 1 link"
        isPending={make.isPending}
        error={make.error}
        isDisabled={!isInRange}
        onClose={onClose}
      />
    </form>
  );
}

function Made({ link, onClose }: { readonly link: ResultLink; readonly onClose: () => void }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []); // The form with the button just pressed is gone.
  return (
    <>
      <p ref={said} tabIndex={-1}>
        <strong>The link is made.</strong> It works until {dueInWords(link.expires_at, 'en', new Date())}. Send it only to whom it is for:
        who has it can read the result.
      </p>
      <p>
        <code className="secret">{link.url}</code>
      </p>
      <div className="buttons">
        <CopyButton value={link.url ?? ''} timeout={2_000}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy the link'}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}
