#pragma once

#include <algorithm>
#include <vector>

#include "orgs/api_key_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// API keys in memory.
class MemoryApiKeyStore final : public orgs::ApiKeyStore {
 public:
  explicit MemoryApiKeyStore(MemoryDatabase& database) : keys_(database) {}

  void insert(ports::Tx& tx, const orgs::ApiKey& key) override {
    check(may_see(tx, key.org), "a key of another organisation");
    keys_->push_back(key);
  }
  std::optional<orgs::ApiKey> find(ports::Tx& tx, const ApiKeyId& id) override {
    return first([&](const orgs::ApiKey& key) { return may_see(tx, key.org) && key.id == id; });
  }
  std::optional<orgs::ApiKey> find_by_hash(ports::Tx& tx, const std::string& key_hash) override {
    want_every_org(tx);
    return first([&](const orgs::ApiKey& key) { return key.key_hash == key_hash; });
  }
  std::vector<orgs::ApiKey> list(ports::Tx& tx) override {
    std::vector<orgs::ApiKey> found;
    for (const bool revoked : {false, true})
      for (auto key = keys_->rbegin(); key != keys_->rend(); ++key)
        if (may_see(tx, key->org) && key->revoked_at.has_value() == revoked) found.push_back(*key);
    return found;
  }
  void save(ports::Tx& tx, const orgs::ApiKey& changed) override {
    for (orgs::ApiKey& key : *keys_) {
      if (!may_see(tx, key.org) || key.id != changed.id) continue;
      key.last_used_at = changed.last_used_at;
      key.revoked_at = changed.revoked_at;
    }
  }

 private:
  template <class Predicate>
  std::optional<orgs::ApiKey> first(Predicate&& wanted) {
    const auto found = std::ranges::find_if(*keys_, wanted);
    if (found == keys_->end()) return std::nullopt;
    return *found;
  }

  Kept<std::vector<orgs::ApiKey>> keys_;
};

}  // namespace bascule::testing
