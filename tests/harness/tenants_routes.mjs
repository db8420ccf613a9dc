// The routes of docs/api/openapi.yaml as the stories of two organisations call them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bridge.mjs';
import { MATRIX } from './tenants_matrix.mjs';

const { load } = createRequire(join(ROOT, 'web/package.json'))('js-yaml');
const DOCUMENT = load(readFileSync(join(ROOT, 'docs/api/openapi.yaml'), 'utf8'));

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

// What stands behind a $ref.
const resolved = (node) =>
  node?.$ref ? resolved(node.$ref.slice(2).split('/').reduce((at, name) => at[name], DOCUMENT)) : node;

// Words of the product, the same for everybody.
const KINDS = ['action', 'kind'];

export const ROUTES = Object.entries(DOCUMENT.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method.toLowerCase()]).map((method) => {
    const operation = item[method.toLowerCase()];
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved);
    // A word out of a few names nothing that belongs to anybody.
    const words = parameters.filter((one) => one.in === 'path' && one.schema.enum);
    return {
      route: `${method} ${path}`,
      method,
      path: words.reduce((at, one) => at.replace(`{${one.name}}`, one.schema.enum[0]), path),
      security: operation.security ?? DOCUMENT.security,
      inPath: parameters.filter((one) => one.in === 'path' && !words.includes(one)).map((one) => one.name),
      // Those that can name something: free text.
      inQuery: parameters
        .filter((one) => one.in === 'query')
        .filter((one) => resolved(one.schema).type === 'string' && !resolved(one.schema).enum)
        .filter((one) => resolved(one.schema).format !== 'date-time' && !KINDS.includes(one.name))
        .map((one) => one.name),
      ...MATRIX[`${method} ${path}`],
    };
  }),
);
export const routesOf = (...doors) => ROUTES.filter(({ door }) => doors.includes(door));
export const changes = ({ method }) => method !== 'GET' && method !== 'HEAD';

// The path with `value` in its place; a second parameter of one path is not foreseen.
export const filled = ({ path }, value) => path.replace(/\{[^}]+\}/, encodeURIComponent(value));

// What nobody has and looks the same: another letter near the end, so that it also stands at the same place in every
// order.
export function twinOf(text) {
  let at = Math.max(0, text.length - 3);
  while (at > 0 && !/[0-9A-Za-z]/.test(text[at])) --at;
  const other = { '0': '1', a: 'b', A: 'B' };
  const zero = /[0-9]/.test(text[at]) ? '0' : /[a-z]/.test(text[at]) ? 'a' : 'A';
  return text.slice(0, at) + (text[at] === zero ? other[zero] : zero) + text.slice(at + 1);
}
