#include "storage/stores/job_store.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "effects/effect.hpp"
#include "jobs/backoff.hpp"
#include "storage/call_budget.hpp"
#include "storage/stores/letter_gate_store.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using jobs::Job;
using jobs::JobState;

constexpr std::string_view kSelect =
    "SELECT id, org_id, kind, about, lane, state, created_at, visible_at, failing_since, attempts, "
    "crashes, fence, "
    "lease_until, reason FROM jobs ";

Job job_of(const SqlRow& row) {
  Job job;
  job.id = row.get<JobId>(0);
  job.org = row.get<OrgId>(1);
  job.kind = row.get<std::string>(2);
  job.about = row.get<std::string>(3);
  job.lane = row.get<std::string>(4);
  job.state = word_of(jobs::parse_job_state(row.text(5)), row.text(5));
  job.created_at = row.get<Instant>(6);
  job.visible_at = row.get<Instant>(7);
  job.failing_since = row.get<std::optional<Instant>>(8);
  job.attempts = row.get<int>(9);
  job.crashes = row.get<int>(10);
  job.fence = row.get<std::uint64_t>(11);
  job.lease_until = row.get<Instant>(12);
  job.reason = row.get<std::string>(13);
  return job;
}

// One organisation's work for one credential.
struct Lane {
  std::string org, lane;
  friend auto operator<=>(const Lane&, const Lane&) = default;
};

// The next (org, lane) after `last` that has waiting work: one step in the index, however long the
// queue is. In two questions, because SQLite begins (a, b) > (x, y) at the first equal row and
// would walk over all that wait in the lane.
std::optional<Lane> next_lane(SqlTx& tx, const Lane& last) {
  const auto in_the_same_org = tx.query(
      "SELECT lane FROM jobs WHERE state = 'waiting' AND org_id = $1 AND lane > $2 "
      "ORDER BY lane LIMIT 1",
      last.org, last.lane);
  if (!in_the_same_org.empty()) return Lane{last.org, in_the_same_org.front().get<std::string>(0)};
  const auto in_the_next_org = tx.query(
      "SELECT org_id, lane FROM jobs WHERE state = 'waiting' AND org_id > $1 "
      "ORDER BY org_id, lane LIMIT 1",
      last.org);
  if (in_the_next_org.empty()) return std::nullopt;
  const SqlRow row = in_the_next_org.front();
  return Lane{row.get<std::string>(0), row.get<std::string>(1)};
}

// (org, lane) may be ('org_…', ''), which is greater than ('', '~') and than every earlier org.
std::vector<Lane> waiting_lanes(SqlTx& tx) {
  std::vector<Lane> lanes;
  Lane last{"", ""};
  while (auto lane = next_lane(tx, last)) {
    lanes.push_back(*lane);
    last = *lane;
  }
  return lanes;
}

// What is in flight already, so that the limits hold over all workers.
struct InFlight {
  std::map<Lane, std::size_t> per_lane;
  std::map<std::string, std::size_t> per_org;
};

InFlight in_flight(SqlTx& tx) {
  InFlight flight;
  for (const SqlRow row : tx.query("SELECT org_id, lane, count(*) FROM jobs WHERE state = 'leased' "
                                   "GROUP BY org_id, lane")) {
    const auto count = row.get<std::size_t>(2);
    flight.per_lane[{row.get<std::string>(0), row.get<std::string>(1)}] = count;
    flight.per_org[row.get<std::string>(0)] += count;
  }
  return flight;
}

// What no job may be claimed for.
struct Held {
  HeldCredentials credentials;
  HeldLetters letters;
};

// How many more of a lane may be in flight. None while its credential is on hold, or its
// organisation's letters are, so that a queue of any length costs nothing until then; one where a
// single call tries whether it is over.
std::size_t room_in(const Lane& lane, const jobs::ClaimLimits& limits, InFlight& flight,
                    const Held& all_held) {
  const auto& held = all_held.credentials;
  if (lane.lane.empty()) return limits.jobs_max;
  if (lane.lane == effects::kCandidateLetters)
    return all_held.letters.contains(lane.org) ? 0 : limits.jobs_max;
  if (held.on_hold.contains(lane.lane)) return 0;
  const auto most = held.to_be_tried.contains(lane.lane) ? std::size_t{1} : limits.per_lane_max;
  return most - std::min(flight.per_lane[lane], most);
}

