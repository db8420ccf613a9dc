#include "connections/mend_connection.hpp"

#include "connections/checked_account.hpp"
#include "connections/mend_hooks_job.hpp"

namespace bascule::connections {
namespace {

Result<void> mendable(const Connection& connection) {
  if (connection.state == ConnectionState::Disconnected)
    return fail(ErrorCode::Conflict, "this connection is disconnected; connect again");
  if (connection.state == ConnectionState::Off)
    return fail(ErrorCode::Conflict, "this connection is switched off; switch it on first");
  return {};
}

}  // namespace

MendConnection::MendConnection(ports::Database& database, ConnectionStore& store,
                               jobs::JobStore& jobs, orgs::AuditStore& audit,
                               ats::FindProvider find_provider, HookMaker& hook_maker,
                               const ports::Clock& clock, ports::Random& random)
    : database_(database),
      store_(store),
      jobs_(jobs),
      audit_(audit),
      find_provider_(std::move(find_provider)),
      hook_maker_(hook_maker),
      clock_(clock),
      random_(random) {}

Result<MendConnection::Mended> MendConnection::run(
    const OrgScope& scope, const ConnectionId& id, const orgs::Actor& by,
    const std::optional<Secret>& new_key, const std::optional<std::string>& new_perform_as) {
  const Connection before = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Connection> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    return std::move(*connection);
  }));
  TRY_VOID(mendable(before));
  Connection tried = before;
  if (new_key) tried.api_key = TRY(checked_api_key(*new_key));
  if (new_perform_as) tried.perform_as_email = TRY(checked_perform_as(*new_perform_as, before));
  ats::Provider* provider = find_provider_(tried.provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + tried.provider);
  const CheckedAccount account =
      TRY(checked_account(*provider, account_of(tried), tried.perform_as_email));

  const auto change = [&](ports::Tx& tx) -> Result<Mended> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    TRY_VOID(mendable(*connection));
    // What was tried at the provider is what is kept: nobody's newer key is lost to an older one.
    if (connection->api_key != before.api_key ||
        connection->perform_as_email != before.perform_as_email)
      return fail(ErrorCode::Conflict, "somebody changed this connection meanwhile; try again");
    if (const auto other = same_account(tx, store_, tried))
      return fail(ErrorCode::Conflict, "this account is connected already, as " + other->text());
    connection->api_key = tried.api_key;
    connection->perform_as_email = tried.perform_as_email;
    connection->perform_as_id = account.perform_as.id;
    connection->permissions_missing = account.permissions_missing;
    connection->state = ConnectionState::On;
    connection->reason.clear();
    store_.save(tx, *connection);
    audit_.add(tx, connection->org, clock_.now(),
               {by.id,
                "connection.mended",
                id.text(),
                {{"new_key", new_key.has_value()}, {"new_user", new_perform_as.has_value()}}});
    const auto hooks = store_.hooks_of(tx, id);
    owe_mending(tx, jobs_, *connection, hooks, clock_, random_);
    return Mended{.view = view_of(*connection, hooks, hook_maker_.public_url()),
                  .jobs_run_again = jobs_.run_lane_again(tx, id.text(), clock_.now())};
  };
  auto mended = TRY(database_.write(OrgScope(tried.org), change));
  hook_maker_.tell_of_change();
  return mended;
}

}  // namespace bascule::connections
