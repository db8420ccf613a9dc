#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orgs/change_password.hpp"
#include "orgs/second_factor_store.hpp"
#include "orgs/set_second_factor.hpp"
#include "orgs/sign_in.hpp"
#include "orgs/sign_out.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct AccountDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::SecondFactorStore& second_factors;
  orgs::SignIn& sign_in;
  orgs::SignOut& sign_out;
  orgs::ChangePassword& change_password;
  orgs::SetSecondFactor& set_second_factor;
};

// What members do about themselves: /api/v1/account…, and /api/v1/sessions…, where they are signed
// in. An API key has none of it.
void add_account_routes(http::Router& router, AccountDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
