// Made-up orders and one result for the console's tests.
const DAY = 86_400e3;
const ago = (ms) => new Date(Date.now() - ms).toISOString();
const id = (prefix, n) => `${prefix}_019b1c6e5f7a7c3e9d2b4a6f8e0c${String(n).padStart(4, '0')}`;

const PEOPLE = [
  ['Ada Fictional', 'delivered'], ['Bruno Example', 'needs_attention'], ['Chidi Sample', 'started'],
  ['Dagny Nowhere', 'invited'], ['Eun-ji Invented', 'opened'], ['Farah Imagined', 'expired'],
  ['Goran Pretend', 'cancelled'], ['Hana Made-Up', 'scored'], ['Imani Unreal', 'requested'],
];

const entry = (at, actor, kind, text, evidence = null) => ({ at, actor, kind, text, evidence });

export function sampleOrders() {
  return PEOPLE.map(([name, state], index) => ({
    id: id('ord', index),
    org_id: 'org_1',
    environment: index === 3 ? 'sandbox' : 'production',
    state,
    reason: state === 'needs_attention'
      ? 'The mail server refused the address bruno@example.invalid. Correct it in Lever, then send again.' : null,
    assessment: { id: 'bigfive-120', version: '1.0.0', name: 'Big Five, 112 items' },
    subject: {
      id: id('sub', index), name, email: `${name.split(' ')[0].toLowerCase()}@candidate.example`,
      language: 'en', external_id: null,
    },
    ats: {
      connection_id: id('con', 1), opportunity_id: `opp-${index}`, provider: 'lever',
      profile_url: index === 1 ? 'javascript:alert(1)' : 'https://hire.lever.example/candidates/1',
      posting: 'Controls Engineer',
    },
    created_at: ago(index * DAY + 3_600e3),
    due_at: ago((index - 7) * DAY),
    result_id: ['delivered', 'scored'].includes(state) ? id('res', index) : null,
    purged: null,
    waits: [],
    is_optional: false,
    invitation: {
      is_complete: ['delivered', 'scored'].includes(state),
      outstanding: ['started', 'invited', 'opened', 'requested', 'needs_attention'].includes(state) ? 1 : 0,
      orders: [{ id: id('ord', index), assessment: 'Big Five, 112 items', state, is_optional: false }],
    },
    timeline: [
      entry(ago(3 * DAY), 'system', 'requested', 'Ordered because the candidate entered “Assessment”.',
        { event_id: id('evt', 1), decision_id: id('dec', 1) }),
      entry(ago(3 * DAY - 2_000), 'system', 'invited', 'The mail server accepted the invitation.',
        { message_id: '<inv_1@northwind.example>' }),
      entry(ago(2 * DAY), 'candidate', 'opened', 'The link was opened.'),
      entry(ago(2 * DAY - 60e3), 'candidate', 'started', 'The candidate pressed Start.'),
      entry(ago(1 * DAY), 'system', 'waiting', 'Lever asked us to slow down.',
        { next_try_at: ago(-60e3), reason: 'Lever answered 429.', answer: '<b>Too many requests</b>' }),
    ],
  }));
}

export const decisionsFor = () => ({
  [id('ord', 0)]: [{
    id: id('dec', 1), at: ago(3 * DAY), outcome: 'yes', reason: 'invited',
    rule: { id: id('rul', 1), name: 'Big Five before the interview' }, event_id: id('evt', 1),
    opportunity_id: 'opp-0', order_ids: [id('ord', 0)],
    conditions: [
      { text: 'in the stage', met: true, seen: 'in Assessment, the rule wants Assessment' },
      { text: 'has applied', met: true, seen: null },
      { text: 'not invited before', met: false, seen: 'invited on 1 Mar for another posting' },
      { text: 'tag', met: null, seen: null },
    ],
  }],
});

const facet = (parent, n, name, band) => ({
  id: `${parent}${n}`, name, parent, shown_as: 'band', score: 50, metric: 'T', se: 5.7, ci90: [40.6, 59.4],
  band, items: 4, items_answered: 4, reliability: 0.68, flags: [],
});
const domain = (id_, name, score, percentile, band, more = {}) => ({
  id: id_, name, parent: null, shown_as: 'score', raw: 90, raw_min: 24, raw_max: 120, score, metric: 'T', se: 4,
  ci90: [score - 6.579, score + 6.579], percentile, band, items: 24, items_answered: 24, reliability: 0.84, flags: [],
  ...more,
});

const envelope = {
  test: 'bigfive-120', version: '1.0.0', language: 'en', completed_at: ago(DAY),
  evidence: {
    level: 'L3',
    norm: { id: 'johnson-adult-21-60', n: null, population: 'adults 21–60, web volunteers', year: 2014 },
    notices: ['Two scales are shortened; their norms are approximate.'],
  },
  dimensions: [
    domain('ES', 'Emotional stability', 61.2, 87, 'high', { flags: ['approximate_norm'], items: 20, items_answered: 20 }),
    domain('E', 'Extraversion', 38.1, 12, 'low', { flags: ['prorated'], items_answered: 22 }),
    domain('O', 'Openness', 84.0, 99.9, 'high'),
    domain('A', 'Agreeableness', 50.4, 51.6, 'middle'),
    domain('C', 'Conscientiousness', 56.1, 73, 'high'),
    facet('C', 1, 'Self-efficacy', 'high'), facet('C', 2, 'Orderliness', 'middle'),
    facet('C', 3, 'Dutifulness', 'high'), facet('C', 4, 'Achievement-striving', 'high'),
    facet('C', 5, 'Self-discipline', 'low'), facet('C', 6, 'Cautiousness', 'middle'),
  ],
  unscored: [{ id: 'E4', name: 'Activity level', parent: 'E', reason: 'too_few_answers', items: 4, items_answered: 2 }],
  validity: { flags: ['long_string'], indices: { long_string: 14, irv: 0.71 } },
  adaptive: null, key_hash: `sha256:${'ab'.repeat(32)}`, engine_version: '1.0.0',
};

export const sampleResults = () => [
  { id: id('res', 0), order_id: id('ord', 0), created_at: ago(DAY), envelope },
  {
    id: id('res', 7), order_id: id('ord', 7), created_at: ago(DAY),
    envelope: {
      ...envelope, language: 'de',
      evidence: { level: 'L2', norm: null, notices: [] },
      dimensions: [domain('E', 'Extraversion', 41.7, undefined, undefined, { metric: '0-100', ci90: [30, 53.4] })]
        .map(({ percentile: _, band: __, ...rest }) => rest),
      unscored: [], validity: { flags: [], indices: {} },
    },
  },
];

export const ids = { delivered: id('ord', 0), stuck: id('ord', 1), waiting: id('ord', 2), result: id('res', 0), noNorm: id('res', 7) };

export const members = () => [{
  id: 'mem_1', email: 'grace@northwind.example', name: 'Grace Example', role: 'recruiter', org: 'Northwind Robotics',
  password: 'correct horse battery staple',
}];
