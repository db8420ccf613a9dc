import { describe, expect, it } from 'vitest';
import { addressOf, everything, filterOf, isEverything, queryOf } from './filter';

const of = (query: string) => filterOf(new URLSearchParams(query));

describe('which deliveries are shown', () => {
  it('stands in the address, and only what was chosen', () => {
    const chosen = { ...everything('out'), state: 'parked', from: '2026-03-01' };
    expect(addressOf(chosen)).toBe('/console/deliveries?side=out&state=parked&from=2026-03-01');
    expect(filterOf(new URL(addressOf(chosen), 'https://example.org').searchParams)).toEqual(chosen);
    expect(addressOf(everything('in'))).toBe('/console/deliveries');
  });
  it('is not what no day is', () => {
    expect(isEverything(of('from=yesterday&until=2026-13-40'))).toBe(true);
  });
  it('asks for whole days, the last one included', () => {
    const query = queryOf(of('from=2026-03-01&until=2026-03-01'));
    const [from, until] = [query.get('from') ?? '', query.get('until') ?? ''];
    expect(Date.parse(until) - Date.parse(from)).toBe(24 * 60 * 60 * 1_000);
  });
  it('means a candidate of what came in, and an order of what went out', () => {
    expect(queryOf(of('about=x')).get('opportunity_id')).toBe('x');
    expect(queryOf(of('side=out&about=x')).get('order_id')).toBe('x');
  });
});
