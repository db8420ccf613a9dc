#include "shares/open_shared.hpp"

#include "base/ip.hpp"
#include "crypto/hash.hpp"

namespace bascule::shares {
namespace {

Failure no_link() {
  return fail(ErrorCode::NotFound,
              "this link is no longer valid; ask whoever sent it to you for a new one");
}

}  // namespace

OpenShared::OpenShared(ports::Database& database, ResultLinkStore& links,
                       orders::OrderStore& orders, orgs::OrgStore& orgs,
                       const assessments::Catalogue& catalogue, reports::MakeReport& make_report,
                       const ports::Clock& clock)
    : database_(database),
      links_(links),
      orders_(orders),
      orgs_(orgs),
      catalogue_(catalogue),
      make_report_(make_report),
      clock_(clock) {}

Result<SharedResult> OpenShared::open(const Secret& token, const std::string& address) {
  const auto link = TRY(admit(token, address));
  return counting_misses(
      address, database_.write(OrgScope(link.org), [&](ports::Tx& tx) -> Result<SharedResult> {
        auto found = TRY(find(tx, link.id));
        const auto org = orgs_.find(tx, link.org);
        const auto subject = orders_.find_subject(tx, found.order.subject);
        if (!org || !subject) return no_link();
        const auto* assessment = catalogue_.find(found.order.assessment);
        found.link.opened_at = clock_.now();
        ++found.link.opens;
        links_.save(tx, found.link);
        return SharedResult{.candidate = subject->name,
                            .org_name = org->name,
                            .environment = found.result.environment,
                            .assessment_name = assessment ? assessment->name() : std::string(),
                            .expires_at = found.link.expires_at,
                            .envelope = std::move(found.result.envelope)};
      }));
}

Result<reports::ReportFile> OpenShared::report(const Secret& token, const std::string& address) {
  const auto link = TRY(admit(token, address));
  const OrgScope scope(link.org);
  TRY_VOID(counting_misses(address, database_.read(scope, [&](ports::Tx& tx) -> Result<bool> {
    (void)TRY(find(tx, link.id));
    return true;
  })));
  auto made = TRY(make_report_.run(scope, link.result));
  if (std::holds_alternative<reports::Purged>(made)) return no_link();
  return std::get<reports::ReportFile>(std::move(made));
}

Result<ResultLink> OpenShared::admit(const Secret& token, const std::string& address) {
  const auto wait = throttle_.with([&](const MissThrottle& throttle) {
    return throttle.wait_of(network_of(address), clock_.monotonic());
  });
  if (wait)
    return fail(Error{
        ErrorCode::RateLimited, "too many links that open nothing; wait a little", {}, *wait});
  const auto hash = crypto::sha256_hex(token.reveal());
  return counting_misses(
      address, database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<ResultLink> {
        auto link = links_.find_by_token(tx, hash);
        if (!link) return no_link();
        return std::move(*link);
      }));
}

Result<OpenShared::Found> OpenShared::find(ports::Tx& tx, const ResultLinkId& id) {
  auto link = links_.find(tx, id);
  if (!link || state_of(*link, clock_.now()) != LinkState::Good) return no_link();
  auto result = orders_.find_result(tx, link->result);
  auto order = result ? orders_.find(tx, result->order) : std::nullopt;
  // From the moment on in which somebody asks for the deletion, whatever it still waits for.
  if (!order || order->purge) return no_link();
  return Found{std::move(*link), std::move(*result), std::move(*order)};
}

template <class T>
Result<T> OpenShared::counting_misses(const std::string& address, Result<T> outcome) {
  if (!outcome && outcome.error().code == ErrorCode::NotFound)
    throttle_.with(
        [&](MissThrottle& throttle) { throttle.count(network_of(address), clock_.monotonic()); });
  return outcome;
}

}  // namespace bascule::shares
