#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "connections/change_write_back.hpp"
#include "connections/mark_broken.hpp"
#include "effects/parked_lane.hpp"
#include "effects/sweep_copies.hpp"
#include "effects/tend_jobs.hpp"
#include "jobs/run_job.hpp"
#include "orders/decide_event.hpp"
#include "orders/decline.hpp"
#include "orders/effects_settled.hpp"
#include "orders/expire_order.hpp"
#include "orders/place_order.hpp"
#include "orders/record_result.hpp"
#include "orders/remind.hpp"
#include "orders/tend_letter_words.hpp"
#include "orders/tend_letters.hpp"
#include "orders/tend_order.hpp"
#include "orders/withdraw_held.hpp"
#include "retention/sweep.hpp"
#include "scoring/rescore.hpp"
#include "scoring/score_sitting.hpp"
#include "sittings/decline.hpp"
#include "sittings/open_invitation.hpp"
#include "sittings/save_answer.hpp"
#include "sittings/submit_sitting.hpp"
#include "sittings/take_sitting.hpp"
#include "storage/master_key.hpp"
#include "storage/stores/audit_store.hpp"
#include "storage/stores/connection_store.hpp"
#include "storage/stores/effect_store.hpp"
#include "storage/stores/inbox_store.hpp"
#include "storage/stores/job_store.hpp"
#include "storage/stores/letter_gate_store.hpp"
#include "storage/stores/letter_words_store.hpp"
#include "storage/stores/logo_store.hpp"
#include "storage/stores/order_store.hpp"
#include "storage/stores/org_store.hpp"
#include "storage/stores/retention_store.hpp"
#include "storage/stores/rule_store.hpp"
#include "storage/stores/sitting_store.hpp"
#include "storage/stores/turn_store.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_mailer.hpp"
#include "testing/fake_provider.hpp"
#include "testing/fake_random.hpp"
#include "testing/temporary_engine.hpp"

namespace bascule::product {

// The product from inbox to ledger: the real use cases over the real stores on a SQLite file, with
// a clock turned by hand, a mailbox and an applicant tracking system in memory. One organisation
// with one connection; jobs run when `run_due` is called, on this thread.
class Product : public ::testing::Test {
 protected:
  static constexpr const char* kStage = "assessment";
  static constexpr const char* kOpportunity = "opp-1";

  explicit Product(testing::TemporaryEngine::Kind kind = testing::TemporaryEngine::Kind::AsAsked,
                   assessments::Catalogue given = assessments::built_in_catalogue())
      : database(clock, kind), catalogue(std::move(given)) {
    ats.add_stage({"applicant-new", "New applicant"});
    ats.add_stage({kStage, "Assessment"});
    ats.put(opportunity());
    write([&](ports::Tx& tx) {
      EXPECT_TRUE(orgs.insert(tx, {org, "Northwind Robotics", "Europe/Berlin",
                                   "people@northwind.example", clock.now()}));
      connections::Connection row;
      row.id = connection;
      row.org = org;
      row.provider = "fake";
      row.base_url = "https://api.fake.example/v1";
      row.api_key = Secret("key-of-the-account");
      row.perform_as_id = "user-1";
      row.perform_as_email = "bascule@northwind.example";
      row.created_at = clock.now();
      connections.insert(tx, row);
    });
    run_job.handle("decide_event", [this](const jobs::Job& job) { return decide_event.run(job); });
    run_job.handle("expire_order", [this](const jobs::Job& job) { return expire_order.run(job); });
    run_job.handle("remind", [this](const jobs::Job& job) { return remind.run(job); });
    run_job.handle("effects_settled",
                   [this](const jobs::Job& job) { return effects_settled.run(job); });
    run_job.handle("perform_effect",
                   [this](const jobs::Job& job) { return perform_effect.run(job); });
    run_job.handle("sweep_copies", [this](const jobs::Job& job) { return sweep_copies.run(job); });
    run_job.handle("score_sitting",
                   [this](const jobs::Job& job) { return score_sitting.run(job); });
    run_job.on_parked(
        [this](const jobs::Job& job, const Error& error) { return parked_lane.look(job, error); });
    perform_effect.ask_before_letters(
        [this](const OrgScope& scope) { return tend_letters.may_leave(scope); });
    tend_order.on_new_link(
        [this](ports::Tx& tx, const InvitationId& id) { sittings.delete_seats(tx, id); });
  }

