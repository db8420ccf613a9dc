#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "jobs/job_store.hpp"
#include "orders/order_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "sittings/sitting_store.hpp"

namespace bascule::sittings {

// What the verbs of this folder work with. References: `main` owns them all.
struct Desk {
  ports::Database& database;
  SittingStore& sittings;
  orders::OrderStore& orders;
  orgs::OrgStore& orgs;
  jobs::JobStore& jobs;
  const assessments::Catalogue& catalogue;
  const ports::Clock& clock;
  ports::Random& random;
};

// What a candidate may know of an order's state: everything after submission is Submitted.
enum class CandidateState { Invited, Opened, Started, Submitted, Expired, Cancelled, Declined };
[[nodiscard]] std::string_view to_string(CandidateState state);
[[nodiscard]] CandidateState candidate_state(const orders::Order& order);

// Free: not started. Here: this browser has the sitting. Elsewhere: another one has it.
enum class SeatView { Free, Here, Elsewhere };
[[nodiscard]] std::string_view to_string(SeatView view);

// One of several that an invitation asks for.
struct Asked {
  const assessments::Assessment* assessment = nullptr;  // Never null.
  orders::Need need = orders::Need::Required;
};

// A browser at its order, found by its cookie.
struct Place {
  Seat seat;
  orders::Order order;
  SeatView view = SeatView::Free;
  const assessments::Assessment* assessment = nullptr;  // Of `order`; never null.
  std::vector<Asked> remaining;  // Still to do in this invitation, after `order`.
};

// SHA-256 of a browser's cookie, lower-case hex: what a seat is found by.
[[nodiscard]] std::string seat_hash(const Secret& cookie);

// The organisation whose invitation this cookie opened. Unauthenticated for an unknown cookie.
[[nodiscard]] Result<OrgScope> scope_of_seat(Desk& desk, const Secret& cookie);
// In that scope. Unauthenticated when the link was replaced meanwhile.
[[nodiscard]] Result<Place> find_place(Desk& desk, ports::Tx& tx, const Secret& cookie);

// Conflicts that the page tells apart by their kind.
[[nodiscard]] Failure seat_elsewhere();
[[nodiscard]] Failure not_started();
[[nodiscard]] Failure required();
[[nodiscard]] Failure ended(const orders::Order& order);

}  // namespace bascule::sittings
