#pragma once

#include <algorithm>
#include <vector>

#include "orgs/invite_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// Unanswered invites in memory.
class MemoryInviteStore final : public orgs::InviteStore {
 public:
  explicit MemoryInviteStore(MemoryDatabase& database) : invites_(database) {}

  void insert(ports::Tx& tx, const orgs::Invite& invite) override {
    check(may_see(tx, invite.org), "an invite of another organisation");
    invites_->push_back(invite);
  }
  std::optional<orgs::Invite> find(ports::Tx& tx, const InviteId& id) override {
    return first(tx, [&](const orgs::Invite& invite) { return invite.id == id; });
  }
  std::optional<orgs::Invite> find_by_email(ports::Tx& tx, const Personal& email) override {
    return first(tx, [&](const orgs::Invite& invite) { return invite.email == email; });
  }
  std::optional<orgs::Invite> find_by_token(ports::Tx& tx, const std::string& hash) override {
    want_every_org(tx);
    return first(tx, [&](const orgs::Invite& invite) { return invite.token_hash == hash; });
  }
  std::vector<orgs::Invite> list(ports::Tx& tx) override {
    std::vector<orgs::Invite> found;
    for (auto invite = invites_->rbegin(); invite != invites_->rend(); ++invite)
      if (may_see(tx, invite->org)) found.push_back(*invite);
    return found;
  }
  bool remove(ports::Tx& tx, const InviteId& id) override {
    return std::erase_if(*invites_, [&](const orgs::Invite& invite) {
             return may_see(tx, invite.org) && invite.id == id;
           }) > 0;
  }

 private:
  template <class Predicate>
  std::optional<orgs::Invite> first(ports::Tx& tx, Predicate&& wanted) {
    for (const auto& invite : *invites_)
      if (may_see(tx, invite.org) && wanted(invite)) return invite;
    return std::nullopt;
  }

  Kept<std::vector<orgs::Invite>> invites_;
};

}  // namespace bascule::testing
