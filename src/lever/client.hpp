#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ats/access_tokens.hpp"
#include "ats/provider.hpp"
#include "ats/writing.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "lever/permission.hpp"
#include "ports/call_budget.hpp"
#include "ports/http_client.hpp"

namespace bascule::lever {

// One call of Lever's Data API, below the account's base URL.
struct Call {
  std::string_view method = "GET";
  // Every segment is a word of Lever's or an id; anything else is refused before it is sent.
  std::vector<std::string> path;
  std::vector<std::pair<std::string, std::string>> query = {};  // Not yet encoded.
  Permission permission = Permission::FindOpportunity;          // What it needs.
  std::string body = {};
  std::string content_type = "application/json";  // Of the body.
};

// What one answer may be (case B11). Lever's biggest page (100 postings with their texts) is about
// 2 MB with some 5,000 keys.
inline constexpr JsonLimits kAnswerLimits{
    .bytes_max = 8 * 1024 * 1024, .depth_max = 64, .keys_max = 200'000, .number_chars_max = 40};

// Where a walk through a list ends at the latest (case B12). 100 is Lever's largest page (Lever
// developer documentation, "Pagination").
struct WalkLimits {
  std::size_t page_size = 100;
  std::size_t pages_max = 250;
  std::size_t items_max = 25'000;
};

// The three outcomes of a writing call: the answer without its envelope (null for 204), or not.
using WriteAnswer = std::variant<Json, ats::NotWritten, ats::WriteUnknown>;

// Calls Lever: Basic authentication with the API key as user name, or an access token as Bearer
// (Lever developer documentation, "Authentication"), JSON, one unit of the connection's budget for
// each call. An access token that Lever turns down (401: nothing was done) is renewed, and the call
// sent once more with the new one. Any thread.
//
// The HTTP status alone decides what an answer means; Lever publishes no list of its error codes.
// 401 Unauthenticated; 403 Forbidden, naming the permission; 404 NotFound; 429 RateLimited, and the
// credential pauses (case B1); 400, 422 and the other 4xx InvalidInput with Lever's words. A read
// that got no whole answer, a 3xx, a 5xx, or one that cannot be read is Unavailable. A write that
// got none, a 5xx, or a 2xx that cannot be read is unknown: it may have been done (case B7).
class Client {
 public:
  // `tokens` may be missing where no account has a grant.
  Client(ports::HttpClient& http, ports::CallBudget& budget, ats::AccessTokens* tokens = nullptr)
      : http_(http), budget_(budget), tokens_(tokens) {}

  // The answer without its envelope.
  [[nodiscard]] Result<Json> read(const ats::Account& account, const Call& call);

  // Every item of a list, page after page. A page token that Lever refuses (it may run out) starts
  // the walk again, once. Unavailable when a token comes twice or a limit is passed.
  [[nodiscard]] Result<std::vector<Json>> read_all(const ats::Account& account, const Call& call,
                                                   const WalkLimits& limits = {});

  // The first page of a list alone, of at most `size` items (1 to 100).
  [[nodiscard]] Result<std::vector<Json>> read_first(const ats::Account& account, Call call,
                                                     std::size_t size);

  // Sends once, whatever happens after it was let in.
  [[nodiscard]] WriteAnswer write(const ats::Account& account, const Call& call);

 private:
  // Fails only when nothing was sent.
  [[nodiscard]] Result<ports::HttpOutcome> send(const ats::Account& account, const Call& call);
  [[nodiscard]] Result<ports::HttpOutcome> send_with_token(const ats::Account& account,
                                                           ports::HttpCall call);
  [[nodiscard]] Result<ports::HttpOutcome> send_once(const ats::Account& account,
                                                     const ports::HttpCall& call);
  [[nodiscard]] Error refusal(const ats::Account& account, const Call& call,
                              const ports::HttpAnswer& answer);
  [[nodiscard]] Result<Json> json_of(const ats::Account& account, const ports::HttpAnswer& answer);
  [[nodiscard]] Result<Json> read_enveloped(const ats::Account& account, const Call& call);

  ports::HttpClient& http_;
  ports::CallBudget& budget_;
  ats::AccessTokens* const tokens_;
};

}  // namespace bascule::lever
