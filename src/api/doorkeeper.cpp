#include "api/doorkeeper.hpp"

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
    const auto key = TRY(keys_.run(Secret(std::string(header->substr(kBearer.size())))));
    return Caller{OrgScope(key.org), key.id.text()};
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
  return Caller{OrgScope(signed_in.session.org), signed_in.member.id.text()};
}

http::Handler Doorkeeper::guard(Inner inner) const {
  return [this, inner = std::move(inner)](const http::Request& request) {
    const auto caller = admit(request);
    return caller ? inner(request, *caller) : http::problem(caller.error(), request);
  };
}

}  // namespace bascule::api
