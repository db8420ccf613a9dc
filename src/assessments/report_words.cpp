#include "assessments/report_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "assessments/kinds/keyed_sum/score.hpp"

namespace bascule::assessments {
namespace {

constexpr std::string_view kFacetsLabel = "Facets (low, middle or high)";
constexpr std::string_view kBasisLabel = "What the scores rest on";
constexpr std::string_view kAnsweringLabel = "How it was answered";

struct Described {
  std::string_view id;
  std::string_view text;
};

// Both ends in neutral words: neither is the better one.
constexpr Described kBigFive[] = {
    {"ES",
     "Higher: stays even under strain and settles soon after. Lower: feels strain, worry and "
     "irritation sooner and more strongly."},
    {"ES1", "How seldom worries take up room."},
    {"ES2", "How slowly irritation rises."},
    {"ES4", "How easy it feels to be looked at and to meet strangers."},
    {"ES5", "How readily impulses and temptations are put off."},
    {"ES6", "How steady a person feels when much happens at once."},
    {"E",
     "Higher: seeks company, speaks up, likes pace. Lower: prefers few people, quiet and a "
     "measured pace."},
    {"E1", "How quickly others are met with warmth."},
    {"E2", "How much the company of many people is enjoyed."},
    {"E3", "How readily a person takes the lead and speaks up."},
    {"E4", "How busy and fast a person likes the day to be."},
    {"E5", "How much thrill and noise are sought."},
    {"E6", "How openly good spirits show."},
    {"O",
     "Higher: drawn to ideas, art and what is new. Lower: prefers the proven, the concrete and the "
     "familiar."},
    {"O1", "How much room daydreams and invented worlds have."},
    {"O2", "How much art and beauty matter."},
    {"O3", "How much attention own feelings get."},
    {"O4", "How gladly habits are changed."},
    {"O5", "How much abstract questions are enjoyed."},
    {"A",
     "Higher: trusting, obliging, seeks accord. Lower: sceptical, competitive, at ease with "
     "dissent."},
    {"A1", "How much good will is assumed in others."},
    {"A2", "How firmly shortcuts at others' cost are declined."},
    {"A3", "How readily help is given."},
    {"A4", "How far a quarrel is avoided."},
    {"A5", "How little a person puts the own self in front."},
    {"A6", "How much the troubles of others are felt."},
    {"C",
     "Higher: plans, keeps order, finishes what was begun. Lower: spontaneous, flexible, relaxed "
     "about rules and plans."},
    {"C1", "How capable a person feels of getting things done."},
    {"C2", "How much order is kept."},
    {"C3", "How binding promises and rules are taken to be."},
    {"C4", "How high own aims are set."},
    {"C5", "How soon tasks are begun and carried through."},
    {"C6", "How long a decision is weighed."},
};

constexpr Described kFlags[] = {
    {"prorated",
     "A few answers are missing; the person's own mean on that scale stands in for them."},
    {"long_string",
     "Ten or more statements in a row have the same answer. Statements may have been skimmed; it "
     "does not prove that, and no score was changed."},
    {"irv",
     "The answers differ very little from each other. That can be haste, or a person who sees few "
     "extremes; it proves neither."},
    {"even_odd",
     "Statements about the same thing were answered unlike each other. That can be haste, doubt "
     "about the wording or an unusual profile; it proves none of them."},
    {"rte",
     "More than a tenth of the answers came in under two seconds. Quick readers do that too; it "
     "does not prove carelessness."},
};

template <std::size_t kSize>
std::string_view text_of(const Described (&all)[kSize], std::string_view id) {
  const auto* found = std::ranges::find(all, id, &Described::id);
  return found == std::end(all) ? std::string_view{} : found->text;
}

std::string ordinal(int number) {
  const int last = number % 10;
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  return fmt::format("{}{}", number,
                     teen        ? "th"
                     : last == 1 ? "st"
                     : last == 2 ? "nd"
                     : last == 3 ? "rd"
                                 : "th");
}

int rounded(double number) { return static_cast<int>(std::floor(number + 0.5)); }

const Dimension* find(const Score& score, std::string_view id) {
  const auto found = std::ranges::find(score.dimensions, id, &Dimension::id);
  return found == score.dimensions.end() ? nullptr : &*found;
}

const Unscored* find_unscored(const Score& score, std::string_view id) {
  const auto found = std::ranges::find(score.unscored, id, &Unscored::id);
  return found == score.unscored.end() ? nullptr : &*found;
}

std::string text_of(const Score& score, std::string_view id) {
  if (const auto* scored = find(score, id)) return dimension_text(*scored);
  if (const auto* unscored = find_unscored(score, id)) return unscored_text(*unscored);
  return "Not part of this result.";
}

// "Extraversion: Friendliness high, Gregariousness middle. Openness: …"
std::string facets_text(const keyed_sum::Definition& kind, const Score& score) {
  std::string text;
  std::string_view domain;
  bool unanswered = false;
  for (const auto& scale : kind.scales) {
    if (scale.parent.empty()) continue;
    const auto* facet = find(score, scale.id);
    if (!facet || !facet->band) {
      const auto* missing = find_unscored(score, scale.id);
      unanswered = unanswered || (missing && missing->reason == "too_few_answers");
      continue;
    }
    if (domain == scale.parent) {
      text += ", ";
    } else {
      const auto parent = std::ranges::find(kind.scales, scale.parent, &keyed_sum::Scale::id);
      text += fmt::format("{}{}: ", text.empty() ? "" : ". ", parent->name);
      domain = scale.parent;
    }
    text += fmt::format("{} {}", scale.name, to_string(*facet->band));
  }
  if (text.empty())
    return score.evidence.norm ? "None: too few answers."
                               : "None: a band needs norms, and this language has none yet.";
  return text + (unanswered ? ". Others are left out for want of answers." : ".");
}

std::string basis_text(const Evidence& evidence) {
  std::string text = evidence_text(evidence);
  for (const auto& notice : evidence.notices) text += " " + notice;
  return text;
}

// "112 of 112 items answered, in French." English, which the norms are from, goes without saying.
std::string answering_text(const Assessment& assessment, const Score& score) {
  int answered = 0;
  for (const auto& each : score.dimensions)
    if (!each.parent) answered += each.items_answered;
  for (const auto& each : score.unscored)
    if (!each.parent) answered += each.items_answered;
  const auto* language = assessment.language(score.language);
  const bool is_english = score.language == "en";
  std::string text = fmt::format(
      "{} of {} items answered{}.", answered, assessment.item_count(),
      is_english
          ? ""
          : fmt::format(", in {}", language ? language->name : std::string_view(score.language)));
  if (score.validity.flags.empty()) return text + " Nothing unusual in the way they were answered.";
  for (const auto& flag : score.validity.flags)
    if (const auto words = flag_text(flag); !words.empty()) text += fmt::format(" {}", words);
  return text;
}

}  // namespace

std::vector<std::string> form_labels(const Assessment& assessment) {
  std::vector<std::string> labels;
  const auto& kind = std::get<keyed_sum::Definition>(assessment.definition());
  for (const auto& scale : kind.scales)
    if (scale.parent.empty()) labels.emplace_back(scale.name);
  for (const auto label : {kFacetsLabel, kBasisLabel, kAnsweringLabel}) labels.emplace_back(label);
  return labels;
}

ReportForm form_lines(const Assessment& assessment, const Score& score) {
  const auto& kind = std::get<keyed_sum::Definition>(assessment.definition());
  ReportForm form;
  form.headline = fmt::format("{} ({} {}): completed. Evidence level {}.", assessment.name(),
                              score.test, score.version, to_string(score.evidence.level));
  for (const auto& scale : kind.scales)
    if (scale.parent.empty())
      form.lines.push_back({std::string(scale.name), text_of(score, scale.id)});
  form.lines.push_back({std::string(kFacetsLabel), facets_text(kind, score)});
  form.lines.push_back({std::string(kBasisLabel), basis_text(score.evidence)});
  form.lines.push_back({std::string(kAnsweringLabel), answering_text(assessment, score)});
  return form;
}

ShownScore shown_score(const Dimension& dimension) {
  const bool is_t = dimension.metric == Metric::T;
  const auto shown = [&](double number) {
    return is_t ? std::clamp(rounded(number), 20, 80) : std::clamp(rounded(number), 0, 100);
  };
  return {shown(dimension.score), shown(dimension.ci90.low), shown(dimension.ci90.high)};
}

int shown_percentile(double percentile) { return std::clamp(rounded(percentile), 1, 99); }

std::string position_text(const Dimension& dimension) {
  if (!dimension.band || !dimension.percentile) return {};
  const auto nth = ordinal(shown_percentile(*dimension.percentile));
  switch (*dimension.band) {
    case Band::Low:
      return fmt::format("below most adults ({} percentile)", nth);
    case Band::Middle:
      return fmt::format("near the middle of adults ({} percentile)", nth);
    case Band::High:
      return fmt::format("above most adults ({} percentile)", nth);
  }
  return {};
}

std::string caution_text(const Dimension& dimension) {
  const auto has = [&](std::string_view flag) {
    return std::ranges::find(dimension.flags, flag) != dimension.flags.end();
  };
  std::string text;
  if (has("approximate_norm")) text = "approximate norm";
  if (has("prorated"))
    text += fmt::format("{}{} of {} items answered", text.empty() ? "" : "; ",
                        dimension.items_answered, dimension.items);
  return text;
}

std::string dimension_text(const Dimension& dimension) {
  const auto [score, low, high] = shown_score(dimension);
  std::string text;
  if (dimension.shown_as == ShownAs::Band) {
    text = dimension.band ? std::string(to_string(*dimension.band)) : "no band without norms";
  } else if (dimension.metric == Metric::T) {
    text = fmt::format("T {} (90 % range {}–{})", score, low, high);
    if (const auto position = position_text(dimension); !position.empty()) text += ", " + position;
  } else {
    text = fmt::format("{} on a range of 0–100 (90 % range {}–{}), compared with nobody", score,
                       low, high);
  }
  if (const auto caution = caution_text(dimension); !caution.empty()) text += "; " + caution;
  return text;
}

std::string unscored_text(const Unscored& unscored) {
  if (unscored.reason == "too_few_answers") {
    const int needed = (unscored.items * keyed_sum::kAnsweredPercentMin + 99) / 100;
    return fmt::format("No score: {} of {} items answered, at least {} are needed.",
                       unscored.items_answered, unscored.items, needed);
  }
  if (unscored.reason == "no_norm_group")
    return "No band: four items say too little as a number, and this language has no norms yet.";
  return "No score.";
}

std::string_view description(std::string_view test, std::string_view dimension_id) {
  return test == "bigfive-120" ? text_of(kBigFive, dimension_id) : std::string_view{};
}

std::optional<Ends> ends_of(std::string_view test, std::string_view dimension_id) {
  constexpr std::string_view kHigher = "Higher: ", kLower = ". Lower: ";
  const auto text = description(test, dimension_id);
  const auto middle = text.find(kLower);
  if (!text.starts_with(kHigher) || middle == std::string_view::npos) return std::nullopt;
  const auto low = middle + kLower.size();
  return Ends{text.substr(low, text.size() - 1 - low),
              text.substr(kHigher.size(), middle - kHigher.size())};
}

std::string evidence_text(const Evidence& evidence) {
  switch (evidence.level) {
    case EvidenceLevel::L3:
      return evidence.norm ? fmt::format("Published instrument, published norms: {}.",
                                         evidence.norm->population)
                           : "Published instrument, published norms.";
    case EvidenceLevel::L2:
      return "Published instrument, no norms yet.";
    case EvidenceLevel::L1:
      return "Research preview: no norms yet.";
    case EvidenceLevel::SkillSample:
      return "Sample of the work itself.";
  }
  return {};
}

std::string_view flag_text(std::string_view flag) { return text_of(kFlags, flag); }

}  // namespace bascule::assessments
