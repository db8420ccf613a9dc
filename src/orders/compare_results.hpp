#pragma once

#include <string>
#include <vector>

#include "assessments/compare.hpp"
#include "ats/find_provider.hpp"
#include "orders/kept.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Sets the results of the candidates of one posting side by side, where that may be done at all.
class CompareResults {
 public:
  CompareResults(ports::Database& database, Kept kept, ats::FindProvider find_provider)
      : database_(database), kept_(kept), find_provider_(std::move(find_provider)) {}

  // More are no page, and many pairs differ by chance alone.
  static constexpr std::size_t kPeopleMax = 8;

  struct Person {
    StoredResult result;
    Order order;
    Personal name;
    assessments::Score score;
  };
  struct Compared {
    std::vector<Person> people;  // As they were asked for.
    std::string why_not;         // In one sentence; then there are no scales.
    std::string posting;         // Empty where nobody was asked for it.
    std::vector<assessments::ComparedScale> scales;
  };

  // What can be told from what is kept, without the posting: `scales` is empty still. InvalidInput
  // "/results": not two to kPeopleMax, or one twice. NotFound: no such result. Conflict: one was
  // deleted.
  [[nodiscard]] Result<Compared> look(const OrgScope& scope,
                                      const std::vector<ResultId>& results) const;
  // The same with its scales, once the provider has told that all are candidates of one posting.
  // The provider's failures.
  [[nodiscard]] Result<Compared> compare(const OrgScope& scope, Compared looked) const;

 private:
  [[nodiscard]] Result<Person> person(ports::Tx& tx, const ResultId& id) const;

  ports::Database& database_;
  Kept kept_;
  ats::FindProvider find_provider_;
};

}  // namespace bascule::orders
