#include "assessments/assessment.hpp"

#include <algorithm>
#include <utility>

#include "assessments/kinds/keyed_sum/answer.hpp"
#include "assessments/kinds/keyed_sum/score.hpp"
#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::assessments {
namespace {

std::vector<Language> languages_of(const keyed_sum::Definition& definition) {
  std::vector<Language> languages;
  for (const auto& texts : definition.languages) {
    languages.push_back(
        {.tag = texts.tag,
         .name = texts.name,
         .direction = texts.right_to_left ? Direction::RightToLeft : Direction::LeftToRight,
         .evidence = texts.evidence});
  }
  return languages;
}

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

Failure not_offered(std::string_view language) {
  return fail(ErrorCode::InvalidInput, "not offered in the language \"" + cut(language, 20) + "\"",
              "/language");
}

}  // namespace

Assessment::Assessment(AssessmentRef ref, std::string name, std::string summary, int minutes,
                       KindDefinition definition)
    : ref_(std::move(ref)),
      name_(std::move(name)),
      summary_(std::move(summary)),
      minutes_(minutes),
      definition_(std::move(definition)) {
  std::visit(
      [this](auto& kind) {
        kind.sort_index();
        const auto valid = kind.validate();
        check(valid.has_value(), valid ? "" : valid.error().message);
        languages_ = languages_of(kind);
      },
      definition_);
}

int Assessment::item_count() const {
  return std::visit([](const auto& kind) { return static_cast<int>(kind.items.size()); },
                    definition_);
}

std::vector<std::string> Assessment::dimensions() const {
  return std::visit(
      [](const auto& kind) {
        std::vector<std::string> ids;
        for (const auto& scale : kind.scales) ids.emplace_back(scale.id);
        return ids;
      },
      definition_);
}

const Language* Assessment::language(std::string_view tag) const {
  const auto found = std::ranges::find(languages_, tag, &Language::tag);
  return found == languages_.end() ? nullptr : &*found;
}

const Language& Assessment::best_language(std::string_view wanted) const {
  const auto tag = ascii_lower(wanted);
  if (const auto* exact = language(tag)) return *exact;
  const auto same = std::ranges::find_if(languages_, [&](const Language& each) {
    return !tag.empty() && primary(each.tag) == primary(tag);
  });
  if (same != languages_.end()) return *same;
  const auto* english = language("en");
  return english ? *english : languages_.front();
}

Result<std::vector<PresentedItem>> Assessment::items(std::string_view language) const {
  return std::visit(
      [&](const keyed_sum::Definition& kind) -> Result<std::vector<PresentedItem>> {
        const auto* texts = kind.texts(language);
        if (!texts) return not_offered(language);
        std::vector<PresentedItem> items;
        items.reserve(kind.items.size());
        for (std::size_t at = 0; at < kind.items.size(); ++at) {
          items.push_back({.id = kind.items[at].id,
                           .kind = ItemKind::Choice,
                           .prompt = texts->prompts[at],
                           .prompt_language = texts->tag,
                           .options = texts->options});
        }
        return items;
      },
      definition_);
}

Result<PresentedItem> Assessment::practice_item(std::string_view language) const {
  return std::visit(
      [&](const keyed_sum::Definition& kind) -> Result<PresentedItem> {
        const auto* texts = kind.texts(language);
        if (!texts) return not_offered(language);
        return PresentedItem{.id = "practice",
                             .kind = ItemKind::Choice,
                             .prompt = texts->practice_prompt,
                             .prompt_language = texts->practice_language,
                             .options = texts->options};
      },
      definition_);
}

Result<void> Assessment::check_answer(const Answer& answer) const {
  return std::visit(
      [&](const keyed_sum::Definition& kind) -> Result<void> {
        (void)TRY(keyed_sum::position_of(kind, answer));
        return {};
      },
      definition_);
}

Result<Score> score(const Assessment& assessment, const Answers& answers,
                    const ScoringContext& context) {
  auto scored = TRY(std::visit(
      [&](const auto& kind) {
        return keyed_sum::score(
            kind, answers, {.language = context.language, .completed_at = context.completed_at});
      },
      assessment.definition()));
  scored.test = assessment.id();
  scored.version = assessment.version();
  return scored;
}

}  // namespace bascule::assessments
