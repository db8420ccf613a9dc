#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "ports/http_client.hpp"

namespace bascule::testing {

// A provider's token endpoint (RFC 6749) that gives a new refresh token at each renewal and takes
// the old one no more.
class PretendTokenEndpoint final : public ports::HttpClient {
 public:
  std::string code = "a-code";  // Good once.
  std::string refresh_token;    // The one that is good now.
  int life_s = 3600;
  bool is_down = false;        // 503.
  int status = 200;            // Another one: that, and nothing else.
  bool loses_answers = false;  // It does what is asked, and the answer never comes.
  bool knows_client = true;
  std::function<void()> meanwhile;  // What others do while it answers.
  int calls = 0;
  std::map<std::string, std::string> last;  // The fields of the last call.

  ports::HttpOutcome send(const ports::HttpCall& call) override {
    ++calls;
    last.clear();
    for (const auto part : split(call.body, '&')) {
      const auto at = part.find('=');
      last[std::string(part.substr(0, at))] = *percent_decoded(part.substr(at + 1));
    }
    if (meanwhile) std::exchange(meanwhile, nullptr)();
    if (is_down) return answer(503, "{}");
    if (status != 200) return answer(status, "not here");
    if (!knows_client) return answer(401, R"({"error":"access_denied"})");
    const auto renews = last["grant_type"] == "refresh_token";
    auto& good = renews ? refresh_token : code;
    if (good.empty() || last[renews ? "refresh_token" : "code"] != good)
      return answer(403, R"({"error":"invalid_grant","error_description":"Unknown or invalid"})");
    code.clear();
    refresh_token = fmt::format("refresh-{}", ++given_);
    if (loses_answers) return ports::HttpUnknown{"cut"};
    return answer(200, fmt::format(R"({{"access_token":"access-{}","refresh_token":"{}",)"
                                   R"("token_type":"Bearer","scope":"a b","expires_in":{}}})",
                                   given_, refresh_token, life_s));
  }

 private:
  static ports::HttpAnswer answer(int status, std::string body) {
    return {.status = status, .headers = {}, .body = std::move(body)};
  }
  int given_ = 0;
};

}  // namespace bascule::testing
