#pragma once

#include <functional>
#include <string>

#include "api/cookies.hpp"
#include "api/same_site.hpp"
#include "base/org_scope.hpp"
#include "http/router.hpp"
#include "orgs/actor.hpp"
#include "orgs/authenticate_key.hpp"
#include "orgs/authenticate_session.hpp"

namespace bascule::api {

// Who asks, and for which organisation.
struct Caller {
  OrgScope scope;
  std::string actor;  // For timelines: "mem_…" or "key_…".
  orgs::Actor who;
  std::optional<orgs::Session> session;  // None for an API key.
};

// Lets a request into /api/v1: by API key (Authorization: Bearer bsk_…) or by the console's
// session, with its CSRF token and from our own page when it changes something. Every route names
// the permission that it needs (case F7).
class Doorkeeper {
 public:
  Doorkeeper(orgs::AuthenticateKey& keys, orgs::AuthenticateSession& sessions,
             const Cookies& cookies, const SameSite& same_site)
      : keys_(keys), sessions_(sessions), cookies_(cookies), same_site_(same_site) {}

  // Unauthenticated, or Forbidden for a missing CSRF token or a foreign page.
  [[nodiscard]] Result<Caller> admit(const http::Request& request) const;

  using Inner = std::function<http::Response(const http::Request&, const Caller&)>;
  // A handler that only runs for who may do this. Forbidden, with the permission by name.
  [[nodiscard]] http::Handler guard(orgs::Permission needed, Inner inner) const;
  // For everybody whom it lets in: what is about the caller alone.
  [[nodiscard]] http::Handler guard_own(Inner inner) const;

 private:
  orgs::AuthenticateKey& keys_;
  orgs::AuthenticateSession& sessions_;
  const Cookies& cookies_;
  const SameSite& same_site_;
};

}  // namespace bascule::api
