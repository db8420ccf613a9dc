// The main job, played once: a recruiter moves a candidate, the candidate gets a mail and answers, the
// scores stand on the candidate's profile. Through HTTP, as the pages do it.
import { Candidate } from './candidate.mjs';
import { until } from './wait.mjs';

// A fixed way of answering that looks like a person: 1 to 5, different for each place.
export const personLike = (item, index) =>
  item.options[(index * 7 + (index >> 2) * 3 + 2) % item.options.length].value;

export async function stages(bridge) {
  return (await bridge.lever.ask('GET', '/v1/stages')).data;
}

// Active candidates with an application and an address who are not in `stageId`, in a fixed order.
export async function movable(bridge, stageId) {
  const all = (await bridge.lever.ask('GET', '/v1/opportunities?limit=100')).data;
  return all
    .filter(
      (one) => !one.archived && one.emails.length > 0 && one.applications.length > 0 && one.stage !== stageId,
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

export async function move(bridge, opportunity, stage) {
  await bridge.lever.ask('PUT', `/v1/opportunities/${opportunity.id}/stage`, { body: { stage: stage.id } });
}

// The order made for that opportunity, once its state is one of `states`.
export function orderIn(bridge, opportunityId, states, seconds = 30) {
  let seen = 'none';
  return until(
    `the order of ${opportunityId} to be ${states.join(' or ')}`,
    async () => {
      const list = await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${opportunityId}`);
      const order = list.data[0];
      if (order && order.state !== seen) seen = order.state;
      if (order?.state === 'needs_attention' && !states.includes('needs_attention'))
        throw new Error(`the order needs attention: ${order.reason}`);
      return order && states.includes(order.state)
        ? bridge.api.ask('GET', `/api/v1/orders/${order.id}`)
        : null;
    },
    { seconds },
  );
}

export async function forms(bridge, opportunityId) {
  return (await bridge.lever.ask('GET', `/v1/opportunities/${opportunityId}/feedback`)).data;
}

// Moves the candidate, waits for the mail, and returns the link in it.
export async function invite(bridge, opportunity, stage, say = () => {}) {
  const seen = new Set((await bridge.mails.ask('GET', '/api/mails')).map((mail) => mail.id));
  await move(bridge, opportunity, stage);
  say(`${opportunity.name} moved to “${stage.text}” in Lever`);
  const mail = await bridge.waitForMail(opportunity.emails[0], seen);
  const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  if (!link) throw new Error(`no candidate link in the mail “${mail.subject}”`);
  return { mail, link };
}

// The whole story. `say` gets one sentence per step. Returns what there is to check.
export async function playMainStory(bridge, { opportunity, stage, choose = personLike, say = () => {} }) {
  const { mail, link } = await invite(bridge, opportunity, stage, say);
  const events = (await bridge.api.ask('GET', '/api/v1/events?limit=1')).data;
  say(`the webhook was answered 200 and kept as ${events[0]?.id}`);
  say(`mail caught: “${mail.subject}”`);
  const candidate = new Candidate(link);
  const answers = await candidate.takeAll(choose);
  say(`${Object.keys(answers).length} items answered and handed in`);
  const order = await orderIn(bridge, opportunity.id, ['delivered']);
  const result = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
  say('scored');
  const written = await forms(bridge, opportunity.id);
  say(`${written.length} feedback form on the profile`);
  return { mail, link, answers, order, result, forms: written };
}
