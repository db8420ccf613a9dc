import { Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/console_api';
import type { Order } from '../api/types';
import { Dialog } from '../ui/dialog';
import { Copy, Failure, Note } from '../ui/pieces';
import { navigate } from '../ui/router';
import { type Action, actionsFor, askAgainAddress, mayAskAgain } from './order_words';

const BUTTON_WORDS: Readonly<Record<Action, string>> = {
  resend: 'Send the mail again',
  extend: 'Give more time',
  'new-link': 'Make a new link',
  cancel: 'Withdraw',
};

interface Done {
  readonly text: string;
  readonly url?: string;
}

// What a recruiter can do with an order. Each asks once, and says whom it concerns.
export function OrderActions({ order }: { readonly order: Order }) {
  const [asking, setAsking] = useState<Action | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const actions = actionsFor(order.state);
  return (
    <section aria-label="Actions">
      <Group gap="sm">
        {actions.map((action) => (
          <Button key={action} variant="default" onClick={() => setAsking(action)}>
            {BUTTON_WORDS[action]}
          </Button>
        ))}
        {mayAskAgain(order) && (
          <Button variant="default" onClick={() => navigate(askAgainAddress(order))}>
            Ask again
          </Button>
        )}
      </Group>
      <div role="status">
        {done && (
          <Note shade="calm" title={done.text}>
            {done.url !== undefined && <LinkOnce url={done.url} />}
          </Note>
        )}
      </div>
      {asking !== null && (
        <Dialog title={BUTTON_WORDS[asking]} onClose={() => setAsking(null)}>
          <Question
            action={asking}
            order={order}
            onDone={(outcome) => {
              setDone(outcome);
              setAsking(null);
            }}
            onClose={() => setAsking(null)}
          />
        </Dialog>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly action: Action;
  readonly order: Order;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

function Question({ action, order, onDone, onClose }: QuestionProps) {
  const client = useQueryClient();
  const [days, setDays] = useState(7);
  const [reason, setReason] = useState('');
  const { name, email } = order.subject;
  const act = useMutation({
    mutationFn: async (): Promise<Done> => {
      switch (action) {
        case 'resend':
          await api.resend(order.id);
          return { text: `The invitation is on its way to ${email ?? name} again.` };
        case 'extend':
          await api.extend(order.id, days);
          return { text: `${name} has ${days} more ${days === 1 ? 'day' : 'days'}.` };
        case 'new-link':
          return {
            text: 'This is the new link. It is shown only now.',
            url: (await api.newLink(order.id)).candidate_url,
          };
        case 'cancel':
          await api.cancel(order.id, reason.trim());
          return { text: `The invitation of ${name} is withdrawn.` };
      }
    },
    onSuccess: async (outcome) => {
      onDone(outcome);
      await client.invalidateQueries();
    },
  });
  const text: Readonly<Record<Action, string>> = {
    resend: `One mail with the same link goes to ${email ?? name}.`,
    extend: `The new due date counts from today or from the present due date, whichever is later.`,
    'new-link': `The link that ${name} has stops working at once. The new one is shown to you; nothing is mailed. Answers so far are kept.`,
    cancel: `The link that ${name} has stops working. No mail is sent. This cannot be undone.`,
  };
  const button: Readonly<Record<Action, string>> = {
    resend: 'Send 1 mail',
    extend: `Give ${days} more ${days === 1 ? 'day' : 'days'}`,
    'new-link': 'Make a new link',
    cancel: 'Withdraw 1 invitation',
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>{text[action]}</p>
      {action === 'extend' && (
        <NumberInput
          label="Days"
          min={1}
          max={90}
          clampBehavior="strict"
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : 1)}
          hideControls
          autoFocus
        />
      )}
      {action === 'cancel' && (
        <Textarea
          label="Reason"
          description="For your colleagues; the candidate does not see it."
          maxLength={500}
          autosize={false}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoFocus
        />
      )}
      {act.isError && <Failure error={act.error} />}
      <Group mt="lg" gap="sm">
        <Button type="submit" loading={act.isPending}>
          {button[action]}
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
      </Group>
    </form>
  );
}

function LinkOnce({ url }: { readonly url: string }) {
  return (
    <>
      <TextInput
        label="Link"
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Copy text={url}>Copy the link</Copy>
    </>
  );
}
