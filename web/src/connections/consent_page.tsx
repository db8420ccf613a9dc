import { Button, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as api from '../api/console_api';
import type { GrantAnswer } from '../api/types';
import { Failure, Note, useTitle } from '../ui/pieces';
import { navigate } from '../ui/router';
import { forgetWhichIsMended, whichIsMended } from './mended_one';

const HERE = '/console/connections/consent';

// What Lever sent the browser back with, taken out of the address bar: the code is of use once, and to us alone.
function takeAnswer(): GrantAnswer | null {
  const given = new URLSearchParams(location.search);
  const [state, code, error] = ['state', 'code', 'error'].map((name) => given.get(name));
  if (location.search !== '') history.replaceState(null, '', HERE);
  if (!state || (!code && !error)) return null;
  return error ? { state, error } : { state, code: code ?? '' };
}

// Where Lever's consent page leads back to: the answer is brought to the server, and the way goes on by itself.
export function ConsentPage() {
  const client = useQueryClient();
  const wasTaken = useRef(false);
  const [isEmpty, setEmpty] = useState(false);
  const [mended] = useState(whichIsMended);
  const bring = useMutation({
    mutationFn: async (given: GrantAnswer) => {
      forgetWhichIsMended(); // This page remembers it; no later one should.
      const grant = await api.answerGrant(given);
      if (grant.state !== 'given') return grant;
      if (mended !== null) await api.mendConnection(mended, { grant: grant.id });
      await client.invalidateQueries({ queryKey: ['connections'] });
      navigate(
        mended === null
          ? `/console/connections/new?grant=${grant.id}`
          : `/console/connections/${mended}`,
        'replace',
      );
      return grant;
    },
  });
  const { mutate } = bring;
  useEffect(() => {
    if (wasTaken.current) return; // It is used up by the first try.
    wasTaken.current = true;
    const answer = takeAnswer();
    if (answer === null) setEmpty(true);
    else mutate(answer);
  }, [mutate]);
  useTitle('Lever’s consent');
  const again = (
    <div className="buttons">
      <Button onClick={() => navigate(`/console/connections/${mended ?? 'new'}`)}>Begin again</Button>
    </div>
  );
  return (
    <div className="narrow">
      <Title order={1} size="h2">
        Lever’s consent
      </Title>
      {bring.isPending && (
        <p className="fine" role="status">
          Lever has answered. Fetching the access; this takes some seconds.
        </p>
      )}
      {isEmpty && (
        <>
          <p>Nothing has come back from Lever here.</p>
          {again}
        </>
      )}
      {bring.isError && (
        <>
          <Failure error={bring.error} />
          {again}
        </>
      )}
      {bring.isSuccess && bring.data.state !== 'given' && (
        <>
          <Note shade="warn" role="alert" title={bring.data.reason ?? 'Lever gave no consent.'}>
            <p>Nothing was changed. A Super Admin of Lever can accept at the next try.</p>
          </Note>
          {again}
        </>
      )}
    </div>
  );
}