  template <class Work>
  void write(Work&& work) {
    const auto done = database->write(OrgScope(org), [&](ports::Tx& tx) -> Result<void> {
      work(tx);
      return {};
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
  }
  template <class Work>
  auto read(Work&& work) -> std::invoke_result_t<Work&, ports::Tx&> {
    using Value = std::invoke_result_t<Work&, ports::Tx&>;
    return database->read(OrgScope(org), [&](ports::Tx& tx) -> Result<Value> { return work(tx); })
        .value();
  }

  // ---- the scene ----
  [[nodiscard]] ats::Opportunity opportunity() const {
    ats::Opportunity candidate;
    candidate.id = kOpportunity;
    candidate.contact_id = "contact-1";
    candidate.name = Personal("Ada Example");
    candidate.emails = {Personal("ada@example.org")};
    candidate.stage_id = kStage;
    candidate.stage_text = "Assessment";
    candidate.stage_entered_at = clock.now();
    candidate.application_id = "app-1";
    candidate.posting = ats::Posting{"posting-1", "Controls Engineer", {"bigfive"}, "", "", "", ""};
    return candidate;
  }

  rules::Rule add_rule(rules::Rule rule = {}) {
    rule.id = ports::new_id<RuleId>(clock, random);
    rule.org = org;
    rule.connection = connection;
    if (rule.stages.empty() && rule.trigger == rules::Trigger::StageEntered) rule.stages = {kStage};
    if (rule.assessments.empty()) rule.assessments = {"bigfive-120"};
    rule.created_at = rule.switched_on_at = clock.now();
    write([&](ports::Tx& tx) { rules.insert(tx, rule); });
    return rule;
  }

  // What a signed delivery leaves behind: a row and a job.
  EventId tell(ats::EventKind kind = ats::EventKind::StageChanged,
               const std::string& id = kOpportunity, const std::string& to_stage = kStage) {
    clock.advance(1ms);  // Two deliveries of one instant would be one.
    webhooks::InboxEvent event;
    event.id = ports::new_id<EventId>(clock, random);
    event.org = org;
    event.connection = connection;
    event.hook = HookId::trusted("hok_test");
    event.job = ports::new_id<JobId>(clock, random);
    event.event = {
        kind, std::string(ats::to_string(kind)), event.id.text(), clock.now(), id, to_stage, false};
    event.received_at = clock.now();
    write([&](ports::Tx& tx) {
      EXPECT_TRUE(inbox.insert(tx, event));
      jobs.enqueue(tx, event.job, {"decide_event", event.id.text(), connection.text(), clock.now()},
                   clock.now());
    });
    return event.id;
  }

  // Runs what is due until nothing is, without letting time pass.
  void run_due() {
    for (int round = 0; round < 200; ++round) {
      const auto claimed = run_job.claim({});
      if (claimed.empty()) return;
      for (const auto& job : claimed) run_job.run(job);
    }
    FAIL() << "the queue never empties";
  }
  // Runs what is due, lets time pass, and again, so often.
  void run_for(int rounds, std::chrono::milliseconds step) {
    run_due();
    for (int round = 0; round < rounds; ++round) {
      clock.advance(step);
      run_due();
    }
  }

  // ---- what is there ----
  [[nodiscard]] std::vector<orders::Order> all_orders() {
    return read([&](ports::Tx& tx) { return orders.list(tx, {}, {}).items; });
  }
  [[nodiscard]] bascule::connections::Connection connection_row() {
    return read([&](ports::Tx& tx) { return connections.find(tx, connection).value(); });
  }
  // What a person did to the connection, with what the use cases owe then.
  void change_connection(const std::function<void(bascule::connections::Connection&)>& how) {
    write([&](ports::Tx& tx) {
      auto row = connections.find(tx, connection).value();
      how(row);
      connections.save(tx, row);
      if (row.state == bascule::connections::ConnectionState::On)
        jobs.run_lane_again(tx, connection.text(), clock.now());
    });
  }
  [[nodiscard]] orders::Order the_order() {
    const auto all = all_orders();
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? orders::Order{} : all.front();
  }
  [[nodiscard]] std::vector<rules::Decision> decisions() {
    return read(
        [&](ports::Tx& tx) { return rules.decisions_about(tx, connection, kOpportunity, 50); });
  }
  [[nodiscard]] std::vector<jobs::Job> parked() {
    return read([&](ports::Tx& tx) { return jobs.list(tx, {jobs::JobState::Parked}, {}).items; });
  }
  [[nodiscard]] std::vector<effects::Effect> effects_of(const std::string& group) {
    return read([&](ports::Tx& tx) { return effects.of_group(tx, group); });
  }
  [[nodiscard]] Secret token_of(const orders::Order& order) {
    return links.token(
        read([&](ports::Tx& tx) { return orders.find_invitation(tx, order.invitation).value(); }));
  }

  // ---- the candidate ----
  // Opens the invitation in a new browser; its cookie.
  Secret open(const orders::Order& order) {
    return open_invitation.open(token_of(order), std::nullopt, "en").value().cookie;
  }
  // Answers every item with `value` and hands in.
  void answer_all(const Secret& cookie, int value = 3) {
    ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
    const auto items = catalogue.newest("bigfive-120")->items("en").value();
    for (const auto& item : items)
      ASSERT_TRUE(save_answer.save(cookie, std::string(item.id), value, 0).has_value());
    ASSERT_TRUE(submit_sitting.submit(cookie, "").has_value());
  }
  // An invited candidate, up to the accepted letter.
  orders::Order invite() {
    add_rule();
    tell();
    run_due();
    return the_order();
  }

  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::FakeMailer mailer;
  testing::FakeProvider ats;
  crypto::MasterKey master_key = crypto::MasterKey::make(random);
  storage::SqlDataKeyStore data_keys;
  crypto::Vault vault{master_key, data_keys, random};
  testing::TemporaryEngine database;
  crypto::Pseudonyms pseudonyms{master_key.derive("pseudonyms of ids")};
  storage::SqlOrgStore orgs;
  storage::SqlLogoStore logos;
  storage::SqlLetterWordsStore letter_words;
  storage::SqlConnectionStore connections{vault};
  storage::SqlRuleStore rules{pseudonyms};
  storage::SqlOrderStore orders{pseudonyms};
  storage::SqlEffectStore effects{vault};
  storage::SqlSittingStore sittings;
  storage::SqlJobStore jobs;
  storage::SqlInboxStore inbox{pseudonyms};
  storage::SqlRetentionStore retention{pseudonyms};
  storage::SqlTurns turns;

  const OrgId org = ports::new_id<OrgId>(clock, random);
  const ConnectionId connection = ports::new_id<ConnectionId>(clock, random);
  const assessments::Catalogue catalogue;
  const std::string public_url = "https://bascule.northwind.example";
  bascule::ats::FindProvider find_provider = [this](std::string_view) { return &ats; };
  orders::Kept kept{orders, effects, jobs, rules, connections, orgs, letter_words};
  orders::InvitationLinks links{Secret("a key for links"), public_url};
  orders::Placing placing{kept, catalogue, links, clock, random};
  orders::PlaceOrder place_order{kept, placing, catalogue, clock};
  orders::TendOrder tend_order{*database, kept, placing, links, clock, random};
  orders::OrderByRule order_by_rule{kept, placing, catalogue, clock};
  orders::DecideEvent decide_event{
      *database,
      kept,
      order_by_rule,
      find_provider,
      [this](ports::Tx& tx, const EventId& id) -> std::optional<orders::EventHint> {
        const auto event = inbox.find(tx, id);
        if (!event) return std::nullopt;
        return orders::EventHint{event->id,
                                 event->connection,
                                 event->event.kind,
                                 event->event.opportunity_id,
                                 event->event.to_stage_id,
                                 event->event.provider_event,
                                 event->event.triggered_at};
      },
      clock,
      random};
  orders::ExpireOrder expire_order{*database, kept, clock, random};
  orders::Remind remind{*database, kept, placing, find_provider, clock};
  orders::EffectsSettled effects_settled{*database, kept, clock};
  orders::RecordResult record_result{kept, public_url, clock, random};
  sittings::Desk desk{*database, sittings, orders, orgs, jobs, catalogue, clock, random};
  sittings::OpenInvitation open_invitation{desk};
  sittings::TakeSitting take_sitting{desk};
  sittings::SaveAnswer save_answer{desk};
  sittings::SubmitSitting submit_sitting{desk};
  orders::DeclineOrder decline_order{kept, clock, random};
  sittings::Decline decline_optional{desk, decline_order};
  scoring::ScoreSitting score_sitting{*database, sittings, record_result, catalogue};
  scoring::Rescore rescore{*database, orders, sittings, catalogue};
  effects::FreshLetter letter_to_owners;  // Of whoever writes such letters.
  effects::PerformEffect perform_effect{
      *database,
      effects,
      connections,
      jobs,
      find_provider,
      mailer,
      [this](ports::Tx& tx, const effects::Effect& effect)
          -> Result<std::variant<ports::Letter, effects::NotWanted>> {
        if (ConnectionId::parse(effect.group)) return letter_to_owners(tx, effect);
        if (orders::TendLetterWords::is_test(effect))
          return tend_letter_words.fresh_letter(tx, effect);
        return placing.fresh_letter(tx, effect);
      },
      clock,
      random};
  storage::SqlLetterGateStore letter_gates;
  storage::SqlAuditStore audit;
  orders::TendLetters tend_letters{*database, letter_gates, jobs, audit, clock};
  orders::TendLetterWords tend_letter_words{*database,  kept,  audit, catalogue,
                                            public_url, clock, random};
  orders::WithdrawHeld withdraw_held{*database, kept, letter_gates, tend_order};
  effects::SweepCopies sweep_copies{*database,     effects, connections, jobs,
                                    find_provider, clock,   random};
  bascule::connections::MarkBroken mark_broken{*database, connections};
  int times_broken = 0;
  effects::ParkedLane parked_lane{*database, connections, jobs,
                                  effects,   mark_broken, [this] { ++times_broken; },
                                  clock,     random};
  effects::TendJobs tend_jobs{*database, jobs, perform_effect, clock};
  jobs::RunJob run_job{*database, jobs, clock, random, std::chrono::seconds{60}};
};

}  // namespace bascule::product
