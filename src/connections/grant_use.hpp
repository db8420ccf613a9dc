#pragma once

#include <string>

#include "connections/connection.hpp"
#include "grants/grant_store.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// A consent that a connection may be made or mended with. InvalidInput "/grant" for one that is
// unknown, was not given, has ended, is of another provider, or serves another connection already.
[[nodiscard]] Result<grants::Grant> usable_grant(ports::Tx& tx, grants::GrantStore& store,
                                                 const GrantId& id, const std::string& provider);

// Inside the transaction that keeps `connection`: its consent is its own from now on, and the one
// that it had before, if any, is forgotten with its tokens.
void change_grant(ports::Tx& tx, grants::GrantStore& store, const Connection& connection,
                  const std::optional<GrantId>& before);

}  // namespace bascule::connections
