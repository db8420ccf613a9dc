// Every method of src/storage/stores that takes an id, a key or a filter, called by one
// organisation with what belongs to another (case F6): nothing is found, nothing is changed. A line
// for each method. Each line is first proved on the organisation that it names: there it finds or
// changes something.
//
// These look over all organisations on purpose, want OrgScope::every_org() and are not tried:
// - ConnectionStore::find_hook_by_key_hash, OrgStore::find_link and find_session,
//   ApiKeyStore::find_by_hash, InviteStore::find_by_token, ResultLinkStore::find_by_token,
//   OrderStore::find_invitation_by_token: a secret of 128 bits or more is all that a caller has,
//   and the row that it finds says whose it is.
// - LogoStore::find for a browser: a logo is shown to whoever knows its address. Its save and
//   remove, and those of LetterWordsStore, name no organisation but the caller's.
// - OrgStore::insert and find_by_name: an organisation's name is unique over the installation.
// - JobStore::claim, next_due and sweep_done, Turns, RetentionStore::delete_expired, and the keys
//   that IdempotencyStore::remember drops because they are too old: the workers' upkeep.
// - RestoreStore: a restored copy is settled and resumed as a whole. (Its Doubts are tried.)
// - SqlInboxWriter::append: its organisation is the one of the hook that a delivery came by.
#include <algorithm>
#include <map>

#include "crypto/hash.hpp"
#include "product.hpp"
#include "storage/sql.hpp"
#include "storage/stores/api_key_store.hpp"
#include "storage/stores/audit_store.hpp"
#include "storage/stores/backfill_store.hpp"
#include "storage/stores/backtest_store.hpp"
#include "storage/stores/grant_store.hpp"
#include "storage/stores/health_store.hpp"
#include "storage/stores/idempotency_store.hpp"
#include "storage/stores/invite_store.hpp"
#include "storage/stores/replay_store.hpp"
#include "storage/stores/restore_store.hpp"
#include "storage/stores/result_link_store.hpp"
#include "storage/stores/second_factor_store.hpp"

namespace bascule::product {
namespace {

using namespace std::chrono_literals;
using ports::Tx;
using Names = std::vector<std::string>;
using Tables = std::map<std::string, Names>;

constexpr orders::WhichLetter kAgainInFrench{orders::LetterKind::Again,
                                             orders::LetterLanguage::French};

// One organisation with a row of everything.
struct Side {
  OrgId org;
  std::string word;  // Stands in all that is its own.
  connections::Connection connection;
  connections::Hook hook;
  connections::Look look;
  grants::Grant grant;  // Still asked.
  orgs::Member member;
  orgs::OneTimeLink link;
  orgs::Session session;
  orgs::ApiKey key;
  orgs::Invite invite;
  orgs::SecondFactor factor;
  rules::Rule rule;
  rules::BacktestRun look_back;
  bascule::deliveries::ReplayRun replay;  // Of `event`.
  orders::BackfillRun backfill;           // One is to be invited: the opportunity of `order`.
  webhooks::InboxEvent event;
  rules::Decision decision;
  orders::Subject subject;
  orders::Subject candidate;  // The same, from the applicant tracking system.
  orders::Invitation invitation;
  orders::Order order;    // Delivered, with sitting, result and effects.
  orders::Order leaving;  // Cancelled, to be purged; about the same opportunity.
  orders::StoredResult result;
  shares::ResultLink result_link;  // To it.
  sittings::Sitting sitting;
  sittings::Answer answer;
  sittings::Seat seat;
  effects::Effect form, letter;
  JobId waiting, parked, done;
  jobs::Job leased;
};

class Tenants : public Product {
 protected:
  static constexpr int kMissed = 3;  // By the look of each.
  using Call = std::function<std::string(Tx&)>;
  struct Case {
    const char* method;
    Call call;
  };

  Tenants() : ours(make("Fabrikam")), theirs(make("Contoso")) {}

