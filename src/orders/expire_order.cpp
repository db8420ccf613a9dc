#include "orders/expire_order.hpp"

#include "orders/place.hpp"
#include "orders/was_told.hpp"

namespace bascule::orders {

ExpireOrder::ExpireOrder(ports::Database& database, Kept kept, const ports::Clock& clock,
                         ports::Random& random)
    : database_(database), kept_(kept), clock_(clock), random_(random) {}

Result<void> ExpireOrder::run(const jobs::Job& job) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    auto order = kept_.orders.find(tx, TRY(OrderId::parse(job.about)));
    if (!order || !next_state(*order, Step::Expire)) return {};
    const Instant at = ends_at(*order);
    if (clock_.now() < at) {
      enqueue(kept_, tx, clock_, random_,
              {.kind = kExpireOrder, .about = job.about, .lane = "", .visible_at = at});
      return {};
    }
    const bool is_optional = order->need == Need::Optional;
    TRY_VOID(take(*order, Step::Expire,
                  is_optional ? "The due date passed. It was optional: nobody waits for it."
                              : "The due date passed."));
    kept_.orders.save(tx, *order);
    kept_.orders.add_to_timeline(
        tx, order->id,
        {clock_.now(), "system", "expired", "The due date passed before it was handed in.", ""});
    free_letters(tx, kept_, order->invitation);
    return {};
  });
}

}  // namespace bascule::orders
