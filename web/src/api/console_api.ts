import { download } from '../ui/download';
import { Refused, request, requestFile, type RequestOptions } from './request';
import type {
  ApiKey, ApiKeyList, AskedGrant, AssessmentList, AuditList, AuditVerification, Backfill, BackfillList, Backtest,
  BacktestList,
  BegunSecondFactor, Branding, BrandingPreview, BrandingWish,
  CandidateList, CandidateLook, CandidateWish, Choices, Comparison, Connection, ConnectionList, ConnectRequest, DecisionList, Disconnected,
  EffectDetail, EffectList, Ended, EventDetail, EventList, FormerRuleList, Grant, GrantAnswer, GrantRequest, Health, HeldWithdrawn, Hook, Invite, InviteList, LetterPreview, LettersNow, LetterWords, LetterWordsList, LetterWordsWish, MadeApiKey, MakeApiKeyRequest, MakeResultLinkRequest, Member,
  MemberList, MendRequest, NewLink, Order, OrderList, OrderState, Probed, ProbeRequest, Provider, RawEvent,
  RecoveryCodes, Replay, ReplayList, ReplayRequest, Result, ResultLink, ResultLinkList, Role, Rule, RuleChange, RuleComparison, RuleFile, RuleFileWish, RuleList, RuleRequest, RuleTrial,
  RuleTrialRequest, SecondFactor, SeenInvite, Session, SessionList, ShownAgain, Summary,
  UsedLink,
} from './types';

const BASE = '/api/v1';

// The token of the running session, sent with every call that changes something (case F4).
let csrfToken = '';
// Whose it is.
let signedInAs = '';

const remember = (session: Session): Session => {
  csrfToken = session.csrf_token;
  signedInAs = session.member.id;
  return session;
};

type ChangeOptions = Pick<RequestOptions, 'as' | 'timeoutMs' | 'headers'>;

const post = <T>(path: string, body: unknown = {}, options: ChangeOptions = {}): Promise<T> =>
  change('POST', path, body, options);

async function change<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  options: ChangeOptions,
): Promise<T> {
  const call = (): Promise<T> =>
    request(method, `${BASE}${path}`, {
      ...options, body, headers: { ...options.headers, 'X-CSRF-Token': csrfToken },
    });
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 403 || csrfToken === '') throw error;
    // Somebody signed in anew in another tab: this tab's token is from before. Refused means that
    // nothing was done, so the call may be made again.
    const [token, who] = [csrfToken, signedInAs];
    await readSession();
    if (signedInAs !== who) {
      location.reload(); // Somebody else by now, perhaps elsewhere: nothing is done in their name.
      throw error;
    }
    if (csrfToken === token) throw error;
    return call();
  }
}

