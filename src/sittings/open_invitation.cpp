#include "sittings/open_invitation.hpp"

#include <array>

#include "base/text.hpp"
#include "orders/invitation_links.hpp"
#include "sittings/first_language.hpp"

namespace bascule::sittings {
namespace {

constexpr std::size_t kCookieBytes = 32;

Failure no_such_link() {
  return fail(ErrorCode::NotFound,
              "This link does not work. It may have expired, or a newer one was sent.");
}

Secret new_cookie(ports::Random& random) {
  std::array<std::byte, kCookieBytes> bytes{};
  random.fill(bytes);
  return Secret(to_base64url(bytes));
}

std::string first_name_of(std::string_view name) {
  const auto line = one_line(name);
  return std::string(trimmed(line.substr(0, line.find(' '))));
}

// The order this browser goes on with: the first unfinished one, else the last that was handed in,
// else one that was declined, else the first (which then says why it ended).
const orders::Order& current_of(const std::vector<orders::Order>& all) {
  const orders::Order *submitted = nullptr, *declined = nullptr;
  for (const auto& order : all) {
    if (!orders::has_ended_for_candidate(order)) return order;
    if (candidate_state(order) == CandidateState::Submitted) submitted = &order;
    if (candidate_state(order) == CandidateState::Declined) declined = &order;
  }
  return submitted ? *submitted : declined ? *declined : all.front();
}

}  // namespace

Result<OpenedInvitation> OpenInvitation::open(const std::optional<Secret>& token,
                                              const std::optional<Secret>& cookie,
                                              const std::string& wanted_language,
                                              const std::vector<std::string>& spoken) {
  struct Known {
    std::optional<orders::Invitation> invitation;
    std::optional<Seat> seat;
  };
  const auto known =
      TRY(desk_.database.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Known> {
        Known found;
        if (token)
          found.invitation = desk_.orders.find_invitation_by_token(
              tx, orders::InvitationLinks::hash_of(token->reveal()));
        if (cookie) found.seat = desk_.sittings.find_seat(tx, seat_hash(*cookie));
        return found;
      }));
  if (token && !known.invitation) return no_such_link();
  if (!token && !known.seat)
    return fail(ErrorCode::Unauthenticated, "this browser has not opened an invitation");
  const bool same_browser =
      known.seat && (!known.invitation || known.seat->invitation == known.invitation->id);
  const Wish wish{wanted_language, spoken};
  const OrgScope scope(known.invitation ? known.invitation->org : known.seat->org);
  return desk_.database.write(scope, [&](ports::Tx& tx) -> Result<OpenedInvitation> {
    if (same_browser) return view(tx, *known.seat, true, *cookie, wish);
    const Secret fresh = new_cookie(desk_.random);
    Seat seat;
    seat.token_hash = seat_hash(fresh);
    seat.org = scope.org();
    seat.invitation = known.invitation->id;
    seat.created_at = desk_.clock.now();
    return view(tx, std::move(seat), false, fresh, wish);
  });
}

Result<OpenedInvitation> OpenInvitation::view(ports::Tx& tx, Seat seat, bool was_known,
                                              const Secret& cookie, const Wish& wish) {
  const auto all = desk_.orders.orders_of(tx, seat.invitation);
  if (all.empty()) return no_such_link();
  auto order = current_of(all);
  const bool is_dead = candidate_state(order) == CandidateState::Expired ||
                       candidate_state(order) == CandidateState::Cancelled ||
                       (candidate_state(order) == CandidateState::Declined &&
                        desk_.clock.now() >= orders::ends_at(order));
  if (is_purged(order) || (is_dead && !was_known)) return no_such_link();
  seat.order = order.id;
  if (was_known)
    desk_.sittings.save_seat(tx, seat);
  else
    desk_.sittings.insert_seat(tx, seat);
  if (orders::take(order, orders::Step::Open)) {
    desk_.orders.save(tx, order);
    desk_.orders.add_to_timeline(
        tx, order.id, {desk_.clock.now(), "candidate", "opened", "The link was opened.", ""});
  }

  const auto place = TRY(find_place(desk_, tx, cookie));
  const auto org = desk_.orgs.find(tx, tx.org());
  const auto subject = desk_.orders.find_subject(tx, order.subject);
  if (!org || !subject) return no_such_link();
  OpenedInvitation opened;
  opened.cookie = cookie;
  opened.state = candidate_state(place.order);
  opened.seat = place.view;
  opened.org_name = orgs::shown_name(*org);
  opened.org_contact = orgs::candidate_contact(*org);
  opened.branding = org->branding;
  opened.retention_days = org->retention_days;
  opened.first_name = first_name_of(subject->name.reveal());
  opened.due_at = place.order.due_at;
  opened.assessment = place.assessment;
  opened.need = place.order.need;
  const auto sitting = desk_.sittings.find_by_order(tx, order.id);
  opened.language = sitting
                        ? sitting->language
                        : first_language(*place.assessment, {.picked = wish.picked,
                                                             .taken_before = taken_before(tx, all),
                                                             .asked_in = subject->language,
                                                             .spoken = wish.spoken});
  opened.remaining = place.remaining;
  for (const auto& one : all)
    if (candidate_state(one) == CandidateState::Declined && !one.purge &&
        desk_.clock.now() < orders::ends_at(one))
      if (const auto* assessment = desk_.catalogue.find(one.assessment))
        opened.declined.push_back({assessment, one.need});
  if (sitting) opened.answered = static_cast<int>(desk_.sittings.answers(tx, sitting->id).size());
  return opened;
}

std::string OpenInvitation::taken_before(ports::Tx& tx, const std::vector<orders::Order>& all) {
  std::string language;
  for (const auto& order : all)
    if (const auto sitting = desk_.sittings.find_by_order(tx, order.id))
      language = sitting->language;
  return language;
}

}  // namespace bascule::sittings
