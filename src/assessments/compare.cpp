#include "assessments/compare.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace bascule::assessments {
namespace {

std::string_view major_of(std::string_view version) { return version.substr(0, version.find('.')); }

std::string why_not_at(EvidenceLevel level) {
  switch (level) {
    case EvidenceLevel::L3:
      return {};
    case EvidenceLevel::L2:
      return "There are no norms for this assessment in this language yet, so nobody can say how "
             "far apart two people must be to differ.";
    case EvidenceLevel::L1:
      return "This assessment is a research preview, and a research preview sets nobody beside "
             "anybody else.";
    case EvidenceLevel::SkillSample:
      return "A sample of work is looked at by itself: it has no error of measurement to compare "
             "it by.";
  }
  return {};
}

template <class Of>
bool all_equal(std::span<const Score> scores, Of of) {
  return std::ranges::all_of(scores,
                             [&](const Score& score) { return of(score) == of(scores.front()); });
}

std::optional<Dimension> scale_of(const Score& score, const std::string& id) {
  const auto found = std::ranges::find(score.dimensions, id, &Dimension::id);
  if (found == score.dimensions.end() || found->shown_as != ShownAs::Score) return std::nullopt;
  return *found;
}

bool has_own_error(const Dimension& scale) {
  return std::ranges::find(scale.flags, "borrowed_error") == scale.flags.end();
}

std::vector<Difference> differences_on(const ComparedScale& scale) {
  std::vector<Difference> all;
  for (std::size_t one = 0; one < scale.of.size(); ++one)
    for (std::size_t other = one + 1; other < scale.of.size(); ++other) {
      const auto &a = scale.of[one], &b = scale.of[other];
      if (!a || !b || !has_own_error(*a) || !has_own_error(*b)) continue;
      all.push_back({one, other, a->score - b->score, kZ95 * std::hypot(a->se, b->se)});
    }
  return all;
}

}  // namespace

std::string why_not_compared(std::span<const Score> scores) {
  if (scores.size() < 2) return "It takes two people or more.";
  if (!all_equal(scores, [](const Score& score) { return score.test; }))
    return "These are results of different assessments.";
  if (!all_equal(scores, [](const Score& score) { return major_of(score.version); }))
    return "These are results of different versions of the assessment, with other items.";
  if (!all_equal(scores, [](const Score& score) { return score.language; }))
    return "The assessment was taken in different languages: whether the same number means the "
           "same in both is not known.";
  for (const auto& score : scores)
    if (auto why = why_not_at(score.evidence.level); !why.empty()) return why;
  const auto norm_of = [](const Score& score) {
    return score.evidence.norm ? score.evidence.norm->id : std::string();
  };
  if (norm_of(scores.front()).empty()) return why_not_at(EvidenceLevel::L2);
  if (!all_equal(scores, norm_of))
    return "These scores are against different norm groups, so their numbers do not mean the same.";
  return {};
}

std::vector<ComparedScale> compare(std::span<const Score> scores) {
  std::vector<ComparedScale> scales;
  for (const auto& score : scores)  // What only one of them has a score on is shown as well.
    for (const auto& dimension : score.dimensions) {
      if (dimension.shown_as != ShownAs::Score) continue;
      if (std::ranges::find(scales, dimension.id, &ComparedScale::id) != scales.end()) continue;
      ComparedScale scale{dimension.id, dimension.name, dimension.metric, {}, {}};
      for (const auto& each : scores) scale.of.push_back(scale_of(each, dimension.id));
      scale.differences = differences_on(scale);
      scales.push_back(std::move(scale));
    }
  return scales;
}

}  // namespace bascule::assessments
