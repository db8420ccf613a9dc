#pragma once

#include "api/answers.hpp"
#include "ports/mailer.hpp"

namespace bascule::api {

// A letter to look at: all but whom it goes to.
[[nodiscard]] inline JsonObject letter_json(const ports::Letter& letter) {
  return {{"from_name", letter.from_name},
          {"reply_to", text_or_null(letter.reply_to)},
          {"subject", letter.subject},
          {"text", letter.text},
          {"html", letter.html}};
}

}  // namespace bascule::api