// A waiting job as a person sees it: what holds its whole lane up is its reason, too.
Job as_held(ports::Tx& tx, Job job) {
  if (job.state != JobState::Waiting) return job;
  if (job.lane == effects::kCandidateLetters) {
    const auto held = held_letters(tx);
    if (const auto why = held.find(job.org.text()); why != held.end()) job.reason = why->second;
    return job;
  }
  auto hold = storage::hold_of(tx, job.lane);
  if (!hold || hold->until <= job.visible_at) return job;
  job.visible_at = hold->until;
  job.reason = std::move(hold->why);
  return job;
}

// Leases that ran out: back to the queue with one crash more, or parked (case E14). They keep their
// place: what a candidate waits for does not go behind all that came later.
void take_back_lost_leases(SqlTx& tx, Instant now) {
  // Asked first: most claims find none, and an UPDATE that changes nothing costs four times as
  // much.
  const auto lost =
      tx.query("SELECT 1 FROM jobs WHERE state = 'leased' AND lease_until < $1 LIMIT 1", now);
  if (lost.empty()) return;
  tx.execute(
      "UPDATE jobs SET crashes = crashes + 1, "
      "state = CASE WHEN crashes + 1 >= $2 THEN 'parked' ELSE 'waiting' END, "
      "reason = CASE WHEN crashes + 1 >= $2 THEN 'The worker stopped ' || $2 || ' times while "
      "running this.' "
      "ELSE 'The worker stopped while running this.' END "
      "WHERE state = 'leased' AND lease_until < $1",
      now, jobs::kCrashesMax);
}

// Of all organisations' finished jobs, how many are looked through for the pace of one.
constexpr std::chrono::seconds kAnyTime = std::chrono::days{3'650};
constexpr std::size_t kPaceRowsMax = 20'000;

// Many in few statements: each is a way to PostgreSQL and back. A group that is not full is filled
// up with its first one.
constexpr std::size_t kAtOnce = 16;

template <std::size_t... At>
void lease(SqlTx& tx, const std::vector<Job>& jobs, std::size_t from, Instant until,
           std::index_sequence<At...> /*unused*/) {
  const auto id = [&](std::size_t at) -> const JobId& {
    return jobs[from + at < jobs.size() ? from + at : from].id;
  };
  tx.execute(
      "UPDATE jobs SET state = 'leased', fence = fence + 1, lease_until = $1 WHERE id IN ($2, $3, "
      "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
      until, id(At)...);
}

template <std::size_t... At>
std::int64_t leave(ports::Tx& tx, const std::string& lane, const std::vector<std::string>& abouts,
                   std::size_t from, std::index_sequence<At...> /*unused*/) {
  const auto about = [&](std::size_t at) -> const std::string& {
    return abouts[from + at < abouts.size() ? from + at : from];
  };
  return sql(tx).execute(
      "UPDATE jobs SET lane = '' WHERE state = 'waiting' AND org_id = $1 AND lane = $2 AND about "
      "IN "
      "($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
      tx.org(), lane, about(At)...);
}

bool own(ports::Tx& tx, std::string_view sql_text, const JobId& id, Instant now) {
  return sql(tx).execute(sql_text, id, tx.org(), now) == 1;
}

}  // namespace

void SqlJobStore::enqueue(ports::Tx& tx, const JobId& id, const jobs::NewJob& job, Instant now) {
  sql(tx).post(
      "INSERT INTO jobs (id, org_id, kind, about, lane, state, created_at, visible_at) "
      "VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7)",
      id, tx.org(), job.kind, job.about, job.lane, now, job.visible_at);
}

