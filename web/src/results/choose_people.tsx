import { Button, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import { assessmentWords, nameWords } from '../orders/order_words';
import { Failure, Loading } from '../ui/pieces';
import { navigate } from '../ui/router';
import { absolute } from '../ui/times';
import { PEOPLE_MAX } from './compare_words';

const TYPING_MS = 250;

// Who is set side by side: those who have a result and came from the applicant tracking system.
export function ChoosePeople({ chosen }: { readonly chosen: readonly string[] }) {
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const orders = useQuery({
    queryKey: ['orders-with-result', q],
    queryFn: () => api.listOrders(['scored', 'delivered', 'needs_attention'], q, null),
    placeholderData: keepPreviousData,
  });
  const there = orders.data?.data.filter(
    ({ result_id: result, ats, purged }) => result !== null && ats !== null && purged === null,
  );
  const isFull = ids.length >= PEOPLE_MAX;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length >= 2) navigate(`/console/compare?results=${ids.join()}`);
      }}
    >
      <p>
        Choose 2 to {PEOPLE_MAX} candidates of one posting who took the same assessment. What differs is shown scale by
        scale, with its error; nobody is ranked.
      </p>
      <TextInput
        className="search"
        label="Search"
        description="Name or e-mail address of the candidate"
        type="search"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {orders.isPending && <Loading lines={4} />}
      {orders.isError && <Failure error={orders.error} onRetry={() => void orders.refetch()} />}
      {there?.length === 0 && <p className="empty">{q === '' ? 'Nobody has a result yet.' : `Nobody with a result for “${q}”.`}</p>}
      {there !== undefined && there.length > 0 && (
        <Checkbox.Group
          label="Candidates, newest first"
          mt="md"
          value={[...ids]}
          onChange={(now) => setIds(now)}
        >
          {there.map((order) => (
            <Checkbox
              key={order.id}
              mt={6}
              value={order.result_id ?? ''}
              disabled={isFull && !ids.includes(order.result_id ?? '')}
              label={nameWords(order)}
              description={`${assessmentWords(order)} · asked ${absolute(order.created_at)}`}
            />
          ))}
        </Checkbox.Group>
      )}
      <div className="buttons">
        <Button type="submit" disabled={ids.length < 2}>
          {ids.length < 2 ? 'Choose 2 or more' : `Set ${ids.length} side by side`}
        </Button>
      </div>
      {isFull && <p className="fine">{PEOPLE_MAX} are the most that fit side by side.</p>}
    </form>
  );
}
