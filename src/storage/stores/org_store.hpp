#pragma once

#include "orgs/org_store.hpp"

namespace bascule::storage {

class SqlOrgStore final : public orgs::OrgStore {
 public:
  [[nodiscard]] bool insert(ports::Tx& tx, const orgs::Org& org) override;
  [[nodiscard]] std::optional<orgs::Org> find(ports::Tx& tx, const OrgId& id) override;
  [[nodiscard]] std::optional<orgs::Org> find_by_name(ports::Tx& tx,
                                                      const std::string& name) override;
  [[nodiscard]] std::vector<orgs::Org> list(ports::Tx& tx) override;
  void set_retention(ports::Tx& tx, const OrgId& id, int days) override;
  void set_branding(ports::Tx& tx, const orgs::Org& org) override;
  [[nodiscard]] bool insert_member(ports::Tx& tx, const orgs::Member& member) override;
  [[nodiscard]] std::optional<orgs::Member> find_member(ports::Tx& tx, const MemberId& id) override;
  [[nodiscard]] std::optional<orgs::Member> find_member_by_email(ports::Tx& tx,
                                                                 const Personal& email) override;
  [[nodiscard]] std::vector<orgs::Member> members(ports::Tx& tx) override;
  void save_member(ports::Tx& tx, const orgs::Member& member) override;
  void set_password(ports::Tx& tx, const MemberId& id, const std::string& hash) override;
  void insert_link(ports::Tx& tx, const orgs::OneTimeLink& link) override;
  [[nodiscard]] std::optional<orgs::OneTimeLink> find_link(ports::Tx& tx,
                                                           const std::string& token_hash) override;
  [[nodiscard]] bool delete_link(ports::Tx& tx, const std::string& token_hash) override;
  void insert_session(ports::Tx& tx, const orgs::Session& session) override;
  [[nodiscard]] std::optional<orgs::Session> find_session(ports::Tx& tx,
                                                          const std::string& token_hash) override;
  [[nodiscard]] std::vector<orgs::Session> sessions_of(ports::Tx& tx,
                                                       const MemberId& member) override;
  void touch_session(ports::Tx& tx, const std::string& token_hash, Instant seen_at) override;
  void delete_session(ports::Tx& tx, const std::string& token_hash) override;
  void delete_sessions_of(ports::Tx& tx, const MemberId& member) override;
};

}  // namespace bascule::storage
