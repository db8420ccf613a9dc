#pragma once

#include "http/message.hpp"

namespace bascule::api {

// What every answer carries (cases F1, F5, D2): a strict content security policy, no sniffing, no
// framing, no referrer, its own browsing context; HSTS where the public URL is https.
class SecurityHeaders {
 public:
  explicit SecurityHeaders(std::string_view public_url)
      : is_https_(public_url.starts_with("https://")) {}
  void operator()(const http::Request& request, http::Response& response) const;

 private:
  bool is_https_;
};

}  // namespace bascule::api
