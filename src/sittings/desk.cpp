#include "sittings/desk.hpp"

#include <fmt/format.h>

#include "crypto/hash.hpp"

namespace bascule::sittings {
namespace {

Failure unknown_browser() {
  return fail(ErrorCode::Unauthenticated,
              "this browser has not opened an invitation; use the link from your letter");
}

Failure conflict(std::string message, std::string kind) {
  Error error{ErrorCode::Conflict, std::move(message), {}, {}};
  error.kind = std::move(kind);
  return fail(std::move(error));
}

}  // namespace

std::string_view to_string(CandidateState state) {
  switch (state) {
    case CandidateState::Invited:
      return "invited";
    case CandidateState::Opened:
      return "opened";
    case CandidateState::Started:
      return "started";
    case CandidateState::Submitted:
      return "submitted";
    case CandidateState::Expired:
      return "expired";
    case CandidateState::Cancelled:
      return "cancelled";
    case CandidateState::Declined:
      return "declined";
  }
  return "invited";
}

std::string_view to_string(SeatView view) {
  switch (view) {
    case SeatView::Free:
      return "free";
    case SeatView::Here:
      return "here";
    case SeatView::Elsewhere:
      return "elsewhere";
  }
  return "free";
}

CandidateState candidate_state(const orders::Order& order) {
  using orders::OrderState;
  switch (orders::true_state(order)) {
    case OrderState::Requested:
    case OrderState::Invited:
    case OrderState::NeedsAttention:
      return CandidateState::Invited;
    case OrderState::Opened:
      return CandidateState::Opened;
    case OrderState::Started:
      return CandidateState::Started;
    case OrderState::Submitted:
    case OrderState::Scored:
    case OrderState::Delivered:
      return CandidateState::Submitted;
    case OrderState::Expired:
      return CandidateState::Expired;
    case OrderState::Cancelled:
      return CandidateState::Cancelled;
    case OrderState::Declined:
      return CandidateState::Declined;
  }
  return CandidateState::Invited;
}

std::string seat_hash(const Secret& cookie) { return to_hex(crypto::sha256(cookie.reveal())); }

Result<OrgScope> scope_of_seat(Desk& desk, const Secret& cookie) {
  return desk.database.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<OrgScope> {
    const auto seat = desk.sittings.find_seat(tx, seat_hash(cookie));
    if (!seat) return unknown_browser();
    return OrgScope(seat->org);
  });
}

Result<Place> find_place(Desk& desk, ports::Tx& tx, const Secret& cookie) {
  auto seat = desk.sittings.find_seat(tx, seat_hash(cookie));
  if (!seat) return unknown_browser();
  auto order = desk.orders.find(tx, seat->order);
  if (!order) return unknown_browser();
  Place place{std::move(*seat), std::move(*order), SeatView::Free, nullptr, {}};
  place.assessment = desk.catalogue.find(place.order.assessment);
  if (!place.assessment)
    return fail(ErrorCode::Internal,
                "this version cannot give the assessment " + place.order.assessment.id);
  if (place.seat.is_active)
    place.view = SeatView::Here;
  else if (desk.sittings.active_seat(tx, place.seat.invitation))
    place.view = SeatView::Elsewhere;
  for (const auto& other : desk.orders.orders_of(tx, place.seat.invitation))
    if (other.id != place.order.id && !orders::has_ended_for_candidate(other))
      if (const auto* assessment = desk.catalogue.find(other.assessment))
        place.remaining.push_back({assessment, other.need});
  return place;
}

Failure seat_elsewhere() {
  return conflict("Another browser has this sitting. Take it over to go on here.",
                  "seat_elsewhere");
}
Failure not_started() { return conflict("This sitting has not been started.", "not_started"); }
Failure required() {
  return conflict("This one is asked of you; only what is optional can be declined.", "required");
}
Failure ended(const orders::Order& order) {
  return conflict(
      fmt::format("This is {} and takes nothing more.", to_string(candidate_state(order))),
      "ended");
}

}  // namespace bascule::sittings
