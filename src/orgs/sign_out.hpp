#pragma once

#include "orgs/org_store.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Ends a session here, not only in the browser (case G3).
class SignOut {
 public:
  SignOut(ports::Database& database, OrgStore& store) : database_(database), store_(store) {}

  // Fine for a session that is over already.
  [[nodiscard]] Result<void> run(const Secret& token);

 private:
  ports::Database& database_;
  OrgStore& store_;
};

}  // namespace bascule::orgs
