#include "api/doorkeeper.hpp"

#include <fmt/format.h>

#include "crypto/hash.hpp"

namespace bascule::api {
namespace {

constexpr std::string_view kBearer = "Bearer ";

bool changes_something(const http::Request& request) {
  return request.method != "GET" && request.method != "HEAD";
}

}  // namespace

Result<Caller> Doorkeeper::admit(const http::Request& request) const {
  if (const auto header = request.headers.find("Authorization")) {
    if (!header->starts_with(kBearer))
      return fail(ErrorCode::Unauthenticated, "an API key goes as: Authorization: Bearer bsk_…");
    auto known = TRY(keys_.run(Secret(std::string(header->substr(kBearer.size())))));
    return Caller{OrgScope(known.key.org), known.actor.id, std::move(known.actor), std::nullopt};
  }
  const auto cookie = cookies_.session(request);
  if (!cookie)
    return fail(ErrorCode::Unauthenticated,
                "sign in, or send an API key as: Authorization: Bearer bsk_…");
  const auto signed_in = TRY(sessions_.run(*cookie));
  if (changes_something(request)) {
    TRY_VOID(same_site_.check(request));
    const auto sent = request.headers.find("X-CSRF-Token").value_or("");
    if (!crypto::equal_constant_time(crypto::sha256(sent),
                                     crypto::sha256(signed_in.session.csrf_token)))
      return fail(ErrorCode::Forbidden, "the X-CSRF-Token of this session is missing or wrong");
  }
  const auto& member = signed_in.member;
  return Caller{OrgScope(signed_in.session.org), member.id.text(), orgs::actor_of(member),
                signed_in.session};
}

http::Handler Doorkeeper::guard(orgs::Permission needed, Inner inner) const {
  return guard_own(
      [needed, inner = std::move(inner)](const http::Request& request, const Caller& caller) {
        if (caller.who.may.has(needed)) return inner(request, caller);
        return http::problem({ErrorCode::Forbidden,
                              fmt::format("this needs the permission {}", orgs::to_string(needed)),
                              {},
                              {}},
                             request);
      });
}

http::Handler Doorkeeper::guard_own(Inner inner) const {
  return [this, inner = std::move(inner)](const http::Request& request) {
    const auto caller = admit(request);
    return caller ? inner(request, *caller) : http::problem(caller.error(), request);
  };
}

}  // namespace bascule::api
