#include "api/letter_report_route.hpp"

#include <algorithm>

#include "api/answers.hpp"
#include "api/relay_reports.hpp"
#include "base/guarded.hpp"
#include "base/ip.hpp"
#include "base/log.hpp"
#include "crypto/hash.hpp"
#include "webhooks/refusal_throttle.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

constexpr std::string_view kBearer = "Bearer ";
constexpr std::string_view kBasic = "Basic ";
constexpr std::string_view kOneDoor = "mail";  // In the throttle: all refusals are of one key.

// What was sent as the key; empty when there is none.
std::string sent_key(const Request& request) {
  const auto header = request.headers.find("Authorization").value_or("");
  if (header.starts_with(kBearer)) return std::string(header.substr(kBearer.size()));
  if (!header.starts_with(kBasic)) return {};
  const auto bytes = from_base64(header.substr(kBasic.size()));
  if (!bytes) return {};
  std::string pair(bytes->size(), '\0');
  std::transform(bytes->begin(), bytes->end(), pair.begin(),
                 [](std::byte one) { return static_cast<char>(one); });
  const auto colon = pair.find(':');
  return colon == std::string::npos ? std::string() : pair.substr(colon + 1);
}

class LetterReportRoute {
 public:
  LetterReportRoute(orders::TakeLetterReports& take, const Secret& key, const ports::Clock& clock)
      : take_(take), key_(crypto::sha256(key.reveal())), is_open_(!key.empty()), clock_(clock) {}

  Response run(const Request& request) {
    if (!is_open_)
      return http::problem({ErrorCode::NotFound, "mail.reports_key is not set here", {}, {}},
                           request);
    if (!crypto::equal_constant_time(crypto::sha256(sent_key(request)), key_))
      return refused(request);
    const auto reports = relay_reports(request.body);
    if (!reports) return http::problem(reports.error(), request);
    return answer(request, take_.run(*reports), [](const orders::TakeLetterReports::Taken& taken) {
      return JsonObject{{"known", taken.known}, {"unknown", taken.unknown}};
    });
  }

 private:
  Response refused(const Request& request) {
    const auto verdict = refusals_.with([&](webhooks::RefusalThrottle& refusals) {
      return refusals.count(network_of(request.remote_address), kOneDoor, clock_.monotonic());
    });
    if (verdict.is_worth_a_line)
      log_warning("letter_report_refused", {{"from_there_this_minute", verdict.count}});
    if (verdict.retry_after)
      return http::problem(
          {ErrorCode::RateLimited, "too many refused reports", {}, verdict.retry_after}, request);
    return http::problem(
        {ErrorCode::Unauthenticated, "send mail.reports_key as a password or bearer token", {}, {}},
        request);
  }

  orders::TakeLetterReports& take_;
  crypto::Digest key_;
  bool is_open_;
  const ports::Clock& clock_;
  Guarded<webhooks::RefusalThrottle> refusals_;
};

}  // namespace

void add_letter_report_route(http::Router& router, orders::TakeLetterReports& take,
                             const Secret& key, const ports::Clock& clock) {
  auto route = std::make_shared<LetterReportRoute>(take, key, clock);
  router.add("POST", "/hooks/mail",
             [route](const Request& request) { return route->run(request); });
}

}  // namespace bascule::api
