#include "api/security_headers.hpp"

namespace bascule::api {
namespace {

constexpr const char* kPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src "
    "'none'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

}  // namespace

void SecurityHeaders::operator()(const http::Request&, http::Response& response) const {
  auto& headers = response.headers;
  headers.set("Content-Security-Policy", kPolicy);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (is_https_) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (!headers.find("Cache-Control")) headers.set("Cache-Control", "no-store");
}

}  // namespace bascule::api
