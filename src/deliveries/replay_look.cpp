#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "deliveries/replay.hpp"
#include "orders/history_of.hpp"
#include "rules/decide.hpp"

// What would come of running deliveries again: found out without any effect.
namespace bascule::deliveries {
namespace {

using webhooks::Fate;
using webhooks::InboxEvent;

constexpr const char* kGone = "is there";
constexpr const char* kDecidedBefore = "was not decided before";
constexpr const char* kNoRule = "a rule is on";

std::string why_not(const rules::Decision& decision) {
  const auto first = std::ranges::find(decision.conditions, false, &rules::Condition::holds);
  return first == decision.conditions.end() ? std::string(kDecidedBefore) : first->name;
}

// About the entry or the application, not only about this delivery.
bool is_concerned(const rules::Decision& decision) { return !decision.key.starts_with("event:"); }

}  // namespace

// Through the list of deliveries, newest first, some pages at a time.
Result<void> Replay::walk_on(const jobs::Job& job) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = own(tx, job);
    if (!run) return {};
    const auto& wish = run->wish;
    webhooks::InboxFilter filter;
    filter.connection_id = wish.connection.text();
    filter.from = wish.from;
    filter.until = wish.until;
    bool is_through = !wish.event.empty();
    if (is_through)
      if (const auto event = inbox_.find(tx, wish.event)) take_in(tx, *run, *event);
    for (std::size_t page = 0; !is_through && page < kPagesAtOnce; ++page) {
      const auto some = inbox_.list(tx, filter, {PageRequest::kLimitMax, run->reached});
      for (const auto& event : some.items) take_in(tx, *run, event);
      is_through = !some.next;
      run->reached = some.next.value_or("");
    }
    if (runs_.count(tx, run->id).to_look > kDeliveriesMax)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("more than {} deliveries would be run again; ask for less time",
                              kDeliveriesMax));
    if (is_through) run->walked_at = clock_.now();
    enqueue_next(tx, *run);
    runs_.save(tx, *run);
    return {};
  });
}

void Replay::take_in(ports::Tx& tx, ReplayRun& run, const InboxEvent& event) {
  if (event.purged_at) {
    ++run.seen.purged;
    return;
  }
  const auto job = event.job.empty() ? std::nullopt : kept_.jobs.find(tx, event.job);
  switch (webhooks::fate_of(event.job, job)) {
    case Fate::Decided:
      ++run.seen.decided;
      break;
    case Fate::Waiting:
      ++run.seen.waiting;
      break;
    case Fate::Ignored:
      ++run.seen.ignored;
      break;
    case Fate::Closed:
      if (run.wish.event.empty())
        ++run.seen.closed;
      else
        runs_.add(tx, run, event.id);
      break;
    case Fate::Parked:
      runs_.add(tx, run, event.id);
      break;
  }
}

Result<void> Replay::look_on(const jobs::Job& job) {
  const OrgScope scope(job.org);
  const auto next = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<EventId>> {
    const auto run = own(tx, job);
    if (!run) return std::vector<EventId>{};
    auto some = runs_.some(tx, run->id, Outlook::ToLook, kEach);
    // This job is in the lane of one connection.
    std::erase_if(some, [&](const EventId& id) {
      const auto event = inbox_.find(tx, id);
      return event && event->connection.text() != job.lane;
    });
    return some;
  }));
  for (const auto& id : next) TRY_VOID(look_at(job, id));
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto run = own(tx, job);
    if (!run || run->state != ReplayState::Looking) return {};
    if (runs_.some(tx, run->id, Outlook::ToLook, 1).empty()) {
      run->state = ReplayState::Ready;
      run->ready_at = clock_.now();
    } else {
      enqueue_next(tx, *run);
    }
    runs_.save(tx, *run);
    return {};
  });
}

Result<void> Replay::look_at(const jobs::Job& job, const EventId& id) {
  const OrgScope scope(job.org);
  struct Ground {
    std::optional<InboxEvent> event;
    std::optional<connections::Connection> connection;
  };
  const auto ground = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Ground> {
    auto event = inbox_.find(tx, id);
    auto connection = event ? kept_.connections.find(tx, event->connection) : std::nullopt;
    return Ground{std::move(event), std::move(connection)};
  }));
  std::optional<Seen> seen;
  std::optional<ats::Opportunity> opportunity;
  if (!ground.event || ground.event->purged_at)
    seen = Seen{Outlook::Cannot, "its data was deleted"};
  else if (!ground.connection)
    seen = Seen{Outlook::Cannot, "the connection is gone"};
  if (!seen) {
    const auto provider = connections::provider_of(*ground.connection, find_provider_);
    if (!provider) {
      seen = Seen{Outlook::Cannot, provider.error().message};
    } else {
      auto read = (*provider)->read_opportunity(connections::account_of(*ground.connection),
                                                ground.event->event.opportunity_id);
      if (read)
        opportunity = std::move(*read);
      else if (read.error().code == ErrorCode::NotFound)
        seen = Seen{Outlook::WouldNot, kGone};
      else if (read.error().code == ErrorCode::Forbidden ||
               read.error().code == ErrorCode::InvalidInput)
        seen = Seen{Outlook::Cannot, read.error().message};
      else
        return Failure(read.error());
    }
  }
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto run = own(tx, job);
    if (!run || run->state != ReplayState::Looking) return {};
    if (opportunity) seen = asked(tx, *run, *ground.event, *opportunity);
    runs_.settle(tx, run->id, id, seen->outlook, seen->why);
    return {};
  });
}

Replay::Seen Replay::asked(ports::Tx& tx, const ReplayRun& run, const InboxEvent& event,
                           const ats::Opportunity& opportunity) {
  const rules::Occasion occasion{event.id, event.event.kind, event.event.to_stage_id,
                                 event.event.triggered_at};
  const auto on = kept_.rules.list_of(tx, event.connection);
  const auto decisions =
      rules::decide(on, opportunity, occasion,
                    orders::history_of(tx, kept_, event.connection, opportunity.id), clock_.now());
  const auto is_yes = [](const rules::Decision& one) { return one.verdict == rules::Verdict::Yes; };
  if (std::ranges::any_of(decisions, is_yes))
    return runs_.would_invite(tx, run.id, opportunity.id) ? Seen{Outlook::SameCandidate, ""}
                                                          : Seen{Outlook::WouldInvite, ""};
  const auto shadow =
      std::ranges::find(decisions, rules::Verdict::Shadow, &rules::Decision::verdict);
  if (shadow != decisions.end()) return {Outlook::WouldNot, "the rule does more than watch"};
  const auto nearest = std::ranges::find_if(decisions, is_concerned);
  if (nearest != decisions.end()) return {Outlook::WouldNot, why_not(*nearest)};
  if (!decisions.empty()) return {Outlook::WouldNot, why_not(decisions.front())};
  const bool is_decided = std::ranges::any_of(on, rules::decides);
  return {Outlook::WouldNot, is_decided ? kDecidedBefore : kNoRule};
}

}  // namespace bascule::deliveries
