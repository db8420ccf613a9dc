#include "connections/enable_connection.hpp"

#include "connections/mend_hooks_job.hpp"

namespace bascule::connections {
namespace {

// Ours, and not at the provider any more, or called with a token that is not ours.
bool is_to_be_made_anew(const Hook& hook) {
  if (hook.made_by != MadeBy::Us || hook.signing_token.empty()) return false;
  return hook.remote_id.empty() || (hook.refused_at && hook.refused_at > hook.seen_at);
}

}  // namespace

EnableConnection::EnableConnection(ports::Database& database, ConnectionStore& store,
                                   jobs::JobStore& jobs, orgs::AuditStore& audit,
                                   HookMaker& hook_maker, const ports::Clock& clock,
                                   ports::Random& random)
    : database_(database),
      store_(store),
      jobs_(jobs),
      audit_(audit),
      hook_maker_(hook_maker),
      clock_(clock),
      random_(random) {}

Result<ConnectionView> EnableConnection::run(const OrgScope& scope, const ConnectionId& id,
                                             const orgs::Actor& by) {
  const auto found = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Connection> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    return std::move(*connection);
  }));
  // The job belongs to the connection's organisation, whoever asks.
  auto view =
      TRY(database_.write(OrgScope(found.org), [&](ports::Tx& tx) -> Result<ConnectionView> {
        auto connection = store_.find(tx, id);
        if (!connection) return fail(ErrorCode::NotFound, "no such connection");
        if (connection->state == ConnectionState::Disconnected)
          return fail(ErrorCode::Conflict, "this connection is disconnected; connect again");
        if (connection->state == ConnectionState::Broken)
          return fail(ErrorCode::Conflict,
                      "the provider refused this connection's key; give it one that works");
        auto hooks = store_.hooks_of(tx, id);
        if (connection->state == ConnectionState::Off) {
          connection->state = ConnectionState::On;
          connection->reason.clear();
          store_.save(tx, *connection);
          audit_.add(tx, connection->org, clock_.now(), {by.id, "connection.on", id.text(), {}});
          for (Hook& hook : hooks) {
            if (is_to_be_made_anew(hook)) {
              hook.signing_token = Secret();
              hook.refused_at.reset();
            }
            hook.state = hook.signing_token.empty() ? HookState::Expecting : HookState::On;
            store_.save_hook(tx, hook);
          }
          jobs_.run_lane_again(tx, id.text(), clock_.now());
          owe_mending(tx, jobs_, *connection, hooks, clock_, random_);
        }
        return view_of(*connection, hooks, hook_maker_.public_url());
      }));
  hook_maker_.tell_of_change();
  return view;
}

}  // namespace bascule::connections
