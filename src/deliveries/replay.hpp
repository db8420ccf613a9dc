#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ats/find_provider.hpp"
#include "deliveries/replay_store.hpp"
#include "jobs/job.hpp"
#include "orders/kept.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "rules/decision.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::deliveries {

// Runs deliveries again that were accepted and could not be looked at. First a look: each candidate
// is read and the rules are asked, without effect, step by step in the lane of the connection. Then
// a person says yes to what was seen, and each delivery goes back into the queue by the job that it
// has; what that decides is decided once, as ever. What was decided is not run again, and what a
// person closed only when it is asked for by itself.
class Replay {
 public:
  static constexpr const char* kKind = "replay";
  // To be run again after one look. Whoever has more asks for less time.
  static constexpr std::size_t kDeliveriesMax = 5'000;
  static constexpr std::size_t kEach = 5;         // Looked at in one step.
  static constexpr std::size_t kPagesAtOnce = 5;  // Of the list of deliveries.
  static constexpr std::size_t kRunAtOnce = 200;  // Put back into the queue in one step.

  Replay(ports::Database& database, orders::Kept kept, webhooks::InboxStore& inbox,
         ReplayStore& runs, orgs::AuditStore& audit, ats::FindProvider find_provider,
         const ports::Clock& clock, ports::Random& random)
      : database_(database),
        kept_(kept),
        inbox_(inbox),
        runs_(runs),
        audit_(audit),
        find_provider_(std::move(find_provider)),
        clock_(clock),
        random_(random) {}

  // A run as a person sees it.
  struct View {
    ReplayRun run;
    ReplayCounts counts;
    std::optional<std::chrono::seconds> left;  // Of looking; none until five are done.
    std::string waits_for;  // Why its next step does not run; empty when it does.
  };

  // Begins the look. NotFound for an unknown delivery or connection; InvalidInput; Conflict while
  // another is under way. One that waited for its yes is given up.
  [[nodiscard]] Result<View> look(const OrgScope& scope, ReplayWish wish, const orgs::Actor& by);
  // What was seen.
  struct Yes {
    std::size_t deliveries = 0;  // To be run.
    std::size_t people = 0;      // Who would be invited.
  };
  // Conflict when the look found other numbers, is too old, or the rules were changed since.
  [[nodiscard]] Result<View> confirm(const OrgScope& scope, const ReplayId& id, const Yes& yes,
                                     const orgs::Actor& by);
  // What is in the queue again stays there. NotFound; Conflict when it is over.
  [[nodiscard]] Result<View> cancel(const OrgScope& scope, const ReplayId& id,
                                    const orgs::Actor& by);
  [[nodiscard]] Result<View> find(const OrgScope& scope, const ReplayId& id);
  [[nodiscard]] Result<std::vector<View>> newest(const OrgScope& scope, std::size_t limit);
  [[nodiscard]] Result<std::vector<ReplayLine>> lines(const OrgScope& scope, const ReplayId& id,
                                                      std::size_t limit);

  // The job: one step, and the job of the next.
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  using Change = std::function<Result<void>(ports::Tx&, ReplayRun&)>;
  [[nodiscard]] Result<View> changed(const OrgScope& scope, const ReplayId& id, const char* action,
                                     const orgs::Actor& by, const Change& change);
  [[nodiscard]] View view_of(ports::Tx& tx, const ReplayRun& run);
  [[nodiscard]] std::string rules_now(ports::Tx& tx);
  void enqueue_next(ports::Tx& tx, ReplayRun& run);
  // The run while this job is the one that does its next step.
  [[nodiscard]] std::optional<ReplayRun> own(ports::Tx& tx, const jobs::Job& job);
  [[nodiscard]] Result<void> walk_on(const jobs::Job& job);
  void take_in(ports::Tx& tx, ReplayRun& run, const webhooks::InboxEvent& event);
  [[nodiscard]] Result<void> look_on(const jobs::Job& job);
  [[nodiscard]] Result<void> look_at(const jobs::Job& job, const EventId& id);
  struct Seen {
    Outlook outlook = Outlook::WouldNot;
    std::string why;
  };
  // What the rules would say now, if the candidate is as read.
  [[nodiscard]] Seen asked(ports::Tx& tx, const ReplayRun& run, const webhooks::InboxEvent& event,
                           const ats::Opportunity& opportunity);
  [[nodiscard]] Result<void> run_on(const jobs::Job& job);
  [[nodiscard]] Seen put_back(ports::Tx& tx, const ReplayRun& run, const EventId& id);
  [[nodiscard]] Result<void> failed(const jobs::Job& job, const std::string& why);

  ports::Database& database_;
  orders::Kept kept_;
  webhooks::InboxStore& inbox_;
  ReplayStore& runs_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::deliveries
