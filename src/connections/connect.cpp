#include "connections/connect.hpp"

#include <algorithm>
#include <array>

#include "base/log.hpp"
#include "base/text.hpp"
#include "connections/checked_account.hpp"
#include "connections/grant_use.hpp"
#include "connections/mend_hooks_job.hpp"
#include "crypto/hash.hpp"
#include "orgs/org.hpp"

namespace bascule::connections {

Connect::Connect(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
                 jobs::JobStore& jobs, orgs::AuditStore& audit,
                 const assessments::Catalogue& catalogue, ats::FindProvider find_provider,
                 HookMaker& hook_maker, const ports::Clock& clock, ports::Random& random)
    : database_(database),
      store_(store),
      grants_(grants),
      jobs_(jobs),
      audit_(audit),
      catalogue_(catalogue),
      find_provider_(std::move(find_provider)),
      hook_maker_(hook_maker),
      clock_(clock),
      random_(random) {}

Result<Connection> Connect::wished(const OrgScope& scope, const ConnectRequest& request,
                                   const ats::Provider& provider) {
  Connection connection;
  connection.id = ports::new_id<ConnectionId>(clock_, random_);
  connection.org = scope.org();
  connection.provider = request.provider;
  connection.write_back = TRY(checked_write_back(request.write_back, catalogue_));
  connection.created_at = clock_.now();
  if (request.grant) {
    const auto grant = TRY(database_.read(scope, [&](ports::Tx& tx) {
      return usable_grant(tx, grants_, *request.grant, request.provider);
    }));
    connection.environment = grant.environment;
    connection.base_url = grant.base_url;
    connection.grant = grant.id;
    return connection;
  }
  connection.environment = request.environment;
  connection.base_url = TRY(checked_base_url(
      request.base_url.empty() ? provider.usual_base_url(request.environment) : request.base_url));
  connection.api_key = TRY(checked_api_key(request.api_key));
  return connection;
}

Result<Connected> Connect::run(const OrgScope& scope, const ConnectRequest& request,
                               const orgs::Actor& by) {
  check(!scope.is_every_org(), "a connection belongs to one organisation");
  ats::Provider* provider = find_provider_(request.provider);
  if (!provider) return fail(ErrorCode::InvalidInput, "no such provider", "/provider");

  Connection connection = TRY(wished(scope, request, *provider));
  connection.perform_as_email = TRY(checked_perform_as(request.perform_as_email, connection));

  auto account =
      TRY(checked_account(*provider, account_of(connection), connection.perform_as_email));
  connection.perform_as_id = account.perform_as.id;
  connection.permissions_missing = std::move(account.permissions_missing);

  const auto hooks = new_hooks(*provider, connection, request.hooks);
  const auto claim = hook_maker_.in_work().claim(connection.id);
  check(claim.has_value(), "nobody else knows a connection that is being made");
  TRY_VOID(database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    if (const auto other = same_account(tx, store_, connection))
      return fail(ErrorCode::Conflict, "this account is connected already, as " + other->text() +
                                           "; disconnect that one first, or give it a new key");
    if (connection.grant)
      (void)TRY(usable_grant(tx, grants_, *connection.grant, connection.provider));
    store_.insert(tx, connection);
    change_grant(tx, grants_, connection, std::nullopt);
    for (const Hook& hook : hooks) store_.insert_hook(tx, hook);
    audit_.add(tx, connection.org, connection.created_at,
               {by.id,
                "connection.made",
                connection.id.text(),
                {{"provider", connection.provider},
                 {"environment", to_string(connection.environment)},
                 {"credential", connection.grant ? "oauth" : "api_key"}}});
    return {};
  }));
  hook_maker_.tell_of_change();

  Connected connected{
      .id = connection.id, .permissions_missing = connection.permissions_missing, .hooks = {}};
  if (request.hooks == ConnectRequest::Hooks::ByApi) {
    connected.hooks = make_hooks(*provider, connection, hooks);
    mend_later(connection);
  } else {
    connected.hooks = view_of(connection, hooks, hook_maker_.public_url()).hooks;
  }
  return connected;
}

std::vector<Hook> Connect::new_hooks(const ats::Provider& provider, const Connection& connection,
                                     ConnectRequest::Hooks how) {
  std::vector<Hook> hooks;
  Instant made_at = clock_.now();
  for (const std::string& event : provider.hook_events()) {
    std::array<std::byte, 10> bytes{};
    random_.fill(bytes);
    Secret key = ports::new_token(random_);
    std::string key_hash = crypto::sha256_hex(key.reveal());
    hooks.push_back({.id = HookId::make(made_at, bytes),
                     .org = connection.org,
                     .connection = connection.id,
                     .event = event,
                     .key = std::move(key),
                     .key_hash = std::move(key_hash),
                     .signing_token = {},
                     .remote_id = {},
                     .state = HookState::Expecting,
                     .made_by = how == ConnectRequest::Hooks::ByApi ? MadeBy::Us : MadeBy::Hand,
                     .seen_at = {},
                     .created_at = made_at});
    made_at += 1ms;  // Lists are in the order of ids: the needed one stays first.
  }
  return hooks;
}

std::vector<HookView> Connect::make_hooks(ats::Provider& provider, const Connection& connection,
                                          const std::vector<Hook>& hooks) {
  std::vector<HookView> views;
  std::optional<Error> refused;  // The permission is missing for all of them alike.
  for (const Hook& hook : hooks) {
    Result<Hook> made =
        refused ? Result<Hook>(Failure(*refused))
                : hook_maker_.make(provider, connection, hook, HookMaker::Earlier::None);
    if (made) {
      views.push_back(view_of(connection, *made, hook_maker_.public_url()));
      continue;
    }
    log_warning("hook_not_made", {{"hook", hook.id.text()},
                                  {"connection", connection.id.text()},
                                  {"why", to_string(made.error().code)}});
    Hook left = hook;
    if (made.error().code == ErrorCode::Forbidden) {
      refused = made.error();
      if (auto kept = leave_to_hand(hook)) left = std::move(*kept);
    }
    HookView view = view_of(connection, left, hook_maker_.public_url());
    view.problem = made.error().message + " " + view.problem;
    views.push_back(std::move(view));
  }
  return views;
}

Result<Hook> Connect::leave_to_hand(const Hook& hook) {
  return database_.write(OrgScope(hook.org), [&](ports::Tx& tx) -> Result<Hook> {
    auto row = store_.find_hook(tx, hook.id);
    if (!row || !is_still_to_be_made(*row))
      return fail(ErrorCode::Conflict, "the hook is not to be made any more");
    row->made_by = MadeBy::Hand;
    store_.save_hook(tx, *row);
    return *row;
  });
}

void Connect::mend_later(const Connection& connection) {
  const auto owed = database_.write(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<void> {
    owe_mending(tx, jobs_, connection, store_.hooks_of(tx, connection.id), clock_, random_);
    return {};
  });
  // The next start looks for itself; the answer to the person is worth more than this job.
  if (!owed) log_warning("mend_hooks_not_owed", {{"connection", connection.id.text()}});
}

}  // namespace bascule::connections
