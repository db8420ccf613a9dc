#include <algorithm>

#include <fmt/format.h>

#include "reports/pdf/piece.hpp"

namespace bascule::reports::pdf {
namespace {

constexpr double kPadding = 4;  // Between a text and its cell.
constexpr double kIndent = 10;  // Of rows below a line of their group's.
constexpr int kCellLinesMax = 8;

struct Place {
  double x, width;
};

std::vector<Place> places_of(const std::vector<Column>& columns) {
  double all = 0;
  for (const auto& column : columns) all += column.share;
  std::vector<Place> places;
  double x = kLeft;
  for (const auto& column : columns) {
    const double width = kWidth * column.share / all;
    places.push_back({x, width});
    x += width;
  }
  return places;
}

double height_of(const std::vector<Box>& boxes) {
  double height = 0;
  for (const auto& box : boxes) height = std::max(height, box->height());
  return height + 2 * kPadding;
}

// The line of titles, as the first of the table or again on a later page.
Piece head_of(const Pen& pen, const Table& table, bool is_first) {
  const auto places = places_of(table.columns);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    boxes.push_back(shaped(pen, table.columns[i].title,
                           {.size = 8.5,
                            .is_bold = true,
                            .colour = kSoft,
                            .side = table.columns[i].is_number ? Side::Right : Side::Left,
                            .lines_max = 2},
                           places[i].width - 2 * kPadding));
  const double height = height_of(boxes);
  const auto draw = [=](Pen& on, double y) {
    if (is_first) on.begin("TR");
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const double x = places[i].x + kPadding, down = y + height - kPadding - boxes[i]->height();
      if (is_first)
        draw_as(on, "TH", boxes[i], x, down);
      else
        on.draw(*boxes[i], x, down);
    }
    if (is_first) on.end("TR");
    on.line(kLeft, y + height, kRight, y + height, 0.8, kSoft);
  };
  return {.height = height, .keeps_next = true, .draw = draw};
}

Piece group_of(const Pen& pen, const TableRow& row) {
  const auto box = shaped(pen, row.cells.front(), {.size = 9, .is_bold = true, .lines_max = 1},
                          kWidth - 2 * kPadding);
  const double height = box->height() + 2 * kPadding;
  const auto draw = [=](Pen& on, double y) {
    on.fill(kLeft, y, kWidth, height, kWash);
    on.begin("TR");
    draw_as(on, "TH", box, kLeft + kPadding, y + kPadding);
    on.end("TR");
  };
  return {.height = height, .keeps_next = true, .draw = draw};
}

Piece row_of(const Pen& pen, const Table& table, const TableRow& row, bool is_below_group) {
  const auto places = places_of(table.columns);
  const double indent = is_below_group ? kIndent : 0;
  std::vector<Box> boxes;
  std::vector<double> xs;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const double in = i == 0 ? indent : 0;
    boxes.push_back(shaped(pen, i < row.cells.size() ? row.cells[i] : "",
                           {.size = 9,
                            .is_bold = i == 0 && !is_below_group,
                            .side = table.columns[i].is_number ? Side::Right : Side::Left,
                            .lines_max = kCellLinesMax},
                           places[i].width - 2 * kPadding - in));
    xs.push_back(places[i].x + kPadding + in);
  }
  const double height = height_of(boxes);
  const auto draw = [=](Pen& on, double y) {
    on.begin("TR");
    for (std::size_t i = 0; i < boxes.size(); ++i)
      draw_as(on, i == 0 ? "TH" : "TD", boxes[i], xs[i], y + kPadding);
    on.end("TR");
    on.line(kLeft, y + height, kRight, y + height, 0.4, kLine);
  };
  return {.height = height, .draw = draw};
}

}  // namespace

std::vector<Piece> table_pieces(const Pen& pen, const Table& table) {
  if (table.columns.empty()) return {};
  std::vector<Piece> pieces{head_of(pen, table, true)};
  pieces.front().space_above = 8;
  const auto again = std::make_shared<const Piece>(head_of(pen, table, false));
  bool is_below_group = false, is_first_below = false;
  for (const auto& row : table.rows) {
    is_below_group = is_below_group || row.is_group;
    pieces.push_back(row.is_group ? group_of(pen, row) : row_of(pen, table, row, is_below_group));
    pieces.back().repeated = again;
    if (is_first_below) pieces.back().keeps_next = true;  // No line of a group ends a page alone.
    is_first_below = row.is_group;
  }
  pieces.front().opens = {"Table"};
  pieces.back().closes = {"Table"};
  return pieces;
}

}  // namespace bascule::reports::pdf
