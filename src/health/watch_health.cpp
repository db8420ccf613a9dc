#include "health/watch_health.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "connections/provider_of.hpp"
#include "health/known.hpp"

namespace bascule::health {
namespace {

using connections::Connection;
using connections::ConnectionState;

// What may not be read with this credential, or is too long, is not looked at; any other failure is
// the whole one's.
template <class T>
Result<void> keep(Result<T> answer, std::optional<T>& here) {
  if (answer)
    here = std::move(*answer);
  else if (answer.error().code != ErrorCode::Forbidden && answer.error().kind != ats::kListTooLong)
    return Failure(std::move(answer).error());
  return {};
}

// Whether what the provider said is about the credential that the connection has now.
bool has_credential_of(const Connection& now, const Connection& before) {
  return now.api_key == before.api_key && now.grant == before.grant &&
         now.base_url == before.base_url;
}

// No connection has more to say that anybody would read.
constexpr std::size_t kFindingsMax = 100;

Failure no_such_connection() { return fail(ErrorCode::NotFound, "there is no such connection"); }

}  // namespace

WatchHealth::WatchHealth(Sources sources, ats::FindProvider find_provider, std::string public_url,
                         std::chrono::milliseconds look_every, const ports::Clock& clock,
                         ports::Random& random)
    : sources_(sources),
      find_provider_(find_provider),
      tell_owners_({.health = sources.health,
                    .connections = sources.connections,
                    .effects = sources.effects,
                    .jobs = sources.jobs,
                    .orgs = sources.orgs},
                   std::move(find_provider), std::move(public_url), clock, random),
      look_every_(look_every),
      clock_(clock),
      random_(random) {}

WatchHealth::Health WatchHealth::health_of(ports::Tx& tx, const Connection& connection,
                                           const CheckUp& check_up) {
  Known known{.connection = connection,
              .hooks = sources_.connections.hooks_of(tx, connection.id),
              .look = sources_.connections.look_at(tx, connection),
              .grant = std::nullopt,
              .hold = sources_.jobs.hold_of(tx, connection.id.text()),
              .parked = sources_.jobs.parked_in(tx, connection.id.text()),
              .look_every = look_every_};
  if (connection.grant) known.grant = sources_.grants.find(tx, *connection.grant);
  Health health{findings(known, clock_.now()), check_up.asked_at};
  // What the provider told of a credential that it now refuses says nothing any more.
  if (connection.state != ConnectionState::On) return health;
  const auto told =
      still_standing(check_up.found, connection, sources_.rules.list_of(tx, connection.id));
  health.findings.insert(health.findings.end(), told.begin(), told.end());
  return health;
}

Result<WatchHealth::Health> WatchHealth::of(const OrgScope& scope, const ConnectionId& id) {
  return sources_.database.read(scope, [&](ports::Tx& tx) -> Result<Health> {
    const auto connection = sources_.connections.find(tx, id);
    if (!connection) return no_such_connection();
    return health_of(tx, *connection, sources_.health.check_up_of(tx, *connection));
  });
}

Result<Asked> WatchHealth::ask(const Connection& connection,
                               const std::vector<rules::Rule>& rules) {
  auto* provider = TRY(connections::provider_of(connection, find_provider_));
  const auto account = connections::account_of(connection);
  const auto needed = lists_needed(connection, rules);
  Asked asked;
  if (needed.stages) TRY_VOID(keep(provider->stages(account), asked.stages));
  if (needed.postings) TRY_VOID(keep(provider->postings(account), asked.postings));
  if (needed.users) TRY_VOID(keep(provider->users(account), asked.users));
  asked.origins = provider->origins();  // No call: the adapter has them.
  TRY_VOID(keep(provider->hooks(account), asked.hooks));
  asked.permissions_missing = TRY(provider->missing_permissions(account));
  return asked;
}

Result<WatchHealth::Health> WatchHealth::check(const OrgScope& scope, const ConnectionId& id) {
  // As they were before the provider was asked: one that is made meanwhile is not in its list.
  std::vector<connections::Hook> hooks_before;
  std::vector<rules::Rule> rules_before;
  const auto connection =
      TRY(sources_.database.read(scope, [&](ports::Tx& tx) -> Result<Connection> {
        hooks_before = sources_.connections.hooks_of(tx, id);
        rules_before = sources_.rules.list_of(tx, id);
        auto one = sources_.connections.find(tx, id);
        if (!one) return no_such_connection();
        if (one->state != ConnectionState::On)
          return fail(ErrorCode::Conflict, "this connection is not on; see to it first");
        return std::move(*one);
      }));
  const auto asked = TRY(ask(connection, rules_before));
  return sources_.database.write(OrgScope(connection.org), [&](ports::Tx& tx) {
    return take_answer(tx, connection, hooks_before, asked);
  });
}

Result<WatchHealth::Health> WatchHealth::take_answer(
    ports::Tx& tx, const Connection& asked_with, const std::vector<connections::Hook>& hooks_before,
    const Asked& asked) {
  auto now = sources_.connections.find(tx, asked_with.id);
  if (!now) return no_such_connection();
  if (now->state != ConnectionState::On || !has_credential_of(*now, asked_with))
    return fail(ErrorCode::Conflict, "this connection was changed meanwhile; ask again");
  auto check_up = sources_.health.check_up_of(tx, *now);
  check_up.asked_at = clock_.now();
  check_up.due_at = clock_.now() + kEvery;
  check_up.found = findings(asked, *now, sources_.rules.list_of(tx, now->id));
  if (check_up.found.size() > kFindingsMax) check_up.found.resize(kFindingsMax);
  sources_.health.save(tx, check_up);
  using ats::MissingPermission;
  if (!std::ranges::equal(now->permissions_missing, asked.permissions_missing, {},
                          &MissingPermission::name, &MissingPermission::name)) {
    now->permissions_missing = asked.permissions_missing;
    sources_.connections.save(tx, *now);
  }
  forget_gone_hooks(tx, hooks_before, asked);
  return health_of(tx, *now, check_up);
}

void WatchHealth::forget_gone_hooks(ports::Tx& tx,
                                    const std::vector<connections::Hook>& hooks_before,
                                    const Asked& asked) {
  const auto gone = gone_hooks(asked, hooks_before);
  for (const auto& before : hooks_before) {
    if (std::ranges::find(gone, before.id) == gone.end()) continue;
    auto hook = sources_.connections.find_hook(tx, before.id);
    if (!hook || hook->remote_id != before.remote_id) continue;  // It was made anew meanwhile.
    hook->remote_id.clear();
    sources_.connections.save_hook(tx, *hook);
  }
}

Result<std::size_t> WatchHealth::make_due() {
  const auto all = TRY(sources_.database.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<Connection>> {
        return sources_.connections.list(tx);
      }));
  std::size_t made = 0;
  for (const auto& connection : all) {
    if (connection.state == ConnectionState::Disconnected) continue;
    const auto one = sources_.database.write(
        OrgScope(connection.org), [&](ports::Tx& tx) -> Result<std::size_t> {
          const auto now = sources_.connections.find(tx, connection.id);
          return now && make_due_at(tx, *now) ? 1 : 0;
        });
    if (one)
      made += *one;
    else  // It keeps nobody else from being watched.
      log_warning("health_not_watched",
                  {{"connection", connection.id.text()}, {"why", one.error().message}});
  }
  return made;
}

