#include "orders/letter_conditions.hpp"

#include "rules/decide.hpp"

namespace bascule::orders {

std::vector<rules::Condition> letter_conditions(const ats::Opportunity& opportunity) {
  const bool is_there = !opportunity.archived_at;
  const bool is_open = opportunity.confidentiality == ats::Confidentiality::NonConfidential;
  std::vector<rules::Condition> all{
      {"not archived", is_there, is_there ? "" : "archived"},
      {"not confidential", is_open, is_open ? "" : "the candidacy is confidential"}};
  for (auto& condition : rules::person_conditions(opportunity)) all.push_back(std::move(condition));
  return all;
}

}  // namespace bascule::orders
