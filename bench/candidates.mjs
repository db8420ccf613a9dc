// What people wait for, on a whole installation: the letter after a stage change, the saving of an answer,
// the result after handing in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bridge } from '../tests/harness/bridge.mjs';
import { Candidate } from '../tests/harness/candidate.mjs';
import { board, move, orderIn } from '../tests/harness/story.mjs';
import { pause, until } from '../tests/harness/wait.mjs';
import { drive, median } from './load.mjs';

const CANDIDATES = 50;
const CONNECTIONS = 64;
const AUTOSAVE_ROUNDS = 5;
const AUTOSAVE_SECONDS = 2;
// What an invitation leaves to write to Lever has gone through its ten calls a second by then.
const SETTLING_MS = 500;
const POLL_MS = 1;
// After a rush the budget of calls fills up again: an idle system is what is measured.
const BUDGET_REST_MS = 2000;

// A candidate enters the stage of the rule: the milliseconds until the mail server has the letter.
async function invite(bridge, opportunity, stage) {
  await bridge.mails.ask('DELETE', '/api/mails');
  const began = Date.now();
  await move(bridge, opportunity, stage);
  const mail = await bridge.waitForMail(opportunity.email);
  return {
    millis: Date.parse(mail.received_at) - began,
    link: mail.links.find((one) => one.startsWith(`${bridge.url}/t/`)),
  };
}

async function sitDown(bridge, opportunity, link) {
  const candidate = new Candidate(link);
  const opened = await candidate.browser.call('POST', '/api/candidate/v1/open', {
    body: { token: candidate.token },
  });
  if (opened.status !== 200) throw new Error(`an invitation could not be opened: ${opened.text}`);
  await candidate.start('en');
  const cookie = opened.headers.getSetCookie()[0].split(';')[0];
  const order = await orderIn(bridge, opportunity.id, ['started']);
  return { candidate, cookie, order: order.id };
}

// One visit of wrk; between two of them the versions are read again.
async function autosave(bridge, sitters, file) {
  const places = []; // By place on the page: what is saved at the same time is of different people.
  for (const { candidate, cookie } of sitters)
    for (const [place, item] of (await candidate.sitting()).items.entries())
      (places[place] ??= []).push(`${cookie} ${item.id} ${item.version ?? 0}\n`);
  writeFileSync(file, places.flat().join(''));
  const visit = await drive({
    url: bridge.url,
    script: 'answers.lua',
    connections: CONNECTIONS,
    pid: bridge.server.pid,
    env: { BENCH_ANSWERS: file },
    seconds: AUTOSAVE_SECONDS,
  });
  if (visit.failed > 0) throw new Error(`${visit.failed} answers were not saved`);
  return visit;
}

// Hands in: the milliseconds until the result can be read.
async function handIn(bridge, { candidate, order }) {
  const { items } = await candidate.sitting();
  for (const item of items) if (!item.version) await candidate.answer(item, item.options[2].value);
  const began = performance.now();
  await candidate.submit();
  const { result_id: result } = await until(
    'a result',
    async () => {
      const now = await bridge.api.ask('GET', `/api/v1/orders/${order}`);
      return now.result_id ? now : null;
    },
    { everyMs: POLL_MS },
  );
  await bridge.api.ask('GET', `/api/v1/results/${result}`);
  return performance.now() - began;
}

// {letters: [ms], autosaves: [visit], results: [ms]}
export async function measureCandidates({ dir, say }) {
  mkdirSync(dir, { recursive: true });
  const bridge = await Bridge.start({ dir });
  try {
    const { stages, postings } = await board(bridge);
    const stage = stages.find((one) => /phone/i.test(one.text));
    await bridge.connect({ stage: stage.text });
    const posting = postings.find(
      (one) => one.state === 'published' && one.confidentiality !== 'confidential',
    );
    const opportunities = [];
    for (let i = 0; i < CANDIDATES; ++i) {
      const email = `candidate-${i}@people.example`;
      const card = await bridge.lever.ask('POST', '/emulator/candidates', {
        body: { name: `Candidate ${i}`, email, posting: posting.id },
      });
      opportunities.push({ id: card.id, email });
    }
    await until('what their arrival made Lever tell to be decided', async () => {
      const { data } = await bridge.api.ask('GET', '/api/v1/events?limit=200');
      return data.length >= CANDIDATES && data.every((event) => event.state !== 'waiting');
    });
    await pause(BUDGET_REST_MS);
    const letters = [];
    const sitters = [];
    for (const opportunity of opportunities) {
      const { millis, link } = await invite(bridge, opportunity, stage);
      letters.push(millis);
      await pause(SETTLING_MS);
      sitters.push(await sitDown(bridge, opportunity, link));
      await pause(SETTLING_MS);
    }
    say(`letters: median ${median(letters)} ms`);
    // A slow one has a reason: what had to be tried again stands in the log.
    for (const line of readFileSync(bridge.server.log, 'utf8').split('\n'))
      if (line.includes('"job_waits"')) say(line);

    const autosaves = [];
    for (let round = 0; round < AUTOSAVE_ROUNDS; ++round)
      autosaves.push(await autosave(bridge, sitters, join(dir, 'answers')));
    say(`answers: ${autosaves.map((one) => Math.round(one.perSecond)).join(', ')}/s`);

    const results = [];
    for (const sitter of sitters) {
      results.push(await handIn(bridge, sitter));
      await pause(SETTLING_MS);
    }
    say(`results: median ${median(results).toFixed(1)} ms`);
    return { letters, autosaves, results };
  } finally {
    await bridge.stop();
  }
}
