#include "orgs/change_member.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace bascule::orgs {
namespace {

Failure forbidden() {
  return fail(ErrorCode::Forbidden, "you may not manage somebody who may more than you");
}

Failure last_owner() {
  return fail(ErrorCode::Conflict, "this is the last owner; make somebody else an owner first");
}

}  // namespace

Result<Member> ChangeMember::find(ports::Tx& tx, const MemberId& id, const Actor& by) {
  auto member = orgs_.find_member(tx, id);
  if (!member) return fail(ErrorCode::NotFound, "there is no such member");
  if (!may_manage(by, member->role)) return forbidden();
  return std::move(*member);
}

bool ChangeMember::has_another_owner(ports::Tx& tx, const MemberId& id) {
  const auto members = orgs_.members(tx);
  return std::ranges::any_of(members, [&](const Member& other) {
    return other.id != id && other.role == Role::Owner && !other.deactivated_at;
  });
}

Result<Member> ChangeMember::set_role(const OrgScope& scope, const MemberId& id, Role role,
                                      const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Member> {
    Member member = TRY(find(tx, id, by));
    if (!may_manage(by, role)) return forbidden();
    if (member.role == role) return member;
    if (member.role == Role::Owner && !has_another_owner(tx, id)) return last_owner();
    audit_.add(tx, member.org, clock_.now(),
               {by.id,
                "member.role_changed",
                id.text(),
                {{"from", to_string(member.role)}, {"to", to_string(role)}}});
    member.role = role;
    orgs_.save_member(tx, member);
    orgs_.delete_sessions_of(tx, id);
    log_info("member_role_changed", {{"member", id.text()}, {"by", by.id}});
    return member;
  });
}

Result<Member> ChangeMember::deactivate(const OrgScope& scope, const MemberId& id,
                                        const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Member> {
    Member member = TRY(find(tx, id, by));
    if (member.deactivated_at) return member;
    if (member.role == Role::Owner && !has_another_owner(tx, id)) return last_owner();
    member.deactivated_at = clock_.now();
    orgs_.save_member(tx, member);
    orgs_.delete_sessions_of(tx, id);
    audit_.add(tx, member.org, clock_.now(), {by.id, "member.deactivated", id.text(), {}});
    log_info("member_deactivated", {{"member", id.text()}, {"by", by.id}});
    return member;
  });
}

Result<Member> ChangeMember::reactivate(const OrgScope& scope, const MemberId& id,
                                        const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Member> {
    Member member = TRY(find(tx, id, by));
    if (!member.deactivated_at) return member;
    member.deactivated_at.reset();
    orgs_.save_member(tx, member);
    audit_.add(tx, member.org, clock_.now(), {by.id, "member.reactivated", id.text(), {}});
    log_info("member_reactivated", {{"member", id.text()}, {"by", by.id}});
    return member;
  });
}

}  // namespace bascule::orgs
