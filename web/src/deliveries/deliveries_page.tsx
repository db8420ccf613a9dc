import { Title } from '@mantine/core';
import type { Session } from '../api/types';
import { may } from '../orgs/permissions';
import { useTitle } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { EffectTable } from './effect_table';
import { EventTable } from './event_table';
import { addressOf, everything, type Filter, filterOf, queryOf } from './filter';
import { FilterForm } from './filter_form';
import { ReplayPanel } from './replay_panel';

// What the ATS told us, and what was to go out: for whoever looks for one of them at two in the morning.
export function DeliveriesPage({ session }: { readonly session: Session }) {
  const asked = filterOf(useAddress().searchParams);
  const mayReadSetup = may(session, 'setup:read');
  const filter = mayReadSetup || asked.side === 'out' ? asked : everything('out');
  useTitle('Deliveries');
  return (
    <>
      <Title order={1} size="h2" mb="md">
        Deliveries
      </Title>
      <nav aria-label="Which deliveries" className="chips">
        {mayReadSetup && (
          <Link
            href={addressOf(everything('in'))}
            aria-current={filter.side === 'in' ? 'page' : undefined}
          >
            Came in
          </Link>
        )}
        {may(session, 'orders:read') && (
          <Link
            href={addressOf(everything('out'))}
            aria-current={filter.side === 'out' ? 'page' : undefined}
          >
            Went out
          </Link>
        )}
      </nav>
      <FilterForm filter={filter} mayReadSetup={mayReadSetup} />
      {filter.side === 'in' ? (
        <>
          <RunAgain filter={filter} mayWrite={may(session, 'setup:write')} />
          <EventTable filter={filter} />
        </>
      ) : (
        <EffectTable filter={filter} />
      )}
    </>
  );
}

interface RunAgainProps {
  readonly filter: Filter;
  readonly mayWrite: boolean;
}

// Of the account and the days that are shown, whatever else is.
function RunAgain({ filter, mayWrite }: RunAgainProps) {
  const { connection_id: account, from, until } = Object.fromEntries(queryOf(filter));
  const wish = {
    ...(account === undefined ? {} : { connection_id: account }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const isAll = Object.keys(wish).length === 0;
  return (
    <details className="more" open={filter.state === 'parked' ? true : undefined}>
      <summary>Run again what went wrong</summary>
      <ReplayPanel
        wish={wish}
        look={isAll ? 'See what would happen' : 'See what would happen to those of these days and this account'}
        mayWrite={mayWrite}
      />
      <p className="fine">
        What was refused, with a wrong signature or far too late, is not kept and cannot be run again. Our own looks at the
        account find what it would have told.
      </p>
    </details>
  );
}
