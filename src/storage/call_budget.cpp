#include "storage/call_budget.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

#include <fmt/format.h>

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

// What a row holds.
struct Credential {
  Budget budget;
  Circuit circuit;
  std::string provider;
};

constexpr std::string_view kSelect =
    "SELECT full_at, paused_until, pauses_in_row, pause_ms, failures_in_row, failing_since, "
    "next_try, window_at, calls, failures, calls_before, failures_before, provider, credential "
    "FROM call_budgets ";

Credential credential_of(const SqlRow& row) {
  Credential one;
  one.budget = {row.get<Instant>(0), row.get<Instant>(1), row.get<int>(2),
                milliseconds{row.get<std::int64_t>(3)}};
  one.circuit = {row.get<int>(4), row.get<Instant>(5), row.get<Instant>(6), row.get<Instant>(7),
                 row.get<int>(8), row.get<int>(9),     row.get<int>(10),    row.get<int>(11)};
  one.provider = row.get<std::string>(12);
  return one;
}

Credential load(ports::Tx& tx, std::string_view credential) {
  static const auto text = std::string(kSelect) + "WHERE credential = $1";
  const auto rows = sql(tx).query(text, credential);
  return rows.empty() ? Credential{} : credential_of(rows.front());
}

void save(ports::Tx& tx, std::string_view credential, const Credential& one) {
  const auto& [budget, circuit, provider] = one;
  sql(tx).execute(
      "INSERT INTO call_budgets (credential, full_at, paused_until, pauses_in_row, pause_ms, "
      "failures_in_row, failing_since, next_try, window_at, calls, failures, calls_before, "
      "failures_before, provider) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) "
      "ON CONFLICT (credential) DO UPDATE SET full_at = $2, paused_until = $3, "
      "pauses_in_row = $4, pause_ms = $5, failures_in_row = $6, failing_since = $7, "
      "next_try = $8, window_at = $9, calls = $10, failures = $11, calls_before = $12, "
      "failures_before = $13, provider = $14",
      credential, budget.full_at, budget.paused_until, budget.pauses_in_row, budget.pause,
      circuit.failures_in_row, circuit.failing_since, circuit.next_try, circuit.window_at,
      circuit.calls, circuit.failures, circuit.calls_before, circuit.failures_before, provider);
}

bool is_paused(const Budget& budget, Instant now) {
  return budget.paused_until > now && budget.paused_until <= now + budget.pause;
}

Hold pause_hold(const Credential& one) {
  return {one.budget.paused_until,
          fmt::format("{} asks for a pause until {} UTC: too many calls with this key.",
                      one.provider.empty() ? "The provider" : one.provider,
                      to_rfc3339(one.budget.paused_until).substr(11, 8))};
}

Hold circuit_hold(const Credential& one) {
  return {one.circuit.next_try, words_of(one.circuit, one.provider)};
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
  budget.paused_until = std::min(budget.paused_until, now + budget.pause);
  if (budget.paused_until > now) return budget.paused_until - now;
  const milliseconds burst = limit.per_call * limit.burst_calls;
  const Instant start = std::clamp(budget.full_at, now, now + burst);
  const milliseconds wait = start + limit.per_call - now - burst;
  budget.full_at = wait <= 0ms ? start + limit.per_call : start;
  return std::max(wait, milliseconds{0});
}

milliseconds pause(Budget& budget, Instant now, double jitter, milliseconds asked) {
  if (budget.paused_until <= now) {
    ++budget.pauses_in_row;
    budget.pause = with_jitter(pause_length(budget.pauses_in_row), jitter);
    budget.paused_until = now + budget.pause;
  }
  if (const auto longer = std::min(asked, kPauseMax); now + longer > budget.paused_until) {
    budget.pause = longer;
    budget.paused_until = now + longer;
  }
  return budget.paused_until - now;
}

HeldCredentials held_credentials(ports::Tx& tx, Instant now) {
  static const auto text = std::string(kSelect) + "WHERE paused_until > $1 OR next_try > 0";
  HeldCredentials held;
  for (const SqlRow row : sql(tx).query(text, now)) {
    const auto one = credential_of(row);
    auto name = row.get<std::string>(13);
    if (wait_of(one.circuit, {}, now) > 0ms)
      held.on_hold.emplace(std::move(name), circuit_hold(one));
    else if (is_paused(one.budget, now))
      held.on_hold.emplace(std::move(name), pause_hold(one));
    else if (one.circuit.is_open())
      held.to_be_tried.insert(std::move(name));
  }
  return held;
}

