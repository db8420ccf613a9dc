#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "reports/pdf/piece.hpp"

namespace bascule::reports::pdf {
namespace {

// Three columns: what, where on the axis, in words.
constexpr double kNameWidth = 104, kWordsWidth = 132, kGap = 14;
constexpr double kAxisLeft = kLeft + kNameWidth + kGap;
constexpr double kAxisRight = kRight - kWordsWidth - kGap;
constexpr double kAxisWidth = kAxisRight - kAxisLeft;
constexpr double kStrip = 26;  // Height of what is drawn.

double along(const Axis& axis, double value) {
  return kAxisLeft +
         kAxisWidth * (std::clamp(value, axis.min, axis.max) - axis.min) / (axis.max - axis.min);
}

void draw_ground(Pen& pen, const Axis& axis, double y, double height) {
  if (axis.middle)
    pen.fill(along(axis, axis.middle->first), y,
             along(axis, axis.middle->second) - along(axis, axis.middle->first), height, kShade);
  for (const int tick : axis.ticks) {
    const double x = along(axis, tick);
    pen.line(x, y, x, y + height, 0.5, kLine);
  }
}

Piece ticks_of(const Pen& pen, const Axis& axis) {
  constexpr double kTickWidth = 30;
  std::vector<Box> boxes;
  for (const int tick : axis.ticks)
    boxes.push_back(shaped(pen, fmt::format("{}", tick),
                           {.size = 8, .colour = kSoft, .side = Side::Middle}, kTickWidth));
  const double height = boxes.empty() ? 0 : boxes.front()->height() + 2;
  const auto draw = [=](Pen& on, double y) {  // The figures say their axis in words.
    for (std::size_t i = 0; i < boxes.size(); ++i)
      on.draw(*boxes[i], along(axis, axis.ticks[i]) - kTickWidth / 2, y);
  };
  return {.height = height, .space_above = 8, .keeps_next = true, .draw = draw};
}

void draw_score(Pen& pen, const Axis& axis, const ChartRow& row, double y) {
  const double middle = y + kStrip / 2, low = along(axis, row.low), high = along(axis, row.high);
  pen.fill(low, middle - 2.5, high - low, 5, kBar);
  for (const double end : {low, high}) pen.line(end, middle - 6, end, middle + 6, 1.4, kDot);
  pen.dot(along(axis, row.at), middle, 5.6, {1, 1, 1});
  pen.dot(along(axis, row.at), middle, 4.6, kDot);
}

Piece row_of(const Pen& pen, const Axis& axis, const ChartRow& row) {
  constexpr double kAbove = 6, kBelow = 7, kEndGap = 16;
  const auto name =
      shaped(pen, row.name, {.size = 10, .is_bold = true, .lines_max = 3}, kNameWidth);
  const auto value = shaped(pen, row.value, {.size = 11, .is_bold = true}, kWordsWidth);
  const auto range = shaped(pen, row.range, {.size = 9}, kWordsWidth - value->width() - 5);
  const auto note =
      shaped(pen, row.note, {.size = 8.5, .colour = kSoft, .lines_max = 4}, kWordsWidth);
  const Style end{.size = 7.5, .colour = kSoft, .lines_max = 3};
  Style high_end = end;
  high_end.side = Side::Right;
  const double half = (kAxisWidth - kEndGap) / 2;
  const auto low_box = shaped(pen, row.low_end, end, half);
  const auto high_box = shaped(pen, row.high_end, high_end, half);
  const double words = value->height() + 1 + note->height();
  const double ends = row.low_end.empty() && row.high_end.empty()
                          ? 0
                          : 2 + std::max(low_box->height(), high_box->height());
  const double height = kAbove + std::max({name->height(), words, kStrip + ends}) + kBelow;
  auto alternative = fmt::format("{}: {}, {}, on an axis from {:.0f} to {:.0f}", row.name,
                                 row.value, row.range, axis.min, axis.max);
  const auto draw = [=](Pen& on, double top) {
    on.line(kLeft, top, kRight, top, 0.5, kLine);
    const double y = top + kAbove;
    draw_as(on, "H3", name, kLeft, y + std::max(0.0, (kStrip - name->height()) / 2));
    draw_ground(on, axis, y, kStrip);
    on.begin_figure(alternative);
    draw_score(on, axis, row, y);
    on.end("Figure");
    const double x = kRight - kWordsWidth;
    on.begin("P");
    on.draw(*value, x, y);
    on.draw(*range, x + value->width() + 5, y + value->baseline() - range->baseline());
    on.end("P");
    if (!row.note.empty()) draw_as(on, "P", note, x, y + value->height() + 1);
    if (!row.low_end.empty()) draw_as(on, "P", low_box, kAxisLeft, y + kStrip + 2);
    if (!row.high_end.empty())
      draw_as(on, "P", high_box, kAxisLeft + half + kEndGap, y + kStrip + 2);
  };
  return {.height = height, .opens = {"Sect"}, .closes = {"Sect"}, .draw = draw};
}

}  // namespace

std::vector<Piece> chart_pieces(const Pen& pen, const Chart& chart) {
  if (chart.rows.empty() || chart.axis.max <= chart.axis.min) return {};
  std::vector<Piece> pieces{ticks_of(pen, chart.axis)};
  const auto again = std::make_shared<const Piece>(ticks_of(pen, chart.axis));
  for (const auto& row : chart.rows) {
    pieces.push_back(row_of(pen, chart.axis, row));
    pieces.back().repeated = again;
  }
  return pieces;
}

}  // namespace bascule::reports::pdf
