#pragma once

#include "orgs/org_store.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// How long an organisation keeps answers, results and names after an order has ended. Fewer days
// take effect with the next sweep, and cannot be taken back.
class ChangeRetention {
 public:
  ChangeRetention(ports::Database& database, OrgStore& store)
      : database_(database), store_(store) {}

  // InvalidInput "/days" unless they are 1 to 3,650; NotFound. `actor` is for the log.
  [[nodiscard]] Result<Org> run(const OrgScope& scope, int days, const std::string& actor);

 private:
  ports::Database& database_;
  OrgStore& store_;
};

}  // namespace bascule::orgs
