#pragma once

#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// What a one-time link is for, without using it up.
class LookAtLink {
 public:
  LookAtLink(ports::Database& database, OrgStore& store, const ports::Clock& clock)
      : database_(database), store_(store), clock_(clock) {}

  struct Seen {
    LinkPurpose purpose = LinkPurpose::SetPassword;
    Personal email;
    std::string org_name;
  };
  // NotFound, the same for an unknown, a used and an expired link.
  [[nodiscard]] Result<Seen> run(const Secret& token);

 private:
  ports::Database& database_;
  OrgStore& store_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
