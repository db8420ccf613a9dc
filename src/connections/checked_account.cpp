#include "connections/checked_account.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "orgs/org.hpp"

namespace bascule::connections {

Error for_whoever_copied_it(Error error, const ats::Provider& provider,
                            const ats::Account& account) {
  const std::string name(provider.title());
  if (error.code == ErrorCode::Unauthenticated && account.grant) return error;
  if (error.code == ErrorCode::Unauthenticated)
    error.message = name + " refused the API key. Check that all of it was copied and that it " +
                    "belongs to the " + std::string(to_string(account.environment)) +
                    " account at " + account.base_url + ", then try again.";
  else if (error.code == ErrorCode::Forbidden)
    error.message += " The user in whose name results are written cannot be looked up without " +
                     std::string("it: add it to the ") + (account.grant ? "application" : "key") +
                     " at " + name + ", then try again.";
  else if (error.code == ErrorCode::NotFound)
    error = {ErrorCode::InvalidInput,
             "there is nothing of " + name + "'s at " + account.base_url +
                 ": the base URL includes the version, as in https://api.lever.co/v1",
             "/base_url",
             {}};
  return error;
}

Result<CheckedAccount> checked_account(ats::Provider& provider, const ats::Account& account,
                                       const std::string& perform_as_email) {
  auto missing = provider.missing_permissions(account);
  if (!missing) return fail(for_whoever_copied_it(missing.error(), provider, account));
  auto user = provider.find_user(account, perform_as_email);
  if (!user) return fail(for_whoever_copied_it(user.error(), provider, account));
  if (!*user)
    return fail(ErrorCode::InvalidInput,
                std::string(provider.title()) +
                    " has no user with this address. Take the address of somebody who works in " +
                    "this account; results are written in their name.",
                "/perform_as");
  if (!(*user)->is_active)
    return fail(ErrorCode::InvalidInput,
                "This user is deactivated at " + std::string(provider.title()) +
                    ". Take an active one, or activate them again.",
                "/perform_as");
  return CheckedAccount{.permissions_missing = std::move(*missing),
                        .perform_as = std::move(**user)};
}

Result<std::string> checked_perform_as(std::string_view email, const Connection& connection) {
  std::string address(trimmed(email));
  if (!orgs::checked_email(address))
    return fail(ErrorCode::InvalidInput,
                "this is not the mail address of a user at " + connection.provider, "/perform_as");
  return address;
}

// Two consents tell nothing about their accounts, but users' ids do: a provider gives each once.
namespace {
bool is_same_credential(const Connection& one, const Connection& other) {
  if (one.grant || other.grant)
    return !one.perform_as_id.empty() && one.perform_as_id == other.perform_as_id;
  return one.api_key == other.api_key;
}
}  // namespace

std::optional<ConnectionId> same_account(ports::Tx& tx, ConnectionStore& store,
                                         const Connection& connection) {
  for (const Connection& other : store.list(tx))
    if (other.id != connection.id && other.org == connection.org &&
        other.state != ConnectionState::Disconnected && other.provider == connection.provider &&
        other.base_url == connection.base_url && is_same_credential(other, connection))
      return other.id;
  return std::nullopt;
}

Result<Secret> checked_api_key(const Secret& key) {
  constexpr std::size_t kBytesMin = 8, kBytesMax = 512;
  const std::string_view kept = trimmed(key.reveal());
  const bool is_printable = std::ranges::all_of(kept, [](char c) { return c > ' ' && c < '\x7f'; });
  if (kept.size() < kBytesMin || kept.size() > kBytesMax || !is_printable)
    return fail(ErrorCode::InvalidInput, "this is not an API key: one line, no spaces inside",
                "/api_key");
  return Secret(std::string(kept));
}

}  // namespace bascule::connections
