#include "ats/writing.hpp"

#include <fmt/format.h>

namespace bascule::ats {

Writing concrete(Writing writing) {
  const auto* form = std::get_if<FeedbackForm>(&writing.what);
  if (!form || !form->as_note) return writing;
  std::string text = form->headline + "\n\n";
  for (const auto& line : form->lines) text += fmt::format("{}: {}\n", line.label, line.text);
  text += fmt::format("\nReport: {}\nReference: {}", form->report_url, writing.marker);
  writing.what = Note{std::move(text), *form->as_note};
  return writing;
}

}  // namespace bascule::ats
