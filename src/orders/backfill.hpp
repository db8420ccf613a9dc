#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ats/find_provider.hpp"
#include "jobs/job.hpp"
#include "orders/backfill_store.hpp"
#include "orders/order_by_rule.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"

namespace bascule::orders {

// A rule asks whoever enters its stages while it is on; whoever was there before hears nothing.
// This asks those, too, once a person has seen how many they are and said yes. Each step is a job
// of its own in the connection's lane, behind what waits there: whoever enters now waits for no
// more than one. What it asks for leaves by the same letters, under the same brake.
class Backfill {
 public:
  static constexpr const char* kKind = "backfill";
  // To be invited after one look. Whoever has more makes the rule narrower.
  static constexpr std::size_t kCandidatesMax = 20'000;
  // Asked in one step.
  static constexpr std::size_t kEach = 5;

  Backfill(ports::Database& database, Kept kept, BackfillStore& runs, OrderByRule& order_by_rule,
           orgs::AuditStore& audit, ats::FindProvider find_provider, const ports::Clock& clock,
           ports::Random& random)
      : database_(database),
        kept_(kept),
        runs_(runs),
        order_by_rule_(order_by_rule),
        audit_(audit),
        find_provider_(std::move(find_provider)),
        clock_(clock),
        random_(random) {}

  // A run as a person sees it.
  struct View {
    BackfillRun run;
    BackfillCounts counts;
    std::optional<std::chrono::seconds> left;
    std::string waits_for;  // Why its next step does not run; empty when it does.
  };

  // Lists who is in the stages of the rule now. NotFound; Conflict while another of the same
  // connection is under way, or when that is not on; InvalidInput for a rule that is not about
  // stages. One that waited for its yes is given up.
  [[nodiscard]] Result<View> look(const OrgScope& scope, const RuleId& rule, const orgs::Actor& by);
  // Yes, to so many `people` as the look found. Conflict when it found another number, when the
  // rule is not on, or was changed since.
  [[nodiscard]] Result<View> confirm(const OrgScope& scope, const BackfillId& id,
                                     std::size_t people, const orgs::Actor& by);
  // Whoever was asked stays asked. NotFound; Conflict where it does not go with the present state.
  [[nodiscard]] Result<View> pause(const OrgScope& scope, const BackfillId& id,
                                   const orgs::Actor& by);
  [[nodiscard]] Result<View> go_on(const OrgScope& scope, const BackfillId& id,
                                   const orgs::Actor& by);
  [[nodiscard]] Result<View> cancel(const OrgScope& scope, const BackfillId& id,
                                    const orgs::Actor& by);
  // Newest first. NotFound for an unknown rule.
  [[nodiscard]] Result<std::vector<View>> of_rule(const OrgScope& scope, const RuleId& rule,
                                                  std::size_t limit);

  // The job: one step, and the job of the next.
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  struct Ground {
    BackfillRun run;
    rules::Rule rule;
    connections::Connection connection;
  };
  using Change = std::function<Result<void>(ports::Tx&, BackfillRun&)>;
  [[nodiscard]] Result<View> changed(const OrgScope& scope, const BackfillId& id,
                                     const char* action, const orgs::Actor& by,
                                     const Change& change);
  [[nodiscard]] View view_of(ports::Tx& tx, const BackfillRun& run);
  [[nodiscard]] Result<std::optional<Ground>> ground(const jobs::Job& job);
  [[nodiscard]] Result<void> look_on(const Ground& on);
  [[nodiscard]] Result<void> add(const Ground& on, std::span<const ats::Opportunity> found);
  [[nodiscard]] Result<void> looked_until(const Ground& on, Instant until, Instant now);
  [[nodiscard]] Result<void> invite_on(const Ground& on);
  [[nodiscard]] Result<void> invite(const Ground& on, ats::Provider& provider,
                                    const std::string& opportunity);
  // What the rule says about somebody who is there.
  [[nodiscard]] rules::Decision decided(ports::Tx& tx, const Ground& on,
                                        const ats::Opportunity& opportunity);
  [[nodiscard]] Result<void> end(const Ground& on, BackfillState state, std::string why);
  void enqueue_next(ports::Tx& tx, BackfillRun& run);

  ports::Database& database_;
  Kept kept_;
  BackfillStore& runs_;
  OrderByRule& order_by_rule_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
