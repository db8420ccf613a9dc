#pragma once

#include "crypto/vault.hpp"
#include "orgs/second_factor_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Table second_factors; the secret is sealed.
class SqlSecondFactorStore final : public orgs::SecondFactorStore {
 public:
  explicit SqlSecondFactorStore(crypto::Vault& vault) : vault_(vault) {}
  [[nodiscard]] std::optional<orgs::SecondFactor> find(ports::Tx& tx,
                                                       const MemberId& member) override;
  void save(ports::Tx& tx, const orgs::SecondFactor& factor) override;
  [[nodiscard]] bool remove(ports::Tx& tx, const MemberId& member) override;

 private:
  crypto::Vault& vault_;
};

}  // namespace bascule::storage
