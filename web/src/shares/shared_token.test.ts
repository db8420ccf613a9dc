import { expect, test } from 'vitest';
import { tokenOf } from './shared_token';

const TOKEN = 'A'.repeat(43);

test('D2: the key is read from the fragment, and from the tab when the page is loaded again', () => {
  expect(tokenOf(`#${TOKEN}`, null)).toBe(TOKEN);
  expect(tokenOf('', TOKEN)).toBe(TOKEN);
});
test('a link that was cut on its way does not open what was open before', () => {
  expect(tokenOf('#short', TOKEN)).toBeNull();
  expect(tokenOf(`#${TOKEN}/..`, TOKEN)).toBeNull();
});
test('an address without a key, opened for the first time, has none', () => {
  expect(tokenOf('', null)).toBeNull();
  expect(tokenOf('#', null)).toBeNull();
});
