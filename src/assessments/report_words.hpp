#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessments/assessment.hpp"
#include "assessments/score.hpp"

namespace bascule::assessments {

// A result in words, for whoever reads it: one labelled line of text.
struct ReportLine {
  std::string label;
  std::string text;

  friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

// A result as a short form for an applicant tracking system.
struct ReportForm {
  std::string headline;  // Assessment, state, evidence level: "Big Five 1.0.0 · completed · …"
  std::vector<ReportLine> lines;
};

// The labels of `form_lines(...)`, in order, known before anybody has been scored: the same for
// every result of this assessment, so that a form template can be made once.
[[nodiscard]] std::vector<std::string> form_labels(const Assessment& assessment);

// The result as that form. No advice whether to hire, no praise, no colours.
[[nodiscard]] ReportForm form_lines(const Assessment& assessment, const Score& score);

// A score as reports show it: rounded half up, T from 20 to 80. What is stored is not touched.
struct ShownScore {
  int score = 0;
  int low = 0;  // Of the 90 % range.
  int high = 0;
};
[[nodiscard]] ShownScore shown_score(const Dimension& dimension);
// Never the 0th or the 100th.
[[nodiscard]] int shown_percentile(double percentile);
// "above most adults (73rd percentile)"; empty where the evidence gives no norm.
[[nodiscard]] std::string position_text(const Dimension& dimension);
// What makes a score less sure than others: "approximate norm; 22 of 24 items answered"; empty.
[[nodiscard]] std::string caution_text(const Dimension& dimension);
// "T 56 (90 % range 50–63), above most adults (73rd percentile)".
[[nodiscard]] std::string dimension_text(const Dimension& dimension);
// "No score: 14 of 20 items answered, at least 16 are needed."
[[nodiscard]] std::string unscored_text(const Unscored& unscored);
// What high and low mean here; empty for a dimension this build does not know.
[[nodiscard]] std::string_view description(std::string_view test, std::string_view dimension_id);
// What the two ends of a dimension mean, in neutral words, where the build knows them.
struct Ends {
  std::string_view low;
  std::string_view high;
};
[[nodiscard]] std::optional<Ends> ends_of(std::string_view test, std::string_view dimension_id);
// "Published instrument, published norms: adults 21–60, volunteers on the web."
[[nodiscard]] std::string evidence_text(const Evidence& evidence);
// A flag in a sentence, with what it does not prove.
[[nodiscard]] std::string_view flag_text(std::string_view flag);

}  // namespace bascule::assessments
