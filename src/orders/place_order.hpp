#pragma once

#include <string>

#include "orders/place.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// An order made by a person or a script, without any ATS.
struct PlaceOrderRequest {
  std::string assessment;  // Catalogue id; the newest version is taken.
  Personal name, email;    // The address is needed: the letter carries the link.
  std::string
      external_id;  // The caller's own name for the person; the same one is the same subject.
  std::string language = "en";
  Need need = Need::Required;
  int due_days = 7;
  Environment environment = Environment::Production;
};

class PlaceOrder {
 public:
  PlaceOrder(Kept kept, Placing& placing, const assessments::Catalogue& catalogue,
             const ports::Clock& clock);

  // In the caller's transaction, which also keeps the Idempotency-Key. InvalidInput with pointer;
  // Conflict when this subject was asked for this assessment before.
  [[nodiscard]] Result<Order> place(ports::Tx& tx, const PlaceOrderRequest& request,
                                    const std::string& actor);

 private:
  Kept kept_;
  Placing& placing_;
  const assessments::Catalogue& catalogue_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
