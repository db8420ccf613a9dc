#include "connections/mend_hooks.hpp"

#include "base/log.hpp"
#include "connections/mend_hooks_job.hpp"

namespace bascule::connections {

MendHooks::MendHooks(ports::Database& database, ConnectionStore& store, jobs::JobStore& jobs,
                     ats::FindProvider find_provider, HookMaker& hook_maker,
                     MarkBroken& mark_broken, const ports::Clock& clock, ports::Random& random,
                     ports::Turns* turns)
    : database_(database),
      store_(store),
      jobs_(jobs),
      find_provider_(std::move(find_provider)),
      hook_maker_(hook_maker),
      mark_broken_(mark_broken),
      clock_(clock),
      random_(random),
      turns_(turns) {}

Result<MendHooks::Outcome> MendHooks::run(const std::optional<ConnectionId>& only) {
  const auto connections = TRY(
      database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<Connection>> {
        if (!only) return store_.list(tx);
        auto one = store_.find(tx, *only);
        if (!one) return fail(ErrorCode::NotFound, "no such connection");
        return std::vector{std::move(*one)};
      }));
  Outcome outcome;
  for (const Connection& connection : connections) {
    if (connection.state != ConnectionState::On) continue;
    const std::size_t left_before = outcome.left;
    mend(connection, outcome);
    if (!only && outcome.left > left_before) owe(connection);
  }
  return outcome;
}

void MendHooks::mend(const Connection& connection, Outcome& outcome) {
  const auto claim = hook_maker_.in_work().claim(connection.id);
  const auto is_ours = claim ? take_turn(connection) : Result<bool>(false);
  if (!is_ours || !*is_ours) {
    ++outcome.left;
    outcome.failure = is_ours
                          ? Error{ErrorCode::Unavailable, "its hooks are being worked on", {}, 5s}
                          : is_ours.error();
    return;
  }
  mend_alone(connection, outcome);
  keep_turn(connection, 0ms);
}

void MendHooks::mend_alone(const Connection& connection, Outcome& outcome) {
  // Read only now: whoever held the claim before has changed them.
  const auto hooks =
      database_.read(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<std::vector<Hook>> {
        return store_.hooks_of(tx, connection.id);
      });
  if (!hooks) {
    ++outcome.left;
    outcome.failure = hooks.error();
    return;
  }
  ats::Provider* provider = find_provider_(connection.provider);
  for (const Hook& hook : *hooks) {
    if (!is_still_to_be_made(hook)) continue;
    keep_turn(connection, kTurn);
    const auto made =
        provider ? hook_maker_.make(*provider, connection, hook, HookMaker::Earlier::Perhaps)
                 : Result<Hook>(fail(ErrorCode::Internal, "no adapter for this provider"));
    if (made) {
      ++outcome.made;
      continue;
    }
    ++outcome.left;
    outcome.failure = made.error();
    log_warning("hook_not_made", {{"hook", hook.id.text()},
                                  {"connection", connection.id.text()},
                                  {"why", to_string(made.error().code)}});
    if (made.error().code == ErrorCode::Unauthenticated) {
      // Not another call with a dead key.
      if (const auto marked =
              mark_broken_.run(OrgScope(connection.org), connection.id, made.error());
          !marked)
        outcome.failure = marked.error();
      return;
    }
  }
}

namespace {

std::string turn_of(const Connection& connection) { return "hooks of " + connection.id.text(); }

}  // namespace

Result<bool> MendHooks::take_turn(const Connection& connection) {
  if (!turns_) return true;
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<bool> {
    return turns_->take(tx, turn_of(connection), clock_.now(), clock_.now() + kTurn);
  });
}

void MendHooks::keep_turn(const Connection& connection, std::chrono::milliseconds longer) {
  if (!turns_) return;
  const auto kept = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    turns_->keep(tx, turn_of(connection), clock_.now() + longer);
    return {};
  });
  if (!kept) log_warning("turn_not_kept", {{"connection", connection.id.text()}});
}

void MendHooks::owe(const Connection& connection) {
  const auto owed = database_.write(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<void> {
    const auto row = store_.find(tx, connection.id);
    if (row && row->state == ConnectionState::On)
      owe_mending(tx, jobs_, *row, store_.hooks_of(tx, row->id), clock_, random_);
    return {};
  });
  if (!owed) log_warning("mend_hooks_not_owed", {{"connection", connection.id.text()}});
}

Result<void> mend_hooks_job(MendHooks& mend_hooks, std::string_view about) {
  const ConnectionId connection = TRY(ConnectionId::parse(about));
  const auto outcome = TRY(mend_hooks.run(connection));
  if (outcome.failure) return Failure(*outcome.failure);
  return {};
}

}  // namespace bascule::connections
