#pragma once

#include "crypto/vault.hpp"
#include "effects/effect_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Letters are sealed: they carry a capability link and a person's address.
class SqlEffectStore final : public effects::EffectStore {
 public:
  explicit SqlEffectStore(crypto::Vault& vault) : vault_(vault) {}
  [[nodiscard]] bool plan(ports::Tx& tx, const effects::Effect& effect) override;
  [[nodiscard]] std::optional<effects::Effect> find(ports::Tx& tx, const EffectId& id) override;
  void save(ports::Tx& tx, const effects::Effect& effect) override;
  void replace_writing(ports::Tx& tx, const effects::Effect& effect) override;
  [[nodiscard]] std::vector<effects::Effect> of_group(ports::Tx& tx,
                                                      const std::string& group) override;
  [[nodiscard]] Page<effects::Effect> list(ports::Tx& tx, const effects::EffectFilter& filter,
                                           const PageRequest& page) override;

 private:
  [[nodiscard]] effects::Effect effect_of(ports::Tx& tx, const SqlRow& row);
  crypto::Vault& vault_;
};

}  // namespace bascule::storage
