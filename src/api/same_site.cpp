#include "api/same_site.hpp"

namespace bascule::api {

Result<void> SameSite::check(const http::Request& request) const {
  const auto foreign = [] {
    return fail(ErrorCode::Forbidden, "this request comes from a page that is not ours");
  };
  if (const auto site = request.headers.find("Sec-Fetch-Site");
      site && *site != "same-origin" && *site != "none")
    return foreign();
  if (const auto origin = request.headers.find("Origin"); origin && *origin != origin_)
    return foreign();
  return {};
}

}  // namespace bascule::api