std::vector<Job> SqlJobStore::claim(ports::Tx& tx, Instant now, std::chrono::milliseconds lease_for,
                                    const jobs::ClaimLimits& limits) {
  auto& db = sql(tx);
  take_back_lost_leases(db, now);
  auto lanes = waiting_lanes(db);
  if (lanes.empty()) return {};
  const auto start = served_last_.with([](std::string& last) { return last; });
  std::rotate(
      lanes.begin(),
      std::upper_bound(lanes.begin(), lanes.end(), start,
                       [](const std::string& org, const Lane& lane) { return org < lane.org; }),
      lanes.end());

  const Held held{held_credentials(tx, now), held_letters(tx)};
  auto flight = in_flight(db);
  std::vector<std::vector<Job>> due(lanes.size());
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto room = room_in(lanes[i], limits, flight, held);
    if (room == 0) continue;
    for (const SqlRow row :
         db.query(std::string(kSelect) +
                      "WHERE state = 'waiting' AND org_id = $1 AND lane = $2 AND visible_at <= $3 "
                      "ORDER BY visible_at, id LIMIT $4",
                  lanes[i].org, lanes[i].lane, now, std::min(room, limits.jobs_max)))
      due[i].push_back(job_of(row));
  }

  std::vector<Job>
      claimed;  // One of each lane in turn: a burst of one organisation delays no other.
  for (std::size_t round = 0; claimed.size() < limits.jobs_max; ++round) {
    bool any = false;
    for (std::size_t i = 0; i < lanes.size() && claimed.size() < limits.jobs_max; ++i) {
      if (round >= due[i].size()) continue;
      any = true;
      auto& of_org = flight.per_org[lanes[i].org];
      if (of_org >= limits.per_org_max) continue;
      ++of_org;
      claimed.push_back(std::move(due[i][round]));
    }
    if (!any) break;
  }
  for (auto& job : claimed) {
    job.state = JobState::Leased;
    job.fence += 1;
    job.lease_until = now + lease_for;
  }
  for (std::size_t from = 0; from < claimed.size(); from += kAtOnce)
    lease(db, claimed, from, now + lease_for, std::make_index_sequence<kAtOnce>{});
  if (!claimed.empty())
    served_last_.with([&](std::string& last) { last = claimed.back().org.text(); });
  return claimed;
}

std::optional<Instant> SqlJobStore::next_due(ports::Tx& tx) {
  auto& db = sql(tx);
  const auto held = held_letters(tx);
  std::optional<Instant> soonest;
  for (const auto& lane : waiting_lanes(db)) {
    if (lane.lane == effects::kCandidateLetters && held.contains(lane.org)) continue;
    const auto rows = db.query(
        "SELECT visible_at FROM jobs WHERE state = 'waiting' AND org_id = $1 AND lane = $2 ORDER "
        "BY visible_at LIMIT 1",
        lane.org, lane.lane);
    if (!rows.empty() && (!soonest || rows.front().get<Instant>(0) < *soonest))
      soonest = rows.front().get<Instant>(0);
  }
  return soonest;
}

bool SqlJobStore::extend_lease(ports::Tx& tx, const Job& job, Instant until) {
  return sql(tx).execute(
             "UPDATE jobs SET lease_until = $3 WHERE id = $1 AND fence = $2 AND state = 'leased' "
             "AND (org_id = $4 OR $4 = '')",
             job.id, job.fence, until, tx.org()) == 1;
}

Result<void> SqlJobStore::finish(ports::Tx& tx, const Job& job, Instant now) {
  static const Error kFenced{ErrorCode::Conflict, "another worker has this job", {}, {}};
  return sql(tx).post_to_one(
      kFenced,
      "UPDATE jobs SET state = 'done', reason = '', finished_at = $3 "
      "WHERE id = $1 AND fence = $2 AND state = 'leased' AND (org_id = $4 OR $4 = '')",
      job.id, job.fence, now, tx.org());
}

bool SqlJobStore::wait_again(ports::Tx& tx, const Job& job) {
  return sql(tx).execute(
             "UPDATE jobs SET state = 'waiting', visible_at = $3, attempts = $4, failing_since = "
             "$5, reason = $6 "
             "WHERE id = $1 AND fence = $2 AND state = 'leased' AND (org_id = $7 OR $7 = '')",
             job.id, job.fence, job.visible_at, job.attempts, job.failing_since, job.reason,
             tx.org()) == 1;
}

bool SqlJobStore::park(ports::Tx& tx, const Job& job, const std::string& reason) {
  return sql(tx).execute(
             "UPDATE jobs SET state = 'parked', reason = $3 WHERE id = $1 AND fence = $2 AND state "
             "= 'leased' AND (org_id = $4 OR $4 = '')",
             job.id, job.fence, reason, tx.org()) == 1;
}

std::optional<Job> SqlJobStore::find(ports::Tx& tx, const JobId& id) {
  const auto rows = sql(tx).query(
      std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id, tx.org());
  if (rows.empty()) return std::nullopt;
  return as_held(tx, job_of(rows.front()));
}

