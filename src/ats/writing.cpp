#include "ats/writing.hpp"

#include <fmt/format.h>

namespace bascule::ats {

Note as_note(const FeedbackForm& form, const std::string& marker, Note::Notify notify) {
  std::string text = form.headline + "\n\n";
  for (const auto& line : form.lines) text += fmt::format("{}: {}\n", line.label, line.text);
  text += fmt::format("\nReport: {}\nReference: {}", form.report_url, marker);
  return {std::move(text), notify};
}

}  // namespace bascule::ats
