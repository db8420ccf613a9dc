#pragma once

#include <algorithm>
#include <vector>

#include "connections/connection_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// Connections and hooks in memory, unsealed, with the same unique keys as the real stores.
class MemoryConnectionStore final : public connections::ConnectionStore {
 public:
  explicit MemoryConnectionStore(MemoryDatabase& database)
      : connections_(database), hooks_(database), looks_(database) {}

  void insert(ports::Tx& tx, const connections::Connection& connection) override {
    check(may_see(tx, connection.org), "a connection of another organisation");
    connections_->push_back(connection);
  }
  void save(ports::Tx& tx, const connections::Connection& connection) override {
    for (auto& row : *connections_)
      if (may_see(tx, row.org) && row.id == connection.id) row = connection;
  }
  std::optional<connections::Connection> find(ports::Tx& tx, const ConnectionId& id) override {
    for (const auto& row : *connections_)
      if (may_see(tx, row.org) && row.id == id) return row;
    return std::nullopt;
  }
  std::vector<connections::Connection> list(ports::Tx& tx) override {
    std::vector<connections::Connection> seen;
    for (const auto& row : *connections_)
      if (may_see(tx, row.org)) seen.push_back(row);
    return seen;
  }

  void insert_hook(ports::Tx& tx, const connections::Hook& hook) override {
    check(may_see(tx, hook.org), "a hook of another organisation");
    check(std::ranges::find(*hooks_, hook.key_hash, &connections::Hook::key_hash) == hooks_->end(),
          "a hook's key is unique");
    hooks_->push_back(hook);
  }
  void save_hook(ports::Tx& tx, const connections::Hook& hook) override {
    for (auto& row : *hooks_)
      if (may_see(tx, row.org) && row.id == hook.id) row = hook;
  }
  void delete_hook(ports::Tx& tx, const HookId& id) override {
    std::erase_if(*hooks_, [&](const auto& row) { return may_see(tx, row.org) && row.id == id; });
  }
  std::optional<connections::Hook> find_hook(ports::Tx& tx, const HookId& id) override {
    for (const auto& row : *hooks_)
      if (may_see(tx, row.org) && row.id == id) return row;
    return std::nullopt;
  }
  std::optional<connections::Hook> find_hook_by_key_hash(ports::Tx& tx,
                                                         const std::string& key_hash) override {
    want_every_org(tx);
    for (const auto& row : *hooks_)
      if (row.key_hash == key_hash) return row;
    return std::nullopt;
  }
  std::vector<connections::Hook> hooks_of(ports::Tx& tx, const ConnectionId& id) override {
    std::vector<connections::Hook> seen;
    for (const auto& row : *hooks_)
      if (may_see(tx, row.org) && row.connection == id) seen.push_back(row);
    return seen;
  }
  connections::Look look_at(ports::Tx& tx, const connections::Connection& connection) override {
    for (const auto& row : *looks_)
      if (may_see(tx, row.org) && row.connection == connection.id) return row;
    return {.connection = connection.id, .org = connection.org, .job = {}};
  }
  void save_look(ports::Tx& tx, const connections::Look& look) override {
    check(may_see(tx, look.org), "a look of another organisation");
    std::erase_if(*looks_, [&](const auto& row) { return row.connection == look.connection; });
    looks_->push_back(look);
  }

  void hook_seen(ports::Tx& tx, const HookId& id, Instant at) override {
    for (auto& row : *hooks_)
      if (may_see(tx, row.org) && row.id == id) row.seen_at = at;
  }
  void hook_refused(ports::Tx& tx, const HookId& id, Instant at) override {
    for (auto& row : *hooks_)
      if (may_see(tx, row.org) && row.id == id) row.refused_at = at;
  }

 private:
  Kept<std::vector<connections::Connection>> connections_;
  Kept<std::vector<connections::Hook>> hooks_;
  Kept<std::vector<connections::Look>> looks_;
};

}  // namespace bascule::testing
