#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace bascule::ats {

// One line of a feedback form: a dimension with its band and error, or any labelled text.
struct FormLine {
  std::string label;
  std::string text;
};

// The band of one dimension, in words: what an organisation's mapping to ratings reads.
struct FormBand {
  std::string dimension;  // "C"
  std::string band;       // "low", "middle", "high"
};

enum class Notify { NoOne, Followers };

// A result as a form on the profile. The template is made once per assessment, found again by
// `template_name` and `template_marker`, and read right before posting.
struct FeedbackForm {
  std::string template_name;    // "Bascule · Big Five"
  std::string template_marker;  // Stands in the template's instructions: "[bascule:bigfive-120:1]"
  std::string headline;         // First line: assessment, state, evidence level.
  std::vector<FormLine> lines;  // In order; one text field each, the labels fixed per template.
  std::string report_url;       // Its own field; holds the marker.
  std::string assessment = {};  // "bigfive-120"; with `bands` the ground of a rating, never shown.
  std::vector<FormBand> bands = {};
  // Posted as a note of the same content instead, for those who want or need it so; notifying whom.
  std::optional<Notify> as_note = std::nullopt;
  std::optional<int> rating = std::nullopt;  // 1–4, only where the organisation maps bands to it.
};

struct Note {
  std::string text;  // Its last line holds the marker.
  using Notify = ats::Notify;
  Notify notify = Notify::NoOne;
};

struct Link {
  std::string url;  // Holds the marker.
};

struct Tags {
  std::vector<std::string> add;  // With our prefix.
  std::vector<std::string> remove;
};

struct File {
  std::string name;  // Holds the marker.
  std::string content_type;
  std::string bytes;  // Empty in the ledger where they are made right before it leaves.
};

// One visible thing on one opportunity. `marker` is an opaque reference ("ord_…") that stands in
// the thing itself, so that it can be found again with the ATS alone.
struct Writing {
  std::string opportunity_id;
  std::string marker;
  std::variant<FeedbackForm, Note, Link, Tags, File> what;
};

// The writing as it stands at the provider: a form that is posted as a note is a note. Pure.
[[nodiscard]] Writing concrete(Writing writing);

// The three outcomes of a write. There is no fourth, and no boolean.
struct Written {
  std::string remote_id;
};
struct NotWritten {  // Certainly not there. `error.code` decides what happens next.
  Error error;
};
struct WriteUnknown {  // Perhaps there: look before writing again.
  std::string why;
};
using WriteOutcome = std::variant<Written, NotWritten, WriteUnknown>;

// What a look at the ATS found of one writing.
struct Found {
  std::string remote_id;
  enum class Was { There, DeletedByAPerson } was = Was::There;
};

}  // namespace bascule::ats
