#pragma once

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "jobs/job_store.hpp"
#include "testing/memory_database.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::testing {

// The inbox in memory, with the same two unique keys as the real one. Answers as soon as a row is
// kept, or, after `hold()`, when `release()` says that the disk has it.
class MemoryInbox final : public webhooks::InboxWriter, public webhooks::InboxStore {
 public:
  MemoryInbox(MemoryDatabase& database, jobs::JobStore& jobs)
      : database_(database), jobs_(jobs), events_(database) {}

  void append(webhooks::InboxEvent event, JobId job, OnDurable on_durable) override {
    const bool is_to_be_decided = !event.event.is_ping &&
                                  event.event.kind != ats::EventKind::Other &&
                                  !event.event.opportunity_id.empty();
    if (is_to_be_decided) event.job = job;
    auto appended =
        database_.write(OrgScope(event.org), [&](ports::Tx& tx) -> Result<webhooks::Appended> {
          if (std::ranges::any_of(*events_, [&](const auto& other) { return same(other, event); }))
            return webhooks::Appended::Seen;
          events_->push_back(event);
          if (is_to_be_decided)
            jobs_.enqueue(tx, job,
                          {.kind = "decide_event",
                           .about = event.id.text(),
                           .lane = event.connection.text(),
                           .visible_at = event.received_at},
                          event.received_at);
          return webhooks::Appended::New;
        });
    {
      const std::scoped_lock lock(mutex_);
      if (is_held_) {
        held_.emplace_back(std::move(on_durable), std::move(appended));
        return;
      }
    }
    on_durable(std::move(appended));
  }

  void hold() {
    const std::scoped_lock lock(mutex_);
    is_held_ = true;
  }
  void release() {
    std::vector<std::pair<OnDurable, Result<webhooks::Appended>>> held;
    {
      const std::scoped_lock lock(mutex_);
      is_held_ = false;
      held.swap(held_);
    }
    for (auto& [on_durable, appended] : held) on_durable(std::move(appended));
  }

  std::optional<webhooks::InboxEvent> find(ports::Tx& tx, const EventId& id) override {
    for (const auto& event : *events_)
      if (may_see(tx, event.org) && event.id == id) return event;
    return std::nullopt;
  }
  Page<webhooks::InboxEvent> list(ports::Tx& tx, const webhooks::InboxFilter& filter,
                                  const PageRequest&) override {
    Page<webhooks::InboxEvent> page;
    for (const auto& event : *events_)
      if (may_see(tx, event.org) &&
          (filter.connection_id.empty() || filter.connection_id == event.connection.text()) &&
          (filter.opportunity_id.empty() || filter.opportunity_id == event.event.opportunity_id) &&
          (!filter.kind || *filter.kind == event.event.kind))
        page.items.push_back(event);
    std::ranges::reverse(page.items);
    return page;
  }

 private:
  static bool same(const webhooks::InboxEvent& a, const webhooks::InboxEvent& b) {
    if (a.event.triggered_at != b.event.triggered_at) return false;
    const bool same_delivery = a.hook == b.hook && a.event.delivery_token == b.event.delivery_token;
    const bool same_business = !b.event.opportunity_id.empty() && a.org == b.org &&
                               a.event.opportunity_id == b.event.opportunity_id &&
                               a.event.provider_event == b.event.provider_event &&
                               a.event.to_stage_id == b.event.to_stage_id;
    return same_delivery || same_business;
  }

  MemoryDatabase& database_;
  jobs::JobStore& jobs_;
  Kept<std::vector<webhooks::InboxEvent>> events_;
  std::mutex mutex_;
  bool is_held_ = false;
  std::vector<std::pair<OnDurable, Result<webhooks::Appended>>> held_;
};

}  // namespace bascule::testing
