// What is where on a page, found as a person finds it: by what can be read there. `view` is {page, seconds}: which page,
// and how long is waited.
import { until } from '../harness/wait.mjs';

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
const exactly = (text) => new RegExp(`^\\s*${escaped(text)}\\s*$`);
const somewhere = (text) => new RegExp(escaped(text));

// What is in front: the open dialog, or everything.
async function front(frame) {
  const dialogs = frame.locator('dialog[open]');
  return (await dialogs.count()) > 0 ? dialogs.last() : frame.locator('body');
}

async function visible(locator) {
  const all = await locator.all();
  const isVisible = await Promise.all(all.map((one) => one.isVisible()));
  return all.filter((_, at) => isVisible[at]);
}

// Everything that `kinds` finds in what is in front, in each frame; the first kind that finds something counts.
async function lookFor(page, kinds) {
  for (const kind of kinds) {
    const found = [];
    for (const frame of page.frames()) {
      // A frame may be leaving while it is looked at.
      found.push(...(await front(frame).then((place) => visible(kind(place, frame))).catch(() => [])));
    }
    if (found.length > 0) return found;
  }
  return [];
}

// The only one that `kinds` find, waited for.
function only({ page, seconds }, what, kinds) {
  let seen = 0;
  return until(
    () => `${what}; there ${seen === 1 ? 'is 1' : `are ${seen}`}`,
    async () => {
      const found = await lookFor(page, kinds);
      seen = found.length;
      return seen === 1 && found[0];
    },
    { seconds },
  );
}

const rowOf = (place, words) => place.locator('tr, li').filter({ hasText: somewhere(words) });

export const clickable = (view, words, beside) =>
  only(view, `“${words}” to click on${beside ? ` beside “${beside}”` : ''}`, [
    (place) =>
      (beside ? rowOf(place, beside) : place)
        .locator('button, a, summary, [role=tab]')
        .filter({ hasText: exactly(words) }),
    (place) => (beside ? rowOf(place, beside) : place).getByText(words, { exact: true }),
  ]);

export const tickable = (view, words, under) =>
  only(view, `“${words}” to tick${under ? ` under “${under}”` : ''}`, [
    (place) => {
      const group = under
        ? place
            .getByRole('group', { name: under, exact: true })
            .or(place.getByRole('radiogroup', { name: under, exact: true }))
        : place;
      return group
        .getByRole('checkbox', { name: words, exact: true })
        .or(group.getByRole('radio', { name: words, exact: true }));
    },
  ]);

// A field by what stands over it.
export const field = (view, words) =>
  only(view, `a field “${words}”`, [
    (place) => place.getByLabel(words, { exact: true }).and(place.locator('input, select, textarea')),
    (place, frame) =>
      place
        .locator('label')
        .filter({ has: frame.getByText(words, { exact: true }) })
        .locator('input, select, textarea'),
  ]);

// The first place where that can be read.
export const text = ({ page, seconds }, words, beside) =>
  until(
    `“${words}” to be seen${beside ? ` beside “${beside}”` : ''}`,
    async () => {
      const found = await lookFor(page, [
        (place) => (beside ? rowOf(place, beside) : place).getByText(somewhere(words)),
      ]);
      return found[0];
    },
    { seconds },
  );

// The only thing that stands in the table's column of that name, and is no button.
export async function cell(view, column) {
  const { page } = view;
  const table = page.locator('table').filter({ has: page.getByRole('columnheader', { name: column, exact: true }) });
  const heads = await table.locator('thead th').allInnerTexts();
  const at = heads.findIndex((head) => head.trim() === column);
  return only(view, `one thing to read in the column “${column}”`, [
    () => table.locator(`tbody tr > :nth-child(${at + 1}) code`),
  ]);
}

// All that can be read now.
export async function everything(page) {
  const texts = await Promise.all(page.frames().map((frame) => frame.locator('body').innerText().catch(() => '')));
  return `${await page.title().catch(() => '')}\n${texts.join('\n')}`.replaceAll(/\s+/g, ' ');
}
