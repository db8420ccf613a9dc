#include "storage/stores/replay_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using deliveries::Outlook;
using deliveries::ReplayRun;

constexpr std::string_view kSelect =
    "SELECT id, org_id, event_id, connection_id, from_at, until_at, state, reason, job_id, "
    "made_at, made_by, reached, walked_at, seen, rules, ready_at, confirmed_by FROM replays ";

std::string seen_text(const deliveries::ReplaySeen& seen) {
  return to_text(JsonObject{{"decided", seen.decided},
                            {"waiting", seen.waiting},
                            {"closed", seen.closed},
                            {"ignored", seen.ignored},
                            {"purged", seen.purged}});
}

deliveries::ReplaySeen seen_of(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) refuse_stored("what a replay has seen");
  const auto reader = JsonReader::of(*json);
  if (!reader) refuse_stored("what a replay has seen");
  const auto number = [&](std::string_view key) {
    const auto value = reader->integer(key);
    if (!value || *value < 0) refuse_stored("what a replay has seen");
    return static_cast<std::size_t>(*value);
  };
  return {number("decided"), number("waiting"), number("closed"), number("ignored"),
          number("purged")};
}

std::vector<ReplayRun> runs_of(const SqlRows& rows) {
  std::vector<ReplayRun> runs;
  for (const SqlRow row : rows) {
    auto& run = runs.emplace_back();
    run.id = row.get<ReplayId>(0);
    run.org = row.get<OrgId>(1);
    run.wish = {row.get<EventId>(2), row.get<ConnectionId>(3), row.get<Instant>(4),
                row.get<Instant>(5)};
    run.state = word_of(deliveries::parse_replay_state(row.text(6)), row.text(6));
    run.reason = row.get<std::string>(7);
    run.job = row.get<JobId>(8);
    run.made_at = row.get<Instant>(9);
    run.made_by = row.get<std::string>(10);
    run.reached = row.get<std::string>(11);
    run.walked_at = row.get<std::optional<Instant>>(12);
    run.seen = seen_of(row.text(13));
    run.rules = row.get<std::string>(14);
    run.ready_at = row.get<std::optional<Instant>>(15);
    run.confirmed_by = row.get<std::string>(16);
  }
  return runs;
}

}  // namespace

void SqlReplayStore::insert(ports::Tx& tx, const ReplayRun& run) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "INSERT INTO replays (id, org_id, event_id, connection_id, from_at, until_at, state, reason, "
      "job_id, made_at, made_by, reached, walked_at, seen, rules, ready_at, confirmed_by) VALUES "
      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
      run.id, run.org, run.wish.event, run.wish.connection, run.wish.from, run.wish.until,
      deliveries::to_string(run.state), run.reason, run.job, run.made_at, run.made_by, run.reached,
      run.walked_at, seen_text(run.seen), run.rules, run.ready_at, run.confirmed_by);
}

void SqlReplayStore::save(ports::Tx& tx, const ReplayRun& run) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "UPDATE replays SET state = $3, reason = $4, job_id = $5, reached = $6, walked_at = $7, seen "
      "= $8, ready_at = $9, confirmed_by = $10 WHERE id = $1 AND org_id = $2",
      run.id, run.org, deliveries::to_string(run.state), run.reason, run.job, run.reached,
      run.walked_at, seen_text(run.seen), run.ready_at, run.confirmed_by);
}

std::optional<ReplayRun> SqlReplayStore::find(ports::Tx& tx, const ReplayId& id) {
  auto runs = runs_of(sql(tx).query(
      std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org()));
  if (runs.empty()) return std::nullopt;
  return std::move(runs.front());
}

std::vector<ReplayRun> SqlReplayStore::newest(ports::Tx& tx, std::size_t limit) {
  return runs_of(sql(tx).query(std::string(kSelect) + "WHERE org_id = $1 ORDER BY id DESC LIMIT $2",
                               tx.org(), limit));
}

std::vector<ReplayRun> SqlReplayStore::open(ports::Tx& tx) {
  return runs_of(sql(tx).query(std::string(kSelect) +
                                   "WHERE org_id = $1 AND state IN ('looking', 'ready', "
                                   "'running') ORDER BY id",
                               tx.org()));
}

