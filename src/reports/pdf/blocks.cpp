#include <algorithm>

#include <fmt/format.h>

#include "reports/pdf/piece.hpp"

namespace bascule::reports::pdf {
namespace {

constexpr const char* kHeadingTags[] = {"H1", "H2", "H3"};
constexpr double kHeadingSizes[] = {23, 13, 10.5};
constexpr double kHeadingSpace[] = {0, 22, 12};

// Cairo 1.16 writes an address into the file as it is given: nothing in it may end the text there.
bool is_plain_link(const std::string& link) {
  constexpr std::string_view kPlain = "-._~:/?#@!$&*+,;=%";
  return (link.starts_with("https://") || link.starts_with("http://")) &&
         std::ranges::all_of(link, [&](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  kPlain.find(c) != std::string_view::npos;
         });
}

std::vector<Piece> made(const Pen& pen, const Heading& heading) {
  const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3)) - 1;
  const Style style{.size = kHeadingSizes[level],
                    .is_bold = true,
                    .colour = level == 0 ? kInk : kAccent,
                    .lines_max = 2,
                    .language = heading.language};
  const auto box = shaped(pen, heading.text, style, kWidth);
  const auto draw = [=, text = heading.text](Pen& on, double y) {
    on.bookmark(static_cast<int>(level) + 1, text, y);
    draw_as(on, kHeadingTags[level], box, kLeft, y);
  };
  return {{.height = box->height() + 4,
           .space_above = kHeadingSpace[level],
           .keeps_next = true,
           .draw = draw}};
}

std::vector<Piece> made(const Pen& pen, const Paragraph& paragraph) {
  const Style style = paragraph.is_fine ? Style{.size = 8.5, .colour = kSoft} : Style{};
  const auto box = shaped(pen, paragraph.text, style, kWidth);
  return {{.height = box->height(), .space_above = 6, .draw = [=](Pen& on, double y) {
             draw_as(on, "P", box, kLeft, y);
           }}};
}

std::vector<Piece> made(const Pen& pen, const Callout& callout) {
  constexpr double kPadding = 10, kEdge = 3, kGap = 3;
  const double width = kWidth - 2 * kPadding - kEdge;
  const auto title = shaped(pen, callout.title, {.size = 10, .is_bold = true}, width);
  const auto text = callout.text.empty() ? nullptr : shaped(pen, callout.text, {.size = 9}, width);
  const double height = 2 * kPadding + title->height() + (text ? kGap + text->height() : 0);
  const auto draw = [=](Pen& on, double y) {
    on.fill(kLeft, y, kWidth, height, kWash);
    on.fill(kLeft, y, kEdge, height, kAccent);
    const double x = kLeft + kEdge + kPadding;
    draw_as(on, "P", title, x, y + kPadding);
    if (text) draw_as(on, "P", text, x, y + kPadding + title->height() + kGap);
  };
  return {{.height = height, .space_above = 14, .draw = draw}};
}

// A list to a screen reader: each label with what it names.
std::vector<Piece> made(const Pen& pen, const Facts& facts) {
  constexpr double kLabelWidth = 132, kGap = 10;
  std::vector<Piece> pieces;
  for (const auto& fact : facts.all) {
    const auto label = shaped(pen, fact.label, {.size = 9, .colour = kSoft}, kLabelWidth);
    const Style style{.size = fact.is_code ? 7.9 : 9.5,
                      .colour = fact.link.empty() ? kInk : kAccent,
                      .is_code = fact.is_code};
    const auto value = shaped(pen, fact.value, style, kWidth - kLabelWidth - kGap);
    const double down = std::max(0.0, label->baseline() - value->baseline());
    const double up = std::max(0.0, value->baseline() - label->baseline());
    const auto draw = [=, link = is_plain_link(fact.link) ? fact.link : ""](Pen& on, double y) {
      on.begin("LI");
      draw_as(on, "Lbl", label, kLeft, y + up);
      on.begin("LBody");
      if (link.empty()) {
        draw_as(on, "P", value, kLeft + kLabelWidth + kGap, y + down);
      } else {
        on.begin(CAIRO_TAG_LINK, fmt::format("uri='{}'", link));
        on.draw(*value, kLeft + kLabelWidth + kGap, y + down);
        on.end(CAIRO_TAG_LINK);
      }
      on.end("LBody");
      on.end("LI");
    };
    pieces.push_back({.height = std::max(label->height() + up, value->height() + down),
                      .space_above = pieces.empty() ? 8.0 : 2.5,
                      .draw = draw});
  }
  if (pieces.empty()) return pieces;
  pieces.front().opens = {"L"};
  pieces.back().closes = {"L"};
  return pieces;
}

std::vector<Piece> made(const Pen& pen, const Bullets& bullets) {
  constexpr double kIndent = 12;
  std::vector<Piece> pieces;
  const auto mark = shaped(pen, "•", {.colour = kAccent}, kIndent);
  for (const auto& each : bullets.all) {
    const auto text = shaped(pen, each, {}, kWidth - kIndent);
    const auto draw = [=](Pen& on, double y) {
      on.begin("LI");
      draw_as(on, "Lbl", mark, kLeft, y);
      draw_as(on, "LBody", text, kLeft + kIndent, y);
      on.end("LI");
    };
    pieces.push_back({.height = text->height(), .space_above = 4, .draw = draw});
  }
  if (pieces.empty()) return pieces;
  pieces.front().opens = {"L"};
  pieces.back().closes = {"L"};
  return pieces;
}

std::vector<Piece> made(const Pen& pen, const Chart& chart) { return chart_pieces(pen, chart); }
std::vector<Piece> made(const Pen& pen, const Table& table) { return table_pieces(pen, table); }

}  // namespace

std::vector<Piece> pieces_of(const Pen& pen, const Block& block) {
  return std::visit([&](const auto& each) { return made(pen, each); }, block);
}

}  // namespace bascule::reports::pdf
