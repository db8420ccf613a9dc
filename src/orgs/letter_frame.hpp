#pragma once

#include <string>
#include <string_view>

namespace bascule::orgs {

// What differs between the letters that we write. Pure words; what came from outside is one line
// already, and escaped in `body_html`.
struct LetterParts {
  std::string subject;
  std::string greeting;   // "Hello Ada,"
  std::string body_text;  // Between greeting and button; paragraphs end with an empty line.
  std::string body_html;  // The same, escaped, in <p> and <ul>.
  std::string button;     // "Open your page"
  std::string link;
  std::string footer;  // Why you got this, who is responsible.
};

// The two parts of such a letter, equal in content: one column, 16 px, one button plus the naked
// link; nothing is loaded from anywhere, a logo neither. Pure.
[[nodiscard]] std::string letter_text(const LetterParts& parts);
[[nodiscard]] std::string letter_html(const LetterParts& parts);

// An HTML part as a whole document; everything but `body_html` is escaped here.
struct LetterDocument {
  std::string_view language = "en";
  std::string subject;
  std::string body_html;
  std::string footer;
  std::string accent;  // "#0f6674", which white is readable on; empty: a letter without a head.
  std::string head;    // Whose letter it is, in that colour.
};
[[nodiscard]] std::string html_document(const LetterDocument& document);

// A button, and the naked link below it.
struct LetterButton {
  std::string_view words, or_copy;
  std::string link;
  std::string accent;  // Empty: our own.
};
[[nodiscard]] std::string html_button(const LetterButton& button);

// "inv_….1@bascule.example": what is before the @, and the host of our public URL behind it.
// Without angle brackets. Pure.
[[nodiscard]] std::string message_id(std::string_view local, std::string_view public_url);

// One paragraph of `body_html`; `text` is escaped here.
[[nodiscard]] std::string html_paragraph(const std::string& text);

}  // namespace bascule::orgs
