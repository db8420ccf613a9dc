#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ats/writing.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "lever/wire.hpp"

namespace bascule::lever {

// A result as Lever's feedback form. Pure: what a template of ours looks like, whether one that an
// admin may have edited can still carry a result, and which value goes into which field.
//
// Lever developer documentation, "Feedback templates": a template has exactly one field of type
// `score-system` (the overall rating); the template's `PUT` gives every field a new id, so ours are
// never updated: one that cannot carry the form any more gets a successor.
//
// An edited template is used as the admin left it. Each line goes into the text field with its
// label; what has no field any more is appended, label and all, to the headline, or to the first
// field that takes text, so that nothing is lost and nobody's edit is undone. Only a template
// without any text field, or with a new required field that we cannot answer, gets a successor.

inline constexpr std::string_view kHeadlineLabel = "Assessment";
inline constexpr std::string_view kReportLabel = "Full report";
inline constexpr std::string_view kRatingLabel = "Rating";

// More successors than this means that the edits go on; then a person must look.
inline constexpr int kTemplateVersionsMax = 9;

// The marker of a template's successor: "[bascule:bigfive-120:1]" → "[bascule:bigfive-120:1/2]".
// Version 1 is the marker itself.
[[nodiscard]] std::string versioned_marker(std::string_view marker, int version);

// Which version of `marker` stands in the instructions; nullopt: none.
[[nodiscard]] std::optional<int> version_in(std::string_view instructions, std::string_view marker);

// The body that makes the template: headline, one field for each line, report, rating.
[[nodiscard]] Json new_template_body(const ats::FeedbackForm& form, int version);

// Why a template cannot carry a form; it needs a successor.
struct NeedsSuccessor {
  std::string why;
};

// The body of `POST /opportunities/:id/feedback`, NeedsSuccessor, or InvalidInput when the rating
// has no option in the template.
[[nodiscard]] Result<std::variant<Json, NeedsSuccessor>> form_body(
    const wire::FeedbackTemplate& found, const ats::FeedbackForm& form);

// Whether `filled` was made from a template of this form's and carries `marker` in one of its
// texts. A colleague's own form that quotes our link is not ours.
[[nodiscard]] bool carries(const wire::Feedback& filled, const ats::FeedbackForm& form,
                           std::string_view marker);

// Whether `text` holds `marker` as a whole word: "ord_1" is not in "ord_12".
[[nodiscard]] bool holds_marker(std::string_view text, std::string_view marker);

}  // namespace bascule::lever
