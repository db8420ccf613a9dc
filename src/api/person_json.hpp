#pragma once

#include <string>

#include "api/answers.hpp"
#include "ats/opportunity.hpp"
#include "base/text.hpp"

namespace bascule::api {

// A text from outside as a page may show it.
[[nodiscard]] inline std::string shown(const std::string& text) {
  constexpr std::size_t kTextBytesMax = 200;
  return cut(one_line(text), kTextBytesMax);
}

// Of a candidate, no more than a recruiter needs to know them by.
[[nodiscard]] inline JsonObject person_json(const ats::Opportunity& one) {
  return {{"id", one.id},
          {"name", shown(one.name.reveal())},
          {"stage",
           JsonObject{{"id", one.stage_id},
                      {"text", shown(one.stage_text.empty() ? one.stage_id : one.stage_text)}}}};
}

// And what for and where to a letter would go.
[[nodiscard]] inline JsonObject full_person_json(const ats::Opportunity& one) {
  JsonObject json = person_json(one);
  json["posting"] = one.posting ? Json(shown(one.posting->text)) : Json(nullptr);
  json["email"] = text_or_null(one.emails.empty() ? "" : shown(one.emails.front().reveal()));
  return json;
}

}  // namespace bascule::api