  // ---- the scene ----
  template <class I>
  I id() {
    return ports::new_id<I>(clock, random);
  }
  Side make(const std::string& word) {
    Side it;
    it.org = id<OrgId>();
    it.word = word;
    describe_setup(it);
    describe_orders(it);
    describe_work(it);
    const auto is_new = database->write(OrgScope::every_org(), [&](Tx& tx) -> Result<bool> {
      return orgs.insert(tx, {it.org, word, "UTC", "people@" + word + ".example", clock.now()});
    });
    EXPECT_TRUE(is_new.value());
    const auto written = database->write(OrgScope(it.org), [&](Tx& tx) -> Result<void> {
      keep_setup(tx, it);
      keep_orders(tx, it);
      keep_work(tx, it);
      return {};
    });
    EXPECT_TRUE(written.has_value()) << written.error().message;
    return it;
  }
  void describe_setup(Side& it) {
    const Instant now = clock.now();
    it.connection.id = id<ConnectionId>();
    it.connection.org = it.org;
    it.connection.provider = "fake";
    it.connection.base_url = "https://api.fake.example/v1";
    it.connection.api_key = Secret("account of " + it.word);
    it.grant.id = ports::new_id<GrantId>(clock, random);
    it.grant.org = it.org;
    it.grant.app.client_id = "app of " + it.word;
    it.grant.app.client_secret = Secret("secret of " + it.word);
    it.grant.app.token_url = "https://auth.example/token";
    it.grant.state_hash = "state of " + it.word;
    it.grant.asked_at = clock.now();
    it.connection.created_at = now;
    it.hook = new_hook(it);
    it.look.connection = it.connection.id;
    it.look.org = it.org;
    it.look.due_at = now;
    it.look.missed = kMissed;
    it.member = new_member(it, "owner");
    it.link = {hash(it.word + " link"), it.member.id, it.org, orgs::LinkPurpose::SignIn, now + 24h};
    it.session = {id<SessionId>(),
                  hash(it.word + " session"),
                  it.member.id,
                  it.org,
                  "csrf " + it.word,
                  now,
                  now,
                  "A browser"};
    it.invite = new_invite(it, "colleague");
    it.factor = {.member = it.member.id,
                 .org = it.org,
                 .secret = Secret(it.word),
                 .begun_at = clock.now(),
                 .confirmed_at = clock.now(),
                 .last_step = 1,
                 .recovery_hashes = {"hash"}};
    it.key.id = id<ApiKeyId>();
    it.key.org = it.org;
    it.key.name = it.word + " key";
    it.key.key_hash = hash(it.key.id.text());
    it.key.permissions = orgs::Permissions::all();
    it.key.created_at = now;
    it.rule.id = id<RuleId>();
    it.rule.org = it.org;
    it.rule.connection = it.connection.id;
    it.rule.stages = {kStage};
    it.rule.assessments = {"bigfive-120"};
    it.rule.created_at = it.rule.switched_on_at = now;
    it.replay.id = id<ReplayId>();
    it.replay.org = it.org;
    it.replay.made_at = now;
    it.backfill.id = id<BackfillId>();
    it.backfill.org = it.org;
    it.backfill.rule = it.rule.id;
    it.backfill.connection = it.connection.id;
    it.backfill.made_at = now;
    it.look_back.id = id<BacktestId>();
    it.look_back.org = it.org;
    it.look_back.rule = it.rule.id;
    it.look_back.from = it.look_back.reached = now - 1h;
    it.look_back.until = it.look_back.made_at = now;
    it.event = new_event(it, now);
    it.decision = new_decision(it, "entry:assessment:1");
  }
  void describe_orders(Side& it) {
    it.subject = new_subject(it, it.word);
    it.candidate = new_subject(it, "candidate");
    it.candidate.ats = orders::AtsRef{it.connection.id, opportunity_of(it), "contact"};
    it.invitation = new_invitation(it);
    it.order = new_order(it, 1);
    it.order.state = orders::OrderState::Delivered;
    it.leaving = new_order(it, 2);
    it.leaving.state = orders::OrderState::Cancelled;
    it.sitting.id = id<SittingId>();
    it.sitting.org = it.org;
    it.sitting.order = it.order.id;
    it.sitting.assessment = it.order.assessment;
    it.sitting.language = "en";
    it.sitting.started_at = clock.now();
    it.answer = {"item-1", 4, 1, clock.now()};
    it.result = new_result(it, it.order.id);
    it.result_link = new_result_link(it);
    it.order.result = it.result.id;
    it.seat = {hash(it.word + " seat"), it.org, it.invitation.id, it.order.id, true, clock.now()};
  }
  void describe_work(Side& it) {
    it.form = new_effect(it, ":form");
    it.letter = new_effect(it, ":mail:1");
    it.letter.kind = effects::kCandidateLetter;
    ports::Letter letter;
    letter.subject = "From " + it.word;
    it.letter.payload = letter;
    it.waiting = id<JobId>();
    it.parked = id<JobId>();
    it.done = id<JobId>();
    it.leased.id = id<JobId>();
    it.leased.org = it.org;
    it.leased.kind = "score_sitting";
    it.leased.about = it.order.id.text();
    it.leased.lane = it.connection.id.text();
    it.leased.fence = 1;
  }
  connections::Hook new_hook(const Side& it) {
    connections::Hook hook;
    hook.id = id<HookId>();
    hook.org = it.org;
    hook.connection = it.connection.id;
    hook.event = "candidateStageChange";
    hook.key = Secret("hook key " + hook.id.text());
    hook.key_hash = hash(hook.id.text());
    hook.signing_token = Secret("token of " + it.word);
    hook.state = connections::HookState::On;
    hook.created_at = clock.now();
    return hook;
  }
  orgs::Member new_member(const Side& it, const std::string& name) {
    return {id<MemberId>(),
            it.org,
            Personal(name + "@" + it.word + ".example"),
            orgs::Role::Owner,
            "$argon2id$" + it.word,
            clock.now()};
  }
  orgs::Invite new_invite(const Side& it, const std::string& name) {
    const auto invite = id<InviteId>();
    return {invite,
            it.org,
            Personal(name + "@" + it.word + ".example"),
            orgs::Role::Viewer,
            hash(invite.text()),
            it.member.id.text(),
            clock.now(),
            clock.now() + 24h};
  }
  webhooks::InboxEvent new_event(const Side& it, Instant at) {
    webhooks::InboxEvent event;
    event.id = id<EventId>();
    event.org = it.org;
    event.connection = it.connection.id;
    event.hook = it.hook.id;
    event.event = {ats::EventKind::StageChanged,
                   "stage_changed",
                   event.id.text(),
                   at,
                   opportunity_of(it),
                   kStage,
                   false};
    event.raw = "{\"of\":\"" + it.word + "\"}";
    event.received_at = at;
    return event;
  }
  rules::Decision new_decision(const Side& it, const std::string& key) {
    rules::Decision decision;
    decision.id = id<DecisionId>();
    decision.org = it.org;
    decision.rule = it.rule.id;
    decision.connection = it.connection.id;
    decision.event = it.event.id;
    decision.opportunity_id = opportunity_of(it);
    decision.key = key;
    decision.conditions = {{"in the stage", true, it.word}};
    decision.decided_at = clock.now();
    return decision;
  }
  orders::Subject new_subject(const Side& it, const std::string& name) {
    orders::Subject subject;
    subject.id = id<SubjectId>();
    subject.org = it.org;
    subject.name = Personal(name + " Example");
    subject.email = Personal(name + "@example.org");
    subject.external_id = "staff " + name;
    subject.created_at = clock.now();
    return subject;
  }
  orders::Invitation new_invitation(const Side& it) {
    orders::Invitation invitation;
    invitation.id = id<InvitationId>();
    invitation.org = it.org;
    invitation.subject = it.subject.id;
    invitation.token_hash = hash(invitation.id.text());
    invitation.created_at = clock.now();
    return invitation;
  }
  orders::Order new_order(const Side& it, int round) {
    orders::Order order;
    order.id = id<OrderId>();
    order.org = it.org;
    order.subject = it.subject.id;
    order.invitation = it.invitation.id;
    order.position = round - 1;
    order.assessment = {"bigfive-120", "1.0.0"};
    order.round = round;
    order.ats = orders::AtsRef{it.connection.id, opportunity_of(it), "contact of " + it.word};
    order.rule = it.rule.id;
    order.decision = it.decision.id;
    order.created_at = clock.now();
    order.due_at = clock.now() + 24h;
    return order;
  }
  orders::StoredResult new_result(const Side& it, const OrderId& order) {
    return {id<ResultId>(),          it.org,       order,      it.sitting.id,
            Environment::Production, "{\"of\":1}", clock.now()};
  }
  shares::ResultLink new_result_link(const Side& it) {
    shares::ResultLink link;
    link.id = id<ResultLinkId>();
    link.org = it.org;
    link.result = it.result.id;
    link.token_hash = hash(link.id.text());
    link.note = it.word;
    link.made_by = it.member.id.text();
    link.made_at = clock.now();
    link.expires_at = clock.now() + 24h;
    return link;
  }
  effects::Effect new_effect(const Side& it, const std::string& key) {
    effects::Effect effect;
    effect.id = id<EffectId>();
    effect.org = it.org;
    effect.kind = "note";
    effect.key = it.order.id.text() + key;
    effect.group = it.order.id.text();
    effect.connection = it.connection.id;
    effect.payload = ats::Writing{opportunity_of(it), it.order.id.text(), ats::Note{it.word}};
    effect.created_at = clock.now();
    return effect;
  }
  orders::LetterGate held(const Side& it) {
    orders::LetterGate gate;
    gate.org = it.org;
    gate.hold = orders::LetterGate::Hold{clock.now(), it.word, it.word};
    return gate;
  }
  void keep_setup(Tx& tx, Side& it) {
    EXPECT_TRUE(orgs.insert_member(tx, it.member));
    orgs.insert_link(tx, it.link);
    orgs.insert_session(tx, it.session);
    api_keys.insert(tx, it.key);
    invites.insert(tx, it.invite);
    grants.insert(tx, it.grant);
    second_factors.save(tx, it.factor);
    audit.add(tx, it.org, clock.now(), {"operator", "key.made", it.key.id.text(), {}});
    connections.insert(tx, it.connection);
    connections.insert_hook(tx, it.hook);
    connections.save_look(tx, it.look);
    health.save(tx, check_up_of(it));
    rules.insert(tx, it.rule);
    EXPECT_TRUE(inbox.insert(tx, it.event));
    rules.keep_version(tx, {it.rule, it.rule.created_at, "operator"});
    backtests.insert(tx, it.look_back);
    backfills.insert(tx, it.backfill);
    backfills.add_candidate(tx, it.backfill, "somebody of " + it.word, "");
    replays.insert(tx, it.replay);
    replays.add(tx, it.replay, it.event.id);
    replays.settle(tx, it.replay.id, it.event.id, bascule::deliveries::Outlook::WouldInvite, "");
    replays.add(tx, it.replay, EventId::trusted("evt of " + it.word));
    jobs.enqueue(tx, id<JobId>(),
                 {"decide_event", it.event.id.text(), it.connection.id.text(), clock.now()},
                 clock.now());
    EXPECT_TRUE(rules.insert_decision(tx, it.decision));
    letter_gates.save(tx, held(it));
    letter_words.save(tx, kAgainInFrench, {{it.word, it.word}, clock.now()});
    logos.save(tx, {it.word, {"image/png", 320, 80}, "pixels of " + it.word}, clock.now());
    idempotency.remember(tx, it.word, {"hash", 201, it.order.id.text(), clock.now()});
  }
  health::CheckUp check_up_of(const Side& it) {
    return {.connection = it.connection.id,
            .org = it.org,
            .due_at = clock.now(),
            .job = {},
            .asked_at = clock.now(),
            .found = {{"stage_gone", it.word, "what " + it.word, "fix"}},
            .told = {{.finding = {"stage_gone", it.word, "what " + it.word, "fix"},
                      .since = clock.now(),
                      .seen_at = clock.now(),
                      .told_at = clock.now()}}};
  }
  void keep_orders(Tx& tx, const Side& it) {
    orders.insert_subject(tx, it.subject);
    orders.insert_subject(tx, it.candidate);
    orders.insert_invitation(tx, it.invitation);
    for (const auto& order : {it.order, it.leaving}) {
      EXPECT_TRUE(orders.insert(tx, order));
      orders.add_to_timeline(tx, order.id, {clock.now() + 1h, "system", "invited", it.word, ""});
    }
    orders.want_purge(tx, it.leaving.id, orders::PurgeWhy::Asked);
    EXPECT_TRUE(sittings.insert(tx, it.sitting));
    sittings.put_answer(tx, it.sitting.id, it.answer);
    sittings.insert_seat(tx, it.seat);
    orders.insert_result(tx, it.result);
    result_links.insert(tx, it.result_link);
    EXPECT_TRUE(effects.plan(tx, it.form) && effects.plan(tx, it.letter));
  }
  void keep_work(Tx& tx, const Side& it) {
    for (const auto& job : {it.waiting, it.parked, it.done, it.leased.id})
      jobs.enqueue(tx, job, {"score_sitting", it.order.id.text(), it.leased.lane, clock.now()},
                   clock.now());
    auto& db = storage::sql(tx);
    db.execute("UPDATE jobs SET state = 'parked' WHERE id = $1", it.parked);
    db.execute("UPDATE jobs SET state = 'done' WHERE id = $1", it.done);
    db.execute("UPDATE jobs SET state = 'leased', fence = 1, lease_until = $2 WHERE id = $1",
               it.leased.id, clock.now() + 1h);
  }
  template <class T>
  static orders::OrderFilter by(T orders::OrderFilter::*field, std::type_identity_t<T> value) {
    orders::OrderFilter filter;
    filter.*field = std::move(value);
    return filter;
  }
  static std::string opportunity_of(const Side& it) { return "opportunity of " + it.word; }
  static std::string hash(const std::string& text) { return crypto::sha256_hex(text); }

