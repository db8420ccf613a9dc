#pragma once

#include "api/doorkeeper.hpp"
#include "effects/effect_store.hpp"
#include "http/router.hpp"
#include "orgs/change_member.hpp"
#include "orgs/invite_member.hpp"
#include "orgs/sign_out.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct MemberDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::InviteStore& invites;
  effects::EffectStore& effects;
  orgs::InviteMember& invite_member;
  orgs::ChangeMember& change_member;
  orgs::SignOut& sign_out;
};

// /api/v1/members…, /api/v1/invites…, and /api/v1/sessions…, a member's own.
void add_member_routes(http::Router& router, MemberDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
