#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "http/message.hpp"

namespace bascule::api {

// Our cookies: `__Host-…; Secure; HttpOnly; SameSite=Lax; Path=/`. Where the public URL is http on
// loopback (the demo), prefix and Secure are dropped, because browsers refuse both there.
class Cookies {
 public:
  explicit Cookies(std::string_view public_url);

  [[nodiscard]] std::optional<Secret> sitting(const http::Request& request) const {
    return read(request, "bascule_sitting");
  }
  [[nodiscard]] std::optional<Secret> session(const http::Request& request) const {
    return read(request, "bascule_session");
  }
  void set_sitting(http::Response& response, const Secret& value) const;
  void set_session(http::Response& response, const Secret& value) const;
  void clear_session(http::Response& response) const;

 private:
  [[nodiscard]] std::optional<Secret> read(const http::Request& request,
                                           std::string_view name) const;
  void set(http::Response& response, std::string_view name, const std::string& value,
           std::chrono::seconds age) const;
  bool is_secure_;
};

}  // namespace bascule::api