  // ---- what is there ----
  // What a call gave, as a text; empty for nothing.
  static std::string found(bool yes) { return yes ? "yes" : ""; }
  static std::string found(std::size_t count) { return count == 0 ? "" : std::to_string(count); }
  template <class T>
  static std::string found(const std::optional<T>& one) {
    return found(one.has_value());
  }
  // Of a list, what belongs to the other organisation; all of it where nothing says whose it is.
  template <class T>
  std::string found(const std::vector<T>& items) const {
    if constexpr (std::is_same_v<T, bascule::orgs::Org>)
      return found(std::ranges::count(items, theirs.org, &T::id) > 0);
    else if constexpr (requires(const T& item) { item.org; })
      return found(std::ranges::count(items, theirs.org, &T::org) > 0);
    else
      return found(items.size());
  }
  template <class T>
  std::string found(const Page<T>& page) const {
    return found(page.items);
  }
  // Whether a walk came by this row.
  template <class I>
  static std::string passed(const bascule::retention::Some<I>& some, const I& id) {
    return found(std::ranges::count(some.ids, id) > 0 || some.next.id == id.text());
  }
  // Whether the rows beside an order told something that the order alone does not.
  static std::string told(const bascule::retention::Standing& standing,
                          const bascule::orders::Order& order) {
    return found(standing.last_at != order.created_at || standing.is_leased ||
                 !standing.is_settled);
  }
  // Every row of one organisation, as the tables have it.
  static Tables rows_of(Tx& tx, const OrgId& org) {
    // Whole tables: PostgreSQL would compile each statement of a writing transaction for it.
    if (!testing::TemporaryPostgres::server().empty())
      storage::sql(tx).execute("SET LOCAL jit = off");
    Tables tables;
    for (const std::string table : {"members",
                                    "one_time_links",
                                    "sessions",
                                    "api_keys",
                                    "connections",
                                    "hooks",
                                    "looks",
                                    "events",
                                    "rules",
                                    "rule_versions",
                                    "decisions",
                                    "subjects",
                                    "invitations",
                                    "orders",
                                    "timeline",
                                    "results",
                                    "result_links",
                                    "sittings",
                                    "answers",
                                    "seats",
                                    "effects",
                                    "jobs",
                                    "data_keys",
                                    "idempotency_keys",
                                    "released_letters",
                                    "member_invites",
                                    "second_factors",
                                    "letter_gates",
                                    "logos",
                                    "letter_words",
                                    "audit",
                                    "backtests",
                                    "grants",
                                    "backfills",
                                    "backfill_candidates",
                                    "replays",
                                    "replay_events",
                                    "check_ups"})
      tables[table] =
          rows_in(storage::sql(tx).query("SELECT * FROM " + table + " WHERE org_id = $1", org));
    tables["orgs"] = rows_in(storage::sql(tx).query("SELECT * FROM orgs WHERE id = $1", org));
    return tables;
  }
  static Names rows_in(const storage::SqlRows& found) {
    Names rows;
    for (const storage::SqlRow row : found) {
      std::string text;
      for (const auto& cell : row.cells()) text += std::visit(CellText{}, cell) + "|";
      rows.push_back(std::move(text));
    }
    std::ranges::sort(rows);
    return rows;
  }
  struct CellText {
    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return std::to_string(value); }
    std::string operator()(std::string_view value) const { return std::string(value); }
    std::string operator()(std::span<const std::byte> value) const {
      return {reinterpret_cast<const char*>(value.data()), value.size()};
    }
  };
  static Names different(const Tables& before, const Tables& after) {
    Names names;
    for (const auto& [name, rows] : before)
      if (after.at(name) != rows) names.push_back(name);
    return names;
  }
  template <class Work>
  auto read_in(const OrgScope& scope, Work&& work) {
    using Value = std::invoke_result_t<Work&, Tx&>;
    return database->read(scope, [&](Tx& tx) -> Result<Value> { return work(tx); }).value();
  }
  Tables their_rows() {
    return read_in(OrgScope(theirs.org), [&](Tx& tx) { return rows_of(tx, theirs.org); });
  }

