#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace bascule::reports {

// What a document says, without a place on any page and without knowing what it is about: values
// for a drawer. Every text is plain, nothing in it is read as markup; text from outside went
// through `shown` first.

// Level 1 is the document's own. Each heading is a bookmark.
struct Heading {
  int level = 2;
  std::string text;
  std::string language = {};  // BCP 47, where it is not the document's: chooses among Han shapes.
};

struct Paragraph {
  std::string text;
  bool is_fine = false;  // Small print.
};

// What must not be overlooked: a box.
struct Callout {
  std::string title;
  std::string text;
};

struct Fact {
  std::string label;
  std::string value;
  bool is_code = false;   // To be copied letter for letter.
  std::string link = {};  // http(s); of the value. No link where it is not plain ASCII.
};
// Labels and values side by side.
struct Facts {
  std::vector<Fact> all;
};

struct Bullets {
  std::vector<std::string> all;
};

struct Axis {
  double min = 0;
  double max = 100;
  std::vector<int> ticks;
  std::optional<std::pair<double, double>> middle;  // Shaded: the middle half of the norm group.
};

// A score with its interval, all on the chart's axis.
struct ChartRow {
  std::string name;
  std::string value;              // "T 56"
  std::string range;              // "90 % range 50–63"
  std::string note;               // "above most adults (73rd percentile)"
  std::string low_end, high_end;  // What the ends of the axis mean; may be empty.
  double at = 0, low = 0, high = 0;
};
struct Chart {
  Axis axis;
  std::vector<ChartRow> rows;
};

struct Column {
  std::string title;
  double share = 1;  // Of the width, against the other columns'.
  bool is_number = false;
};
struct TableRow {
  std::vector<std::string> cells;  // As many as there are columns; the first names the row.
  bool is_group = false;           // A line of its own above those it is about: one cell.
};
struct Table {
  std::vector<Column> columns;
  std::vector<TableRow> rows;
};

using Block = std::variant<Heading, Paragraph, Callout, Facts, Bullets, Chart, Table>;

struct Document {
  std::string title = {};       // Of the window and the file's properties.
  std::string author = {};      // Likewise.
  std::string language = "en";  // BCP 47, of our own words.
  Instant made_at{};            // The date in the file: the same input makes the same bytes.
  std::string head = {};        // At the top of every page.
  std::string foot = {};        // At its bottom, before "Page 1 of 3".
  std::vector<Block> blocks = {};
};

}  // namespace bascule::reports
