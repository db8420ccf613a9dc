#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace bascule::api {

// Whether a request that changes something comes from our own pages (case F4): `Sec-Fetch-Site` of
// a browser that sends it, else `Origin`. A request with neither comes from no browser's page.
class SameSite {
 public:
  explicit SameSite(std::string public_url) : origin_(std::move(public_url)) {}
  // Forbidden, in words, for a foreign page.
  [[nodiscard]] Result<void> check(const http::Request& request) const;

 private:
  std::string origin_;  // Scheme, host and port, as browsers send it.
};

}  // namespace bascule::api
