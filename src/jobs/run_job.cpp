#include "jobs/run_job.hpp"

#include <array>

#include "base/log.hpp"
#include "base/text.hpp"

namespace bascule::jobs {
namespace {

constexpr std::size_t kReasonBytesMax = 500;

double jitter(ports::Random& random) {
  std::array<std::byte, 2> bytes{};
  random.fill(bytes);
  return (std::to_integer<int>(bytes[0]) * 256 + std::to_integer<int>(bytes[1])) / 65536.0;
}

}  // namespace

RunJob::RunJob(ports::Database& database, JobStore& store, const ports::Clock& clock,
               ports::Random& random, std::chrono::milliseconds lease)
    : database_(database), store_(store), clock_(clock), random_(random), lease_(lease) {}

void RunJob::handle(const std::string& kind, JobHandler handler) {
  check(handlers_.emplace(kind, std::move(handler)).second, "one handler per kind of job");
}

void RunJob::on_parked(std::function<Lane(const Job&, const Error&)> ask) {
  on_parked_ = std::move(ask);
}

std::vector<Job> RunJob::claim(const ClaimLimits& limits) {
  if (resting_ && resting_()) return {};
  auto claimed =
      database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<Job>> {
        return store_.claim(tx, clock_.now(), lease_, limits);
      });
  if (claimed) return std::move(*claimed);
  log_warning("jobs_not_claimed", {{"why", claimed.error().message}});
  return {};
}

void RunJob::run(const Job& job) {
  const Result<void> outcome = call_handler(job);
  if (!outcome) return settle(job, outcome.error());
  const auto written = database_.write(
      OrgScope(job.org), [&](ports::Tx& tx) { return store_.finish(tx, job, clock_.now()); });
  if (written)
    ++counters_.done;
  else
    ++counters_
          .fenced;  // Another has it, or the disk has not: the lease runs out, it is run again.
}

Result<void> RunJob::call_handler(const Job& job) {
  const auto found = handlers_.find(job.kind);
  if (found == handlers_.end())
    return fail(ErrorCode::Conflict, "this version does not know jobs of the kind " + job.kind);
  try {
    return found->second(job);
  } catch (const std::exception& broken) {
    log_error("job_threw", {{"job", job.id.text()}, {"kind", job.kind}, {"what", broken.what()}});
    return fail(ErrorCode::Internal, "an internal error; the log has it under this job's id");
  }
}

void RunJob::settle(const Job& job, const Error& error) {
  const Instant now = clock_.now();
  Job changed = job;
  changed.reason = cut(one_line(error.message), kReasonBytesMax);
  const Verdict verdict = after_failure(job, error, now, jitter(random_));
  const auto written = database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<bool> {
    if (std::holds_alternative<Park>(verdict)) return store_.park(tx, changed, changed.reason);
    const auto& again = std::get<TryAgain>(verdict);
    changed.visible_at = again.at;
    if (again.cost == TryAgain::Cost::AnAttempt) {
      changed.attempts = job.attempts + 1;
      if (!changed.failing_since) changed.failing_since = now;
    }
    return store_.wait_again(tx, changed);
  });
  if (!written || !*written)
    ++counters_.fenced;
  else if (std::holds_alternative<Park>(verdict))
    ++counters_.parked;
  else if (std::get<TryAgain>(verdict).cost == TryAgain::Cost::Nothing)
    ++counters_.paused;
  else
    ++counters_.retried;
  log_info(std::holds_alternative<Park>(verdict) ? "job_parked" : "job_waits",
           {{"job", job.id.text()},
            {"kind", job.kind},
            {"code", to_string(error.code)},
            {"attempts", changed.attempts}});
  if (std::holds_alternative<Park>(verdict)) look_at_parked(job, error);
}

// Only once it is parked: whoever mends the connection from now on finds it among the parked, and
// whoever did before is seen here.
void RunJob::look_at_parked(const Job& job, const Error& error) {
  if (job.lane.empty() || !on_parked_ || on_parked_(job, error) == Lane::Down) return;
  const auto again = database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<bool> {
    return store_.run_again(tx, job.id, clock_.now());
  });
  if (!again) log_warning("job_stays_parked", {{"job", job.id.text()}});
}

bool RunJob::extend(const Job& job) {
  const auto extended = database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<bool> {
    return store_.extend_lease(tx, job, clock_.now() + lease_);
  });
  return extended && *extended;
}

}  // namespace bascule::jobs
