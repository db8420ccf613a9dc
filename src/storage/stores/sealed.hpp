#pragma once

#include "crypto/vault.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// A secret as it stands in a row: none as NULL, all others sealed for their place.
[[nodiscard]] inline std::optional<Bytes> sealed(crypto::Vault& vault, ports::Tx& tx,
                                                 const crypto::SealedPlace& place,
                                                 const Secret& secret) {
  if (secret.empty()) return std::nullopt;
  return vault.seal(tx, secret, place);
}

// Throws SqlError where the vault cannot open it.
[[nodiscard]] inline Secret opened(crypto::Vault& vault, ports::Tx& tx,
                                   const crypto::SealedPlace& place, const SqlRow& row,
                                   std::size_t column) {
  if (row.is_null(column)) return {};
  auto secret = vault.open(tx, row.get<Bytes>(column), place);
  if (!secret) throw SqlError(secret.error());
  return std::move(*secret);
}

}  // namespace bascule::storage
