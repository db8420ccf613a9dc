#include "api/candidate_routes.hpp"

#include "api/answers.hpp"
#include "api/candidate_json.hpp"
#include "http/accept_language.hpp"
#include "sittings/decline.hpp"
#include "sittings/open_invitation.hpp"
#include "sittings/save_answer.hpp"
#include "sittings/submit_sitting.hpp"
#include "sittings/take_sitting.hpp"

namespace bascule::api {
namespace {

constexpr std::size_t kTokenBytesMax = 128;
constexpr std::size_t kAssessmentBytesMax = 100;
constexpr std::size_t kLanguageBytesMax = 35;  // BCP 47, RFC 5646 section 4.4.1.
const http::RouteLimits kSmallBody{.body_bytes_max = 4096, .content_type = "application/json"};

using http::Request;
using http::Response;

Failure no_browser() {
  return fail(ErrorCode::Unauthenticated,
              "this browser has not opened an invitation; use the link from your letter");
}

Response sitting_answer(const Request& request, const Result<sittings::SittingView>& view) {
  if (!view) return http::problem(view.error(), request);
  return answer(request, to_json(*view), [](const JsonObject& json) { return json; });
}

// One object per server: the verbs, the cookies and the guard against foreign pages.
class CandidateRoutes {
 public:
  CandidateRoutes(sittings::Desk desk, orders::DeclineOrder& decline_order, const Cookies& cookies,
                  const SameSite& same_site)
      : open_(desk),
        take_(desk),
        save_(desk),
        submit_(desk),
        decline_(desk, decline_order),
        cookies_(cookies),
        same_site_(same_site) {}

  Response open(const Request& request) {
    const auto opened = try_open(request);
    if (!opened) return http::problem(opened.error(), request);
    auto response = ok(to_json(*opened));
    cookies_.set_sitting(response, opened->cookie);
    return response;
  }

  Response read(const Request& request) {
    const auto cookie = cookies_.sitting(request);
    if (!cookie) return http::problem(no_browser().value(), request);
    return sitting_answer(request, take_.read(*cookie));
  }

  Response start(const Request& request) { return sitting_answer(request, try_start(request)); }

  Response take_over(const Request& request) {
    const auto cookie = guarded(request);
    if (!cookie) return http::problem(cookie.error(), request);
    return sitting_answer(request, take_.take_over(*cookie));
  }

  Response save(const Request& request) {
    const auto outcome = try_save(request);
    if (!outcome) return http::problem(outcome.error(), request);
    if (const auto* stale = std::get_if<sittings::StaleAnswer>(&*outcome))
      return stale_answer(request, stale->stored);
    const auto& saved = std::get<sittings::Answer>(*outcome);
    return ok({{"saved_at", to_rfc3339(saved.saved_at)}, {"version", saved.version}});
  }

  Response submit(const Request& request) {
    return answer(request, try_submit(request),
                  [](const sittings::Submitted& done) { return to_json(done); });
  }

  Response decline(const Request& request) {
    return opened_after(request, &sittings::Decline::decline);
  }

  Response take_up(const Request& request) {
    return opened_after(request, &sittings::Decline::take_up);
  }

 private:
  using Verb = Result<void> (sittings::Decline::*)(const Secret&, const std::string&);

  // Where the invitation stands once that is done.
  Response opened_after(const Request& request, Verb verb) {
    return answer(request, try_change(request, verb),
                  [](const sittings::OpenedInvitation& opened) { return to_json(opened); });
  }

  Result<sittings::OpenedInvitation> try_change(const Request& request, Verb verb) {
    const Secret cookie = TRY(guarded(request));
    const Json body = TRY(body_of(request));
    const auto reader = TRY(JsonReader::of(body));
    TRY_VOID(reader.only({"assessment", "language"}));
    const auto assessment = TRY(reader.text("assessment", kAssessmentBytesMax));
    const auto language = TRY(reader.optional_text("language", kLanguageBytesMax));
    TRY_VOID((decline_.*verb)(cookie, assessment));
    return open_.open(
        std::nullopt, cookie, language.value_or(""),
        http::accepted_languages(request.headers.find("Accept-Language").value_or("")));
  }

