#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ats/event.hpp"
#include "base/ids.hpp"
#include "base/page.hpp"
#include "base/result.hpp"
#include "ports/database.hpp"
#include "webhooks/fate.hpp"

namespace bascule::webhooks {

// One delivery as kept: what it said, and its raw bytes for the person who asks later.
struct InboxEvent {
  EventId id;
  OrgId org;
  ConnectionId connection;
  HookId hook;
  JobId job;  // That decides it; empty when nothing has to be decided.
  ats::Event event;
  std::string raw;  // As received.
  Instant received_at{};
  std::optional<Instant> purged_at = std::nullopt;  // When what it said was deleted.
};

enum class Appended {
  New,   // A row, and a job to decide it.
  Seen,  // This delivery is here already, or its business event is (cases A7, A9, A10).
};

// Keeps deliveries: the only asynchronous port, called from the event loop. `on_durable` is called
// once, from any thread, after the row is on disk; Unavailable when it could not be kept (A23).
class InboxWriter {
 public:
  virtual ~InboxWriter() = default;
  using OnDurable = std::function<void(Result<Appended>)>;
  // Also writes the job `decide_event`, id `job`, in the same transaction, unless the event is a
  // ping or of a kind that is only kept.
  virtual void append(InboxEvent event, JobId job, OnDurable on_durable) = 0;
};

struct InboxFilter {
  std::string connection_id{}, opportunity_id{};  // Empty: any.
  std::optional<ats::EventKind> kind = std::nullopt;
  std::optional<Fate> fate = std::nullopt;
  std::optional<Instant> from = std::nullopt, until = std::nullopt;  // Of receiving; not `until`.
};

class InboxStore {
 public:
  virtual ~InboxStore() = default;
  [[nodiscard]] virtual std::optional<InboxEvent> find(ports::Tx& tx, const EventId& id) = 0;
  // How many deliveries are looked through for one page: what is rare is found in several.
  static constexpr std::size_t kLookedThroughMax = 5'000;
  // Newest first, without their raw bytes. A page may have fewer than asked for, even none, and a
  // next one all the same.
  [[nodiscard]] virtual Page<InboxEvent> list(ports::Tx& tx, const InboxFilter& filter,
                                              const PageRequest& page) = 0;
};

}  // namespace bascule::webhooks