  // ---- the two ways of calling ----
  std::string read_as(const Side& who, const Call& call) {
    const auto said =
        database->read(OrgScope(who.org), [&](Tx& tx) -> Result<std::string> { return call(tx); });
    return said ? *said : "failed: " + said.error().message;
  }
  // The tables in which the call changes something of the other organisation, as far as `who`
  // can see it. Nothing of it is kept.
  Names tried_by(const Side& who, const Call& call) {
    Names tables;
    (void)database->write(OrgScope(who.org), [&](Tx& tx) -> Result<void> {
      const auto before = rows_of(tx, theirs.org);
      const auto said = call(tx);
      tables = different(before, rows_of(tx, theirs.org));
      if (!said.empty()) tables.push_back("says " + said);
      return fail(ErrorCode::Conflict, "only to see");
    });
    return tables;
  }
  Names changed_by_themselves(const Call& call) { return tried_by(theirs, call); }
  // First without keeping it, so that no call meets what another has spoilt; then kept, and looked
  // at by the other organisation itself. What the database refuses changes nothing.
  Names changed_by_us(const Call& call) {
    auto tables = tried_by(ours, call);
    if (!tables.empty()) return tables;
    const auto before = their_rows();
    (void)database->write(OrgScope(ours.org),
                          [&](Tx& tx) -> Result<std::string> { return call(tx); });
    return different(before, their_rows());
  }

