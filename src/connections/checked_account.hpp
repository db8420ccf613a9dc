#pragma once

#include <string>
#include <vector>

#include "ats/provider.hpp"
#include "connections/connection_store.hpp"

namespace bascule::connections {

// What a look at a provider's account told about a key.
struct CheckedAccount {
  std::vector<ats::MissingPermission> permissions_missing;
  ats::User perform_as;
};

// What a provider's refusal means for the person who copied the key, and what to do next.
[[nodiscard]] Error for_whoever_copied_it(Error error, const ats::Provider& provider,
                                          const ats::Account& account);

// Tries the key and looks the perform-as user up; changes nothing. The failures are for the person
// who copied the key and say what to do next: Unauthenticated (the key is refused), Forbidden (it
// may not even read users), InvalidInput "/perform_as" (no such user, or a deactivated one).
[[nodiscard]] Result<CheckedAccount> checked_account(ats::Provider& provider,
                                                     const ats::Account& account,
                                                     const std::string& perform_as_email);

// The address of a user at the connection's provider. InvalidInput "/perform_as".
[[nodiscard]] Result<std::string> checked_perform_as(std::string_view email,
                                                     const Connection& connection);

// Another connection of the organisation that has the same key for the same account, or (where one
// has a consent) writes as the same user of it: it would get everything twice.
[[nodiscard]] std::optional<ConnectionId> same_account(ports::Tx& tx, ConnectionStore& store,
                                                       const Connection& connection);

// InvalidInput "/api_key" unless it can be a key: one line of printable ASCII, 8 to 512 bytes.
// White space around it, as copying brings, is dropped.
[[nodiscard]] Result<Secret> checked_api_key(const Secret& key);

}  // namespace bascule::connections
