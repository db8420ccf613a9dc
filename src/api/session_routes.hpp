#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orgs/accept_invite.hpp"
#include "orgs/look_at_link.hpp"
#include "orgs/redeem_link.hpp"
#include "orgs/sign_in.hpp"
#include "orgs/sign_out.hpp"

namespace bascule::api {

// What the session routes work with. References: `main` owns them all.
struct SessionDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::SignIn& sign_in;
  orgs::SignOut& sign_out;
  orgs::RedeemLink& redeem_link;
  orgs::LookAtLink& look_at_link;
  orgs::AuthenticateSession& sessions;
  orgs::AcceptInvite& accept_invite;
  const Cookies& cookies;
  const SameSite& same_site;
};

// /api/v1/session…: signing in and out, one-time links.
void add_session_routes(http::Router& router, SessionDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
