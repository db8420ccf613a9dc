#include "lever/form.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::lever {
namespace {

bool takes_text(const wire::Field& field) {
  return !field.id.empty() && (field.type == "text" || field.type == "textarea");
}

// Lever shows the rating as `score-system`; older examples of its documentation as `score`. Its
// options begin with their digit: "4 - Strong Hire"; labels differ between examples, digits do not.
bool is_rating(const wire::Field& field) {
  if (field.type == "score-system") return true;
  return field.type == "score" && !field.options.empty();
}

JsonObject text_field(std::string_view type, std::string_view label, std::string_view help) {
  return JsonObject{{"type", std::string(type)},
                    {"text", std::string(label)},
                    {"description", std::string(help)},
                    {"required", false}};
}

// One text of the form on its way into a field.
struct Piece {
  std::string_view label;
  std::string text;
  wire::Field field = {};  // Empty id: none found.
};

std::vector<Piece> pieces_of(const ats::FeedbackForm& form) {
  std::vector<Piece> pieces;
  pieces.push_back({.label = kHeadlineLabel, .text = form.headline});
  for (const auto& line : form.lines) pieces.push_back({.label = line.label, .text = line.text});
  pieces.push_back({.label = kReportLabel, .text = form.report_url});
  return pieces;
}

// Gives each piece the first free text field with its label.
std::vector<bool> place(std::vector<Piece>& pieces, const std::vector<wire::Field>& fields) {
  std::vector<bool> taken(fields.size(), false);
  for (auto& piece : pieces) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (taken[i] || !takes_text(fields[i]) || trimmed(fields[i].text) != trimmed(piece.label))
        continue;
      taken[i] = true;
      piece.field = fields[i];
      break;
    }
  }
  return taken;
}

// The field that takes what has none: the headline's own; else one nobody has (its label was
// changed, most likely the headline's), a long one rather than a short one; else a line's.
std::vector<Piece>::iterator find_host(std::vector<Piece>& pieces,
                                       const std::vector<wire::Field>& fields,
                                       const std::vector<bool>& taken) {
  if (!pieces.front().field.id.empty()) return pieces.begin();
  for (const std::string_view type : {"textarea", "text"}) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (taken[i] || !takes_text(fields[i]) || fields[i].type != type) continue;
      pieces.front().field = fields[i];
      return pieces.begin();
    }
  }
  return std::ranges::find_if(pieces, [](const Piece& piece) { return !piece.field.id.empty(); });
}

// Appends every homeless text to one that has a field. False: there is no field at all.
bool append_homeless(std::vector<Piece>& pieces, const std::vector<wire::Field>& fields,
                     const std::vector<bool>& taken) {
  const auto is_homeless = [](const Piece& piece) { return piece.field.id.empty(); };
  if (std::ranges::none_of(pieces, is_homeless)) return true;
  const auto host = find_host(pieces, fields, taken);
  if (host == pieces.end()) return false;
  std::string before, after;
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (!is_homeless(*piece) || piece->text.empty()) continue;
    if (piece == pieces.begin())
      before = piece->text + "\n";
    else
      after += fmt::format("\n{}: {}", piece->label, piece->text);
  }
  host->text = before + host->text + after;
  return true;
}

Result<std::string> rating_option(const wire::Field& field, int rating) {
  const auto digit = fmt::format("{}", rating);
  for (const auto& option : field.options) {
    const auto text = trimmed(option);
    const bool is_longer_number =
        text.size() > digit.size() && text[digit.size()] >= '0' && text[digit.size()] <= '9';
    if (text.starts_with(digit) && !is_longer_number) return option;
  }
  return fail(ErrorCode::InvalidInput,
              fmt::format("The feedback template has no rating that begins with {}", rating));
}

}  // namespace

std::string versioned_marker(std::string_view marker, int version) {
  if (version <= 1) return std::string(marker);
  const auto end = marker.ends_with(']') ? marker.size() - 1 : marker.size();
  return fmt::format("{}/{}{}", marker.substr(0, end), version, marker.substr(end));
}

std::optional<int> version_in(std::string_view instructions, std::string_view marker) {
  if (marker.empty()) return std::nullopt;
  for (int version = kTemplateVersionsMax; version >= 1; --version)
    if (instructions.find(versioned_marker(marker, version)) != std::string_view::npos)
      return version;
  return std::nullopt;
}

Json new_template_body(const ats::FeedbackForm& form, int version) {
  JsonArray fields;
  fields.push_back(text_field("textarea", kHeadlineLabel, ""));
  for (const auto& line : form.lines) fields.push_back(text_field("textarea", line.label, ""));
  fields.push_back(text_field("text", kReportLabel, ""));
  // Only type, text and required: Lever fills in the prompt and the four options itself.
  fields.push_back(JsonObject{
      {"type", "score-system"}, {"text", std::string(kRatingLabel)}, {"required", false}});
  return JsonObject{
      {"text", form.template_name},
      {"instructions",
       fmt::format("Filled in automatically with the result of an assessment. Please leave this "
                   "reference where it is: {}",
                   versioned_marker(form.template_marker, version))},
      {"fields", std::move(fields)}};
}

Result<std::variant<Json, NeedsSuccessor>> form_body(const wire::FeedbackTemplate& found,
                                                     const ats::FeedbackForm& form) {
  using Body = std::variant<Json, NeedsSuccessor>;
  auto pieces = pieces_of(form);
  const auto taken = place(pieces, found.fields);
  if (!append_homeless(pieces, found.fields, taken))
    return Body(NeedsSuccessor{"it has no field that takes text any more"});
  for (std::size_t i = 0; i < found.fields.size(); ++i) {
    const auto& field = found.fields[i];
    const bool is_filled = taken[i] || std::ranges::any_of(pieces, [&](const Piece& piece) {
                             return piece.field.id == field.id;
                           });
    if (field.is_required && !is_filled && !is_rating(field))
      return Body(NeedsSuccessor{"somebody added a required field to it"});
  }

  JsonArray values;
  for (const auto& piece : pieces)
    if (!piece.field.id.empty())
      values.push_back(JsonObject{{"id", piece.field.id}, {"value", piece.text}});
  if (form.rating) {
    const auto field = std::ranges::find_if(found.fields, is_rating);
    if (field == found.fields.end())
      return fail(ErrorCode::InvalidInput, "The feedback template has no overall rating");
    const auto option = TRY(rating_option(*field, *form.rating));
    values.push_back(JsonObject{{"id", field->id}, {"value", option}});
  }
  return Body(Json(JsonObject{{"baseTemplateId", found.id}, {"fieldValues", std::move(values)}}));
}

bool holds_marker(std::string_view text, std::string_view marker) {
  if (marker.empty()) return false;
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  for (auto at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + 1)) {
    const auto end = at + marker.size();
    const bool starts = at == 0 || !is_word(text[at - 1]);
    const bool ends = end == text.size() || !is_word(text[end]);
    if (starts && ends) return true;
  }
  return false;
}

bool carries(const wire::Feedback& filled, const ats::FeedbackForm& form, std::string_view marker) {
  if (trimmed(filled.text) != trimmed(form.template_name) &&
      !version_in(filled.instructions, form.template_marker))
    return false;
  return std::ranges::any_of(
      filled.fields, [&](const wire::Field& field) { return holds_marker(field.value, marker); });
}

}  // namespace bascule::lever
