#pragma once

#include "orgs/invite_store.hpp"

namespace bascule::storage {

// Table member_invites.
class SqlInviteStore final : public orgs::InviteStore {
 public:
  void insert(ports::Tx& tx, const orgs::Invite& invite) override;
  [[nodiscard]] std::optional<orgs::Invite> find(ports::Tx& tx, const InviteId& id) override;
  [[nodiscard]] std::optional<orgs::Invite> find_by_email(ports::Tx& tx,
                                                          const Personal& email) override;
  [[nodiscard]] std::optional<orgs::Invite> find_by_token(ports::Tx& tx,
                                                          const std::string& token_hash) override;
  [[nodiscard]] std::vector<orgs::Invite> list(ports::Tx& tx) override;
  [[nodiscard]] bool remove(ports::Tx& tx, const InviteId& id) override;
};

}  // namespace bascule::storage
