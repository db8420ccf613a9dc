#include "storage/stores/inbox_store.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "storage/stores/time_walk.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using webhooks::Appended;
using webhooks::InboxEvent;

constexpr std::string_view kDecideJob = "decide_event";
// The raw bytes stand last: lists leave them out.
constexpr std::string_view kColumns =
    "e.id, e.org_id, e.connection_id, e.hook_id, e.job_id, e.kind, e.provider_event, "
    "e.delivery_token, e.triggered_at, e.opportunity_id, e.to_stage_id, e.is_ping, e.received_at, "
    "e.purged_at";

InboxEvent event_of(const SqlRow& row) {
  InboxEvent event;
  event.id = row.get<EventId>(0);
  event.org = row.get<OrgId>(1);
  event.connection = row.get<ConnectionId>(2);
  event.hook = row.get<HookId>(3);
  event.job = row.get<JobId>(4);
  event.event.kind = word_of(ats::parse_event_kind(row.text(5)), row.text(5));
  event.event.provider_event = row.get<std::string>(6);
  event.event.delivery_token = row.get<std::string>(7);
  event.event.triggered_at = row.get<Instant>(8);
  event.event.opportunity_id = row.get<std::string>(9);
  event.event.to_stage_id = row.get<std::string>(10);
  event.event.is_ping = row.get<bool>(11);
  event.received_at = row.get<Instant>(12);
  event.purged_at = row.get<std::optional<Instant>>(13);
  return event;
}

// $1 organisation, $2 from, $3 and $4 where the walk is, $5 how many: ids and times, newest first.
constexpr std::string_view kKept =
    "SELECT id, received_at FROM events WHERE org_id = $1 AND purged_at IS NULL AND received_at >= "
    "$2 AND received_at <= $3 AND (received_at < $3 OR id < $4) ORDER BY received_at DESC, id DESC "
    "LIMIT $5";
constexpr std::string_view kPurged =
    "SELECT id, received_at FROM events WHERE org_id = $1 AND purged_at IS NOT NULL AND "
    "received_at >= $2 AND received_at <= $3 AND (received_at < $3 OR id < $4) ORDER BY "
    "received_at DESC, id DESC LIMIT $5";
// A delivery and the job that decides it are kept in the same moment.
constexpr std::string_view kByJob =
    "kind = 'decide_event' AND created_at >= $2 AND created_at <= $3 AND (created_at < $3 OR about "
    "< $4)";

std::string by_jobs_in(std::string_view state) {
  return fmt::format(
      "SELECT about AS id, created_at AS received_at FROM jobs WHERE org_id = $1 AND state = '{}' "
      "AND {} ORDER BY jobs.id DESC LIMIT $5",
      state, kByJob);
}

// Over the rows that an index has together, where there is one.
std::string walk_of(const webhooks::InboxFilter& filter) {
  using webhooks::Fate;
  if (filter.fate == Fate::Parked) return by_jobs_in("parked");
  if (filter.fate == Fate::Closed) return by_jobs_in("closed");
  if (filter.fate == Fate::Waiting)
    return fmt::format(
        "SELECT about AS id, created_at AS received_at FROM jobs WHERE org_id = $1 AND state = "
        "'waiting' AND lane IN (SELECT c.id FROM connections c WHERE c.org_id = $1) AND {0} "
        "UNION ALL SELECT about, created_at FROM jobs WHERE org_id = $1 AND state = 'leased' AND "
        "lease_until > 0 AND {0} ORDER BY 2 DESC, 1 DESC LIMIT $5",
        kByJob);
  if (!filter.opportunity_id.empty()) return std::string(kKept);
  return fmt::format(
      "SELECT id, received_at FROM ({}) AS kept UNION ALL SELECT id, received_at FROM ({}) AS "
      "purged ORDER BY 2 DESC, 1 DESC LIMIT $5",
      kKept, kPurged);
}

std::string_view fate_condition(const webhooks::InboxFilter& filter) {
  using webhooks::Fate;
  if (filter.fate == Fate::Ignored) return "AND e.job_id = '' ";
  if (filter.fate != Fate::Decided) return "";
  return "AND e.job_id <> '' AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = e.job_id AND "
         "j.state "
         "<> 'done') ";
}

bool passes_all(const webhooks::InboxFilter& filter) {
  return filter.connection_id.empty() && filter.opportunity_id.empty() && !filter.kind &&
         fate_condition(filter).empty();
}

Stretch<InboxEvent> stretch_of(ports::Tx& tx, const OrgId& org, const webhooks::InboxFilter& filter,
                               const TimeSpan& span, std::size_t limit) {
  const auto walk = walk_of(filter);
  const auto most = passes_all(filter) ? limit + 1 : webhooks::InboxStore::kLookedThroughMax;
  const auto kind = filter.kind ? ats::to_string(*filter.kind) : std::string_view();
  Stretch<InboxEvent> stretch;
  for (const SqlRow row : sql(tx).query(
           fmt::format("SELECT {} FROM ({}) AS w JOIN events e ON e.id = w.id WHERE e.org_id = $1 "
                       "AND (e.connection_id = $6 OR $6 = '') AND (e.opportunity_id = $7 OR $7 = "
                       "'') AND (e.kind = $8 OR $8 = '') {}ORDER BY w.received_at DESC, w.id DESC "
                       "LIMIT $9",
                       kColumns, walk, fate_condition(filter)),
           org, span.from, span.start.at, span.start.id, most, filter.connection_id,
           filter.opportunity_id, kind, limit + 1)) {
    auto event = event_of(row);
    stretch.items.emplace_back(TimePlace{event.received_at, event.id.text()}, std::move(event));
  }
  if (stretch.items.size() > limit || passes_all(filter)) return stretch;
  for (const SqlRow row :
       sql(tx).query(fmt::format("SELECT w.id, w.received_at FROM ({}) AS w ORDER BY w.received_at "
                                 "DESC, w.id DESC LIMIT 1 OFFSET $6",
                                 walk),
                     org, span.from, span.start.at, span.start.id, most, most - 1))
    stretch.broken_off = TimePlace{row.get<Instant>(1), row.get<std::string>(0)};
  return stretch;
}

// Whether somebody has to look at it: a ping is answered, an unknown event is only kept (A14, A15).
bool is_to_be_decided(const ats::Event& event) {
  return !event.is_ping && event.kind != ats::EventKind::Other && !event.opportunity_id.empty();
}

}  // namespace

std::optional<InboxEvent> SqlInboxStore::find(ports::Tx& tx, const EventId& id) {
  static const auto text = fmt::format(
      "SELECT {}, e.raw FROM events e WHERE e.id = $1 AND (e.org_id = $2 OR $2 = '')", kColumns);
  const auto rows = sql(tx).query(text, id, tx.org());
  if (rows.empty()) return std::nullopt;
  auto event = event_of(rows.front());
  const auto raw = rows.front().get<Bytes>(14);
  event.raw.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
  return event;
}

Page<InboxEvent> SqlInboxStore::list(ports::Tx& tx, const webhooks::InboxFilter& filter,
                                     const PageRequest& page) {
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  const auto span = span_of(page, filter.from, filter.until);
  if (!span) return {};
  std::vector<Stretch<InboxEvent>> stretches;
  for (const auto& org : orgs_of(tx))
    stretches.push_back(stretch_of(tx, org, filter, *span, limit));
  return page_of(std::move(stretches), limit);
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
