#include "api/cookies.hpp"

#include <fmt/format.h>

#include "orgs/org.hpp"

namespace bascule::api {
namespace {

// As long as an order can be open: a due date of 90 days, extended by as much again.
constexpr std::chrono::seconds kSittingAge = std::chrono::hours{24 * 180};
constexpr std::size_t kValueBytesMax = 128;

}  // namespace

Cookies::Cookies(std::string_view public_url) : is_secure_(!public_url.starts_with("http://")) {}

std::optional<Secret> Cookies::read(const http::Request& request, std::string_view name) const {
  const auto value = request.cookie(is_secure_ ? "__Host-" + std::string(name) : std::string(name));
  if (!value || value->empty() || value->size() > kValueBytesMax) return std::nullopt;
  return Secret(std::string(*value));
}

void Cookies::set(http::Response& response, std::string_view name, const std::string& value,
                  std::chrono::seconds age) const {
  response.headers.add("Set-Cookie",
                       fmt::format("{}{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}",
                                   is_secure_ ? "__Host-" : "", name, value, age.count(),
                                   is_secure_ ? "; Secure" : ""));
}

void Cookies::set_sitting(http::Response& response, const Secret& value) const {
  set(response, "bascule_sitting", value.reveal(), kSittingAge);
}

void Cookies::set_session(http::Response& response, const Secret& value) const {
  set(response, "bascule_session", value.reveal(), orgs::kSessionAgeMax);
}

void Cookies::clear_session(http::Response& response) const {
  set(response, "bascule_session", "", std::chrono::seconds{0});
}

}  // namespace bascule::api
