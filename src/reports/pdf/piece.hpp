#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "reports/document.hpp"
#include "reports/pdf/pen.hpp"

namespace bascule::reports::pdf {

// A4 and what is left free of it, in points.
inline constexpr double kPageWidth = 595.276, kPageHeight = 841.89;
inline constexpr double kLeft = 56, kRight = kPageWidth - 56, kWidth = kRight - kLeft;
inline constexpr double kTop = 72, kBottom = kPageHeight - 64;

// What stands on one page whole: a line of a table, a paragraph, a row of a chart.
struct Piece {
  double height = 0;
  double space_above = 0;                // Not at the top of a page.
  bool keeps_next = false;               // Never the last on its page.
  std::vector<const char*> opens = {};   // Tags around it and its followers, outermost first.
  std::vector<const char*> closes = {};  // Ended after it, innermost first.
  std::function<void(Pen&, double y)> draw = {};
  // Drawn again on top of a page that continues a table; not tagged again.
  std::shared_ptr<const Piece> repeated = nullptr;
};

// The pieces of a block, in order; their texts are shaped already.
[[nodiscard]] std::vector<Piece> pieces_of(const Pen& pen, const Block& block);
[[nodiscard]] std::vector<Piece> chart_pieces(const Pen& pen, const Chart& chart);
[[nodiscard]] std::vector<Piece> table_pieces(const Pen& pen, const Table& table);

// Boxes are held by what draws them, and that is copied.
using Box = std::shared_ptr<const TextBox>;
[[nodiscard]] inline Box shaped(const Pen& pen, std::string_view text, const Style& style,
                                double width) {
  return std::make_shared<const TextBox>(pen.text(text, style, width));
}

// Draws it as one element of the structure.
inline void draw_as(Pen& pen, const char* tag, const Box& box, double x, double y) {
  pen.begin(tag);
  pen.draw(*box, x, y);
  pen.end(tag);
}

}  // namespace bascule::reports::pdf
