#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "ats/writing.hpp"
#include "base/result.hpp"

namespace bascule::connections {

// The organisation's own choice which band of one dimension is which of the four ratings on the
// provider's form; 1 is the lowest. A band that is not named leaves the rating empty.
struct RatingMap {
  std::string assessment;  // "bigfive-120"
  std::string dimension;   // "C"
  std::map<assessments::Band, int> ratings;

  friend bool operator==(const RatingMap&, const RatingMap&) = default;
};

// How a result comes back to the profile.
struct WriteBack {
  enum class Result { Form, Note } result = Result::Form;
  bool also_note = false;  // A short note beside the form.
  bool also_file = false;  // The report as a PDF.
  ats::Note::Notify notify = ats::Note::Notify::NoOne;
  enum class WhenArchived { Write, Skip } when_archived = WhenArchived::Write;
  std::string tag_prefix = "bascule";  // "bascule: invited", "bascule: completed".
  std::vector<RatingMap> ratings;      // At most one for each assessment. None: nobody is rated.

  friend bool operator==(const WriteBack&, const WriteBack&) = default;
};

// What this organisation's mapping makes of a form's bands; nothing where it maps none of them.
[[nodiscard]] std::optional<int> rating_of(const WriteBack& write_back,
                                           const ats::FeedbackForm& form);

// A form that has not been sent yet, as the settings of now want it: with its rating, or as a note.
[[nodiscard]] ats::Writing as_chosen(ats::Writing writing, const WriteBack& write_back);

// "bigfive-120:C:low=1,middle=3,high=4", as an operator types it. InvalidInput, in words, for
// another shape, a band that is none, or a rating outside 1–4.
[[nodiscard]] Result<RatingMap> parse_rating_map(std::string_view text);
[[nodiscard]] std::string rating_map_text(const RatingMap& map);

// InvalidInput with a pointer at the field that cannot be kept: the tag prefix is no short word; a
// mapping names an assessment or a dimension that does not exist, or an assessment twice.
[[nodiscard]] Result<WriteBack> checked_write_back(WriteBack write_back,
                                                   const assessments::Catalogue& catalogue);

}  // namespace bascule::connections