  // The browser's cookie, once it is sure that our own page sent the request.
  Result<Secret> guarded(const Request& request) const {
    TRY_VOID(same_site_.check(request));
    const auto cookie = cookies_.sitting(request);
    if (!cookie) return no_browser();
    return *cookie;
  }

  Result<sittings::OpenedInvitation> try_open(const Request& request) {
    TRY_VOID(same_site_.check(request));
    const Json body = TRY(body_of(request));
    const auto reader = TRY(JsonReader::of(body));
    TRY_VOID(reader.only({"token", "language"}));
    const auto token = TRY(reader.optional_text("token", kTokenBytesMax));
    const auto language = TRY(reader.optional_text("language", kLanguageBytesMax));
    return open_.open(
        token ? std::optional(Secret(*token)) : std::nullopt, cookies_.sitting(request),
        language.value_or(""),
        http::accepted_languages(request.headers.find("Accept-Language").value_or("")));
  }

  Result<sittings::SittingView> try_start(const Request& request) {
    const Secret cookie = TRY(guarded(request));
    const Json body = TRY(body_of(request));
    const auto reader = TRY(JsonReader::of(body));
    TRY_VOID(reader.only({"language"}));
    return take_.start(cookie, TRY(reader.text("language", kLanguageBytesMax)));
  }

  Result<sittings::SaveOutcome> try_save(const Request& request) {
    const Secret cookie = TRY(guarded(request));
    const Json body = TRY(body_of(request));
    const auto reader = TRY(JsonReader::of(body));
    TRY_VOID(reader.only({"value", "version"}));
    const auto value = TRY(reader.integer("value"));
    const auto version = TRY(reader.integer("version"));
    if (version < 0) return reader.wrong("version", "is a count");
    return save_.save(cookie, request.path_value("item_id"), value, version);
  }

  Result<sittings::Submitted> try_submit(const Request& request) {
    const Secret cookie = TRY(guarded(request));
    const Json body = TRY(body_of(request, Empty::Allowed));
    const auto reader = TRY(JsonReader::of(body));
    TRY_VOID(reader.only({"sitting_id"}));
    return submit_.submit(cookie, TRY(reader.optional_text("sitting_id", 80)).value_or(""));
  }

  static Response stale_answer(const Request& request, const sittings::Answer& stored) {
    auto response =
        http::problem({ErrorCode::Conflict, "a newer answer is stored", {}, {}}, request);
    if (auto json = parse_json(response.body)) {
      auto& object = json->get_object();
      object["value"] = stored.value;
      object["version"] = stored.version;
      object["saved_at"] = to_rfc3339(stored.saved_at);
      response.body = to_text(*json);
    }
    return response;
  }

  sittings::OpenInvitation open_;
  sittings::TakeSitting take_;
  sittings::SaveAnswer save_;
  sittings::SubmitSitting submit_;
  sittings::Decline decline_;
  const Cookies& cookies_;
  const SameSite& same_site_;
};

}  // namespace

void add_candidate_routes(http::Router& router, sittings::Desk desk,
                          orders::DeclineOrder& decline_order, const Cookies& cookies,
                          const SameSite& same_site) {
  const auto routes = std::make_shared<CandidateRoutes>(desk, decline_order, cookies,
                                                        same_site);  // Owned by the handlers.
  const auto add = [&](std::string_view method, std::string_view path,
                       Response (CandidateRoutes::*handler)(const Request&)) {
    router.add(
        method, path,
        [routes, handler](const Request& request) { return ((*routes).*handler)(request); },
        kSmallBody);
  };
  add("POST", "/api/candidate/v1/open", &CandidateRoutes::open);
  add("GET", "/api/candidate/v1/sitting", &CandidateRoutes::read);
  add("POST", "/api/candidate/v1/start", &CandidateRoutes::start);
  add("POST", "/api/candidate/v1/takeover", &CandidateRoutes::take_over);
  add("PUT", "/api/candidate/v1/answers/{item_id}", &CandidateRoutes::save);
  add("POST", "/api/candidate/v1/submit", &CandidateRoutes::submit);
  add("POST", "/api/candidate/v1/decline", &CandidateRoutes::decline);
  add("POST", "/api/candidate/v1/take-up", &CandidateRoutes::take_up);
}

}  // namespace bascule::api
