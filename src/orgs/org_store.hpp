#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orgs/org.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// What is kept of organisations and their people. Methods marked * look over all organisations and
// want OrgScope::every_org().
class OrgStore {
 public:
  virtual ~OrgStore() = default;

  [[nodiscard]] virtual bool insert(ports::Tx& tx,
                                    const Org& org) = 0;  // * False: the name is taken.
  [[nodiscard]] virtual std::optional<Org> find(ports::Tx& tx, const OrgId& id) = 0;
  [[nodiscard]] virtual std::optional<Org> find_by_name(ports::Tx& tx,
                                                        const std::string& name) = 0;  // *
  [[nodiscard]] virtual std::vector<Org> list(ports::Tx& tx) = 0;                      // *

  // Org::retention_days.
  virtual void set_retention(ports::Tx& tx, const OrgId& id, int days) = 0;
  // Org::branding without its logo, which is LogoStore's.
  virtual void set_branding(ports::Tx& tx, const Org& org) = 0;

  [[nodiscard]] virtual bool insert_member(ports::Tx& tx,
                                           const Member& member) = 0;  // False: e-mail taken.
  [[nodiscard]] virtual std::optional<Member> find_member(ports::Tx& tx,
                                                          const MemberId& id) = 0;  // *
  [[nodiscard]] virtual std::optional<Member> find_member_by_email(ports::Tx& tx,
                                                                   const Personal& email) = 0;  // *
  // Those of one organisation, oldest first.
  [[nodiscard]] virtual std::vector<Member> members(ports::Tx& tx) = 0;
  // What changes in a member's life beside the password: role, name, deactivated_at.
  virtual void save_member(ports::Tx& tx, const Member& member) = 0;
  virtual void set_password(ports::Tx& tx, const MemberId& id, const std::string& hash) = 0;

  virtual void insert_link(ports::Tx& tx, const OneTimeLink& link) = 0;
  [[nodiscard]] virtual std::optional<OneTimeLink> find_link(
      ports::Tx& tx, const std::string& token_hash) = 0;  // *
  [[nodiscard]] virtual bool delete_link(ports::Tx& tx,
                                         const std::string& token_hash) = 0;  // False: was used.

  virtual void insert_session(ports::Tx& tx, const Session& session) = 0;
  [[nodiscard]] virtual std::optional<Session> find_session(
      ports::Tx& tx, const std::string& token_hash) = 0;  // *
  // Newest first.
  [[nodiscard]] virtual std::vector<Session> sessions_of(ports::Tx& tx, const MemberId& member) = 0;
  virtual void touch_session(ports::Tx& tx, const std::string& token_hash, Instant seen_at) = 0;
  virtual void delete_session(ports::Tx& tx, const std::string& token_hash) = 0;
  virtual void delete_sessions_of(ports::Tx& tx, const MemberId& member) = 0;
};

}  // namespace bascule::orgs