// Writes to the owners of what is new, and makes the job when it is time.
bool WatchHealth::make_due_at(ports::Tx& tx, const Connection& connection) {
  tell(tx, connection);
  if (connection.state != ConnectionState::On) return false;
  auto check_up = sources_.health.check_up_of(tx, connection);
  const auto now = clock_.now();
  auto standing =
      still_standing(check_up.found, connection, sources_.rules.list_of(tx, connection.id));
  if (standing.size() != check_up.found.size()) check_up.due_at = now;  // Is it well by that?
  check_up.found = std::move(standing);
  if (!is_due(check_up)) return false;
  const auto before = check_up.job.empty() ? std::nullopt : sources_.jobs.find(tx, check_up.job);
  const bool is_under_way = before && (before->state == jobs::JobState::Waiting ||
                                       before->state == jobs::JobState::Leased);
  if (is_under_way) return false;
  check_up.job = ports::new_id<JobId>(clock_, random_);
  check_up.due_at = now + kAgainAfter;  // Unless it succeeds.
  sources_.jobs.enqueue(tx, check_up.job,
                        {.kind = kKind,
                         .about = connection.id.text(),
                         .lane = connection.id.text(),
                         .visible_at = now},
                        now);
  sources_.health.save(tx, check_up);
  return true;
}

// One that is due later than any could be was put off by a clock that has been set back (case E13).
bool WatchHealth::is_due(const CheckUp& check_up) const {
  const auto now = clock_.now();
  return check_up.due_at <= now || check_up.due_at > now + kEvery;
}

void WatchHealth::tell(ports::Tx& tx, const Connection& connection) {
  // Off by somebody's wish, or resting until the provider answers: what is not seen may be so.
  if (connection.state == ConnectionState::Off) return;
  if (sources_.jobs.hold_of(tx, connection.id.text())) return;
  const auto check_up = sources_.health.check_up_of(tx, connection);
  tell_owners_.tell(tx, connection, worth_a_letter(health_of(tx, connection, check_up).findings),
                    check_up);
}

Result<void> WatchHealth::run(const jobs::Job& job) {
  const auto id = TRY(ConnectionId::parse(job.about));
  const auto checked = check(OrgScope(job.org), id);
  if (checked || checked.error().code == ErrorCode::NotFound ||
      checked.error().code == ErrorCode::Conflict)
    return {};
  if (checked.error().code == ErrorCode::Unauthenticated) return Failure(checked.error());
  log_warning("check_up_failed",
              {{"connection", id.text()}, {"why", to_string(checked.error().code)}});
  return {};
}

}  // namespace bascule::health
