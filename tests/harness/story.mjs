// The main job, played once: a recruiter moves a candidate, the candidate gets a mail and answers, the
// scores stand on the candidate's profile. Through HTTP, as the pages do it.
import { Candidate } from './candidate.mjs';
import { until } from './wait.mjs';

// A fixed way of answering that looks like a person: 1 to 5, different for each place.
export const personLike = (item, index) =>
  item.options[(index * 7 + (index >> 2) * 3 + 2) % item.options.length].value;

// The board as a recruiter sees it: {stages, candidates, postings, users, …}.
export const board = (bridge) => bridge.lever.ask('GET', '/emulator/state');
export const profile = (bridge, id) => bridge.lever.ask('GET', `/emulator/candidates/${id}`);

// People who may be invited when they enter `stageId`: with an application and an address, active, not
// confidential, no objection to being contacted. In the order of the board.
export async function movable(bridge, stageId) {
  const { candidates } = await board(bridge);
  const profiles = await Promise.all(
    candidates
      .filter(
        (card) => card.hasEmail && card.posting && !card.archived && !card.isAnonymized && !card.confidential,
      )
      .filter((card) => card.stage !== stageId)
      .map((card) => profile(bridge, card.id)),
  );
  return profiles.filter(
    ({ dataProtection: consent }) => consent?.contact?.allowed !== false && consent?.store?.allowed !== false,
  );
}

// Drags the card to another column.
export const move = (bridge, opportunity, stage) =>
  bridge.lever.ask('POST', `/emulator/candidates/${opportunity.id}/move`, { body: { stage: stage.id } });

// The delivery of `event` for that opportunity, once it was answered 2xx.
export function delivered(bridge, event, opportunityId) {
  return until(`${event} to be delivered`, async () => {
    const all = await bridge.lever.ask('GET', '/emulator/deliveries?state=delivered');
    return all.find((one) => one.event === event && JSON.stringify(one).includes(opportunityId));
  });
}

// The order made for that opportunity, once its state is one of `states`.
export function orderIn(bridge, opportunityId, states, seconds = 60) {
  let seen = 'not there';
  return until(
    () => `the order of ${opportunityId} to be ${states.join(' or ')}; it is ${seen}`,
    async () => {
      const list = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${opportunityId}`);
      const order = list.data[0];
      seen = order?.state ?? seen;
      if (order?.state === 'needs_attention' && !states.includes('needs_attention'))
        throw new Error(`the order needs attention: ${order.reason}`);
      return order && states.includes(order.state)
        ? bridge.api.ask('GET', `/api/v1/orders/${order.id}`)
        : null;
    },
    { seconds },
  );
}

// Moves the candidate, waits for the mail, and returns the link in it.
export async function invite(bridge, opportunity, stage, say = () => {}) {
  const seen = new Set((await bridge.mails.ask('GET', '/api/mails')).map((mail) => mail.id));
  await move(bridge, opportunity, stage);
  say(`${opportunity.name} moved to “${stage.text}” in Lever`);
  const delivery = await delivered(bridge, 'candidateStageChange', opportunity.id);
  const answer = delivery.tries.at(-1);
  say(`webhook answered ${answer.status} after ${answer.tookMs} ms`);
  const mail = await bridge.waitForMail(opportunity.emails[0], seen);
  const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  say(`mail caught: “${mail.subject}”`);
  if (!link) throw new Error(`no candidate link in the mail “${mail.subject}”`);
  return { mail, link };
}

// The whole story. `say` gets one sentence per step. Returns what there is to check.
export async function playMainStory(bridge, { opportunity, stage, choose = personLike, say = () => {} }) {
  const { mail, link } = await invite(bridge, opportunity, stage, say);
  const candidate = new Candidate(link);
  const answers = await candidate.takeAll(choose);
  say(`${Object.keys(answers).length} items answered and handed in`);
  const order = await orderIn(bridge, opportunity.id, ['delivered']);
  const result = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
  say('scored, and written back to Lever');
  const { feedback: forms, links, ownTags: tags, notes } = await profile(bridge, opportunity.id);
  say(`${forms.length} feedback form on the profile of ${opportunity.name}`);
  return { mail, link, answers, order, result, forms, links, tags, notes };
}

// A candidate of a story's own, on the board in its first column, who has applied for the first posting.
export async function addCandidate(bridge, name) {
  const { stages, postings } = await board(bridge);
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@candidates.example`;
  const stage = stages.find((one) => one.text === 'New applicant');
  const card = await bridge.lever.ask('POST', '/emulator/candidates', {
    body: { name, email, posting: postings[0].id, stage: stage.id },
  });
  return profile(bridge, card.id);
}

export const stageNamed = async (bridge, text) =>
  (await board(bridge)).stages.find((stage) => stage.text === text);
