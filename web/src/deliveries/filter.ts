// Which deliveries are shown: as the address says it, as the form has it, and as the server is asked. Pure.

export type Side = 'in' | 'out';

// All texts; empty: any.
export interface Filter {
  readonly side: Side;
  readonly state: string;
  readonly kind: string;
  readonly account: string;
  readonly from: string; // A day, in the reader's zone.
  readonly until: string; // The last day that counts.
  readonly about: string; // An opportunity; of what went out an order.
}

const FIELDS = ['state', 'kind', 'account', 'from', 'until', 'about'] as const;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function filterOf(query: URLSearchParams): Filter {
  const text = (name: string): string => (query.get(name) ?? '').slice(0, 80);
  const day = (name: string): string => (isDay(text(name)) ? text(name) : '');
  return {
    side: query.get('side') === 'out' ? 'out' : 'in',
    state: text('state'), kind: text('kind'), account: text('account'), about: text('about'),
    from: day('from'), until: day('until'),
  };
}

export function addressOf(filter: Filter): string {
  const query = new URLSearchParams(filter.side === 'out' ? [['side', 'out']] : []);
  for (const field of FIELDS) if (filter[field] !== '') query.set(field, filter[field]);
  return query.size === 0 ? '/console/deliveries' : `/console/deliveries?${query}`;
}

export const everything = (side: Side): Filter => ({
  side, state: '', kind: '', account: '', from: '', until: '', about: '',
});

export const isEverything = (filter: Filter): boolean => FIELDS.every((field) => filter[field] === '');

const midnight = (day: string, daysLater: number): string => {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
};

export function queryOf(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value !== '') query.set(name, value);
  };
  set('state', filter.state);
  set('kind', filter.kind);
  set('connection_id', filter.account);
  set(filter.side === 'in' ? 'opportunity_id' : 'order_id', filter.about);
  if (filter.from !== '') query.set('from', midnight(filter.from, 0));
  if (filter.until !== '') query.set('until', midnight(filter.until, 1));
  return query;
}
