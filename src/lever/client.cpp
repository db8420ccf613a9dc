#include "lever/client.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "ats/fingerprint.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "lever/mapping.hpp"
#include "lever/retry_after.hpp"
#include "lever/wire.hpp"

namespace bascule::lever {
namespace {

constexpr std::string_view kName = "Lever";

bool is_success(int status) { return status >= 200 && status < 300; }

Result<std::string> url_of(const ats::Account& account, const Call& call) {
  std::string url = account.base_url;
  while (url.ends_with('/')) url.pop_back();
  for (const auto& segment : call.path) {
    // Case A19: no dot segment, slash or escape ever reaches a path.
    if (!wire::is_id(segment)) return fail(ErrorCode::InvalidInput, "That is no id of Lever's");
    url += '/' + percent_encoded(segment);
  }
  char separator = '?';
  for (const auto& [name, value] : call.query) {
    url += fmt::format("{}{}={}", separator, percent_encoded(name), percent_encoded(value));
    separator = '&';
  }
  return url;
}

// Never the path with its ids, the body or a header: the box says which call it was.
void log_trouble(const ats::Account& account, const Call& call, int status) {
  log_warning("lever_refused", {{"connection", account.connection.text()},
                                {"call", words_of(call.permission).box},
                                {"status", status}});
}

std::string quoted(const ports::HttpAnswer& answer) {
  const auto words = lever_says(answer.body);
  return words.empty() ? std::string(" (without a word)") : fmt::format(": \"{}\"", words);
}

}  // namespace

Result<ports::HttpOutcome> Client::send(const ats::Account& account, const Call& call) {
  if (account.api_key.empty() && !(account.grant && tokens_))
    return fail(ErrorCode::Unauthenticated, "This connection has no credential of Lever's");
  ports::HttpCall http_call;
  http_call.method = std::string(call.method);
  http_call.url = TRY(url_of(account, call));
  http_call.headers.emplace_back("accept", "application/json");
  if (!call.body.empty()) http_call.headers.emplace_back("content-type", call.content_type);
  http_call.body = call.body;
  http_call.answer_bytes_max = kAnswerLimits.bytes_max;
  if (account.grant) return send_with_token(account, std::move(http_call));
  http_call.basic_user = account.api_key;
  return send_once(account, http_call);
}

Result<ports::HttpOutcome> Client::send_with_token(const ats::Account& account,
                                                   ports::HttpCall call) {
  const auto was_refused = [](const ports::HttpOutcome& outcome) {
    const auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
    return answer != nullptr && answer->status == 401;
  };
  const auto token_for = [&](const Secret& refused) -> Result<ats::AccessToken> {
    auto token = tokens_->token_for(account, refused);
    if (token) return token;
    Error error = token.error();
    if (error.code == ErrorCode::Unauthenticated) error.refused_key = ats::fingerprint_of(account);
    if (error.code == ErrorCode::Unavailable) budget_.failed(account.connection.text(), kName);
    return fail(std::move(error));
  };
  auto token = TRY(token_for(Secret{}));
  call.bearer = token.value;
  auto outcome = TRY(send_once(account, call));
  // A second time where the renewed one is turned down, too: the consent may have been withdrawn in
  // between, and the token endpoint is who says so.
  for (int renewals = 0; renewals < 2 && was_refused(outcome); ++renewals) {
    token = TRY(token_for(token.value));
    call.bearer = token.value;
    outcome = TRY(send_once(account, call));
  }
  if (!token.is_proven && std::holds_alternative<ports::HttpAnswer>(outcome) &&
      !was_refused(outcome))
    tokens_->worked(account, token);
  return outcome;
}

Result<ports::HttpOutcome> Client::send_once(const ats::Account& account,
                                             const ports::HttpCall& call) {
  TRY_VOID(budget_.spend(account.connection.text()));
  auto outcome = http_.send(call);
  if (!std::holds_alternative<ports::HttpAnswer>(outcome))
    budget_.failed(account.connection.text(), kName);
  return outcome;
}

// Garbage is no answer of a provider that works.
Result<Json> Client::json_of(const ats::Account& account, const ports::HttpAnswer& answer) {
  auto json = parse_json(answer.body, kAnswerLimits);
  if (json)
    budget_.went_well(account.connection.text());
  else
    budget_.failed(account.connection.text(), kName);
  return json;
}

Error Client::refusal(const ats::Account& account, const Call& call,
                      const ports::HttpAnswer& answer) {
  const auto error = [](ErrorCode code, std::string message) {
    return Error{code, std::move(message), {}, {}};
  };
  const int status = answer.status;
  if (status >= 500)
    budget_.failed(account.connection.text(), kName);
  else if (status != 429)
    budget_.went_well(account.connection.text());
  if (status == 401 || status == 403 || status == 429 || status >= 500)
    log_trouble(account, call, status);
  if (status == 401) {
    auto refused =
        error(ErrorCode::Unauthenticated,
              account.grant
                  ? "Lever accepts no access token of this consent: it was withdrawn, or is for "
                    "another of Lever's environments"
                  : "Lever does not accept the API key: it was revoked, mistyped, or belongs "
                    "to another of Lever's environments");
    refused.refused_key = ats::fingerprint_of(account);
    return refused;
  }
  if (status == 403)
    return error(ErrorCode::Forbidden,
                 fmt::format("Lever does not let this API key do that. It needs the permission "
                             "\"{}\", and access to confidential data for a confidential record. "
                             "Lever said{}",
                             name_of(call.permission), quoted(answer)));
  if (status == 404)
    return error(ErrorCode::NotFound,
                 fmt::format("Lever has no such thing (any more){}", quoted(answer)));
  if (status == 429) {
    const auto pause = budget_.pause(account.connection.text(), retry_after(answer.headers));
    return Error{
        ErrorCode::RateLimited, "Lever asks for a pause: too many calls with this key", {}, pause};
  }
  if (status == 408 || status == 425)
    return error(ErrorCode::Unavailable, "Lever did not take the whole request in");
  if (status >= 400 && status < 500)
    return error(ErrorCode::InvalidInput,
                 fmt::format("Lever refused this ({}){}", status, quoted(answer)));
  if (status >= 300 && status < 400)
    return error(ErrorCode::Unavailable,
                 fmt::format("Lever answered with a redirect ({}), which is never followed. Is the "
                             "connection's base URL right?",
                             status));
  return error(ErrorCode::Unavailable, fmt::format("Lever is not well: it answered {}", status));
}

Result<Json> Client::read_enveloped(const ats::Account& account, const Call& call) {
  const auto outcome = TRY(send(account, call));
  if (const auto* not_done = std::get_if<ports::HttpNotDone>(&outcome))
    return fail(ErrorCode::Unavailable, "Lever cannot be reached: " + not_done->why);
  if (const auto* unknown = std::get_if<ports::HttpUnknown>(&outcome))
    return fail(ErrorCode::Unavailable, "Lever gave no whole answer: " + unknown->why);
  const auto& answer = std::get<ports::HttpAnswer>(outcome);
  if (!is_success(answer.status)) return fail(refusal(account, call, answer));
  auto json = json_of(account, answer);
  if (!json)
    return fail(ErrorCode::Unavailable, "Lever's answer cannot be read: " + json.error().message);
  return std::move(*json);
}

Result<Json> Client::read(const ats::Account& account, const Call& call) {
  return wire::unwrapped(TRY(read_enveloped(account, call)));
}

Result<std::vector<Json>> Client::read_all(const ats::Account& account, const Call& call,
                                           const WalkLimits& limits) {
  std::vector<Json> items;
  std::set<std::string> seen;
  std::string token;
  bool may_restart = true;
  for (std::size_t pages = 0; pages < limits.pages_max; ++pages) {
    Call page_call = call;
    page_call.query.emplace_back("limit", std::to_string(limits.page_size));
    if (!token.empty()) page_call.query.emplace_back("offset", token);
    auto answer = read_enveloped(account, page_call);
    if (!answer && answer.error().code == ErrorCode::InvalidInput && !token.empty()) {
      if (!may_restart)
        return fail(ErrorCode::Unavailable,
                    "Lever refuses its own page tokens: " + answer.error().message);
      may_restart = false;
      items.clear();
      seen.clear();
      token.clear();
      continue;
    }
    if (!answer) return fail(std::move(answer).error());
    auto page = TRY(wire::read_page(std::move(*answer)));
    if (items.size() + page.items.size() > limits.items_max) break;
    for (auto& item : page.items) items.push_back(std::move(item));
    if (!page.has_next) return items;
    if (page.next.empty())
      return fail(ErrorCode::Unavailable,
                  "Lever's answer cannot be read: it says that there is more, but not where");
    if (!seen.insert(page.next).second)
      return fail(ErrorCode::Unavailable, "Lever's list goes round in a circle");
    token = std::move(page.next);
  }
  Error error{ErrorCode::Unavailable,
              fmt::format("Lever's list is longer than {} pages or {} items", limits.pages_max,
                          limits.items_max),
              {},
              {}};
  error.kind = ats::kListTooLong;
  return fail(std::move(error));
}

Result<std::vector<Json>> Client::read_first(const ats::Account& account, Call call,
                                             std::size_t size) {
  call.query.emplace_back("limit", std::to_string(size));
  auto page = TRY(wire::read_page(TRY(read_enveloped(account, call))));
  return std::vector<Json>(std::make_move_iterator(page.items.begin()),
                           std::make_move_iterator(page.items.end()));
}

WriteAnswer Client::write(const ats::Account& account, const Call& call) {
  auto outcome = send(account, call);
  if (!outcome) return ats::NotWritten{std::move(outcome).error()};
  if (const auto* not_done = std::get_if<ports::HttpNotDone>(&*outcome))
    return ats::NotWritten{
        {ErrorCode::Unavailable, "Lever cannot be reached: " + not_done->why, {}, {}}};
  if (const auto* unknown = std::get_if<ports::HttpUnknown>(&*outcome))
    return ats::WriteUnknown{"Lever gave no whole answer: " + unknown->why};
  const auto& answer = std::get<ports::HttpAnswer>(*outcome);
  if (!is_success(answer.status)) {
    auto error = refusal(account, call, answer);
    // "See other" says that it was done; a 5xx may come after the commit; a status below 200 says
    // nothing. The rest refuse.
    const bool was_refused = answer.status >= 300 && answer.status < 500 && answer.status != 303;
    if (!was_refused) return ats::WriteUnknown{std::move(error.message)};
    return ats::NotWritten{std::move(error)};
  }
  if (answer.status == 204 && trimmed(answer.body).empty()) {
    budget_.went_well(account.connection.text());
    return Json(nullptr);
  }
  auto json = json_of(account, answer);
  if (!json) return ats::WriteUnknown{"Lever's answer cannot be read: " + json.error().message};
  return wire::unwrapped(std::move(*json));
}

}  // namespace bascule::lever
