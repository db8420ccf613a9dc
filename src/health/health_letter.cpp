#include "health/health_letter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::health {
namespace {

std::string sentences(const Finding& finding) { return one_line(finding.what) + " " + finding.fix; }

}  // namespace

ports::Letter letter_of(const HealthLetter& parts) {
  const auto account =
      fmt::format("{}, {}", parts.provider, to_string(parts.connection.environment));
  const auto& [fresh, others, is_well] = parts.news;
  orgs::LetterParts frame;
  frame.subject = is_well ? fmt::format("{}: all is well again", account)
                          : fmt::format("{}: something needs you", account);
  const auto name = parts.owner.name.reveal();
  frame.greeting = name.empty() ? "Hello," : fmt::format("Hello {},", one_line(name));
  frame.button = "See the connection";
  frame.link =
      fmt::format("{}/console/connections/{}", parts.public_url, parts.connection.id.text());
  const auto paragraph = [&](const std::string& text) {
    frame.body_text += text + "\n\n";
    frame.body_html += orgs::html_paragraph(text);
  };
  if (is_well) paragraph("Nothing is wrong with this connection any more.");
  for (std::size_t i = 0; i < std::min(fresh.size(), kToldOneByOneMax); ++i)
    paragraph(sentences(fresh[i]));
  if (fresh.size() > kToldOneByOneMax)
    paragraph(
        fmt::format("And {} more, all of them on {}", fresh.size() - kToldOneByOneMax, frame.link));
  if (others > 0)
    paragraph(others == 1 ? "One other thing that you know of still stands."
                          : fmt::format("{} other things that you know of still stand.", others));
  if (!is_well) paragraph("You are written once more when all is well again.");
  frame.footer = fmt::format("You receive this letter because you are an owner of {} on Bascule.",
                             one_line(parts.org.name));
  ports::Letter letter;
  letter.message_id = orgs::message_id(parts.key, parts.public_url);
  letter.from_name = "Bascule";
  letter.to_address = parts.owner.email;
  letter.to_name = parts.owner.name;
  letter.subject = frame.subject;
  letter.text = orgs::letter_text(frame);
  letter.html = orgs::letter_html(frame);
  return letter;
}

}  // namespace bascule::health