std::optional<Hold> hold_of(ports::Tx& tx, std::string_view credential) {
  if (credential.empty()) return std::nullopt;
  const auto one = load(tx, credential);
  if (one.circuit.is_open()) return circuit_hold(one);
  if (one.budget.pauses_in_row > 0) return pause_hold(one);
  return std::nullopt;
}

SharedCallBudget::SharedCallBudget(ports::Database& database, const ports::Clock& clock,
                                   ports::Random& random, Sleep sleep, const CallLimit& limit,
                                   const CircuitLimit& circuit)
    : database_(database),
      clock_(clock),
      random_(random),
      sleep_(std::move(sleep)),
      limit_(limit),
      circuit_(circuit) {}

Result<void> SharedCallBudget::spend(std::string_view credential) {
  const milliseconds started = clock_.monotonic();
  for (;;) {
    milliseconds asked{};
    const milliseconds wait =
        TRY(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<milliseconds> {
          const Instant now = clock_.now();
          asked = clock_.monotonic();
          Credential one = load(tx, credential);
          if (const auto silent = wait_of(one.circuit, circuit_, now); silent > 0ms)
            return fail(Error{ErrorCode::Unavailable, circuit_hold(one).why, {}, silent});
          const milliseconds left = storage::spend(one.budget, limit_, now);
          if (left <= 0ms) went_out(one.circuit, circuit_, now);
          save(tx, credential, one);
          return left;
        }));
    if (wait <= 0ms) {
      for (auto full = take_place(credential); full > 0ms; full = take_place(credential))
        sleep_(full);
      if (clock_.monotonic() - asked <= kStaleAfter) break;
    }
    if (clock_.monotonic() - started + wait > kWaitMax)
      return fail(Error{ErrorCode::RateLimited,
                        "the provider's call limit is used up",
                        {},
                        std::max(wait, limit_.per_call)});
    counters_.waited_ms += static_cast<std::uint64_t>(wait.count());
    sleep_(wait);
  }
  ++counters_.calls;
  return {};
}

milliseconds SharedCallBudget::take_place(std::string_view credential) {
  const milliseconds now = clock_.monotonic();
  return recent_.with([&](Recent& all) {
    auto& recent = all[std::string(credential)];
    while (!recent.empty() && recent.front() <= now - 1s) recent.pop_front();
    if (recent.size() >= kCallsPerSecondMax) return recent.front() + 1s - now;
    recent.push_back(now);
    return milliseconds{0};
  });
}

milliseconds SharedCallBudget::pause(std::string_view credential, milliseconds asked) {
  std::array<std::byte, 4> bytes{};
  random_.fill(bytes);
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data(), bytes.size());
  const double jitter = static_cast<double>(number) / std::numeric_limits<std::uint32_t>::max();
  const auto length =
      database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<milliseconds> {
        Credential one = load(tx, credential);
        const milliseconds lasts = storage::pause(one.budget, clock_.now(), jitter, asked);
        answered(one.circuit);  // It is there, and says so.
        save(tx, credential, one);
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
  const auto forgets_pauses = [&](const Credential& one) {
    return one.budget.pauses_in_row != 0 && one.budget.paused_until <= clock_.now();
  };
  const auto forgets = [&](const Credential& one) {
    return forgets_pauses(one) || one.circuit.failures_in_row != 0 || one.circuit.is_open();
  };
  const auto every_org = OrgScope::every_org();
  const auto worth_it = database_.read(
      every_org, [&](ports::Tx& tx) -> Result<bool> { return forgets(load(tx, credential)); });
  if (!worth_it || !*worth_it) return;
  const auto was_open = database_.write(every_org, [&](ports::Tx& tx) -> Result<bool> {
    Credential one = load(tx, credential);
    if (!forgets(one)) return false;
    if (forgets_pauses(one)) one.budget.pauses_in_row = 0;
    const bool open = one.circuit.is_open();
    answered(one.circuit);
    save(tx, credential, one);
    return open;
  });
  if (!was_open)
    log_warning("budget_not_written", {{"why", was_open.error().message}});
  else if (*was_open)
    log_info("circuit_closed", {{"credential", credential}});
}

void SharedCallBudget::failed(std::string_view credential, std::string_view provider) {
  const auto opened = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<bool> {
    Credential one = load(tx, credential);
    const bool was_open = one.circuit.is_open();
    storage::failed(one.circuit, circuit_, clock_.now());
    one.provider = provider;
    save(tx, credential, one);
    return one.circuit.is_open() && !was_open;
  });
  if (!opened)
    log_warning("budget_not_written", {{"why", opened.error().message}});
  else if (*opened)
    log_warning("circuit_opened", {{"credential", credential}});
}

}  // namespace bascule::storage
