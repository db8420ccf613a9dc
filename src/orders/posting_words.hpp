#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ats/provider.hpp"
#include "rules/rule.hpp"

namespace bascule::orders {

// The teams, say, of an account's postings: each once, in the order of the alphabet.
[[nodiscard]] inline std::vector<std::string> words_of(const std::vector<ats::Posting>& postings,
                                                       std::string ats::Posting::*word) {
  std::vector<std::string> all;
  for (const auto& posting : postings)
    if (!(posting.*word).empty()) all.push_back(posting.*word);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// Lists of opportunities name their postings by id alone. Where a rule asks for more of them, they
// are looked up: one call for all. The provider's failures.
[[nodiscard]] inline Result<void> fill_postings(ats::Provider& provider,
                                                const ats::Account& account,
                                                const rules::Rule& rule,
                                                std::vector<ats::Opportunity>& opportunities) {
  const bool by_posting = !rule.teams.empty() || !rule.locations.empty() || !rule.tags.empty();
  if (opportunities.empty() || !by_posting) return {};
  const auto postings = TRY(provider.postings(account));
  for (auto& one : opportunities) {
    if (!one.posting) continue;
    const auto known = std::ranges::find(postings, one.posting->id, &ats::Posting::id);
    if (known != postings.end()) one.posting = *known;
  }
  return {};
}

}  // namespace bascule::orders
