#include "orders/letter_body.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::orders {
namespace {

class Writer {
 public:
  Writer(const LetterValues& values, const LetterBlocks& blocks)
      : values_(values), blocks_(blocks) {}

  void add(std::string_view line) {
    const auto bare = trimmed(line);
    if (bare == "{link}") {
      end_block();
      body_.text += fmt::format("{}\n{}\n", blocks_.link_follows, blocks_.link.link);
      body_.html += orgs::html_button(blocks_.link);
    } else if (bare == "{assessments}") {
      end_block();
      for (const auto& asked : blocks_.asked) add_item(asked, html_escaped(asked));
      end_block();
    } else if (bare.empty()) {
      end_block();
      body_.text += "\n";
    } else if (bare.starts_with("- ")) {
      end_paragraph();
      add_item(filled(bare.substr(2), values_), filled_html(bare.substr(2), values_));
    } else {
      end_list();
      body_.text += filled(bare, values_) + "\n";
      if (!paragraph_.empty()) paragraph_ += "<br>";
      paragraph_ += filled_html(bare, values_);
    }
  }

  LetterBody finished() {
    end_block();
    return std::move(body_);
  }

 private:
  void add_item(const std::string& text, const std::string& html) {
    body_.text += fmt::format("  - {}\n", text);
    list_ += fmt::format("<li>{}</li>", html);
  }
  void end_block() {
    end_paragraph();
    end_list();
  }
  void end_paragraph() {
    if (!paragraph_.empty())
      body_.html += fmt::format("<p style=\"margin:0 0 16px\">{}</p>\n", paragraph_);
    paragraph_.clear();
  }
  void end_list() {
    if (!list_.empty())
      body_.html += fmt::format("<ul style=\"margin:0 0 16px;padding-left:20px\">{}</ul>\n", list_);
    list_.clear();
  }

  const LetterValues& values_;
  const LetterBlocks& blocks_;
  LetterBody body_;
  std::string paragraph_, list_;
};

}  // namespace

LetterBody letter_body(std::string_view words, const LetterValues& values,
                       const LetterBlocks& blocks) {
  Writer writer(values, blocks);
  for (const auto line : split(words, '\n')) writer.add(line);
  return writer.finished();
}

}  // namespace bascule::orders