  storage::SqlIdempotencyStore idempotency;
  storage::SqlApiKeyStore api_keys;
  storage::SqlInviteStore invites;
  storage::SqlResultLinkStore result_links;
  storage::SqlGrantStore grants{vault};
  storage::SqlSecondFactorStore second_factors{vault};
  storage::SqlBacktestStore backtests;
  storage::SqlBackfillStore backfills;
  storage::SqlReplayStore replays;
  storage::SqlHealthStore health;
  storage::SqlRestoreStore doubts;
  const Side ours, theirs;
};

TEST_F(Tenants, F6_NothingOfAnotherOrganisationIsFound) {
  const Side& b = theirs;
  const auto later = clock.now() + 24h * 365;
  const auto lane = b.connection.id.text(), group = b.order.id.text();
  const auto opportunity = opportunity_of(b);
  orgs::AuditFilter about_their_key;
  about_their_key.about = b.key.id.text();
  const auto after = [](const auto& id) { return PageRequest{50, id.text() + "z"}; };
  effects::Effect left = b.letter;
  left.sent_at = clock.now();
  left.sends = 1;
  const auto it_left = database->write(OrgScope(b.org), [&](Tx& tx) -> Result<void> {
    effects.save(tx, left);
    return {};
  });
  ASSERT_TRUE(it_left.has_value());
  // Only a restored copy has doubts.
  const auto restored = database->write(OrgScope::every_org(), [&](Tx& tx) -> Result<std::int64_t> {
    return storage::sql(tx).execute("INSERT INTO restores VALUES ($1, NULL, NULL)", later);
  });
  ASSERT_TRUE(restored.has_value());
  // clang-format off
  const std::vector<Case> cases{
      {"connections.find", [&](Tx& tx) { return found(connections.find(tx, b.connection.id)); }},
      {"connections.list", [&](Tx& tx) { return found(connections.list(tx)); }},
      {"connections.find_hook", [&](Tx& tx) { return found(connections.find_hook(tx, b.hook.id)); }},
      {"connections.hooks_of", [&](Tx& tx) { return found(connections.hooks_of(tx, b.connection.id)); }},
      {"connections.look_at", [&](Tx& tx) { return found(connections.look_at(tx, b.connection).missed == kMissed); }},

      {"effects.find", [&](Tx& tx) { return found(effects.find(tx, b.form.id)); }},
      {"effects.find, a letter", [&](Tx& tx) { return found(effects.find(tx, b.letter.id)); }},
      {"effects.list", [&](Tx& tx) { return found(effects.list(tx, {}, {})); }},
      {"effects.list, of a kind", [&](Tx& tx) { return found(effects.list(tx, {.kind = b.form.kind}, {})); }},
      {"effects.of_group", [&](Tx& tx) { return found(effects.of_group(tx, group)); }},
      {"doubts.about", [&](Tx& tx) { return found(doubts.about(tx, b.form) == bascule::effects::Doubt::MayBeThere); }},

      {"idempotency.find", [&](Tx& tx) { return found(idempotency.find(tx, b.word)); }},

      {"inbox.find", [&](Tx& tx) { return found(inbox.find(tx, b.event.id)); }},
      {"inbox.list", [&](Tx& tx) { return found(inbox.list(tx, {}, {})); }},
      {"inbox.list, of a connection", [&](Tx& tx) { return found(inbox.list(tx, {lane, ""}, {})); }},
      {"inbox.list, of an opportunity", [&](Tx& tx) { return found(inbox.list(tx, {"", opportunity}, {})); }},
      {"inbox.list, from one on", [&](Tx& tx) { return found(inbox.list(tx, {}, {50, fmt::format("{}.{}z", to_millis(later), b.event.id.text())})); }},
      {"inbox.list, what waits", [&](Tx& tx) { return found(inbox.list(tx, {.fate = bascule::webhooks::Fate::Waiting}, {})); }},
      {"inbox.list, what nothing follows from", [&](Tx& tx) { return found(inbox.list(tx, {.fate = bascule::webhooks::Fate::Ignored}, {})); }},

      {"jobs.find", [&](Tx& tx) { return found(jobs.find(tx, b.parked)); }},
      {"jobs.open_about", [&](Tx& tx) { return found(jobs.open_about(tx, {"score_sitting", lane}, b.order.id.text())); }},
      {"jobs.pace", [&](Tx& tx) { return found(jobs.pace(tx, {"score_sitting", lane}, later).waiting > 0); }},
      {"jobs.hold_of", [&](Tx& tx) { return found(jobs.hold_of(tx, effects::kCandidateLetters)->why.ends_with(b.word)); }},
      {"letter_gates.find", [&](Tx& tx) { return found(letter_gates.find(tx).hold->by == b.word); }},
      {"letter_words.find", [&](Tx& tx) { return found(letter_words.find(tx, kAgainInFrench)->words.subject == b.word); }},
      {"letter_gates.sent", [&](Tx& tx) { return found(letter_gates.sent(tx, Instant{}, 9).count > 0); }},
      {"jobs.list", [&](Tx& tx) { return found(jobs.list(tx, {}, {})); }},
      {"jobs.list, waiting", [&](Tx& tx) { return found(jobs.list(tx, {jobs::JobState::Waiting}, {})); }},
      {"jobs.list, leased", [&](Tx& tx) { return found(jobs.list(tx, {jobs::JobState::Leased}, {})); }},
      {"jobs.list, parked", [&](Tx& tx) { return found(jobs.list(tx, {jobs::JobState::Parked}, {})); }},
      {"jobs.list, done", [&](Tx& tx) { return found(jobs.list(tx, {jobs::JobState::Done}, {})); }},
      {"jobs.list, from one on", [&](Tx& tx) { return found(jobs.list(tx, {}, after(b.leased.id))); }},

      {"orders.find_subject", [&](Tx& tx) { return found(orders.find_subject(tx, b.subject.id)); }},
      {"orders.find_subject_by_external_id", [&](Tx& tx) { return found(orders.find_subject_by_external_id(tx, b.subject.external_id)); }},
      {"orders.find_subject_by_email", [&](Tx& tx) { return found(orders.find_subject_by_email(tx, b.subject.email)); }},
      {"orders.find_subject_by_opportunity", [&](Tx& tx) { return found(orders.find_subject_by_opportunity(tx, b.connection.id, opportunity)); }},
      {"orders.find_invitation", [&](Tx& tx) { return found(orders.find_invitation(tx, b.invitation.id)); }},
      {"orders.find", [&](Tx& tx) { return found(orders.find(tx, b.order.id)); }},
      {"orders.orders_of", [&](Tx& tx) { return found(orders.orders_of(tx, b.invitation.id)); }},
      {"orders.orders_about", [&](Tx& tx) { return found(orders.orders_about(tx, b.connection.id, opportunity)); }},
      {"orders.has_kept", [&](Tx& tx) { return found(orders.has_kept(tx, b.connection.id)); }},
      {"orders.orders_of_subject", [&](Tx& tx) { return found(orders.orders_of_subject(tx, b.subject.id)); }},
      {"orders.list", [&](Tx& tx) { return found(orders.list(tx, {}, {})); }},
      {"orders.list, by state", [&](Tx& tx) { return found(orders.list(tx, by(&orders::OrderFilter::states, {orders::OrderState::Delivered}), {})); }},
      {"orders.list, by environment", [&](Tx& tx) { return found(orders.list(tx, by(&orders::OrderFilter::environment, Environment::Production), {})); }},
      {"orders.list, by external id", [&](Tx& tx) { return found(orders.list(tx, by(&orders::OrderFilter::external_id, b.subject.external_id), {})); }},
      {"orders.list, by name", [&](Tx& tx) { return found(orders.list(tx, by(&orders::OrderFilter::search, "conTOSO"), {})); }},
      {"orders.list, by opportunity", [&](Tx& tx) { return found(orders.list(tx, by(&orders::OrderFilter::opportunity_id, opportunity), {})); }},
      {"orders.list, from one on", [&](Tx& tx) { return found(orders.list(tx, {}, after(b.leaving.id))); }},
      {"orders.timeline", [&](Tx& tx) { return found(orders.timeline(tx, b.order.id)); }},
      {"orders.find_result", [&](Tx& tx) { return found(orders.find_result(tx, b.result.id)); }},
      {"orders.results_after", [&](Tx& tx) { return found(orders.results_after(tx, "", 50)); }},

      {"api_keys.find", [&](Tx& tx) { return found(api_keys.find(tx, b.key.id)); }},
      {"api_keys.list", [&](Tx& tx) { return found(api_keys.list(tx)); }},
      {"audit.list", [&](Tx& tx) { return found(audit.list(tx, about_their_key, {})); }},
      {"audit.from", [&](Tx& tx) { return found(std::ranges::count(audit.from(tx, 1, 9), b.key.id.text(), &orgs::AuditEntry::about) > 0); }},

      {"orgs.find", [&](Tx& tx) { return found(orgs.find(tx, b.org)); }},
      {"logos.find", [&](Tx& tx) { return found(logos.find(tx, b.word)); }},
      {"orgs.list", [&](Tx& tx) { return found(orgs.list(tx)); }},
      {"invites.find", [&](Tx& tx) { return found(invites.find(tx, b.invite.id)); }},
      {"invites.find_by_email", [&](Tx& tx) { return found(invites.find_by_email(tx, b.invite.email)); }},
      {"backtests.find", [&](Tx& tx) { return found(backtests.find(tx, b.look_back.id)); }},
      {"backtests.of_rule", [&](Tx& tx) { return found(backtests.of_rule(tx, b.rule.id, 5)); }},
      {"backtests.running", [&](Tx& tx) { return found(backtests.running(tx, b.connection.id)); }},
      {"health.check_up_of", [&](Tx& tx) { return found(health.check_up_of(tx, b.connection).found); }},
      {"jobs.parked_in", [&](Tx& tx) { return found(jobs.parked_in(tx, b.connection.id.text())); }},
      {"replays.find", [&](Tx& tx) { return found(replays.find(tx, b.replay.id)); }},
      {"replays.newest", [&](Tx& tx) { return found(replays.newest(tx, 5)); }},
      {"replays.open", [&](Tx& tx) { return found(replays.open(tx)); }},
      {"replays.would_invite", [&](Tx& tx) { return found(replays.would_invite(tx, b.replay.id, opportunity)); }},
      {"replays.some", [&](Tx& tx) { return found(replays.some(tx, b.replay.id, bascule::deliveries::Outlook::ToLook, 5)); }},
      {"replays.count", [&](Tx& tx) { return found(replays.count(tx, b.replay.id).to_look); }},
      {"replays.lines", [&](Tx& tx) { return found(replays.lines(tx, b.replay.id, 5).size()); }},
      {"backfills.find", [&](Tx& tx) { return found(backfills.find(tx, b.backfill.id)); }},
      {"backfills.of_rule", [&](Tx& tx) { return found(backfills.of_rule(tx, b.rule.id, 5)); }},
      {"backfills.open_of", [&](Tx& tx) { return found(backfills.open_of(tx, b.connection.id)); }},
      {"backfills.next_to_invite", [&](Tx& tx) { return found(backfills.next_to_invite(tx, b.backfill.id, 5)); }},
      {"backfills.count", [&](Tx& tx) { return found(backfills.count(tx, b.backfill.id).to_invite); }},
      {"grants.find", [&](Tx& tx) { return found(grants.find(tx, b.grant.id)); }},
      {"grants.find_asked", [&](Tx& tx) { return found(grants.find_asked(tx, b.grant.state_hash)); }},
      {"grants.find_app", [&](Tx& tx) { return found(grants.find_app(tx, b.grant.app.client_id, b.grant.app.token_url)); }},
      {"second_factors.find", [&](Tx& tx) { return found(second_factors.find(tx, b.member.id)); }},
      {"invites.list", [&](Tx& tx) { return found(invites.list(tx)); }},
      {"orgs.members", [&](Tx& tx) { return found(orgs.members(tx)); }},
      {"orgs.sessions_of", [&](Tx& tx) { return found(orgs.sessions_of(tx, b.member.id)); }},
      {"orgs.find_member", [&](Tx& tx) { return found(orgs.find_member(tx, b.member.id)); }},
      {"orgs.find_member_by_email", [&](Tx& tx) { return found(orgs.find_member_by_email(tx, b.member.email)); }},

      {"result_links.find", [&](Tx& tx) { return found(result_links.find(tx, b.result_link.id)); }},
      {"result_links.of_result", [&](Tx& tx) { return found(result_links.of_result(tx, b.result.id)); }},

      {"retention.orders_before", [&](Tx& tx) { return passed(retention.orders_before(tx, later, {}, 50), b.order.id); }},
      {"retention.orders_before, from one on", [&](Tx& tx) { return passed(retention.orders_before(tx, later, {b.order.created_at, ""}, 50), b.order.id); }},
      {"retention.orders_to_purge", [&](Tx& tx) { return found(std::ranges::count(retention.orders_to_purge(tx, {}, 50), std::pair(b.org, b.leaving.id)) > 0); }},
      {"retention.standing", [&](Tx& tx) { return told(retention.standing(tx, b.order, clock.now()), b.order); }},
      {"retention.has_other_orders", [&](Tx& tx) { return found(retention.has_other_orders(tx, b.order)); }},
      {"retention.events_about", [&](Tx& tx) { return found(retention.events_about(tx, b.order)); }},
      {"retention.decisions_about", [&](Tx& tx) { return found(retention.decisions_about(tx, b.order)); }},
      {"retention.events_before", [&](Tx& tx) { return passed(retention.events_before(tx, later, {}, 50), b.event.id); }},
      {"retention.decisions_before", [&](Tx& tx) { return passed(retention.decisions_before(tx, later, {}, 50), b.decision.id); }},

      {"rules.find", [&](Tx& tx) { return found(rules.find(tx, b.rule.id)); }},
      {"rules.list", [&](Tx& tx) { return found(rules.list(tx)); }},
      {"rules.list_of", [&](Tx& tx) { return found(rules.list_of(tx, b.connection.id)); }},
      {"rules.former_versions", [&](Tx& tx) { return found(rules.former_versions(tx, b.rule.id)); }},
      {"rules.find_decision", [&](Tx& tx) { return found(rules.find_decision(tx, b.decision.id)); }},
      {"rules.decided", [&](Tx& tx) { return found(rules.decided(tx, b.connection.id, opportunity).size()); }},
      {"rules.decisions_about", [&](Tx& tx) { return found(rules.decisions_about(tx, b.connection.id, opportunity, 50)); }},
      {"rules.decisions", [&](Tx& tx) { return found(rules.decisions(tx, "", {})); }},
      {"rules.decisions, of an opportunity", [&](Tx& tx) { return found(rules.decisions(tx, opportunity, {})); }},
      {"rules.decisions, from one on", [&](Tx& tx) { return found(rules.decisions(tx, "", after(b.decision.id))); }},
      {"rules.decisions_of_event", [&](Tx& tx) { return found(rules.decisions_of_event(tx, b.event.id)); }},

      {"sittings.find", [&](Tx& tx) { return found(sittings.find(tx, b.sitting.id)); }},
      {"sittings.find_by_order", [&](Tx& tx) { return found(sittings.find_by_order(tx, b.order.id)); }},
      {"sittings.find_answer", [&](Tx& tx) { return found(sittings.find_answer(tx, b.sitting.id, b.answer.item_id)); }},
      {"sittings.answers", [&](Tx& tx) { return found(sittings.answers(tx, b.sitting.id)); }},
      {"sittings.find_seat", [&](Tx& tx) { return found(sittings.find_seat(tx, b.seat.token_hash)); }},
      {"sittings.active_seat", [&](Tx& tx) { return found(sittings.active_seat(tx, b.invitation.id)); }},
  };
  // clang-format on
  for (const auto& [method, call] : cases) {
    EXPECT_NE(read_as(theirs, call), "") << method << " finds nothing for its own either";
    EXPECT_EQ(read_as(ours, call), "") << method;
  }
}

TEST_F(Tenants, F6_NothingOfAnotherOrganisationIsChanged) {
  const Side& b = theirs;
  const auto now = clock.now() + 5h;
  const auto lane = b.connection.id.text();
  // What is there, as it would be saved had we read and changed it.
  auto account = b.connection;
  account.state = bascule::connections::ConnectionState::Off;
  auto hook = b.hook;
  hook.state = bascule::connections::HookState::Off;
  auto look = b.look;
  look.missed = 99;
  auto grant = b.grant;
  grant.state = bascule::grants::GrantState::Ended;
  auto new_grant = b.grant;
  new_grant.id = ports::new_id<GrantId>(clock, random);
  new_grant.state_hash = "another";
  auto form = b.form;
  form.state = bascule::effects::EffectState::Dropped;
  auto note = b.form;
  note.payload = ats::Writing{"elsewhere", "marker", ats::Note{"ours"}};
  auto rule = b.rule;
  rule.state = bascule::rules::RuleState::Off;
  auto subject = b.subject;
  subject.name = Personal("Nobody");
  auto invitation = b.invitation;
  invitation.generation = 9;
  auto order = b.order;
  order.state = bascule::orders::OrderState::Cancelled;
  auto sitting = b.sitting;
  sitting.state = bascule::sittings::SittingState::Submitted;
  const bascule::sittings::Answer answer{b.answer.item_id, 1, 2, now};
  auto seat = b.seat;
  seat.order = b.leaving.id;
  const bascule::orders::Purge purge{bascule::orders::PurgeWhy::Asked, 0, now};
  const ports::RememberedAnswer remembered{"hash", 201, "body", clock.now()};
  // What would be new.
  auto new_account = b.connection;
  new_account.id = id<ConnectionId>();
  const auto another_hook = new_hook(b);
  const auto event = new_event(b, now);
  const auto decision = new_decision(b, "entry:assessment:2");
  const auto member = new_member(b, "intruder");
  bascule::orgs::Org rebranded;
  rebranded.id = b.org;
  rebranded.branding.name = "Ours";
  const auto another_invite = new_invite(b, "another");
  auto released = held(b);
  released.hold.reset();
  auto demoted = b.member;
  demoted.role = bascule::orgs::Role::Viewer;
  auto link = b.link;
  link.token_hash = hash("a new link");
  auto session = b.session;
  session.token_hash = hash("a new session");
  auto key = b.key;
  key.id = id<ApiKeyId>();
  key.key_hash = hash("a new key");
  auto factor = b.factor;
  factor.recovery_hashes.clear();
  auto revoked_key = b.key;
  revoked_key.revoked_at = now;
  auto another_rule = b.rule;
  another_rule.id = id<RuleId>();
  auto backfill = b.backfill;
  backfill.state = bascule::orders::BackfillState::Cancelled;
  auto another_backfill = b.backfill;
  another_backfill.id = id<BackfillId>();
  auto replay = b.replay;
  replay.state = bascule::deliveries::ReplayState::Cancelled;
  auto another_replay = b.replay;
  another_replay.id = id<ReplayId>();
  auto another_look_back = b.look_back;
  another_look_back.id = id<BacktestId>();
  rules::FormerRule another_version{b.rule, now, "operator"};
  another_version.rule.version = 2;
  const auto another_subject = new_subject(b, "another");
  const auto another_invitation = new_invitation(b);
  const auto another_order = new_order(b, 3);
  const auto result = new_result(b, b.leaving.id);
  const auto another_result_link = new_result_link(b);
  auto revoked_link = b.result_link;
  revoked_link.revoked_at = now;
  auto another_sitting = b.sitting;
  another_sitting.id = id<SittingId>();
  another_sitting.order = b.leaving.id;
  const bascule::sittings::Answer another_answer{"item-2", 3, 1, now};
  auto another_seat = b.seat;
  another_seat.token_hash = hash("a new seat");
  another_seat.is_active = false;
  const auto effect = new_effect(b, ":another");
  const jobs::NewJob job{"score_sitting", b.order.id.text(), lane, now};
  const auto job_id = id<JobId>();
  // clang-format off
  const std::vector<Case> cases{
      // First, while no row of ours names anything of theirs.
      {"retention.purge_order", [&](Tx& tx) { return found(retention.purge_order(tx, b.order, purge).total()); }},
      {"retention.purge_events", [&](Tx& tx) { return found(retention.purge_events(tx, {b.event.id}, now)); }},
      {"retention.purge_decisions", [&](Tx& tx) { return found(retention.purge_decisions(tx, {b.decision.id}, now)); }},

      {"connections.insert", [&](Tx& tx) { connections.insert(tx, new_account); return ""; }},
      {"connections.save", [&](Tx& tx) { connections.save(tx, account); return ""; }},
      {"connections.insert_hook", [&](Tx& tx) { connections.insert_hook(tx, another_hook); return ""; }},
      {"connections.save_hook", [&](Tx& tx) { connections.save_hook(tx, hook); return ""; }},
      {"connections.delete_hook", [&](Tx& tx) { connections.delete_hook(tx, b.hook.id); return ""; }},
      {"connections.hook_seen", [&](Tx& tx) { connections.hook_seen(tx, b.hook.id, now); return ""; }},
      {"connections.hook_refused", [&](Tx& tx) { connections.hook_refused(tx, b.hook.id, now); return ""; }},
      {"connections.save_look", [&](Tx& tx) { connections.save_look(tx, look); return ""; }},
      {"health.save", [&](Tx& tx) {
         auto changed = check_up_of(b);
         changed.found.clear();
         health.save(tx, changed);
         return "";
       }},

      {"effects.plan", [&](Tx& tx) { (void)effects.plan(tx, effect); return ""; }},
      {"effects.save", [&](Tx& tx) { effects.save(tx, form); return ""; }},
      {"effects.replace_writing", [&](Tx& tx) { effects.replace_writing(tx, note); return ""; }},
      {"doubts.dispel", [&](Tx& tx) { doubts.dispel(tx, b.letter, now); return ""; }},

      {"idempotency.remember", [&](Tx& tx) { idempotency.remember(tx, "a new key", remembered); return ""; }},

      {"inbox.insert", [&](Tx& tx) { return found(inbox.insert(tx, event)); }},

      {"jobs.enqueue", [&](Tx& tx) { jobs.enqueue(tx, job_id, job, now); return ""; }},
      {"jobs.extend_lease", [&](Tx& tx) { return found(jobs.extend_lease(tx, b.leased, now)); }},
      {"jobs.finish", [&](Tx& tx) { return found(jobs.finish(tx, b.leased, now).has_value()); }},
      {"jobs.wait_again", [&](Tx& tx) { return found(jobs.wait_again(tx, b.leased)); }},
      {"jobs.park", [&](Tx& tx) { return found(jobs.park(tx, b.leased, "by a stranger")); }},
      {"jobs.run_again", [&](Tx& tx) { return found(jobs.run_again(tx, b.parked, now)); }},
      {"jobs.close", [&](Tx& tx) { return found(jobs.close(tx, b.parked, now)); }},
      {"jobs.run_lane_again", [&](Tx& tx) { return found(jobs.run_lane_again(tx, lane, now)); }},

      {"orders.insert_subject", [&](Tx& tx) { orders.insert_subject(tx, another_subject); return ""; }},
      {"orders.save_subject", [&](Tx& tx) { orders.save_subject(tx, subject); return ""; }},
      {"orders.insert_invitation", [&](Tx& tx) { orders.insert_invitation(tx, another_invitation); return ""; }},
      {"orders.save_invitation", [&](Tx& tx) { orders.save_invitation(tx, invitation); return ""; }},
      {"orders.insert", [&](Tx& tx) { (void)orders.insert(tx, another_order); return ""; }},
      {"orders.save", [&](Tx& tx) { orders.save(tx, order); return ""; }},
      {"orders.want_purge", [&](Tx& tx) { orders.want_purge(tx, b.order.id, orders::PurgeWhy::Deleted); return ""; }},
      {"orders.add_to_timeline", [&](Tx& tx) { orders.add_to_timeline(tx, b.order.id, {now, "system", "note", "ours", ""}); return ""; }},
      {"orders.insert_result", [&](Tx& tx) { orders.insert_result(tx, result); return ""; }},

      {"result_links.insert", [&](Tx& tx) { result_links.insert(tx, another_result_link); return ""; }},
      {"result_links.save", [&](Tx& tx) { result_links.save(tx, revoked_link); return ""; }},

      {"jobs.leave_lane", [&](Tx& tx) { (void)jobs.leave_lane(tx, b.connection.id.text(), {b.order.id.text()}); return ""; }},
      {"letter_gates.save", [&](Tx& tx) { letter_gates.save(tx, released); return ""; }},
      {"orgs.set_retention", [&](Tx& tx) { orgs.set_retention(tx, b.org, 1); return ""; }},
      {"orgs.set_branding", [&](Tx& tx) { orgs.set_branding(tx, rebranded); return ""; }},
      {"orgs.insert_member", [&](Tx& tx) { return found(orgs.insert_member(tx, member)); }},
      {"orgs.save_member", [&](Tx& tx) { orgs.save_member(tx, demoted); return ""; }},
      {"orgs.set_password", [&](Tx& tx) { orgs.set_password(tx, b.member.id, "$argon2id$ours"); return ""; }},
      {"orgs.insert_link", [&](Tx& tx) { orgs.insert_link(tx, link); return ""; }},
      {"orgs.delete_link", [&](Tx& tx) { return found(orgs.delete_link(tx, b.link.token_hash)); }},
      {"orgs.insert_session", [&](Tx& tx) { orgs.insert_session(tx, session); return ""; }},
      {"orgs.touch_session", [&](Tx& tx) { orgs.touch_session(tx, b.session.token_hash, now); return ""; }},
      {"orgs.delete_session", [&](Tx& tx) { orgs.delete_session(tx, b.session.token_hash); return ""; }},
      {"orgs.delete_sessions_of", [&](Tx& tx) { orgs.delete_sessions_of(tx, b.member.id); return ""; }},

      {"api_keys.insert", [&](Tx& tx) { api_keys.insert(tx, key); return ""; }},
      {"api_keys.save", [&](Tx& tx) { api_keys.save(tx, revoked_key); return ""; }},
      {"invites.insert", [&](Tx& tx) { invites.insert(tx, another_invite); return ""; }},
      {"backtests.insert", [&](Tx& tx) { backtests.insert(tx, another_look_back); return ""; }},
      {"backtests.save", [&](Tx& tx) { return found(backtests.save(tx, b.look_back)); }},
      {"jobs.reopen", [&](Tx& tx) { return found(jobs.close(tx, b.parked, now) && jobs.reopen(tx, b.parked, now)); }},
      {"replays.insert", [&](Tx& tx) { replays.insert(tx, another_replay); return ""; }},
      {"replays.save", [&](Tx& tx) { replays.save(tx, replay); return ""; }},
      {"replays.add", [&](Tx& tx) { replays.add(tx, b.replay, id<EventId>()); return ""; }},
      {"replays.settle", [&](Tx& tx) { replays.settle(tx, b.replay.id, b.event.id, bascule::deliveries::Outlook::Cannot, "ours"); return ""; }},
      {"backfills.insert", [&](Tx& tx) { backfills.insert(tx, another_backfill); return ""; }},
      {"backfills.save", [&](Tx& tx) { backfills.save(tx, backfill); return ""; }},
      {"backfills.add_candidate", [&](Tx& tx) { backfills.add_candidate(tx, b.backfill, "one more", ""); return ""; }},
      {"backfills.settle", [&](Tx& tx) { backfills.settle(tx, b.backfill.id, "somebody of " + b.word, ""); return ""; }},
      {"grants.insert", [&](Tx& tx) { grants.insert(tx, new_grant); return ""; }},
      {"grants.save", [&](Tx& tx) { grants.save(tx, grant); return ""; }},
      {"grants.remove", [&](Tx& tx) { grants.remove(tx, b.grant.id); return ""; }},
      {"grants.remove_unused", [&](Tx& tx) { (void)grants.remove_unused(tx, now); return ""; }},
      {"second_factors.save", [&](Tx& tx) { second_factors.save(tx, factor); return ""; }},
      {"second_factors.remove", [&](Tx& tx) { return found(second_factors.remove(tx, b.member.id)); }},
      {"invites.remove", [&](Tx& tx) { return found(invites.remove(tx, b.invite.id)); }},
      {"audit.add", [&](Tx& tx) { audit.add(tx, b.org, now, {"system", "by.a_stranger", "", {}}); return ""; }},

      {"rules.insert", [&](Tx& tx) { rules.insert(tx, another_rule); return ""; }},
      {"rules.save", [&](Tx& tx) { rules.save(tx, rule); return ""; }},
      {"rules.keep_version", [&](Tx& tx) { rules.keep_version(tx, another_version); return ""; }},
      {"rules.insert_decision", [&](Tx& tx) { (void)rules.insert_decision(tx, decision); return ""; }},

      {"sittings.insert", [&](Tx& tx) { (void)sittings.insert(tx, another_sitting); return ""; }},
      {"sittings.save", [&](Tx& tx) { sittings.save(tx, sitting); return ""; }},
      {"sittings.put_answer", [&](Tx& tx) { sittings.put_answer(tx, b.sitting.id, another_answer); return ""; }},
      {"sittings.put_answer, over another", [&](Tx& tx) { sittings.put_answer(tx, b.sitting.id, answer); return ""; }},
      {"sittings.insert_seat", [&](Tx& tx) { sittings.insert_seat(tx, another_seat); return ""; }},
      {"sittings.save_seat", [&](Tx& tx) { sittings.save_seat(tx, seat); return ""; }},
      {"sittings.activate_seat", [&](Tx& tx) { sittings.activate_seat(tx, {"", {}, b.invitation.id, {}, true, {}}); return ""; }},
      {"sittings.delete_seats", [&](Tx& tx) { sittings.delete_seats(tx, b.invitation.id); return ""; }},
  };
  // clang-format on
  for (const auto& [method, call] : cases) {
    EXPECT_NE(changed_by_themselves(call), Names{})
        << method << " changes nothing of its own either";
    EXPECT_EQ(changed_by_us(call), Names{}) << method;
  }
}

TEST_F(Tenants, F6_CountsAreOfTheOwnOrganisation) {
  const auto orders_in = [this](const OrgScope& scope) {
    return read_in(scope, [&](Tx& tx) {
      std::size_t sum = 0;
      for (const auto& [state, count] : orders.count(tx).by_state) sum += count;
      return sum;
    });
  };
  const auto jobs_in = [this](const OrgScope& scope) {
    return read_in(scope, [&](Tx& tx) {
      const auto counts = jobs.count(tx);
      return counts.waiting + counts.leased + counts.parked;
    });
  };
  EXPECT_EQ(orders_in(OrgScope(ours.org)), 2U);
  EXPECT_EQ(orders_in(OrgScope::every_org()), 4U);
  EXPECT_EQ(jobs_in(OrgScope(ours.org)), 4U);
  EXPECT_EQ(jobs_in(OrgScope::every_org()), 8U);
}

TEST_F(Tenants, F17_AKeyIsANameInItsOwnOrganisationOnly) {
  const Side& b = theirs;
  auto effect = new_effect(ours, "");
  effect.key = b.form.key;
  const auto subject = new_subject(ours, b.word);
  auto decision = new_decision(ours, b.decision.key);
  decision.rule = b.rule.id;
  decision.connection = b.connection.id;
  decision.opportunity_id = b.decision.opportunity_id;
  auto event = b.event;
  event.id = id<EventId>();
  event.org = ours.org;
  event.hook = ours.hook.id;
  const auto written = database->write(OrgScope(ours.org), [&](Tx& tx) -> Result<void> {
    idempotency.remember(tx, b.word, {"another request", 201, "ours", clock.now()});
    EXPECT_EQ(idempotency.find(tx, b.word)->body, "ours");
    EXPECT_TRUE(effects.plan(tx, effect));
    orders.insert_subject(tx, subject);
    EXPECT_EQ(orders.find_subject_by_external_id(tx, b.subject.external_id)->id, subject.id);
    EXPECT_TRUE(rules.insert_decision(tx, decision));
    EXPECT_TRUE(inbox.insert(tx, event));
    return {};
  });
  ASSERT_TRUE(written.has_value()) << written.error().message;
  EXPECT_EQ(read_in(OrgScope(b.org), [&](Tx& tx) { return idempotency.find(tx, b.word)->body; }),
            b.order.id.text());
}

}  // namespace
}  // namespace bascule::product
