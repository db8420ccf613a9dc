#pragma once

#include "ats/find_provider.hpp"
#include "jobs/job_store.hpp"
#include "orders/kept.hpp"
#include "orgs/actor.hpp"
#include "ports/database.hpp"
#include "rules/backtest_store.hpp"

namespace bascule::orders {

// What a rule would have done: reads the candidates of the account whom something happened to, step
// by step, and asks the rule about each past entry. Nothing is sent. Each step is a job of its own
// in the connection's lane, behind what waits there: nobody's invitation waits for more than one.
class LookBack {
 public:
  static constexpr const char* kKind = "look_back";
  static constexpr int kDaysMax = 365;
  // What is listed at once; halved while the provider says that it is too much, down to the least.
  static constexpr std::chrono::milliseconds kStep = std::chrono::days{3};
  static constexpr std::chrono::milliseconds kStepLeast = std::chrono::minutes{10};

  LookBack(ports::Database& database, Kept kept, rules::BacktestStore& runs,
           ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random)
      : database_(database),
        kept_(kept),
        runs_(runs),
        find_provider_(std::move(find_provider)),
        clock_(clock),
        random_(random) {}

  // Begins one over the last `days` (1 to kDaysMax). NotFound; Conflict while another of the same
  // connection is under way, or when that is not on; InvalidInput for a rule that is not about
  // stages.
  [[nodiscard]] Result<rules::BacktestRun> begin(const OrgScope& scope, const RuleId& rule,
                                                 int days, const orgs::Actor& by);

  // The job: one step, and the job of the next.
  [[nodiscard]] Result<void> run(const jobs::Job& job);
  // As it is by now: one whose job was given up has failed, and says why.
  [[nodiscard]] rules::BacktestRun as_it_is(ports::Tx& tx, rules::BacktestRun run) const;

 private:
  struct Ground {
    rules::BacktestRun run;
    rules::Rule rule;
    connections::Connection connection;
  };
  [[nodiscard]] Result<Ground> ground(const jobs::Job& job) const;
  [[nodiscard]] Result<void> step(Ground& on) const;
  [[nodiscard]] Result<void> save(const Ground& on);
  void enqueue_next(ports::Tx& tx, rules::BacktestRun& run, const ConnectionId& lane);

  ports::Database& database_;
  Kept kept_;
  rules::BacktestStore& runs_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
