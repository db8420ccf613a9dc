#pragma once

#include <string>
#include <vector>

#include "base/secret.hpp"
#include "orders/order_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "shares/result_addresses.hpp"
#include "shares/result_link_store.hpp"

namespace bascule::shares {

// Gives somebody without an account a link to one result, and takes it back.
class ShareResult {
 public:
  ShareResult(ports::Database& database, ResultLinkStore& links, orders::OrderStore& orders,
              orgs::AuditStore& audit, const ResultAddresses& addresses, const ports::Clock& clock,
              ports::Random& random);

  struct Wish {
    int days = kLinkDaysUsual;
    std::string note;
  };
  // NotFound; InvalidInput "/days" (1 to kLinkDaysMax) or "/note" (one line of at most
  // kNoteBytesMax); Conflict when the result was deleted or is to be, or there are kLinksMax.
  [[nodiscard]] Result<ResultLink> make(const OrgScope& scope, const ResultId& id, const Wish& wish,
                                        const orgs::Actor& by);
  // From the next request on. NotFound. Repeated, it answers the same.
  [[nodiscard]] Result<ResultLink> revoke(const OrgScope& scope, const ResultLinkId& id,
                                          const orgs::Actor& by);
  // Newest first; none once the result is deleted. NotFound.
  [[nodiscard]] Result<std::vector<ResultLink>> list(const OrgScope& scope, const ResultId& id);

  // Empty unless the link still opens something.
  [[nodiscard]] Secret url_of(ports::Tx& tx, const ResultLink& link) const;

 private:
  ports::Database& database_;
  ResultLinkStore& links_;
  orders::OrderStore& orders_;
  orgs::AuditStore& audit_;
  const ResultAddresses& addresses_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::shares
