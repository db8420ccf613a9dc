#include "assessments/kinds/keyed_sum/score.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "assessments/classical.hpp"
#include "assessments/kinds/keyed_sum/answer.hpp"

namespace bascule::assessments::keyed_sum {
namespace {

// The answers in the order of the items. `given` is what was chosen, `keyed` what counts.
struct Sheet {
  std::vector<std::optional<int>> given;
  std::vector<std::optional<int>> keyed;
  int answered = 0;
  int timed = 0;
  int timed_long_enough = 0;
};

Result<Sheet> read(const Definition& definition, const Answers& answers) {
  Sheet sheet;
  sheet.given.resize(definition.items.size());
  sheet.keyed.resize(definition.items.size());
  for (const auto& answer : answers) {
    const auto at = TRY(position_of(definition, answer));
    if (sheet.given[at])
      return fail(ErrorCode::InvalidInput, "an item is answered twice", "/item_id");
    sheet.given[at] = answer.value;
    sheet.keyed[at] = definition.items[at].keying == Keying::Plus
                          ? answer.value
                          : definition.option_min + definition.option_max - answer.value;
    ++sheet.answered;
    if (!answer.took) continue;
    ++sheet.timed;
    if (*answer.took >= kEffortTime) ++sheet.timed_long_enough;
  }
  return sheet;
}

// What was added up for one scale. The halves are its items in turn: first, third, … and second,
// fourth, …, whether answered or not.
struct Sum {
  struct Half {
    int sum = 0;
    int answered = 0;
  };
  int items = 0;
  int answered = 0;
  int sum = 0;
  Half odd;
  Half even;

