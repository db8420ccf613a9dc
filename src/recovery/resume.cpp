#include "recovery/resume.hpp"

#include <set>

#include "base/log.hpp"

namespace bascule::recovery {
namespace {

// Whoever is in one of these had got a link, and needs it still.
const std::vector<orders::OrderState> kHadALink{
    orders::OrderState::Invited, orders::OrderState::Opened, orders::OrderState::Started};

}  // namespace

Resume::Resume(ports::Database& database, RestoreStore& restores, orders::OrderStore& orders,
               orders::TendOrder& tend_order, Mute& mute, const ports::Clock& clock)
    : database_(database),
      restores_(restores),
      orders_(orders),
      tend_order_(tend_order),
      mute_(mute),
      clock_(clock) {}

Result<std::optional<Restore>> Resume::latest() {
  return database_.read(
      OrgScope::every_org(),
      [&](ports::Tx& tx) -> Result<std::optional<Restore>> { return restores_.latest(tx); });
}

Result<Resume::Resumed> Resume::run(Letters letters) {
  Resumed resumed;
  resumed.restore =
      TRY(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Restore> {
        if (!restores_.mark_resumed(tx, clock_.now()))
          return fail(ErrorCode::Conflict, "nothing is muted: this is no restored copy that waits");
        return restores_.latest(tx).value();
      }));
  mute_.set(false);
  log_warning("resumed", {{"taken_at", to_rfc3339(resumed.restore.taken_at)}});
  if (letters == Letters::ToEveryOpenOrder) resumed.letters = TRY(send_letters());
  return resumed;
}

Result<std::size_t> Resume::send_letters() {
  std::set<std::string> written;  // Invitations: the orders of one share a letter.
  orders::OrderFilter filter;
  filter.states = kHadALink;
  std::string cursor;
  for (;;) {
    const auto page = TRY(
        database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Page<orders::Order>> {
          return orders_.list(tx, filter, {PageRequest::kLimitMax, cursor});
        }));
    for (const auto& order : page.items) {
      if (!written.insert(order.invitation.text()).second) continue;
      const auto sent = tend_order_.resend(OrgScope(order.org), order.id, "operator");
      // The letter before is still on its way, and will say the new link.
      if (!sent && sent.error().code != ErrorCode::Conflict) return Failure(sent.error());
    }
    if (!page.next) return written.size();
    cursor = *page.next;
  }
}

}  // namespace bascule::recovery
