#include "connections/mend_connection.hpp"

#include "connections/checked_account.hpp"
#include "connections/grant_use.hpp"
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
                               grants::GrantStore& grants, jobs::JobStore& jobs,
                               orgs::AuditStore& audit, ats::FindProvider find_provider,
                               HookMaker& hook_maker, const ports::Clock& clock,
                               ports::Random& random)
    : database_(database),
      store_(store),
      grants_(grants),
      jobs_(jobs),
      audit_(audit),
      find_provider_(std::move(find_provider)),
      hook_maker_(hook_maker),
      clock_(clock),
      random_(random) {}

Result<Connection> MendConnection::changed(const Connection& before, const Change& change) {
  Connection tried = before;
  if (change.api_key && change.grant)
    return fail(ErrorCode::InvalidInput, "either a key or a consent", "/grant");
  if (change.api_key) {
    tried.api_key = TRY(checked_api_key(*change.api_key));
    tried.grant.reset();
  }
  if (change.grant) {
    const auto grant = TRY(database_.read(OrgScope(before.org), [&](ports::Tx& tx) {
      return usable_grant(tx, grants_, *change.grant, before.provider);
    }));
    if (grant.environment != before.environment || grant.base_url != before.base_url)
      return fail(ErrorCode::InvalidInput, "this consent is for another account", "/grant");
    tried.grant = grant.id;
    tried.api_key = Secret{};
  }
  if (change.perform_as_email)
    tried.perform_as_email = TRY(checked_perform_as(*change.perform_as_email, before));
  return tried;
}

Result<MendConnection::Mended> MendConnection::run(const OrgScope& scope, const ConnectionId& id,
                                                   const orgs::Actor& by, const Change& wish) {
  const Connection before = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Connection> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    return std::move(*connection);
  }));
  TRY_VOID(mendable(before));
  const Connection tried = TRY(changed(before, wish));
  ats::Provider* provider = find_provider_(tried.provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + tried.provider);
  const CheckedAccount account =
      TRY(checked_account(*provider, account_of(tried), tried.perform_as_email));
  // A provider gives each user's id once: where the same address has another, it is another
  // account, in which none of our candidates is. Who says the address again means it.
  const bool has_new_credential = wish.api_key || wish.grant;
  if (has_new_credential && !wish.perform_as_email && !before.perform_as_id.empty() &&
      account.perform_as.id != before.perform_as_id)
    return fail(ErrorCode::InvalidInput,
                "this is for another account: the user in whose name results are written is "
                "somebody else there",
                wish.grant ? "/grant" : "/api_key");

  const auto change = [&](ports::Tx& tx) -> Result<Mended> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    TRY_VOID(mendable(*connection));
    // What was tried at the provider is what is kept: nobody's newer key is lost to an older one.
    if (connection->api_key != before.api_key || connection->grant != before.grant ||
        connection->perform_as_email != before.perform_as_email)
      return fail(ErrorCode::Conflict, "somebody changed this connection meanwhile; try again");
    if (const auto other = same_account(tx, store_, tried))
      return fail(ErrorCode::Conflict, "this account is connected already, as " + other->text());
    if (wish.grant) (void)TRY(usable_grant(tx, grants_, *wish.grant, before.provider));
    connection->api_key = tried.api_key;
    connection->grant = tried.grant;
    change_grant(tx, grants_, *connection, before.grant);
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
                {{"new_key", wish.api_key.has_value()},
                 {"new_consent", wish.grant.has_value()},
                 {"new_user", wish.perform_as_email.has_value()}}});
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
