#pragma once

#include "orgs/logo_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Table logos.
class SqlLogoStore final : public orgs::LogoStore {
 public:
  void save(ports::Tx& tx, const orgs::LogoFile& logo, Instant made_at) override;
  [[nodiscard]] bool remove(ports::Tx& tx) override;
  [[nodiscard]] std::optional<orgs::LogoFile> find(ports::Tx& tx, const std::string& key) override;
};

}  // namespace bascule::storage
