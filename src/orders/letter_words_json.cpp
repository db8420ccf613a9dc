#include "orders/letter_words_json.hpp"

#include "base/time.hpp"
#include "orders/standard_words.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kTextBytesMax =
    64 * 1024;  // What is longer than it may be is told so in words.

}  // namespace

JsonObject to_json(const TendLetterWords::Shown& shown) {
  const auto& standard = standard_words(shown.which);
  return {{"kind", to_string(shown.which.kind)},
          {"language", to_string(shown.which.language)},
          {"subject", shown.words.subject},
          {"body", shown.words.body},
          {"is_standard", !shown.changed_at},
          {"changed_at", shown.changed_at ? Json(to_rfc3339(*shown.changed_at)) : Json(nullptr)},
          {"standard", JsonObject{{"subject", standard.subject}, {"body", standard.body}}}};
}

JsonArray placeholders_json() {
  JsonArray all;
  for (const auto& one : placeholders())
    all.push_back(JsonObject{{"name", one.name},
                             {"says", one.says},
                             {"in_subject", one.in_subject},
                             {"alone", one.alone}});
  return all;
}

Result<LetterWords> read_letter_words(const Json& body) {
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"subject", "body"}));
  LetterWords words;
  words.subject = TRY(reader.text("subject", kTextBytesMax));
  words.body = TRY(reader.text("body", kTextBytesMax));
  return words;
}

}  // namespace bascule::orders
