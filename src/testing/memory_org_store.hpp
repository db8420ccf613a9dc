#pragma once

#include <algorithm>
#include <vector>

#include "orgs/org_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// Organisations and their people in memory, with the same unique keys as the real stores.
class MemoryOrgStore final : public orgs::OrgStore {
 public:
  explicit MemoryOrgStore(MemoryDatabase& database)
      : orgs_(database), members_(database), links_(database), sessions_(database) {}

  bool insert(ports::Tx& tx, const orgs::Org& org) override {
    want_every_org(tx);
    if (find_by_name(tx, org.name)) return false;
    orgs_->push_back(org);
    return true;
  }
  std::optional<orgs::Org> find(ports::Tx& tx, const OrgId& id) override {
    return first(*orgs_, [&](const orgs::Org& org) { return may_see(tx, id) && org.id == id; });
  }
  std::optional<orgs::Org> find_by_name(ports::Tx& tx, const std::string& name) override {
    want_every_org(tx);
    return first(*orgs_, [&](const orgs::Org& org) { return org.name == name; });
  }
  std::vector<orgs::Org> list(ports::Tx& tx) override {
    want_every_org(tx);
    return *orgs_;
  }

  void set_retention(ports::Tx& tx, const OrgId& id, int days) override {
    for (auto& org : *orgs_)
      if (may_see(tx, id) && org.id == id) org.retention_days = days;
  }

  void set_branding(ports::Tx& tx, const orgs::Org& changed) override {
    check(may_see(tx, changed.id), "another organisation");
    for (auto& org : *orgs_)
      if (org.id == changed.id) {
        auto logo = org.branding.logo;
        org.branding = changed.branding;
        org.branding.logo = std::move(logo);
      }
  }

  bool insert_member(ports::Tx& tx, const orgs::Member& member) override {
    check(may_see(tx, member.org), "a member of another organisation");
    const auto same = [&](const orgs::Member& other) { return other.email == member.email; };
    if (std::ranges::any_of(*members_, same)) return false;
    members_->push_back(member);
    return true;
  }
  std::optional<orgs::Member> find_member(ports::Tx& tx, const MemberId& id) override {
    return first(*members_,
                 [&](const orgs::Member& m) { return may_see(tx, m.org) && m.id == id; });
  }
  std::optional<orgs::Member> find_member_by_email(ports::Tx& tx, const Personal& email) override {
    return first(*members_, [&](const orgs::Member& member) {
      return may_see(tx, member.org) && member.email == email;
    });
  }
  std::vector<orgs::Member> members(ports::Tx& tx) override {
    std::vector<orgs::Member> found;
    for (const orgs::Member& member : *members_)
      if (may_see(tx, member.org)) found.push_back(member);
    return found;
  }
  void save_member(ports::Tx& tx, const orgs::Member& changed) override {
    for (orgs::Member& member : *members_) {
      if (!may_see(tx, member.org) || member.id != changed.id) continue;
      member.role = changed.role;
      member.name = changed.name;
      member.deactivated_at = changed.deactivated_at;
    }
  }
  void set_password(ports::Tx& tx, const MemberId& id, const std::string& hash) override {
    for (orgs::Member& member : *members_)
      if (may_see(tx, member.org) && member.id == id) member.password_hash = hash;
  }

  void insert_link(ports::Tx& tx, const orgs::OneTimeLink& link) override {
    check(may_see(tx, link.org), "a link of another organisation");
    links_->push_back(link);
  }
  std::optional<orgs::OneTimeLink> find_link(ports::Tx& tx,
                                             const std::string& token_hash) override {
    return first(*links_, [&](const orgs::OneTimeLink& link) {
      return may_see(tx, link.org) && link.token_hash == token_hash;
    });
  }
  bool delete_link(ports::Tx& tx, const std::string& token_hash) override {
    return std::erase_if(*links_, [&](const orgs::OneTimeLink& link) {
             return may_see(tx, link.org) && link.token_hash == token_hash;
           }) > 0;
  }

  void insert_session(ports::Tx& tx, const orgs::Session& session) override {
    check(may_see(tx, session.org), "a session of another organisation");
    sessions_->push_back(session);
  }
  std::optional<orgs::Session> find_session(ports::Tx& tx, const std::string& token_hash) override {
    return first(*sessions_, [&](const orgs::Session& session) {
      return may_see(tx, session.org) && session.token_hash == token_hash;
    });
  }
  std::vector<orgs::Session> sessions_of(ports::Tx& tx, const MemberId& member) override {
    std::vector<orgs::Session> found;
    for (auto session = sessions_->rbegin(); session != sessions_->rend(); ++session)
      if (may_see(tx, session->org) && session->member == member) found.push_back(*session);
    return found;
  }
  void touch_session(ports::Tx& tx, const std::string& token_hash, Instant seen_at) override {
    for (orgs::Session& session : *sessions_)
      if (may_see(tx, session.org) && session.token_hash == token_hash)
        session.last_seen_at = seen_at;
  }
  void delete_session(ports::Tx& tx, const std::string& token_hash) override {
    std::erase_if(*sessions_, [&](const orgs::Session& session) {
      return may_see(tx, session.org) && session.token_hash == token_hash;
    });
  }
  void delete_sessions_of(ports::Tx& tx, const MemberId& member) override {
    std::erase_if(*sessions_, [&](const orgs::Session& session) {
      return may_see(tx, session.org) && session.member == member;
    });
  }

 private:
  template <class Row, class Predicate>
  static std::optional<Row> first(const std::vector<Row>& rows, Predicate&& wanted) {
    const auto found = std::ranges::find_if(rows, wanted);
    if (found == rows.end()) return std::nullopt;
    return *found;
  }

  Kept<std::vector<orgs::Org>> orgs_;
  Kept<std::vector<orgs::Member>> members_;
  Kept<std::vector<orgs::OneTimeLink>> links_;
  Kept<std::vector<orgs::Session>> sessions_;
};

}  // namespace bascule::testing
