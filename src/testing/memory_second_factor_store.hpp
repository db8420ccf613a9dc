#pragma once

#include <map>

#include "orgs/second_factor_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// Second factors in memory.
class MemorySecondFactorStore final : public orgs::SecondFactorStore {
 public:
  explicit MemorySecondFactorStore(MemoryDatabase& database) : factors_(database) {}

  std::optional<orgs::SecondFactor> find(ports::Tx& tx, const MemberId& member) override {
    const auto factor = factors_->find(member.text());
    if (factor == factors_->end() || !may_see(tx, factor->second.org)) return std::nullopt;
    return factor->second;
  }
  void save(ports::Tx& tx, const orgs::SecondFactor& factor) override {
    check(may_see(tx, factor.org), "a second factor of another organisation");
    factors_->insert_or_assign(factor.member.text(), factor);
  }
  bool remove(ports::Tx& tx, const MemberId& member) override {
    return find(tx, member) && factors_->erase(member.text()) == 1;
  }

 private:
  Kept<std::map<std::string, orgs::SecondFactor>> factors_;
};

}  // namespace bascule::testing
