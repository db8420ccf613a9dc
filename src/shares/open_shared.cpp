#include "shares/open_shared.hpp"

#include <array>
#include <bit>

#include "base/ip.hpp"
#include "crypto/hash.hpp"

namespace bascule::shares {
namespace {

Failure no_link() {
  return fail(ErrorCode::NotFound,
              "this link is no longer valid; ask whoever sent it to you for a new one");
}

std::uint64_t salt_from(ports::Random& random) {
  std::array<std::byte, sizeof(std::uint64_t)> bytes{};
  random.fill(bytes);
  return std::bit_cast<std::uint64_t>(bytes);
}

}  // namespace

OpenShared::OpenShared(ports::Database& database, ResultLinkStore& links,
                       orders::OrderStore& orders, orgs::OrgStore& orgs,
                       const assessments::Catalogue& catalogue, reports::MakeReport& make_report,
                       const ports::Clock& clock, ports::Random& random)
    : database_(database),
      links_(links),
      orders_(orders),
      orgs_(orgs),
      catalogue_(catalogue),
      make_report_(make_report),
      clock_(clock),
      throttle_(salt_from(random)),
      openings_(salt_from(random)) {}

Result<SharedResult> OpenShared::open(const Secret& token, const std::string& address) {
  auto found = TRY(admit(token, address));
  const auto& link = found.link;
  TRY_VOID(note_opened(link));
  return database_.read(OrgScope(link.org), [&](ports::Tx& tx) -> Result<SharedResult> {
    const auto org = orgs_.find(tx, link.org);
    const auto subject = orders_.find_subject(tx, found.order.subject);
    if (!org || !subject) return no_link();
    const auto* assessment = catalogue_.find(found.order.assessment);
    return SharedResult{.candidate = subject->name,
                        .org_name = orgs::shown_name(*org),
                        .environment = found.result.environment,
                        .assessment_name = assessment ? assessment->name() : std::string(),
                        .expires_at = link.expires_at,
                        .envelope = std::move(found.result.envelope)};
  });
}

Result<reports::ReportFile> OpenShared::report(const Secret& token, const std::string& address) {
  const auto found = TRY(admit(token, address));
  const auto& link = found.link;
  if (!link.opened_at) TRY_VOID(note_opened(link));
  auto made = TRY(make_report_.run(OrgScope(link.org), link.result));
  if (std::holds_alternative<reports::Purged>(made)) return no_link();
  return std::get<reports::ReportFile>(std::move(made));
}

Result<void> OpenShared::note_opened(const ResultLink& link) {
  const auto wait = openings_.with([&](MissThrottle& openings) {
    auto left = openings.wait_of(link.id.text(), clock_.monotonic());
    if (!left) openings.count(link.id.text(), clock_.monotonic());
    return left;
  });
  if (wait)
    return fail(Error{ErrorCode::RateLimited,
                      "this link was opened very often just now; wait a little",
                      {},
                      *wait});
  return database_.write(OrgScope(link.org), [&](ports::Tx& tx) -> Result<void> {
    auto current = links_.find(tx, link.id);
    if (!current) return no_link();
    current->opened_at = clock_.now();
    ++current->opens;
    links_.save(tx, *current);
    return {};
  });
}

Result<OpenShared::Found> OpenShared::admit(const Secret& token, const std::string& address) {
  const auto network = network_of(address);
  const auto wait = throttle_.with(
      [&](const MissThrottle& throttle) { return throttle.wait_of(network, clock_.monotonic()); });
  if (wait)
    return fail(Error{
        ErrorCode::RateLimited, "too many links that open nothing; wait a little", {}, *wait});
  const auto hash = crypto::sha256_hex(token.reveal());
  auto found = database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Found> {
    auto link = links_.find_by_token(tx, hash);
    if (!link || state_of(*link, clock_.now()) != LinkState::Good) return no_link();
    auto result = orders_.find_result(tx, link->result);
    auto order = result ? orders_.find(tx, result->order) : std::nullopt;
    // From the moment on in which somebody asks for the deletion, whatever it still waits for.
    if (!order || order->purge) return no_link();
    return Found{std::move(*link), std::move(*result), std::move(*order)};
  });
  if (!found && found.error().code == ErrorCode::NotFound)
    throttle_.with([&](MissThrottle& throttle) { throttle.count(network, clock_.monotonic()); });
  return found;
}

}  // namespace bascule::shares
