#include "shares/share_result.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/text.hpp"

namespace bascule::shares {
namespace {

Failure no_such_result() { return fail(ErrorCode::NotFound, "there is no such result"); }

Result<std::string> checked_note(std::string_view note) {
  const std::string_view kept = trimmed(note);
  if (kept.size() > kNoteBytesMax || !is_utf8(kept) || one_line(kept) != kept)
    return fail(ErrorCode::InvalidInput,
                fmt::format("a note is one line of at most {} bytes", kNoteBytesMax), "/note");
  return std::string(kept);
}

}  // namespace

ShareResult::ShareResult(ports::Database& database, ResultLinkStore& links,
                         orders::OrderStore& orders, orgs::AuditStore& audit,
                         const ResultAddresses& addresses, const ports::Clock& clock,
                         ports::Random& random)
    : database_(database),
      links_(links),
      orders_(orders),
      audit_(audit),
      addresses_(addresses),
      clock_(clock),
      random_(random) {}

Result<ResultLink> ShareResult::make(const OrgScope& scope, const ResultId& id, const Wish& wish,
                                     const orgs::Actor& by) {
  if (wish.days < 1 || wish.days > kLinkDaysMax)
    return fail(ErrorCode::InvalidInput,
                fmt::format("a link is good for 1 to {} days", kLinkDaysMax), "/days");
  const std::string note = TRY(checked_note(wish.note));
  auto made = database_.write(scope, [&](ports::Tx& tx) -> Result<ResultLink> {
    const Instant now = clock_.now();
    const auto result = orders_.find_result(tx, id);
    const auto order = result ? orders_.find(tx, result->order) : std::nullopt;
    if (!order) return no_such_result();
    if (order->purge)
      return fail(ErrorCode::Conflict, "this result was deleted, or is about to be");
    const auto good = std::ranges::count_if(links_.of_result(tx, id), [&](const ResultLink& one) {
      return state_of(one, now) == LinkState::Good;
    });
    if (std::cmp_greater_equal(good, kLinksMax))
      return fail(ErrorCode::Conflict,
                  fmt::format("this result has {} links; revoke one first", kLinksMax));
    ResultLink link;
    link.id = ports::new_id<ResultLinkId>(clock_, random_);
    link.org = result->org;
    link.result = id;
    link.token_hash = crypto::sha256_hex(addresses_.token(link.id).reveal());
    link.note = note;
    link.made_by = by.id;
    link.made_at = now;
    link.expires_at = now + std::chrono::days{wish.days};
    links_.insert(tx, link);
    audit_.add(
        tx, link.org, now,
        {by.id, "result_link.made", link.id.text(), {{"result", id.text()}, {"days", wish.days}}});
    return link;
  });
  if (made) log_info("result_link_made", {{"link", made->id.text()}, {"by", by.id}});
  return made;
}

Result<ResultLink> ShareResult::revoke(const OrgScope& scope, const ResultLinkId& id,
                                       const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<ResultLink> {
    auto link = links_.find(tx, id);
    if (!link) return fail(ErrorCode::NotFound, "there is no such link");
    if (link->revoked_at) return std::move(*link);
    link->revoked_at = clock_.now();
    link->revoked_by = by.id;
    links_.save(tx, *link);
    audit_.add(tx, link->org, *link->revoked_at,
               {by.id, "result_link.revoked", link->id.text(), {{"result", link->result.text()}}});
    log_info("result_link_revoked", {{"link", id.text()}, {"by", by.id}});
    return std::move(*link);
  });
}

Result<std::vector<ResultLink>> ShareResult::list(const OrgScope& scope, const ResultId& id) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<ResultLink>> {
    if (!orders_.find_result(tx, id)) return no_such_result();
    return links_.of_result(tx, id);
  });
}

Secret ShareResult::url_of(ports::Tx& tx, const ResultLink& link) const {
  if (state_of(link, clock_.now()) != LinkState::Good) return Secret();
  const auto result = orders_.find_result(tx, link.result);
  const auto order = result ? orders_.find(tx, result->order) : std::nullopt;
  if (!order || order->purge) return Secret();
  return addresses_.url(link.id);
}

}  // namespace bascule::shares
