#pragma once

#include "ats/find_provider.hpp"
#include "jobs/job_store.hpp"
#include "orders/kept.hpp"
#include "orgs/actor.hpp"
#include "ports/database.hpp"
#include "rules/backtest_store.hpp"

namespace bascule::orders {

// What a rule would have done: reads the candidates of the account whom something happened to, step
// by step, and asks the rule about each past entry. Nothing is sent. A job in the connection's
// lane, so that it spends the connection's budget in its turn.
class LookBack {
 public:
  static constexpr const char* kKind = "look_back";
  static constexpr int kDaysMax = 365;
  // What is listed at once, and kept as progress.
  static constexpr std::chrono::hours kStep{24 * 3};

  LookBack(ports::Database& database, Kept kept, rules::BacktestStore& runs,
           ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random)
      : database_(database),
        kept_(kept),
        runs_(runs),
        find_provider_(std::move(find_provider)),
        clock_(clock),
        random_(random) {}

  // Begins one over the last `days` (1 to kDaysMax). NotFound; Conflict while another of this rule
  // is under way; InvalidInput for a rule that is not about stages.
  [[nodiscard]] Result<rules::BacktestRun> begin(const OrgScope& scope, const RuleId& rule,
                                                 int days, const orgs::Actor& by);

  // The job.
  [[nodiscard]] Result<void> run(const jobs::Job& job);
  // It was given up: the look ends and says why.
  [[nodiscard]] Result<void> parked(const jobs::Job& job, const Error& error);

 private:
  struct Ground {
    rules::BacktestRun run;
    rules::Rule rule;
    connections::Connection connection;
  };
  [[nodiscard]] Result<Ground> ground(const jobs::Job& job);
  [[nodiscard]] Result<void> step(Ground& ground, rules::Backtest& backtest);
  [[nodiscard]] Result<void> save(const rules::BacktestRun& run);

  ports::Database& database_;
  Kept kept_;
  rules::BacktestStore& runs_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