void SqlReplayStore::add(ports::Tx& tx, const ReplayRun& run, const EventId& event) {
  must_be_own(tx, run.org);
  sql(tx).execute(
      "INSERT INTO replay_events (replay_id, event_id, org_id, outlook, why) VALUES ($1, $2, $3, "
      "$4, '') ON CONFLICT (replay_id, event_id) DO NOTHING",
      run.id, event, run.org, deliveries::to_string(Outlook::ToLook));
}

std::vector<EventId> SqlReplayStore::some(ports::Tx& tx, const ReplayId& id, Outlook outlook,
                                          std::size_t limit) {
  std::vector<EventId> found;
  for (const SqlRow row : sql(tx).query(
           "SELECT event_id FROM replay_events WHERE replay_id = $1 AND outlook = $2 AND org_id = "
           "$3 ORDER BY event_id LIMIT $4",
           id, deliveries::to_string(outlook), tx.org(), limit))
    found.push_back(row.get<EventId>(0));
  return found;
}

void SqlReplayStore::settle(ports::Tx& tx, const ReplayId& id, const EventId& event,
                            Outlook outlook, const std::string& why) {
  sql(tx).execute(
      "UPDATE replay_events SET outlook = $4, why = $5 WHERE replay_id = $1 AND event_id = $2 AND "
      "org_id = $3",
      id, event, tx.org(), deliveries::to_string(outlook), why);
}

bool SqlReplayStore::would_invite(ports::Tx& tx, const ReplayId& id,
                                  const std::string& opportunity) {
  return !sql(tx)
              .query(
                  "SELECT 1 FROM replay_events r JOIN events e ON e.id = r.event_id WHERE "
                  "r.replay_id = $1 AND r.outlook = 'would_invite' AND r.org_id = $2 AND "
                  "e.opportunity_id = $3 LIMIT 1",
                  id, tx.org(), opportunity)
              .empty();
}

deliveries::ReplayCounts SqlReplayStore::count(ports::Tx& tx, const ReplayId& id) {
  deliveries::ReplayCounts counts;
  for (const SqlRow row : sql(tx).query(
           "SELECT outlook, why, count(*) FROM replay_events WHERE replay_id = $1 AND org_id = $2 "
           "GROUP BY outlook, why",
           id, tx.org())) {
    const auto number = row.get<std::size_t>(2);
    switch (word_of(deliveries::parse_outlook(row.text(0)), row.text(0))) {
      case Outlook::ToLook:
        counts.to_look += number;
        break;
      case Outlook::WouldInvite:
        counts.would_invite += number;
        break;
      case Outlook::SameCandidate:
        counts.same_candidate += number;
        break;
      case Outlook::WouldNot:
        counts.would_not[row.get<std::string>(1)] += number;
        break;
      case Outlook::Cannot:
        counts.cannot[row.get<std::string>(1)] += number;
        break;
      case Outlook::NotRun:
        counts.not_run[row.get<std::string>(1)] += number;
        break;
      case Outlook::RunAgain:
        break;
    }
  }
  // A job that is gone was done.
  for (const SqlRow row : sql(tx).query(
           "SELECT coalesce(j.state, 'done'), count(*) FROM replay_events r JOIN events e ON e.id "
           "= r.event_id LEFT JOIN jobs j ON j.id = e.job_id WHERE r.replay_id = $1 AND r.outlook "
           "= 'run_again' AND r.org_id = $2 GROUP BY coalesce(j.state, 'done')",
           id, tx.org())) {
    const auto state = row.text(0);
    const auto number = row.get<std::size_t>(1);
    (state == "parked"                         ? counts.parked
     : state == "waiting" || state == "leased" ? counts.waiting
                                               : counts.looked_at) += number;
  }
  return counts;
}

std::vector<deliveries::ReplayLine> SqlReplayStore::lines(ports::Tx& tx, const ReplayId& id,
                                                          std::size_t limit) {
  std::vector<deliveries::ReplayLine> found;
  for (const SqlRow row : sql(tx).query(
           "SELECT event_id, outlook, why FROM replay_events WHERE replay_id = $1 AND org_id = $2 "
           "ORDER BY event_id LIMIT $3",
           id, tx.org(), limit))
    found.push_back({row.get<EventId>(0),
                     word_of(deliveries::parse_outlook(row.text(1)), row.text(1)),
                     row.get<std::string>(2)});
  return found;
}

}  // namespace bascule::storage
