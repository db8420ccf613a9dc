#include "api/letter_words_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/idempotent.hpp"
#include "api/letter_json.hpp"
#include "orders/letter_words_json.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

Result<orders::WhichLetter> which_of(const Request& request) {
  const auto kind = orders::parse_letter_kind(request.path_value("kind"));
  if (!kind) return fail(ErrorCode::NotFound, "there is no such kind of letter");
  const auto language = orders::parse_letter_language(request.path_value("language"));
  if (!language) return fail(ErrorCode::NotFound, "letters are not written in this language");
  return orders::WhichLetter{*kind, *language};
}

Result<orders::LetterWords> words_of(const Request& request) {
  const Json body = TRY(body_of(request));
  return orders::read_letter_words(body);
}

Result<JsonObject> list(const LetterWordsDoor& door, const Request&, const Caller& caller) {
  JsonArray data;
  const auto all = TRY(door.words.list(caller.scope));
  for (const auto& shown : all) data.push_back(to_json(shown));
  return JsonObject{{"data", std::move(data)}, {"placeholders", orders::placeholders_json()}};
}

Result<JsonObject> change(const LetterWordsDoor& door, const Request& request,
                          const Caller& caller) {
  const auto which = TRY(which_of(request));
  const auto words = TRY(words_of(request));
  return to_json(TRY(door.words.change(caller.scope, which, words, caller.who)));
}

Result<JsonObject> reset(const LetterWordsDoor& door, const Request& request,
                         const Caller& caller) {
  const auto which = TRY(which_of(request));
  return to_json(TRY(door.words.reset(caller.scope, which, caller.who)));
}

Result<JsonObject> preview(const LetterWordsDoor& door, const Request& request,
                           const Caller& caller) {
  const auto which = TRY(which_of(request));
  const auto words = TRY(words_of(request));
  return letter_json(TRY(door.words.preview(caller.scope, which, words)));
}

Result<ports::RememberedAnswer> tested(const LetterWordsDoor& door, const Request& request,
                                       const Caller& caller) {
  if (!caller.session)
    return fail(ErrorCode::Forbidden, "an API key has no address; sign in in a browser");
  const auto which = TRY(which_of(request));
  const auto words = TRY(words_of(request));
  const auto once = TRY(Idempotent::of(request));
  using Answer = ports::RememberedAnswer;
  return door.database.write(caller.scope, [&](ports::Tx& tx) -> Result<Answer> {
    if (auto earlier = TRY(once.earlier(tx, door.idempotency, door.clock))) return *earlier;
    TRY_VOID(door.words.send_test(tx, which, words, caller.session->member));
    Answer answer{"", 202, to_text(JsonObject{{"sent", 1}}), {}};
    once.remember(tx, door.idempotency, door.clock, answer.status, answer.body);
    return answer;
  });
}

Response send_test(const LetterWordsDoor& door, const Request& request, const Caller& caller) {
  const auto answer = tested(door, request, caller);
  return answer ? http::json_response(answer->status, answer->body)
                : http::problem(answer.error(), request);
}

}  // namespace

void add_letter_words_routes(http::Router& router, LetterWordsDoor door,
                             const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<LetterWordsDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/letter-words", ReadSetup, list);
  routes.add("PUT", "/api/v1/letter-words/{kind}/{language}", WriteSetup, change);
  routes.add("DELETE", "/api/v1/letter-words/{kind}/{language}", WriteSetup, reset);
  routes.add("POST", "/api/v1/letter-words/{kind}/{language}/preview", ReadSetup, preview);
  routes.add_raw("POST", "/api/v1/letter-words/{kind}/{language}/test", WriteSetup, send_test);
}

}  // namespace bascule::api
