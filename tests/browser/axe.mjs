// The accessibility check for pages that are not the product's own (they may carry a style tag).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ask } from '../../web/tests/browser/browser.mjs';

const AXE = readFileSync(new URL('../../web/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

export async function assertAccessible(page, name) {
  await page.evaluate(AXE);
  const { violations } = await ask(page, () => globalThis.axe.run(document, { resultTypes: ['violations'] }), name);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(' ')}`),
    [],
  );
}