  void add(std::optional<int> keyed) {
    auto& half = ++items % 2 == 1 ? odd : even;
    if (!keyed) return;
    sum += *keyed;
    ++answered;
    half.sum += *keyed;
    ++half.answered;
  }
  [[nodiscard]] bool enough() const { return answered * 100 >= items * kAnsweredPercentMin; }
};

std::vector<Sum> add_up(const Definition& definition, const Sheet& sheet) {
  std::vector<Sum> sums(definition.scales.size());
  for (std::size_t at = 0; at < definition.items.size(); ++at) {
    sums[definition.items[at].domain].add(sheet.keyed[at]);
    sums[definition.items[at].facet].add(sheet.keyed[at]);
  }
  return sums;
}

Band band_of(double t) {
  if (t < kMiddleFromT) return Band::Low;
  return t > kMiddleToT ? Band::High : Band::Middle;
}

std::optional<std::string> parent_of(const Scale& scale) {
  if (scale.parent.empty()) return std::nullopt;
  return std::string(scale.parent);
}

// One scale that has enough answers. With norms a T score; without, the share of the possible
// range, with an error borrowed from the language that has norms.
Dimension dimension_of(const Definition& definition, const Scale& scale, const Sum& sum,
                       EvidenceLevel level) {
  Dimension made;
  made.id = scale.id;
  made.name = scale.name;
  made.parent = parent_of(scale);
  made.shown_as = scale.shown_as;
  made.items = sum.items;
  made.items_answered = sum.answered;
  made.raw_min = sum.items * definition.option_min;
  made.raw_max = sum.items * definition.option_max;
  const double raw = sum.answered == sum.items
                         ? sum.sum
                         : sum.items * (static_cast<double>(sum.sum) / sum.answered);
  const bool reversed = scale.shown == Shown::Reversed;
  made.raw = reversed ? made.raw_min + made.raw_max - raw : raw;
  made.reliability = classical::spearman_brown(
      scale.reliability, static_cast<double>(sum.items) / scale.reliability_items);
  if (sum.answered < sum.items) made.flags.emplace_back("prorated");

  const double raw_error = classical::standard_error(scale.norm.sd, made.reliability);
  if (level == EvidenceLevel::L3) {
    const double published_z = (raw - scale.norm.mean) / scale.norm.sd;
    const double z = reversed ? -published_z : published_z;
    made.metric = Metric::T;
    made.score = classical::t_score(z);
    made.se = 10.0 * raw_error / scale.norm.sd;
    made.band = band_of(made.score);
    if (scale.shown_as == ShownAs::Score) made.percentile = classical::percentile(z);
    if (scale.norm.certainty == Certainty::Approximate) made.flags.emplace_back("approximate_norm");
  } else {
    const double range = made.raw_max - made.raw_min;
    made.metric = Metric::Percent;
    made.score = 100.0 * (made.raw - made.raw_min) / range;
    made.se = 100.0 * raw_error / range;
    made.flags.emplace_back("borrowed_error");
  }
  made.ci90 = {made.score - kZ90 * made.se, made.score + kZ90 * made.se};
  return made;
}

// Runs end at an item that was left out: "in a row" means in a row.
std::optional<int> long_string(const Sheet& sheet) {
  int longest = 0;
  int run = 0;
  std::optional<int> before;
  for (const auto& given : sheet.given) {
    run = !given ? 0 : given == before ? run + 1 : 1;
    before = given;
    longest = std::max(longest, run);
  }
  return longest ? std::optional(longest) : std::nullopt;
}

std::optional<double> variation(const Sheet& sheet) {
  if (sheet.answered < 2) return std::nullopt;
  double sum = 0;
  for (const auto& given : sheet.given) sum += given.value_or(0);
  const double mean = sum / sheet.answered;
  double squares = 0;
  for (const auto& given : sheet.given)
    if (given) squares += (*given - mean) * (*given - mean);
  return std::sqrt(squares / (sheet.answered - 1));
}

// Correlation over the facets of the means of their two halves, stepped up to full length. Absent
// when there are few facets with both halves, or when one half never varies.
std::optional<double> even_odd(const Definition& definition, const std::vector<Sum>& sums) {
  std::vector<std::pair<double, double>> halves;
  halves.reserve(sums.size());
  for (std::size_t at = 0; at < sums.size(); ++at) {
    const auto& odd = sums[at].odd;
    const auto& even = sums[at].even;
    if (definition.scales[at].parent.empty() || !odd.answered || !even.answered) continue;
    halves.emplace_back(static_cast<double>(odd.sum) / odd.answered,
                        static_cast<double>(even.sum) / even.answered);
  }
  if (std::ssize(halves) < kEvenOddScalesMin) return std::nullopt;
  const auto varies = [&](double std::pair<double, double>::*half) {
    return std::ranges::any_of(
        halves, [&](double value) { return value != halves.front().*half; }, half);
  };
  if (!varies(&std::pair<double, double>::first) || !varies(&std::pair<double, double>::second))
    return std::nullopt;

  const auto n = static_cast<double>(halves.size());
  double mean_odd = 0;
  double mean_even = 0;
  for (const auto& [odd, even] : halves) {
    mean_odd += odd / n;
    mean_even += even / n;
  }
  double both = 0;
  double odd_squares = 0;
  double even_squares = 0;
  for (const auto& [odd, even] : halves) {
    both += (odd - mean_odd) * (even - mean_even);
    odd_squares += (odd - mean_odd) * (odd - mean_odd);
    even_squares += (even - mean_even) * (even - mean_even);
  }
  const double r = both / std::sqrt(odd_squares * even_squares);
  // Below r = −1/3 stepping up leaves the range of a correlation.
  return r <= -1.0 / 3.0 ? -1.0 : std::min(1.0, classical::spearman_brown(r, 2.0));
}

Validity validity_of(const Definition& definition, const Sheet& sheet,
                     const std::vector<Sum>& sums) {
  Validity made;
  made.long_string = long_string(sheet);
  made.irv = variation(sheet);
  made.even_odd = even_odd(definition, sums);
  if (sheet.timed > 0 && sheet.timed * 100 >= sheet.answered * kTimedPercentMin)
    made.rte = static_cast<double>(sheet.timed_long_enough) / sheet.timed;

  const auto minus = std::ranges::count(definition.items, Keying::Minus, &Item::keying);
  const bool mixed_keys = minus > 0 && minus < std::ssize(definition.items);
  const bool five_options = definition.option_max - definition.option_min == 4;
  if (mixed_keys && made.long_string >= kLongStringFlag) made.flags.emplace_back("long_string");
  if (five_options && made.irv && *made.irv < kVariationFlag) made.flags.emplace_back("irv");
  if (made.even_odd && *made.even_odd < kEvenOddFlag) made.flags.emplace_back("even_odd");
  if (made.rte && *made.rte < kEffortFlag) made.flags.emplace_back("rte");
  return made;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (at > 0) text += at + 1 == names.size() ? " and " : ", ";
    text += names[at];
  }
  return text;
}

Evidence evidence_of(const Definition& definition, const Texts& texts) {
  Evidence made;
  made.level = texts.evidence;
  if (texts.evidence == EvidenceLevel::L3) {
    made.norm = definition.norm_group;
    std::vector<std::string_view> approximate;
    for (const auto& scale : definition.scales)
      if (scale.norm.certainty == Certainty::Approximate) approximate.push_back(scale.name);
    if (!approximate.empty())
      made.notices.push_back(joined(approximate) +
                             ": fewer items are asked than published, so the norm is approximate "
                             "(the spread is assumed, not measured).");
  } else {
    made.notices.emplace_back(
        "No norms exist for this language: scores run from 0 to 100 over the possible range and "
        "compare a person with nobody.");
    made.notices.emplace_back(
        "The error bands are taken over from the English form and are approximate here.");
  }
  made.notices.insert(made.notices.end(), definition.notices.begin(), definition.notices.end());
  return made;
}

}  // namespace

Result<Score> score(const Definition& definition, const Answers& answers, const Context& context) {
  const auto* texts = definition.texts(context.language);
  if (!texts)
    return fail(ErrorCode::InvalidInput, "the assessment is not offered in this language",
                "/language");
  const auto sheet = TRY(read(definition, answers));
  const auto sums = add_up(definition, sheet);

  Score made;
  made.language = texts->tag;
  made.completed_at = context.completed_at;
  made.key_hash = definition.key_hash;
  made.evidence = evidence_of(definition, *texts);
  made.validity = validity_of(definition, sheet, sums);
  made.dimensions.reserve(sums.size());
  bool prorated = false;
  for (std::size_t at = 0; at < sums.size(); ++at) {
    const auto& scale = definition.scales[at];
    const auto& sum = sums[at];
    const bool band_only = scale.shown_as == ShownAs::Band;
    if (sum.enough() && (!band_only || texts->evidence == EvidenceLevel::L3)) {
      made.dimensions.push_back(dimension_of(definition, scale, sum, texts->evidence));
      prorated = prorated || sum.answered < sum.items;
      continue;
    }
    made.unscored.push_back({.id = std::string(scale.id),
                             .name = std::string(scale.name),
                             .parent = parent_of(scale),
                             .reason = sum.enough() ? "no_norm_group" : "too_few_answers",
                             .items = sum.items,
                             .items_answered = sum.answered});
  }
  if (prorated) made.validity.flags.emplace_back("prorated");
  return made;
}

}  // namespace bascule::assessments::keyed_sum
