#include "grants/token_endpoint.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"

namespace bascule::grants {
namespace {

constexpr JsonLimits kLimits{.bytes_max = 64 * 1024, .depth_max = 8, .keys_max = 50};
constexpr std::size_t kTokenBytesMax = 16 * 1024;
constexpr std::chrono::seconds kAnswerWithin{15};
constexpr std::chrono::seconds kLifeMax = std::chrono::days{30};

Failure unavailable(std::string_view why) {
  return fail(Error{ErrorCode::Unavailable,
                    fmt::format("the provider's token endpoint {}", why),
                    {},
                    std::chrono::seconds{10}});
}

// A header is made of it: visible ASCII alone.
bool is_token(const std::string& text) {
  return !text.empty() && text.size() <= kTokenBytesMax &&
         std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

Result<Tokens> read_tokens(const std::string& body) {
  const Json json = TRY(parse_json(body, kLimits));
  const auto reader = TRY(JsonReader::of(json));
  Tokens tokens;
  auto access = TRY(reader.text("access_token", kTokenBytesMax));
  auto refresh = TRY(reader.optional_text("refresh_token", kTokenBytesMax)).value_or("");
  if (!is_token(access) || (!refresh.empty() && !is_token(refresh)))
    return reader.wrong("access_token", "is no token");
  if (ascii_lower(TRY(reader.optional_text("token_type")).value_or("bearer")) != "bearer")
    return reader.wrong("token_type", "is not Bearer");
  tokens.access_token = Secret(std::move(access));
  tokens.refresh_token = Secret(std::move(refresh));
  tokens.scope = TRY(reader.optional_text("scope")).value_or("");
  if (const auto life = TRY(reader.optional_integer("expires_in")))
    tokens.life = std::chrono::seconds(
        std::clamp<std::int64_t>(*life, 1, std::chrono::seconds(kLifeMax).count()));
  return tokens;
}

// RFC 6749, section 5.2. Its words are for a person; none of ours depends on more than the first.
struct Refusal {
  std::string error, description;
};
Refusal read_refusal(const std::string& body) {
  Refusal refusal;
  const auto json = parse_json(body, kLimits);
  if (!json) return refusal;
  const auto reader = JsonReader::of(*json);
  if (!reader) return refusal;
  const auto word = [&](std::string_view key) {
    const auto text = reader->optional_text(key);
    return text && *text ? cut(one_line(**text), 200) : std::string();
  };
  return {word("error"), word("error_description")};
}

// Only what says so is final: a 403 of some proxy on the way ends nobody's consent. Auth0, which
// Lever uses, says 401 access_denied to a wrong secret where RFC 6749 has invalid_client.
Failure refused(const ports::HttpAnswer& answer) {
  const auto [error, description] = read_refusal(answer.body);
  log_warning("token_refused", {{"status", answer.status}, {"error", error}});
  std::string_view said = description.empty() ? error : description;
  while (said.ends_with('.')) said.remove_suffix(1);
  const auto quoted = said.empty() ? std::string() : fmt::format(" It said: \"{}\".", said);
  if (error == "invalid_client" || error == "unauthorized_client" ||
      (answer.status == 401 && error == "access_denied"))
    return fail(ErrorCode::Unauthenticated,
                "The provider refuses the application: check client id and secret." + quoted,
                std::string(kAtTheSecret));
  if (error == "invalid_grant")
    return fail(ErrorCode::Unauthenticated,
                "The consent is over: it was withdrawn at the provider, ran out, or was used "
                "elsewhere. Connect again with OAuth." +
                    quoted);
  const bool passes = answer.status == 429 || answer.status >= 500;
  if (passes) return unavailable(fmt::format("answered {}.{}", answer.status, quoted));
  // Its address is wrong, say: tried again as often as anything, and then parked (P6).
  return fail(ErrorCode::Unavailable,
              fmt::format("the provider's token endpoint answered {}.{}", answer.status, quoted));
}

}  // namespace

Result<Tokens> TokenEndpoint::redeem(const OauthApp& app, const Secret& code,
                                     const Secret& verifier, const std::string& redirect_uri) {
  return ask(app, {{"grant_type", "authorization_code"},
                   {"code", code.reveal()},
                   {"redirect_uri", redirect_uri},
                   {"code_verifier", verifier.reveal()}});
}

Result<Tokens> TokenEndpoint::renew(const OauthApp& app, const Secret& refresh_token) {
  return ask(app, {{"grant_type", "refresh_token"}, {"refresh_token", refresh_token.reveal()}});
}

Result<Tokens> TokenEndpoint::ask(const OauthApp& app, const Fields& fields) {
  ports::HttpCall call;
  call.method = "POST";
  call.url = app.token_url;
  call.headers.emplace_back("accept", "application/json");
  call.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  call.answer_bytes_max = kLimits.bytes_max;
  call.total_timeout = kAnswerWithin;
  call.body = "client_id=" + percent_encoded(app.client_id) +
              "&client_secret=" + percent_encoded(app.client_secret.reveal());
  for (const auto& [name, value] : fields)
    call.body += fmt::format("&{}={}", name, percent_encoded(value));
  const auto outcome = http_.send(call);
  if (const auto* not_done = std::get_if<ports::HttpNotDone>(&outcome))
    return unavailable("cannot be reached: " + not_done->why);
  if (const auto* unknown = std::get_if<ports::HttpUnknown>(&outcome))
    return unavailable("gave no whole answer: " + unknown->why);
  const auto& answer = std::get<ports::HttpAnswer>(outcome);
  if (answer.status == 200) {
    auto tokens = read_tokens(answer.body);
    if (!tokens) return unavailable("gave an answer that cannot be read");
    return tokens;
  }
  return refused(answer);
}

}  // namespace bascule::grants
