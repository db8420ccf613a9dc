#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orgs/invite.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// What is kept of invites that nobody has answered. Methods marked * look over all organisations
// and want OrgScope::every_org().
class InviteStore {
 public:
  virtual ~InviteStore() = default;

  virtual void insert(ports::Tx& tx, const Invite& invite) = 0;
  [[nodiscard]] virtual std::optional<Invite> find(ports::Tx& tx, const InviteId& id) = 0;
  [[nodiscard]] virtual std::optional<Invite> find_by_email(ports::Tx& tx,
                                                            const Personal& email) = 0;
  [[nodiscard]] virtual std::optional<Invite> find_by_token(
      ports::Tx& tx,
      const std::string& token_hash) = 0;                                    // *
  [[nodiscard]] virtual std::vector<Invite> list(ports::Tx& tx) = 0;         // Newest first.
  [[nodiscard]] virtual bool remove(ports::Tx& tx, const InviteId& id) = 0;  // False: was gone.
};

}  // namespace bascule::orgs
