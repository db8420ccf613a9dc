#include "storage/call_budget.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/log.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {
namespace {

using std::chrono::milliseconds;

constexpr std::array<milliseconds, 3> kFirstPauses{5s, 15s, 60s};
constexpr milliseconds kPauseMax = 10min;
constexpr double kJitter = 0.2;

milliseconds with_jitter(milliseconds length, double jitter) {
  return length +
         milliseconds(std::llround(static_cast<double>(length.count()) * kJitter * jitter));
}

Budget load(ports::Tx& tx, std::string_view credential) {
  const auto rows = sql(tx).query(
      "SELECT full_at, paused_until, pauses_in_row FROM call_budgets WHERE credential = $1",
      credential);
  if (rows.empty()) return {};
  const SqlRow row = rows.front();
  return {row.get<Instant>(0), row.get<Instant>(1), row.get<int>(2)};
}

void save(ports::Tx& tx, std::string_view credential, const Budget& budget) {
  sql(tx).execute(
      "INSERT INTO call_budgets (credential, full_at, paused_until, pauses_in_row) "
      "VALUES ($1, $2, $3, $4) ON CONFLICT (credential) DO UPDATE SET full_at = $2, "
      "paused_until = $3, pauses_in_row = $4",
      credential, budget.full_at, budget.paused_until, budget.pauses_in_row);
}

}  // namespace

milliseconds pause_length(int pauses_in_row) {
  if (pauses_in_row <= 0) return 0ms;
  const auto nth = static_cast<std::size_t>(pauses_in_row - 1);
  if (nth < kFirstPauses.size()) return kFirstPauses[nth];
  const auto doublings = std::min<std::size_t>(nth - kFirstPauses.size() + 1, 10);
  return std::min(kPauseMax, kFirstPauses.back() * (std::int64_t{1} << doublings));
}

milliseconds spend(Budget& budget, const CallLimit& limit, Instant now) {
  budget.paused_until =
      std::min(budget.paused_until, now + with_jitter(pause_length(budget.pauses_in_row), 1.0));
  if (budget.paused_until > now) return budget.paused_until - now;
  const milliseconds burst = limit.per_call * limit.burst_calls;
  const Instant start = std::clamp(budget.full_at, now, now + burst);
  const milliseconds wait = start + limit.per_call - now - burst;
  budget.full_at = wait <= 0ms ? start + limit.per_call : start;
  return std::max(wait, milliseconds{0});
}

milliseconds pause(Budget& budget, Instant now, double jitter) {
  if (budget.paused_until <= now) {
    ++budget.pauses_in_row;
    budget.paused_until = now + with_jitter(pause_length(budget.pauses_in_row), jitter);
  }
  return budget.paused_until - now;
}

SharedCallBudget::SharedCallBudget(ports::Database& database, const ports::Clock& clock,
                                   ports::Random& random, Sleep sleep, const CallLimit& limit)
    : database_(database),
      clock_(clock),
      random_(random),
      sleep_(std::move(sleep)),
      limit_(limit) {}

Result<void> SharedCallBudget::spend(std::string_view credential) {
  const milliseconds started = clock_.monotonic();
  for (;;) {
    const milliseconds wait =
        TRY(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<milliseconds> {
          Budget budget = load(tx, credential);
          const milliseconds left = storage::spend(budget, limit_, clock_.now());
          save(tx, credential, budget);
          return left;
        }));
    if (wait <= 0ms) {
      ++counters_.calls;
      return {};
    }
    if (clock_.monotonic() - started + wait > kWaitMax)
      return fail(Error{ErrorCode::RateLimited, "the provider's call limit is used up", {}, wait});
    counters_.waited_ms += static_cast<std::uint64_t>(wait.count());
    sleep_(wait);
  }
}

milliseconds SharedCallBudget::pause(std::string_view credential) {
  std::array<std::byte, 4> bytes{};
  random_.fill(bytes);
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data(), bytes.size());
  const double jitter = static_cast<double>(number) / std::numeric_limits<std::uint32_t>::max();
  const auto length =
      database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<milliseconds> {
        Budget budget = load(tx, credential);
        const milliseconds lasts = storage::pause(budget, clock_.now(), jitter);
        save(tx, credential, budget);
        return lasts;
      });
  // The pause is owed even if it could not be written: the caller keeps it.
  const milliseconds lasts = length ? *length : with_jitter(pause_length(1), jitter);
  ++counters_.pauses;
  log_warning("credential_paused", {{"credential", credential}, {"ms", lasts.count()}});
  return lasts;
}

void SharedCallBudget::went_well(std::string_view credential) {
  // Nearly always there is nothing to forget: looked at in a snapshot, which costs no commit. A
  // call that was under way when the pause began says nothing about it.
  const auto forgets = [&](const Budget& budget) {
    return budget.pauses_in_row != 0 && budget.paused_until <= clock_.now();
  };
  const auto every_org = OrgScope::every_org();
  const auto worth_it = database_.read(
      every_org, [&](ports::Tx& tx) -> Result<bool> { return forgets(load(tx, credential)); });
  if (!worth_it || !*worth_it) return;
  const auto written = database_.write(every_org, [&](ports::Tx& tx) -> Result<void> {
    Budget budget = load(tx, credential);
    if (!forgets(budget)) return {};
    budget.pauses_in_row = 0;
    save(tx, credential, budget);
    return {};
  });
  if (!written) log_warning("budget_not_written", {{"why", written.error().message}});
}

}  // namespace bascule::storage