namespace {

// The organisations that have a job in this state: one step in its index for each.
std::vector<std::string> orgs_with(SqlTx& tx, JobState state) {
  const auto text = fmt::format(
      "SELECT org_id FROM jobs WHERE state = '{}' AND org_id > $1 ORDER BY org_id LIMIT 1",
      jobs::to_string(state));
  std::vector<std::string> orgs;
  for (std::string last;;) {
    const auto next = tx.query(text, last);
    if (next.empty()) return orgs;
    last = next.front().get<std::string>(0);
    orgs.push_back(last);
  }
}

// Whether a partial index has just the jobs of this state by organisation and id.
bool has_own_index(JobState state) {
  return state == JobState::Waiting || state == JobState::Parked || state == JobState::Closed;
}

// The newest jobs in one state, at most `limit`; of those that are leased all, which are as few as
// there are threads. Of those that are done the newest are found soon by their ids.
void add_newest(ports::Tx& tx, JobState state, const std::string& before, std::size_t limit,
                std::vector<Job>& found) {
  auto& db = sql(tx);
  const auto add = [&](const SqlRows& rows) {
    for (const SqlRow row : rows) found.push_back(job_of(row));
  };
  const auto select = fmt::format("{}WHERE state = '{}' ", kSelect, jobs::to_string(state));
  if (state == JobState::Leased)
    return add(db.query(select + "AND lease_until > 0 AND (org_id = $1 OR $1 = '') "
                                 "AND (id < $2 OR $2 = '')",
                        tx.org(), before));
  if (!has_own_index(state))
    return add(db.query(select + "AND (org_id = $1 OR $1 = '') AND (id < $2 OR $2 = '') "
                                 "ORDER BY id DESC LIMIT $3",
                        tx.org(), before, limit));
  for (const auto& org :
       tx.scope().is_every_org() ? orgs_with(db, state) : std::vector{tx.org().text()}) {
    if (before.empty())
      add(db.query(select + "AND org_id = $1 ORDER BY id DESC LIMIT $2", org, limit));
    else
      add(db.query(select + "AND org_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3", org, before,
                   limit));
  }
}

}  // namespace

Page<Job> SqlJobStore::list(ports::Tx& tx, const std::vector<JobState>& states,
                            const PageRequest& page) {
  static const std::vector<JobState> kAllButDone{JobState::Waiting, JobState::Leased,
                                                 JobState::Parked, JobState::Closed};
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  Page<Job> found;
  for (const auto state : states.empty() ? kAllButDone : states)
    add_newest(tx, state, page.after, limit + 1, found.items);
  std::ranges::sort(found.items, std::ranges::greater{}, &Job::id);
  if (found.items.size() > limit) {
    found.items.resize(limit);
    found.next = found.items.back().id.text();
  }
  for (auto& job : found.items) job = as_held(tx, std::move(job));
  return found;
}

std::optional<jobs::LaneHold> SqlJobStore::hold_of(ports::Tx& tx, const std::string& lane) {
  if (lane == effects::kCandidateLetters) {
    const auto held = held_letters(tx);
    const auto own = held.find(tx.org().text());
    if (own == held.end()) return std::nullopt;
    return jobs::LaneHold{std::nullopt, own->second};
  }
  auto hold = storage::hold_of(tx, lane);
  if (!hold) return std::nullopt;
  return jobs::LaneHold{hold->until, std::move(hold->why)};
}

std::optional<Job> SqlJobStore::open_about(ports::Tx& tx, const jobs::WorkOf& work,
                                           const std::string& about) {
  const auto rows = sql(tx).query(
      std::string(kSelect) +
          "WHERE id = (SELECT max(id) FROM (SELECT id, kind, about FROM jobs WHERE state = "
          "'waiting' AND org_id = $1 AND lane = $2 UNION ALL SELECT id, kind, about FROM jobs "
          "WHERE state = 'parked' AND org_id = $1 UNION ALL SELECT id, kind, about FROM jobs WHERE "
          "state = 'leased' AND lease_until > 0 AND org_id = $1) AS open WHERE kind = $3 AND about "
          "= $4)",
      tx.org(), work.lane, work.kind, about);
  if (rows.empty()) return std::nullopt;
  return as_held(tx, job_of(rows.front()));
}

