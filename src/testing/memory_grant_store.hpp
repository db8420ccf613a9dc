#pragma once

#include <algorithm>
#include <vector>

#include "grants/grant_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// Grants in memory, unsealed.
class MemoryGrantStore final : public grants::GrantStore {
 public:
  explicit MemoryGrantStore(MemoryDatabase& database) : grants_(database) {}

  void insert(ports::Tx& tx, const grants::Grant& grant) override {
    check(may_see(tx, grant.org), "a grant of another organisation");
    grants_->push_back(grant);
  }
  void save(ports::Tx& tx, const grants::Grant& grant) override {
    for (auto& row : *grants_)
      if (may_see(tx, row.org) && row.id == grant.id) row = grant;
  }
  std::optional<grants::Grant> find(ports::Tx& tx, const GrantId& id) override {
    return last(tx, [&](const grants::Grant& grant) { return grant.id == id; });
  }
  std::optional<grants::Grant> find_asked(ports::Tx& tx, const std::string& state_hash) override {
    return last(tx, [&](const grants::Grant& grant) {
      return !state_hash.empty() && grant.state_hash == state_hash;
    });
  }
  std::optional<grants::Grant> find_app(ports::Tx& tx, const std::string& client_id,
                                        const std::string& token_url) override {
    return last(tx, [&](const grants::Grant& grant) {
      return grant.app.client_id == client_id && grant.app.token_url == token_url;
    });
  }
  void remove(ports::Tx& tx, const GrantId& id) override {
    std::erase_if(*grants_, [&](const auto& row) { return may_see(tx, row.org) && row.id == id; });
  }
  std::size_t remove_unused(ports::Tx& tx, Instant asked_before) override {
    return std::erase_if(*grants_, [&](const auto& row) {
      return may_see(tx, row.org) && !row.connection && row.asked_at < asked_before;
    });
  }

 private:
  template <class Predicate>
  std::optional<grants::Grant> last(ports::Tx& tx, Predicate&& wanted) {
    for (auto grant = grants_->rbegin(); grant != grants_->rend(); ++grant)
      if (may_see(tx, grant->org) && wanted(*grant)) return *grant;
    return std::nullopt;
  }

  Kept<std::vector<grants::Grant>> grants_;
};

}  // namespace bascule::testing
