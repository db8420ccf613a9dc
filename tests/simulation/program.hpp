#pragma once

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "crypto/vault.hpp"
#include "effects/sweep_copies.hpp"
#include "effects/tend_jobs.hpp"
#include "jobs/run_job.hpp"
#include "lever/provider.hpp"
#include "orders/decide_event.hpp"
#include "orders/effects_settled.hpp"
#include "orders/expire_order.hpp"
#include "orders/place.hpp"
#include "orders/reconcile.hpp"
#include "orders/record_result.hpp"
#include "orders/remind.hpp"
#include "scoring/score_sitting.hpp"
#include "sittings/open_invitation.hpp"
#include "sittings/save_answer.hpp"
#include "sittings/submit_sitting.hpp"
#include "sittings/take_sitting.hpp"
#include "storage/call_budget.hpp"
#include "storage/master_key.hpp"
#include "storage/one_at_a_time.hpp"
#include "storage/stores/connection_store.hpp"
#include "storage/stores/effect_store.hpp"
#include "storage/stores/inbox_store.hpp"
#include "storage/stores/job_store.hpp"
#include "storage/stores/letter_words_store.hpp"
#include "storage/stores/order_store.hpp"
#include "storage/stores/org_store.hpp"
#include "storage/stores/rule_store.hpp"
#include "storage/stores/sitting_store.hpp"
#include "storage/stores/turn_store.hpp"
#include "tests/simulation/assessment.hpp"
#include "tests/simulation/database.hpp"
#include "tests/simulation/world.hpp"
#include "webhooks/receive_event.hpp"

namespace bascule::simulation {

inline constexpr const char* kPublicUrl = "https://bascule.northwind.example";
inline constexpr milliseconds kLease = 60s;

// The inbox as the server's: the row and its job in one transaction, the answer after it.
class InboxWriter final : public webhooks::InboxWriter {
 public:
  InboxWriter(Database& database, storage::SqlInboxStore& inbox, jobs::JobStore& jobs)
      : database_(database), inbox_(inbox), jobs_(jobs) {}
  void append(webhooks::InboxEvent event, JobId job, OnDurable on_durable) override;

 private:
  Database& database_;
  storage::SqlInboxStore& inbox_;
  jobs::JobStore& jobs_;
};

// One life of the program: the real stores, use cases, queue and Lever client, wired as `app` does,
// with fibers where the program has threads. Dies with `World::crash`; what it kept is on the disk.
class Program {
 public:
  // What is around the program, and stays.
  struct Outside {
    World& world;
    ports::HttpClient& http;
    ports::Mailer& mailer;
    const crypto::MasterKey& master_key;
    Database::OnCommit on_commit;
  };

  [[nodiscard]] static Result<std::unique_ptr<Program>> open(const Outside& outside);
  Program(const Outside& outside, std::unique_ptr<Database> database);

  // Starts claimer, workers, heartbeat and our own looks.
  void serve();
  // The looks end; the last jobs are waited for. Nothing else has changed.
  void look_no_more() { looks_ = false; }
  void nudge() { is_nudged_ = true; }

 private:
  World& world_;

 public:
  std::unique_ptr<Database> database;
  storage::SqlDataKeyStore data_keys;
  crypto::Vault vault;
  crypto::Pseudonyms pseudonyms;
  storage::SqlOrgStore orgs;
  storage::SqlLetterWordsStore letter_words;
  storage::SqlConnectionStore connections;
  storage::SqlRuleStore rules;
  storage::SqlOrderStore orders;
  storage::SqlEffectStore effects;
  storage::SqlSittingStore sittings;
  storage::SqlJobStore jobs;
  storage::SqlInboxStore inbox;
  InboxWriter inbox_writer;
  storage::SharedCallBudget budget;
  storage::SqlTurns turns;
  storage::SharedOneAtATime one_at_a_time;
  lever::Provider lever;
  ats::FindProvider find_provider;
  const assessments::Catalogue catalogue = small_catalogue();
  orders::Kept kept;

  webhooks::HookIndex hook_index;
  webhooks::HookSightings hook_sightings;
  webhooks::ReceiveEvent receive_event;
  orders::InvitationLinks links;
  orders::Placing placing;
  orders::OrderByRule order_by_rule;
  orders::DecideEvent decide_event;
  orders::ExpireOrder expire_order;
  orders::Remind remind;
  orders::Reconcile reconcile;
  orders::EffectsSettled effects_settled;
  orders::RecordResult record_result;
  sittings::Desk desk;
  sittings::OpenInvitation open_invitation;
  sittings::TakeSitting take_sitting;
  sittings::SaveAnswer save_answer;
  sittings::SubmitSitting submit_sitting;
  scoring::ScoreSitting score_sitting;
  effects::PerformEffect perform_effect;
  effects::SweepCopies sweep_copies;
  effects::TendJobs tend_jobs;
  jobs::RunJob run_job;

 private:
  [[nodiscard]] bool keep_seen(ports::Tx& tx, const connections::Connection& connection,
                               const ats::Event& event);
  [[nodiscard]] bool offload(std::function<void()> task);
  void claim_loop();
  void work_loop();
  void heart_loop();
  void look_loop();
  // Until when the queue has nothing to do, as far as it is known.
  [[nodiscard]] milliseconds nothing_new_after(Instant asked_at);

  struct Running {
    jobs::Job job;
    const Scheduler::Task* task;
  };
  std::list<jobs::Job> waiting_;
  std::list<Running> running_;
  bool is_nudged_ = false;
  bool looks_ = true;
};

}  // namespace bascule::simulation
