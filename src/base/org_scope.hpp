#pragma once

#include <utility>

#include "base/ids.hpp"

namespace bascule {

// The right to touch one organisation's rows, and no other's. Use cases are handed one; stores read
// the organisation from it and never from an argument.
class OrgScope {
 public:
  explicit OrgScope(OrgId org) : org_(std::move(org)) {}

  // The engine's own view over all organisations: the job queue, the hook index, sign-in before the
  // organisation is known, start-up. Never made from a request's data.
  [[nodiscard]] static OrgScope every_org() { return OrgScope(OrgId{}); }

  [[nodiscard]] const OrgId& org() const { return org_; }
  [[nodiscard]] bool is_every_org() const { return org_.empty(); }

 private:
  OrgId org_;
};

}  // namespace bascule
