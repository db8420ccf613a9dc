#pragma once

#include <optional>

#include "orgs/second_factor.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// What is kept of members' second factors. A transaction of every organisation may use it, too.
class SecondFactorStore {
 public:
  virtual ~SecondFactorStore() = default;

  [[nodiscard]] virtual std::optional<SecondFactor> find(ports::Tx& tx, const MemberId& member) = 0;
  // The one of its member from now on.
  virtual void save(ports::Tx& tx, const SecondFactor& factor) = 0;
  [[nodiscard]] virtual bool remove(ports::Tx& tx,
                                    const MemberId& member) = 0;  // False: there was none.
};

}  // namespace bascule::orgs