// Null: nobody is signed in.
export async function readSession(): Promise<Session | null> {
  try {
    return remember(await request<Session>('GET', `${BASE}/session`));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}

// `code`: of the second factor, once it was asked for.
export const signIn = async (email: string, password: string, code?: string): Promise<Session> =>
  remember(await post<Session>('/session', { email, password, ...(code ? { code } : {}) }));

export const signOut = (): Promise<void> =>
  request('DELETE', `${BASE}/session`, { headers: { 'X-CSRF-Token': csrfToken } });

export const applyLink = async (token: string): Promise<UsedLink> => {
  const used = await post<UsedLink>('/session/link', { token });
  if (used.session) remember(used.session);
  return used;
};

export const setPassword = async (token: string, password: string): Promise<Session> =>
  remember(await post<Session>('/session/password', { token, password }));

export const lookAtInvite = (token: string): Promise<SeenInvite> =>
  post('/session/invite', { token });

export const join = async (token: string, name: string, password: string): Promise<Session> =>
  remember(await post<Session>('/session/join', { token, name, password }));

export const listSessions = (): Promise<SessionList> => request('GET', `${BASE}/sessions`);
export const endSession = (id: string): Promise<Ended> =>
  post(`/sessions/${encodeURIComponent(id)}/end`);
export const endOtherSessions = (): Promise<Ended> => post('/sessions/end-others');

export const listMembers = (): Promise<MemberList> => request('GET', `${BASE}/members`);
export const setRole = (id: string, role: Role): Promise<Member> =>
  post(`/members/${encodeURIComponent(id)}/role`, { role });
export type MemberChange = 'deactivate' | 'reactivate' | 'reset-second-factor';
export const changeMember = (id: string, how: MemberChange): Promise<Member> =>
  post(`/members/${encodeURIComponent(id)}/${how}`);
export const listInvites = (): Promise<InviteList> => request('GET', `${BASE}/invites`);
export const invite = (email: string, role: Role): Promise<Invite> =>
  post('/invites', { email, role });
export const withdrawInvite = (id: string): Promise<Invite> =>
  post(`/invites/${encodeURIComponent(id)}/withdraw`);

export const readSummary = (): Promise<Summary> => request('GET', `${BASE}/summary`);

export const lookAtLetters = (): Promise<LettersNow> => request('GET', `${BASE}/letters`);
export const holdLetters = (why: string): Promise<LettersNow> =>
  post('/letters/hold', why === '' ? {} : { why });
export const withdrawHeld = (cursor: string | null): Promise<HeldWithdrawn> =>
  post('/letters/withdraw', cursor === null ? {} : { cursor });
export const releaseLetters = (): Promise<LettersNow> => post('/letters/release');

export function listOrders(
  states: readonly OrderState[],
  q: string,
  cursor: string | null,
): Promise<OrderList> {
  const query = new URLSearchParams([
    ...states.map((state): [string, string] => ['state', state]),
    ...(q === '' ? [] : [['q', q] as [string, string]]),
    ...(cursor === null ? [] : [['cursor', cursor] as [string, string]]),
    ['limit', '50'],
  ]);
  return request('GET', `${BASE}/orders?${query}`);
}

const one = (id: string): string => `/orders/${encodeURIComponent(id)}`;

export const readOrder = (id: string): Promise<Order> => request('GET', `${BASE}${one(id)}`);
export const readDecisions = (id: string): Promise<DecisionList> =>
  request('GET', `${BASE}${one(id)}/decisions`);
export const resend = (id: string): Promise<Order> => post(`${one(id)}/resend`);
export const newLink = (id: string): Promise<NewLink> => post(`${one(id)}/new-link`);
export const extend = (id: string, days: number): Promise<Order> =>
  post(`${one(id)}/extend`, { days });
export const cancel = (id: string, reason: string): Promise<Order> =>
  post(`${one(id)}/cancel`, reason === '' ? {} : { reason });

export const readResult = (id: string): Promise<Result> =>
  request('GET', `${BASE}/results/${encodeURIComponent(id)}`);

const PDF = 'application/pdf';

// Hands the report to the browser.
export async function downloadReport(id: string): Promise<void> {
  const { name, content } = await requestFile(
    `${BASE}/results/${encodeURIComponent(id)}/report`,
    PDF,
  );
  download(name, PDF, content);
}

export const compareResults = (results: readonly string[]): Promise<Comparison> =>
  post('/comparisons', { results }, { timeoutMs: UPSTREAM_MS });

const linksOf = (resultId: string): string => `/results/${encodeURIComponent(resultId)}/links`;
export const listResultLinks = (resultId: string): Promise<ResultLinkList> =>
  request('GET', `${BASE}${linksOf(resultId)}`);
export const makeResultLink = (resultId: string, wish: MakeResultLinkRequest): Promise<ResultLink> =>
  post(linksOf(resultId), wish);
export const revokeResultLink = (id: string): Promise<ResultLink> =>
  post(`/result-links/${encodeURIComponent(id)}/revoke`);

export const listApiKeys = (): Promise<ApiKeyList> => request('GET', `${BASE}/api-keys`);
export const makeApiKey = (wish: MakeApiKeyRequest): Promise<MadeApiKey> => post('/api-keys', wish);
export const revokeApiKey = (id: string): Promise<ApiKey> =>
  post(`/api-keys/${encodeURIComponent(id)}/revoke`);

interface AuditFilter {
  readonly action: string;
  readonly about: string;
}

const queryOf = ({ action, about }: AuditFilter): URLSearchParams =>
  new URLSearchParams([
    ...(action === '' ? [] : [['action', action]]),
    ...(about === '' ? [] : [['about', about]]),
  ]);

export function listAudit(filter: AuditFilter, cursor: string | null): Promise<AuditList> {
  const query = queryOf(filter);
  if (cursor !== null) query.set('cursor', cursor);
  return request('GET', `${BASE}/audit?${query}`);
}

export const verifyAudit = (): Promise<AuditVerification> =>
  request('GET', `${BASE}/audit/verification`);

// Hands the file to the browser.
export async function exportAudit(filter: AuditFilter): Promise<void> {
  const text = await post<string>(`/audit/export?${queryOf(filter)}`, {}, { as: 'text/csv' });
  download('audit.csv', 'text/csv', text);
}

export const readSecondFactor = (): Promise<SecondFactor> =>
  request('GET', `${BASE}/account/second-factor`);

export const beginSecondFactor = (shown: ShownAgain): Promise<BegunSecondFactor> =>
  post('/account/second-factor/begin', shown);

export const confirmSecondFactor = async (
  password: string,
  code: string,
): Promise<readonly string[]> =>
  (await post<RecoveryCodes>('/account/second-factor/confirm', { password, code })).recovery_codes;

export const renewRecoveryCodes = async (shown: ShownAgain): Promise<readonly string[]> =>
  (await post<RecoveryCodes>('/account/second-factor/recovery-codes', shown)).recovery_codes;

export const removeSecondFactor = (shown: ShownAgain): Promise<SecondFactor> =>
  post('/account/second-factor/remove', shown);

export const changePassword = async (shown: ShownAgain, password: string): Promise<number> =>
  (await post<Ended>('/account/password', { ...shown, new_password: password })).ended;

// The provider is asked, some thirty times at most: longer than other calls may take.
const UPSTREAM_MS = 90_000;

export const readProvider = (name: string): Promise<Provider> =>
  request('GET', `${BASE}/providers/${name}`);
export const probeAccount = (name: string, probe: ProbeRequest): Promise<Probed> =>
  post(`/providers/${name}/probe`, probe, { timeoutMs: UPSTREAM_MS });
export const askForGrant = (wish: GrantRequest): Promise<AskedGrant> => post('/grants', wish);
export const answerGrant = (answer: GrantAnswer): Promise<Grant> =>
  post('/grants/answer', answer, { timeoutMs: UPSTREAM_MS });
export const readGrant = (id: string): Promise<Grant> =>
  request('GET', `${BASE}/grants/${encodeURIComponent(id)}`);
export const listConnections = (): Promise<ConnectionList> => request('GET', `${BASE}/connections`);
export const readConnection = (id: string): Promise<Connection> =>
  request('GET', `${BASE}/connections/${encodeURIComponent(id)}`);
export const connect = (wish: ConnectRequest): Promise<Connection> =>
  post('/connections', wish, { timeoutMs: UPSTREAM_MS });
export const mendConnection = (id: string, change: MendRequest): Promise<Connection> =>
  post(`/connections/${encodeURIComponent(id)}/mend`, change, { timeoutMs: UPSTREAM_MS });
export const switchConnection = (id: string, how: 'enable' | 'disable'): Promise<Connection> =>
  post(`/connections/${encodeURIComponent(id)}/${how}`);
export const setNotify = (id: string, notify: Connection['notify']): Promise<Connection> =>
  post(`/connections/${encodeURIComponent(id)}/write-back`, { notify });
export const setReportFile = (id: string, isWanted: boolean): Promise<Connection> =>
  post(`/connections/${encodeURIComponent(id)}/write-back`, { report_file: isWanted });
export const disconnect = async (id: string, isForced: boolean): Promise<readonly string[]> =>
  (
    await post<Disconnected>(
      `/connections/${encodeURIComponent(id)}/disconnect`,
      { even_if_unreachable: isForced },
      { timeoutMs: UPSTREAM_MS },
    )
  ).urls_left;
export const completeHook = (id: string, token: string): Promise<Hook> =>
  post(`/hooks/${encodeURIComponent(id)}/token`, { token });

export const listRules = (): Promise<RuleList> => request('GET', `${BASE}/rules`);
export const readChoices = (connection: string): Promise<Choices> =>
  request('GET', `${BASE}/connections/${encodeURIComponent(connection)}/choices`, {
    timeoutMs: UPSTREAM_MS,
  });
export const addRule = (wish: RuleRequest): Promise<Rule> =>
  post('/rules', wish, { timeoutMs: UPSTREAM_MS });
const aboutOne = (opportunity: string): URLSearchParams =>
  new URLSearchParams(opportunity === '' ? [] : [['opportunity_id', opportunity]]);

// Newest first; of all when `opportunity` is empty.
export function listDecisions(opportunity: string, cursor: string | null): Promise<DecisionList> {
  const query = aboutOne(opportunity);
  if (cursor !== null) query.set('cursor', cursor);
  return request('GET', `${BASE}/decisions?${query}`);
}
const paged = (path: string, query: URLSearchParams, cursor: string | null): string => {
  const all = new URLSearchParams(query);
  if (cursor !== null) all.set('cursor', cursor);
  return `${BASE}${path}?${all}`;
};
export const listEvents = (query: URLSearchParams, cursor: string | null): Promise<EventList> =>
  request('GET', paged('/events', query, cursor));
export const listEventsAbout = (opportunity: string): Promise<EventList> =>
  request('GET', `${BASE}/events?limit=100&${aboutOne(opportunity)}`);
export const readEvent = (id: string): Promise<EventDetail> =>
  request('GET', `${BASE}/events/${encodeURIComponent(id)}`);
export const readRawEvent = (id: string): Promise<RawEvent> =>
  request('GET', `${BASE}/events/${encodeURIComponent(id)}/raw`);
export const listEffects = (query: URLSearchParams, cursor: string | null): Promise<EffectList> =>
  request('GET', paged('/effects', query, cursor));
export const readEffect = (id: string): Promise<EffectDetail> =>
  request('GET', `${BASE}/effects/${encodeURIComponent(id)}`);
export const listReplays = (): Promise<ReplayList> => request('GET', `${BASE}/replays`);
export const lookForReplay = (wish: ReplayRequest): Promise<Replay> => post('/replays', wish);
export const confirmReplay = (id: string, deliveries: number, people: number): Promise<Replay> =>
  post(`/replays/${encodeURIComponent(id)}/confirm`, { deliveries, people });
export const cancelReplay = (id: string): Promise<Replay> =>
  post(`/replays/${encodeURIComponent(id)}/cancel`);
export const readHealth = (connection: string): Promise<Health> =>
  request('GET', `${BASE}/connections/${encodeURIComponent(connection)}/health`);
export const checkHealth = (connection: string): Promise<Health> =>
  post(`/connections/${encodeURIComponent(connection)}/health`, {}, { timeoutMs: UPSTREAM_MS });
export const readRuleFile = (connection: string): Promise<RuleFile> =>
  request('GET', `${BASE}/connections/${encodeURIComponent(connection)}/rule-file`);
export const compareRuleFile = (connection: string, wish: RuleFileWish): Promise<RuleComparison> =>
  post(`/connections/${encodeURIComponent(connection)}/rule-file/compare`, wish, {
    timeoutMs: UPSTREAM_MS,
  });
export const applyRuleFile = (
  connection: string,
  wish: RuleFileWish & { readonly digest: string },
): Promise<RuleComparison> =>
  post(`/connections/${encodeURIComponent(connection)}/rule-file/apply`, wish, {
    timeoutMs: UPSTREAM_MS,
  });
export const readRule = (id: string): Promise<Rule> =>
  request('GET', `${BASE}/rules/${encodeURIComponent(id)}`);
export const changeRule = (id: string, wish: RuleChange): Promise<Rule> =>
  change('PUT', `/rules/${encodeURIComponent(id)}`, wish, { timeoutMs: UPSTREAM_MS });
export const listRuleVersions = (id: string): Promise<FormerRuleList> =>
  request('GET', `${BASE}/rules/${encodeURIComponent(id)}/versions`);
export const listCandidates = (connection: string, stage: string): Promise<CandidateList> =>
  request(
    'GET',
    `${BASE}/connections/${encodeURIComponent(connection)}/candidates?stage=${encodeURIComponent(stage)}`,
    { timeoutMs: UPSTREAM_MS },
  );
export const lookAtCandidate = (connection: string, opportunity: string): Promise<CandidateLook> =>
  post(`/connections/${encodeURIComponent(connection)}/orders/try`, { opportunity }, {
    timeoutMs: UPSTREAM_MS,
  });
// With the same key and the same wish it is asked once.
export const askCandidate = (
  connection: string, wish: CandidateWish, key: string,
): Promise<OrderList> =>
  post(`/connections/${encodeURIComponent(connection)}/orders`, wish, {
    timeoutMs: UPSTREAM_MS, headers: { 'Idempotency-Key': key },
  });
export const tryNewRule = (wish: RuleTrialRequest): Promise<RuleTrial> =>
  post('/rules/try', wish, { timeoutMs: UPSTREAM_MS });
export const tryRule = (id: string, opportunity: string): Promise<RuleTrial> =>
  post(`/rules/${encodeURIComponent(id)}/try`, { opportunity }, { timeoutMs: UPSTREAM_MS });
export const listBackfills = (rule: string): Promise<BackfillList> =>
  request('GET', `${BASE}/rules/${encodeURIComponent(rule)}/backfills`);
export const lookForBackfill = (rule: string): Promise<Backfill> =>
  post(`/rules/${encodeURIComponent(rule)}/backfills`);
export const confirmBackfill = (id: string, people: number): Promise<Backfill> =>
  post(`/backfills/${encodeURIComponent(id)}/confirm`, { people });
export const turnBackfill = (id: string, how: 'pause' | 'resume' | 'cancel'): Promise<Backfill> =>
  post(`/backfills/${encodeURIComponent(id)}/${how}`);
export const listBacktests = (rule: string): Promise<BacktestList> =>
  request('GET', `${BASE}/rules/${encodeURIComponent(rule)}/backtests`);
export const beginBacktest = (rule: string, days: number): Promise<Backtest> =>
  post(`/rules/${encodeURIComponent(rule)}/backtests`, { days });
// What was looked at is what is switched.
export const switchRule = ({ id, version }: Rule, how: Rule['state']): Promise<Rule> =>
  post(`/rules/${encodeURIComponent(id)}/${how}`, how === 'off' ? {} : { version });
export const listAssessments = (): Promise<AssessmentList> =>
  request('GET', `${BASE}/assessments`);

export const readBranding = (): Promise<Branding> => request('GET', `${BASE}/branding`);
export const changeBranding = (wish: BrandingWish): Promise<Branding> =>
  change('PUT', '/branding', wish, {});
export const previewBranding = (wish: BrandingWish): Promise<BrandingPreview> =>
  post('/branding/preview', wish);
export const setLogo = (base64: string): Promise<Branding> =>
  change('PUT', '/branding/logo', { base64 }, {});
export const removeLogo = (): Promise<Branding> => change('DELETE', '/branding/logo', undefined, {});

type Which = Pick<LetterWords, 'kind' | 'language'>;
const wordsPath = ({ kind, language }: Which): string => `/letter-words/${kind}/${language}`;
export const listLetterWords = (): Promise<LetterWordsList> =>
  request('GET', `${BASE}/letter-words`);
export const changeLetterWords = (which: Which, words: LetterWordsWish): Promise<LetterWords> =>
  change('PUT', wordsPath(which), words, {});
export const previewLetter = (which: Which, words: LetterWordsWish): Promise<LetterPreview> =>
  post(`${wordsPath(which)}/preview`, words);
// `key` is of one wish: the same one again sends nothing more.
export const sendTestLetter = (which: Which, words: LetterWordsWish, key: string): Promise<unknown> =>
  post(`${wordsPath(which)}/test`, words, { headers: { 'Idempotency-Key': key } });
