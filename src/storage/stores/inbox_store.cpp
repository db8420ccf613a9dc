#include "storage/stores/inbox_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using webhooks::Appended;
using webhooks::InboxEvent;

constexpr std::string_view kDecideJob = "decide_event";
constexpr std::string_view kSelect =
    "SELECT id, org_id, connection_id, hook_id, job_id, kind, provider_event, delivery_token, "
    "triggered_at, opportunity_id, "
    "to_stage_id, is_ping, raw, received_at FROM events ";

ats::EventKind kind_of(std::string_view text) {
  using enum ats::EventKind;
  for (const auto kind : {StageChanged, ApplicationCreated, ArchiveChanged, Hired, Deleted, Seen,
                          SeenApplication, Other})
    if (ats::to_string(kind) == text) return kind;
  refuse_stored(text);
}

InboxEvent event_of(const SqlRow& row) {
  InboxEvent event;
  event.id = row.get<EventId>(0);
  event.org = row.get<OrgId>(1);
  event.connection = row.get<ConnectionId>(2);
  event.hook = row.get<HookId>(3);
  event.job = row.get<JobId>(4);
  event.event.kind = kind_of(row.text(5));
  event.event.provider_event = row.get<std::string>(6);
  event.event.delivery_token = row.get<std::string>(7);
  event.event.triggered_at = row.get<Instant>(8);
  event.event.opportunity_id = row.get<std::string>(9);
  event.event.to_stage_id = row.get<std::string>(10);
  event.event.is_ping = row.get<bool>(11);
  const auto raw = row.get<Bytes>(12);
  event.raw.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
  event.received_at = row.get<Instant>(13);
  return event;
}

// Whether somebody has to look at it: a ping is answered, an unknown event is only kept (A14, A15).
bool is_to_be_decided(const ats::Event& event) {
  return !event.is_ping && event.kind != ats::EventKind::Other && !event.opportunity_id.empty();
}

}  // namespace

std::optional<InboxEvent> SqlInboxStore::find(ports::Tx& tx, const EventId& id) {
  static const auto text = std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')";
  const auto rows = sql(tx).query(text, id, tx.org());
  if (rows.empty()) return std::nullopt;
  return event_of(rows.front());
}

Page<InboxEvent> SqlInboxStore::list(ports::Tx& tx, const webhooks::InboxFilter& filter,
                                     const PageRequest& page) {
  static const auto text =
      std::string(kSelect) +
      "WHERE (org_id = $1 OR $1 = '') AND (id < $2 OR $2 = '') AND (connection_id = $4 OR $4 = '') "
      "AND (opportunity_id = $5 OR $5 = '') ORDER BY id DESC LIMIT $3";
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  Page<InboxEvent> found;
  for (const SqlRow row : sql(tx).query(text, tx.org(), page.after, limit + 1, filter.connection_id,
                                        filter.opportunity_id)) {
    if (found.items.size() == limit) {
      found.next = found.items.back().id.text();
      break;
    }
    found.items.push_back(event_of(row));
  }
  return found;
}

bool SqlInboxStore::insert(ports::Tx& tx, const InboxEvent& event) {
  must_be_own(tx, event.org);
  return sql(tx).execute(
             "INSERT INTO events (id, org_id, connection_id, hook_id, job_id, kind, "
             "provider_event, "
             "delivery_token, triggered_at, opportunity_id, to_stage_id, is_ping, raw, "
             "received_at) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
             "$14) "
             "ON CONFLICT DO NOTHING",
             event.id, event.org, event.connection, event.hook, event.job,
             ats::to_string(event.event.kind), event.event.provider_event,
             pseudonyms_.of(event.event.delivery_token), event.event.triggered_at,
             event.event.opportunity_id, event.event.to_stage_id, event.event.is_ping,
             bytes_of(event.raw), event.received_at) == 1;
}

void SqlInboxWriter::append(InboxEvent event, JobId job, OnDurable on_durable) {
  if (is_to_be_decided(event.event)) event.job = std::move(job);
  auto outcome = std::make_shared<Appended>(Appended::Seen);
  const OrgScope scope(event.org);
  auto body = [this, outcome, event = std::move(event),
               job = std::move(job)](ports::Tx& tx) -> Result<void> {
    *outcome = inbox_.insert(tx, event) ? Appended::New : Appended::Seen;
    if (*outcome == Appended::New && !event.job.empty())
      jobs_.enqueue(tx, event.job,
                    {.kind = std::string(kDecideJob),
                     .about = event.id.text(),
                     .lane = event.connection.text(),
                     .visible_at = event.received_at},
                    event.received_at);
    return {};
  };
  auto done = [outcome, on_durable = std::move(on_durable)](Result<void> committed) {
    if (!committed)
      on_durable(Failure(committed.error()));
    else
      on_durable(*outcome);
  };
  database_.write_async(scope, std::move(body), std::move(done));
}

}  // namespace bascule::storage
