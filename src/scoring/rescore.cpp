#include "scoring/rescore.hpp"

#include "assessments/result_json.hpp"
#include "scoring/score_sitting.hpp"

namespace bascule::scoring {
namespace {

constexpr std::size_t kStep = 100;

}  // namespace

Rescore::Rescore(ports::Database& database, orders::OrderStore& orders,
                 sittings::SittingStore& sittings, const assessments::Catalogue& catalogue)
    : database_(database), orders_(orders), sittings_(sittings), catalogue_(catalogue) {}

Result<Rescored> Rescore::one(const ResultId& id) {
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Rescored> {
    const auto stored = orders_.find_result(tx, id);
    if (!stored) return fail(ErrorCode::NotFound, "there is no such result");
    if (stored->envelope.empty())
      return fail(ErrorCode::Conflict, "this result was deleted; there is nothing to recompute");
    return compare(tx, *stored);
  });
}

Result<void> Rescore::all(const std::function<void(const Rescored&)>& each) {
  std::string after;
  for (;;) {
    const auto step = TRY(
        database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<Rescored>> {
          std::vector<Rescored> rescored;
          for (const auto& stored : orders_.results_after(tx, after, kStep))
            rescored.push_back(TRY(compare(tx, stored)));
          return rescored;
        }));
    for (const auto& rescored : step) each(rescored);
    if (step.size() < kStep) return {};
    after = step.back().result.text();
  }
}

Result<Rescored> Rescore::compare(ports::Tx& tx, const orders::StoredResult& stored) {
  Rescored rescored{stored.id, {}};
  const auto sitting = sittings_.find(tx, stored.sitting);
  if (!sitting) {
    rescored.differences.push_back("The answers are gone, so it cannot be recomputed.");
    return rescored;
  }
  const auto* assessment = catalogue_.find(sitting->assessment);
  if (!assessment) {
    rescored.differences.push_back("This version does not have " + sitting->assessment.id + " " +
                                   sitting->assessment.version + ".");
    return rescored;
  }
  const auto kept = assessments::read_result(stored.envelope);
  if (!kept) {
    rescored.differences.push_back("The stored envelope cannot be read: " + kept.error().message);
    return rescored;
  }
  const auto again = TRY(score_answers(*assessment, *sitting, sittings_.answers(tx, sitting->id)));
  rescored.differences = assessments::differences(*kept, again);
  return rescored;
}

}  // namespace bascule::scoring
