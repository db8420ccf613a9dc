// Scores answer sheets from standard input, for compare.py. Each envelope is checked against the
// published schema before it is printed.
//   score_patterns               one {"language","answers":[{"item","value","took_ms"?}]} a line
//   score_patterns --languages   the tags, as one list
//   score_patterns --items TAG   each item as a candidate is shown it, one a line
#include <cstdio>
#include <iostream>
#include <string>

#include "assessments/catalogue.hpp"
#include "assessments/result_json.hpp"
#include "testing/schema_check.hpp"

namespace bascule::assessments {
namespace {

Result<Answers> read_answers(const JsonReader& sheet) {
  Answers answers;
  for (const auto& each : *TRY(sheet.array("answers"))) {
    const auto in = TRY(JsonReader::of(each));
    Answer answer;
    answer.item_id = TRY(in.text("item"));
    answer.value = static_cast<int>(TRY(in.integer("value")));
    if (in.has("took_ms")) answer.took = std::chrono::milliseconds(TRY(in.integer("took_ms")));
    answers.push_back(answer);
  }
  return answers;
}

Result<std::string> envelope_of(const Assessment& assessment, std::string_view line) {
  static const testing::SchemaCheck schema(result_schema());
  const auto json = TRY(parse_json(line));
  const auto sheet = TRY(JsonReader::of(json));
  const auto language = TRY(sheet.text("language"));
  const auto answers = TRY(read_answers(sheet));
  const auto scored = TRY(score(assessment, answers, {language, from_millis(0)}));
  const auto text = result_text(scored);
  if (const auto why = schema.why_not(TRY(parse_json(text))); !why.empty())
    return fail(ErrorCode::Internal, "the envelope does not fulfil its schema: " + why);
  if (const auto lost = differences(TRY(read_result(text)), scored); !lost.empty())
    return fail(ErrorCode::Internal, "the envelope reads back as something else: " + lost.front());
  return text;
}

Result<void> print_items(const Assessment& assessment, std::string_view language) {
  const auto items = TRY(assessment.items(language));
  for (const auto& item : items) {
    JsonArray options;
    for (const auto& option : item.options)
      options.push_back(JsonObject{{"value", option.value}, {"text", std::string(option.text)}});
    std::cout << JsonObject{{"id", std::string(item.id)},
                            {"kind", std::string(to_string(item.kind))},
                            {"prompt", std::string(item.prompt)},
                            {"options", std::move(options)}}
              << '\n';
  }
  return {};
}

Result<void> run(std::string_view mode, std::string_view language) {
  const auto catalogue = built_in_catalogue();
  const auto* assessment = catalogue.newest("bigfive-120");
  if (!assessment) return fail(ErrorCode::NotFound, "bigfive-120 is not in the catalogue");
  if (mode == "--items") return print_items(*assessment, language);
  if (mode == "--languages") {
    JsonArray tags;
    for (const auto& each : assessment->languages()) tags.emplace_back(std::string(each.tag));
    std::cout << tags << '\n';
    return {};
  }
  for (std::string line; std::getline(std::cin, line);)
    std::cout << TRY(envelope_of(*assessment, line)) << '\n';
  return {};
}

}  // namespace
}  // namespace bascule::assessments

int main(int count, char** arguments) {
  const auto done =
      bascule::assessments::run(count > 1 ? arguments[1] : "", count > 2 ? arguments[2] : "");
  if (done) return 0;
  std::fprintf(stderr, "%s %s\n", done.error().message.c_str(), done.error().pointer.c_str());
  return 1;
}
