#pragma once

#include "api/doorkeeper.hpp"
#include "effects/effect_store.hpp"
#include "http/router.hpp"
#include "orgs/change_member.hpp"
#include "orgs/invite_member.hpp"
#include "orgs/set_second_factor.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct MemberDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::InviteStore& invites;
  effects::EffectStore& effects;
  orgs::InviteMember& invite_member;
  orgs::ChangeMember& change_member;
  orgs::SecondFactorStore& second_factors;
  orgs::SetSecondFactor& set_second_factor;
};

// /api/v1/members… and /api/v1/invites….
void add_member_routes(http::Router& router, MemberDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
