#include "reports/result_document.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "assessments/report_words.hpp"
#include "base/zone.hpp"
#include "reports/score_blocks.hpp"
#include "reports/shown.hpp"

namespace bascule::reports {
namespace {

using assessments::Score;

constexpr std::size_t kNameBytesMax = 240;     // Two lines of a title hold less.
constexpr std::size_t kFileNameBytesMax = 80;  // For each of its parts.

constexpr const char* kNotAlone =
    "A personality score does not say whether somebody is good at the job, and must not decide "
    "alone. Use it to choose questions for the interview.";

std::string name_of(const ResultSource& source) {
  auto name = shown(source.candidate.reveal(), kNameBytesMax);
  return name.empty() ? "No name given" : name;
}

std::string organisation_of(const ResultSource& source) {
  return shown(source.organisation, kNameBytesMax);
}

std::string assessment_name(const ResultSource& source) {
  return source.assessment ? source.assessment->name() : source.score.test;
}

std::string language_name(const ResultSource& source) {
  const auto& tag = source.score.language;
  const auto* known = source.assessment ? source.assessment->language(tag) : nullptr;
  return known ? std::string(known->name) : tag;
}

std::string state_of(const Score& score) {
  const auto missing =
      std::ranges::count_if(score.unscored, [](const auto& each) { return !each.parent; });
  if (missing == 0) return "Completed";
  return fmt::format("Completed; {} without a score",
                     missing == 1 ? "one dimension" : fmt::format("{} dimensions", missing));
}

Facts summary_of(const ResultSource& source) {
  const auto& score = source.score;
  Facts facts;
  facts.all = {
      {"Assessment", fmt::format("{}, version {}", assessment_name(source), score.version)},
      {"State", state_of(score)},
      {"Completed", in_words(score.completed_at, source.time_zone)},
      {"Taken in", language_name(source)},
      {"Evidence level", fmt::format("{}: {}", assessments::to_string(score.evidence.level),
                                     assessments::level_name(score.evidence.level))},
      {"Reference", source.order.text(), true}};
  return facts;
}

Callout evidence_of(const Score& score) {
  Callout box{assessments::evidence_text(score.evidence), ""};
  for (const auto& notice : score.evidence.notices)
    box.text += fmt::format("{}{}", box.text.empty() ? "" : " ", notice);
  return box;
}

std::string answered_text(const ResultSource& source) {
  int asked = 0, answered = 0;
  const auto add = [&](const auto& all) {
    for (const auto& one : all) {
      if (one.parent) continue;
      asked += one.items;
      answered += one.items_answered;
    }
  };
  add(source.score.dimensions);
  add(source.score.unscored);
  if (source.assessment) asked = source.assessment->item_count();
  return fmt::format("{} of {} items answered.", answered, asked);
}

void add_answering(std::vector<Block>& blocks, const ResultSource& source) {
  const auto& validity = source.score.validity;
  blocks.emplace_back(Heading{2, "How it was answered"});
  auto text = answered_text(source);
  if (validity.flags.empty()) text += " Nothing unusual in the way they were answered.";
  blocks.emplace_back(Paragraph{std::move(text)});
  Bullets flags;
  for (const auto& flag : validity.flags) {
    const auto words = assessments::flag_text(flag);
    flags.all.push_back(words.empty() ? fmt::format("\"{}\": a hint for a person to look at. It "
                                                    "proves nothing by itself.",
                                                    flag)
                                      : std::string(words));
  }
  if (!flags.all.empty()) blocks.emplace_back(std::move(flags));
  Facts numbers;
  if (validity.long_string)
    numbers.all.push_back(
        {"Longest run of equal answers", fmt::format("{}", *validity.long_string)});
  if (validity.irv)
    numbers.all.push_back({"Spread of all answers (SD)", fmt::format("{:.2f}", *validity.irv)});
  if (validity.even_odd)
    numbers.all.push_back(
        {"Consistency of half scales", fmt::format("{:.2f}", *validity.even_odd)});
  if (validity.rte)
    numbers.all.push_back(
        {"Share of answers given in 2 s or more", fmt::format("{:.2f}", *validity.rte)});
  if (!numbers.all.empty()) blocks.emplace_back(std::move(numbers));
}

std::string norm_text(const Score& score) {
  const auto& norm = score.evidence.norm;
  if (!norm) return "none: the scores compare with nobody";
  auto text = norm->population;
  if (norm->n) text += fmt::format(", n = {}", *norm->n);
  return text + fmt::format(", {}", norm->year);
}

void add_scoring(std::vector<Block>& blocks, const ResultSource& source) {
  const auto& score = source.score;
  const auto page = fmt::format("{}/console/results/{}", source.public_url, source.result.text());
  blocks.emplace_back(Heading{2, "How it was scored"});
  Facts facts;
  facts.all = {{"Norm group", norm_text(score)},
               {"Assessment", fmt::format("{} {}", score.test, score.version), true},
               {"Scoring code", std::string(score.engine_version), true},
               {"Key", score.key_hash, true},
               {"Result", source.result.text(), true},
               {"Recompute", fmt::format("bascule rescore {}", source.result.text()), true},
               {"On screen", page, true, page}};
  blocks.emplace_back(std::move(facts));
  blocks.emplace_back(
      Paragraph{"The key names items, keys and norms: two results with the same key and scoring "
                "code were scored alike. The command, given where this installation runs, computes "
                "every number again from the stored answers and reports any difference. The page "
                "on screen offers the same numbers unrounded, as JSON.",
                true});
}

}  // namespace

Document document_of(const ResultSource& source) {
  const auto& score = source.score;
  Document made;
  made.title = fmt::format("{}: {}", assessment_name(source), name_of(source));
  made.author = organisation_of(source);
  made.made_at = source.made_at;
  made.head = fmt::format("{}{}Assessment result", made.author, made.author.empty() ? "" : " · ");
  made.foot = fmt::format("{} · {} · personal data, keep it safe", assessment_name(source),
                          source.order.text());
  auto& blocks = made.blocks;
  blocks.emplace_back(Heading{1, name_of(source), source.candidate_language});
  if (source.environment == Environment::Sandbox)
    blocks.emplace_back(Callout{"Sandbox: a trial, not a real candidate.", ""});
  blocks.emplace_back(summary_of(source));
  blocks.emplace_back(evidence_of(score));
  add_chart(blocks, score);
  blocks.emplace_back(Paragraph{kNotAlone});
  add_answering(blocks, source);
  add_tables(blocks, score);
  add_scoring(blocks, source);
  return made;
}

std::string file_name_of(const ResultSource& source) {
  auto name = shown_in_file_name(source.candidate.reveal(), kFileNameBytesMax);
  if (!name.empty()) name += " - ";
  return fmt::format("{}{} - {}.pdf", name,
                     shown_in_file_name(assessment_name(source), kFileNameBytesMax),
                     source.order.text());
}

}  // namespace bascule::reports
