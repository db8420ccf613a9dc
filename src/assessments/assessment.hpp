#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "assessments/answers.hpp"
#include "assessments/evidence.hpp"
#include "assessments/item.hpp"
#include "assessments/kinds.hpp"
#include "assessments/score.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::assessments {

// Names one version of one assessment: what an order keeps.
struct AssessmentRef {
  std::string id;
  std::string version;
  friend auto operator<=>(const AssessmentRef&, const AssessmentRef&) = default;
};

enum class Direction { LeftToRight, RightToLeft };

// A language in which an assessment can be taken, with what may be said about it there.
struct Language {
  std::string_view tag;   // BCP 47, lower case as published: "en", "zh-cn"
  std::string_view name;  // In English: "German"
  Direction direction = Direction::LeftToRight;
  EvidenceLevel evidence = EvidenceLevel::L2;
};

// What can be taken: one version of one instrument. A value without behaviour that changes; any
// thread. Views that it hands out live as long as it does.
class Assessment {
 public:
  Assessment(AssessmentRef ref, std::string name, std::string summary, int minutes,
             KindDefinition definition);

  [[nodiscard]] const AssessmentRef& ref() const { return ref_; }
  [[nodiscard]] const std::string& id() const { return ref_.id; }
  [[nodiscard]] const std::string& version() const { return ref_.version; }
  [[nodiscard]] const std::string& name() const { return name_; }        // "Big Five"
  [[nodiscard]] const std::string& summary() const { return summary_; }  // For the candidate.
  [[nodiscard]] int minutes() const { return minutes_; }                 // About; no limit.
  [[nodiscard]] int item_count() const;
  [[nodiscard]] const std::vector<Language>& languages() const { return languages_; }
  [[nodiscard]] const KindDefinition& definition() const { return definition_; }

  // The ids of everything it may score, domains and facets: "C", "C3".
  [[nodiscard]] std::vector<std::string> dimensions() const;

  // The language to offer a person who asks for `wanted` ("de-AT", "EN", ""): the same tag, else
  // the same primary language, else English.
  [[nodiscard]] const Language& best_language(std::string_view wanted) const;
  // nullptr when it cannot be taken in exactly this language.
  [[nodiscard]] const Language* language(std::string_view tag) const;

  // All items in the order they are asked. InvalidInput: not offered in this language.
  [[nodiscard]] Result<std::vector<PresentedItem>> items(std::string_view language) const;
  // An item to try the controls on; its answer is not kept.
  [[nodiscard]] Result<PresentedItem> practice_item(std::string_view language) const;
  // InvalidInput unless this item exists and can be answered so. For every save.
  [[nodiscard]] Result<void> check_answer(const Answer& answer) const;

 private:
  AssessmentRef ref_;
  std::string name_;
  std::string summary_;
  int minutes_;
  KindDefinition definition_;
  std::vector<Language> languages_;
};

// What scoring needs to know beside the answers.
struct ScoringContext {
  std::string language;  // In which the items were answered.
  Instant completed_at{};
};

// Scores one sitting. Pure and deterministic. InvalidInput: an answer to no item, twice to the same
// item, out of range, or a language that is not offered. Too few answers are no error: the
// dimension then stands under `unscored`.
[[nodiscard]] Result<Score> score(const Assessment& assessment, const Answers& answers,
                                  const ScoringContext& context);

}  // namespace bascule::assessments
