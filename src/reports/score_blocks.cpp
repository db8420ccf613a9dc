#include "reports/score_blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "assessments/report_words.hpp"

namespace bascule::reports {
namespace {

using assessments::Dimension;
using assessments::Metric;
using assessments::Score;
using assessments::ShownAs;

// Half of a normal distribution lies within 0.6745 standard deviations; T has mean 50, SD 10.
Axis axis_of(Metric metric) {
  if (metric == Metric::T) return {20, 80, {20, 30, 40, 50, 60, 70, 80}, {{43.255, 56.745}}};
  return {0, 100, {0, 20, 40, 60, 80, 100}, std::nullopt};
}

std::string score_text(const Dimension& dimension) {
  return fmt::format("{}{}", dimension.metric == Metric::T ? "T " : "",
                     assessments::shown_score(dimension).score);
}

std::string range_text(const Dimension& dimension) {
  const auto shown = assessments::shown_score(dimension);
  return fmt::format("{}–{}", shown.low, shown.high);
}

ChartRow row_of(const Score& score, const Dimension& dimension) {
  ChartRow row;
  row.name = dimension.name;
  row.value = score_text(dimension);
  row.range = fmt::format("90 % range {}", range_text(dimension));
  row.note = assessments::position_text(dimension);
  if (const auto caution = assessments::caution_text(dimension); !caution.empty())
    row.note += fmt::format("{}{}", row.note.empty() ? "" : "; ", caution);
  if (const auto ends = assessments::ends_of(score.test, dimension.id)) {
    row.low_end = ends->low;
    row.high_end = ends->high;
  }
  row.at = dimension.score;
  row.low = dimension.ci90.low;
  row.high = dimension.ci90.high;
  return row;
}

std::string how_to_read(Metric metric) {
  std::string text =
      "How to read it: the dot is the score; the bar is its 90 % range, which holds the true score "
      "9 times in 10. Two people whose ranges overlap may well be alike.";
  text +=
      metric == Metric::T
          ? " T scores have mean 50 and standard deviation 10 in the norm group; the shaded "
            "part is its middle half."
          : " The scores run from 0 to 100 over the possible range. There are no norms for this "
            "language or form yet, so nobody can say whether a score is high or low among "
            "people, and no percentile is shown.";
  return text;
}

std::string name_of(const Score& score, const std::string& id) {
  const auto found = std::ranges::find(score.dimensions, id, &Dimension::id);
  if (found != score.dimensions.end()) return found->name;
  const auto missing = std::ranges::find(score.unscored, id, &assessments::Unscored::id);
  return missing == score.unscored.end() ? id : missing->name;
}

void add_scores(std::vector<Block>& blocks, const Score& score) {
  const bool has_norm = std::ranges::any_of(score.dimensions, [](const Dimension& dimension) {
    return dimension.percentile.has_value();
  });
  Table table;
  table.columns = {{"Dimension", 3},           {"Score", 1, true},
                   {"90 % range", 1.65, true}, {"Standard error", 1.9, true},
                   {"Items", 1.3, true},       {"Reliability", 1.45, true}};
  if (has_norm) {
    table.columns.insert(table.columns.begin() + 4, {"Percentile", 1.4, true});
    table.columns.insert(table.columns.begin() + 5, {"Band", 1.1});
  }
  for (const auto& each : score.dimensions) {
    if (each.shown_as != ShownAs::Score) continue;
    TableRow row{{each.name, score_text(each), range_text(each), fmt::format("{:.1f}", each.se)}};
    if (has_norm) {
      row.cells.push_back(each.percentile
                              ? fmt::format("{}", assessments::shown_percentile(*each.percentile))
                              : "");
      row.cells.push_back(each.band ? std::string(to_string(*each.band)) : "");
    }
    row.cells.push_back(each.items_answered == each.items
                            ? fmt::format("{}", each.items)
                            : fmt::format("{} of {}", each.items_answered, each.items));
    row.cells.push_back(fmt::format("{:.2f}", each.reliability));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return;
  blocks.emplace_back(Heading{2, "All scores"});
  blocks.emplace_back(std::move(table));
}

void add_facets(std::vector<Block>& blocks, const Score& score) {
  Table table;
  table.columns = {{"Facet", 2}, {"Band", 0.8}, {"What it is about", 5}};
  std::string parent;
  for (const auto& each : score.dimensions) {
    if (each.shown_as != ShownAs::Band) continue;
    if (each.parent && *each.parent != parent) {
      parent = *each.parent;
      table.rows.push_back({{name_of(score, parent)}, true});
    }
    table.rows.push_back({{each.name, assessments::dimension_text(each),
                           std::string(assessments::description(score.test, each.id))}});
  }
  if (table.rows.empty()) return;
  blocks.emplace_back(Heading{2, "Facets"});
  blocks.emplace_back(
      Paragraph{"A facet rests on a few items only, too few for a number: low, middle or high "
                "against the norm group. Read them as questions to ask.",
                true});
  blocks.emplace_back(std::move(table));
}

}  // namespace

void add_chart(std::vector<Block>& blocks, const Score& score) {
  blocks.emplace_back(Heading{2, "Scores"});
  const auto first = std::ranges::find(score.dimensions, ShownAs::Score, &Dimension::shown_as);
  if (first != score.dimensions.end()) {
    Chart chart{axis_of(first->metric), {}};
    for (const auto& each : score.dimensions)
      if (each.shown_as == ShownAs::Score && each.metric == first->metric)
        chart.rows.push_back(row_of(score, each));
    blocks.emplace_back(std::move(chart));
    blocks.emplace_back(Paragraph{how_to_read(first->metric), true});
  }
  Bullets missing;
  std::size_t without_norm = 0;
  for (const auto& each : score.unscored) {
    if (each.reason == "no_norm_group")
      ++without_norm;
    else
      missing.all.push_back(fmt::format("{}: {}", each.name, assessments::unscored_text(each)));
  }
  if (without_norm > 0)
    missing.all.push_back(fmt::format(
        "{} facets without a band: a few items say too little as a number, and a band needs norms.",
        without_norm));
  if (!missing.all.empty()) blocks.emplace_back(std::move(missing));
}

void add_tables(std::vector<Block>& blocks, const Score& score) {
  add_scores(blocks, score);
  add_facets(blocks, score);
}

}  // namespace bascule::reports
