#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/database.hpp"
#include "shares/result_link.hpp"

namespace bascule::shares {

// What is kept of links to results. They are deleted with the result (retention).
class ResultLinkStore {
 public:
  virtual ~ResultLinkStore() = default;

  virtual void insert(ports::Tx& tx, const ResultLink& link) = 0;
  // Who revoked it and when, when it was opened and how often.
  virtual void save(ports::Tx& tx, const ResultLink& link) = 0;
  [[nodiscard]] virtual std::optional<ResultLink> find(ports::Tx& tx, const ResultLinkId& id) = 0;
  // Wants OrgScope::every_org().
  [[nodiscard]] virtual std::optional<ResultLink> find_by_token(ports::Tx& tx,
                                                                const std::string& token_hash) = 0;
  [[nodiscard]] virtual std::vector<ResultLink> of_result(
      ports::Tx& tx, const ResultId& result) = 0;  // Newest first.
};

}  // namespace bascule::shares