jobs::Pace SqlJobStore::pace(ports::Tx& tx, const jobs::WorkOf& work, Instant now) {
  jobs::Pace pace;
  // What a person may hold waits whenever its next try would be; other work is told while it is
  // due.
  const Instant until = now + (work.lane.empty() ? jobs::Pace::kWindow : kAnyTime);
  pace.waiting =
      sql(tx)
          .query(
              "SELECT count(*) FROM (SELECT 1 FROM jobs WHERE state = 'waiting' AND org_id = $1 "
              "AND kind = $2 AND (lane = $3 OR $3 = '') AND visible_at <= $4 LIMIT $5) AS due",
              tx.org(), work.kind, work.lane, until, jobs::Pace::kWaitingMax)
          .front()
          .get<std::size_t>(0);
  const auto done = sql(tx).query(
      "SELECT count(*), min(finished_at), max(finished_at) FROM (SELECT finished_at FROM (SELECT "
      "org_id, kind, lane, finished_at FROM jobs WHERE finished_at >= $4 ORDER BY finished_at DESC "
      "LIMIT $5) AS newest WHERE org_id = $1 AND kind = $2 AND (lane = $3 OR $3 = '') "
      "ORDER BY finished_at DESC LIMIT $6) AS own",
      tx.org(), work.kind, work.lane, now - jobs::Pace::kWindow, kPaceRowsMax,
      jobs::Pace::kDoneMax);
  const SqlRow row = done.front();
  pace.done = row.get<std::size_t>(0);
  if (pace.done > 0) pace.within = row.get<Instant>(2) - row.get<Instant>(1);
  return pace;
}

jobs::JobCounts SqlJobStore::count(ports::Tx& tx) {
  const auto count = [&](std::string_view sql_text) {
    return sql(tx).query(sql_text, tx.org()).front().get<std::size_t>(0);
  };
  return {count("SELECT count(*) FROM jobs WHERE state = 'waiting' AND (org_id = $1 OR $1 = '')"),
          count("SELECT count(*) FROM jobs WHERE state = 'leased' AND (org_id = $1 OR $1 = '')"),
          parked(tx)};
}

std::size_t SqlJobStore::parked(ports::Tx& tx) {
  return sql(tx)
      .query("SELECT count(*) FROM jobs WHERE state = 'parked' AND (org_id = $1 OR $1 = '')",
             tx.org())
      .front()
      .get<std::size_t>(0);
}

std::size_t SqlJobStore::parked_in(ports::Tx& tx, const std::string& lane) {
  return sql(tx)
      .query(
          "SELECT count(*) FROM jobs WHERE state = 'parked' AND lane = $1 AND (org_id = $2 OR $2 "
          "= '')",
          lane, tx.org())
      .front()
      .get<std::size_t>(0);
}

bool SqlJobStore::run_again(ports::Tx& tx, const JobId& id, Instant now) {
  return own(tx,
             "UPDATE jobs SET state = 'waiting', visible_at = $3, attempts = 0, crashes = 0, "
             "failing_since = NULL "
             "WHERE id = $1 AND (org_id = $2 OR $2 = '') AND state = 'parked'",
             id, now);
}

bool SqlJobStore::reopen(ports::Tx& tx, const JobId& id, Instant now) {
  return own(tx,
             "UPDATE jobs SET state = 'waiting', visible_at = $3, attempts = 0, crashes = 0, "
             "failing_since = NULL, finished_at = NULL "
             "WHERE id = $1 AND (org_id = $2 OR $2 = '') AND state = 'closed'",
             id, now);
}

bool SqlJobStore::close(ports::Tx& tx, const JobId& id, Instant now) {
  return own(tx,
             "UPDATE jobs SET state = 'closed', finished_at = $3 "
             "WHERE id = $1 AND (org_id = $2 OR $2 = '') AND state = 'parked'",
             id, now);
}

std::size_t SqlJobStore::run_lane_again(ports::Tx& tx, const std::string& lane, Instant now) {
  return static_cast<std::size_t>(
      sql(tx).execute("UPDATE jobs SET state = 'waiting', visible_at = $3, attempts = 0, crashes = "
                      "0, failing_since = NULL "
                      "WHERE state = 'parked' AND (org_id = $1 OR $1 = '') AND lane = $2",
                      tx.org(), lane, now));
}

std::size_t SqlJobStore::leave_lane(ports::Tx& tx, const std::string& lane,
                                    const std::vector<std::string>& abouts) {
  std::int64_t moved = 0;
  for (std::size_t from = 0; from < abouts.size(); from += kAtOnce)
    moved += leave(tx, lane, abouts, from, std::make_index_sequence<kAtOnce>{});
  return static_cast<std::size_t>(moved);
}

std::size_t SqlJobStore::sweep_done(ports::Tx& tx, Instant before, std::size_t rows_max) {
  return static_cast<std::size_t>(sql(tx).execute(
      "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE finished_at < $1 AND NOT (state = "
      "'closed' AND kind = 'decide_event' AND EXISTS (SELECT 1 FROM events e WHERE e.id = "
      "jobs.about)) LIMIT $2)",
      before, rows_max));
}

}  // namespace bascule::storage
