#pragma once

#include "shares/result_link_store.hpp"

namespace bascule::storage {

// Table result_links.
class SqlResultLinkStore final : public shares::ResultLinkStore {
 public:
  void insert(ports::Tx& tx, const shares::ResultLink& link) override;
  void save(ports::Tx& tx, const shares::ResultLink& link) override;
  [[nodiscard]] std::optional<shares::ResultLink> find(ports::Tx& tx,
                                                       const ResultLinkId& id) override;
  [[nodiscard]] std::optional<shares::ResultLink> find_by_token(
      ports::Tx& tx, const std::string& token_hash) override;
  [[nodiscard]] std::vector<shares::ResultLink> of_result(ports::Tx& tx,
                                                          const ResultId& result) override;
};

}  // namespace bascule::storage
