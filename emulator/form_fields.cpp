#include "emulator/form_fields.hpp"

#include <algorithm>
#include <array>

namespace bascule::emulator {
namespace {

constexpr std::array<std::string_view, 12> kTypes{
    "score-system", "score",    "scorecard",       "yes-no",          "text", "textarea",
    "code",         "dropdown", "multiple-choice", "multiple-select", "date", "currency"};
constexpr std::array<std::string_view, 4> kRatings{"4 - Strong Hire", "3 - Hire", "2 - No Hire",
                                                   "1 - Strong No Hire"};
constexpr std::size_t kTextBytesMax = 100'000;

bool has_options(std::string_view type) {
  return type == "dropdown" || type == "multiple-choice" || type == "multiple-select";
}

JsonArray rating_options() {
  JsonArray options;
  for (const auto text : kRatings) options.push_back(Record{{"text", text}});
  return options;
}

Result<JsonArray> read_options(const JsonReader& field) {
  JsonArray options;
  for (const auto& item : *TRY(field.array("options"))) {
    const auto option = TRY(JsonReader::of(item, field.pointer_to("options")));
    auto text = TRY(option.text("text"));  // Named first: g++ 12 leaks a TRY amid braces.
    options.push_back(Record{{"text", std::move(text)}});
  }
  if (options.empty()) return field.wrong("options", "at least one option is required");
  return options;
}

Result<JsonArray> read_scores(const JsonReader& field) {
  JsonArray scores;
  for (const auto& item : *TRY(field.array("scores"))) {
    const auto score = TRY(JsonReader::of(item, field.pointer_to("scores")));
    auto text = TRY(score.text("text"));
    auto description = TRY(score.optional_text("description")).value_or("");
    scores.push_back(Record{{"text", std::move(text)}, {"description", std::move(description)}});
  }
  if (scores.empty()) return field.wrong("scores", "at least one score is required");
  return scores;
}

Result<Record> new_field(World& world, const JsonReader& given) {
  const auto type = TRY(given.text("type"));
  if (std::find(kTypes.begin(), kTypes.end(), type) == kTypes.end())
    return given.wrong("type", "not a field type of a feedback template");
  Record field{{"id", world.new_id()}, {"type", type}};
  field["text"] = TRY(given.text("text"));
  field["description"] = TRY(given.optional_text("description")).value_or("");
  field["required"] = TRY(given.boolean_or("required", type == "score-system"));
  if (type == "score-system") {
    field["prompt"] = "Select one";
    field["options"] = rating_options();
  } else if (has_options(type)) {
    field["options"] = TRY(read_options(given));
    if (type == "dropdown") field["prompt"] = TRY(given.optional_text("prompt")).value_or("");
  } else if (type == "scorecard") {
    field["scores"] = TRY(read_scores(given));
  } else if (type == "currency") {
    field["currency"] = TRY(given.optional_text("currency")).value_or("USD");
  }
  return field;
}

Failure wrong(const Record& field, std::string_view why) {
  return bad_request("field " + text_of(field, "id") + " (" + text_of(field, "text") +
                     "): " + std::string(why));
}

bool is_option(const Record& field, const Json& value) {
  const auto* options = field.if_contains("options");
  if (!value.is_string() || !options || !options->is_array()) return false;
  return std::any_of(options->get_array().begin(), options->get_array().end(),
                     [&](const Json& option) { return option.at("text") == value; });
}

bool is_score(const Json& value) {
  return value.is_int64() && value.get_int64() >= 1 && value.get_int64() <= 4;
}

Result<void> check_scorecard(const Record& field, const Json& value) {
  const auto* rows = value.if_array();
  if (!rows || rows->size() != field.at("scores").as_array().size())
    return wrong(field, "one entry for each score is expected");
  for (const auto& row : *rows) {
    const auto entry = TRY(JsonReader::of(row));
    if (const auto* score = entry.find("score"); score && !is_score(*score))
      return wrong(field, "a score must be a whole number from 1 to 4");
    TRY(entry.optional_text("comment", kTextBytesMax));
  }
  return {};
}

}  // namespace

Result<JsonArray> new_template_fields(World& world, const JsonArray& given) {
  JsonArray fields;
  std::size_t n_ratings = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto reader = TRY(JsonReader::of(given[i], "/fields/" + std::to_string(i)));
    auto field = TRY(new_field(world, reader));
    n_ratings += text_of(field, "type") == "score-system" ? 1 : 0;
    fields.push_back(std::move(field));
  }
  if (n_ratings != 1)
    return bad_request("fields must hold exactly one field of the type score-system");
  return fields;
}

Result<void> check_field_value(const Record& field, const Json& value) {
  if (value.is_null()) return {};
  const auto type = text_of(field, "type");
  if (type == "score-system" || type == "dropdown" || type == "multiple-choice") {
    if (!is_option(field, value)) return wrong(field, "the value is not one of the options");
  } else if (type == "multiple-select") {
    if (!value.is_array()) return wrong(field, "a list of options is expected");
    for (const auto& item : value.get_array())
      if (!is_option(field, item)) return wrong(field, "the value is not one of the options");
  } else if (type == "score") {
    if (!is_score(value)) return wrong(field, "a whole number from 1 to 4 is expected");
  } else if (type == "scorecard") {
    return check_scorecard(field, value);
  } else if (type == "yes-no") {
    if (value != "yes" && value != "no") return wrong(field, "yes or no is expected");
  } else if (type == "date") {
    if (!value.is_int64()) return wrong(field, "a timestamp in milliseconds is expected");
  } else if (type == "currency") {
    if (!value.is_number()) return wrong(field, "a number is expected");
  } else if (!value.is_string() || value.get_string().size() > kTextBytesMax) {
    return wrong(field, "a text is expected");
  }
  return {};
}

bool is_empty_value(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_string().empty()) ||
         (value.is_array() && value.get_array().empty());
}

}  // namespace bascule::emulator
