#include "scoring/score_sitting.hpp"

#include "assessments/report_words.hpp"
#include "assessments/result_json.hpp"

namespace bascule::scoring {

Result<assessments::Score> score_answers(const assessments::Assessment& assessment,
                                         const sittings::Sitting& sitting,
                                         const std::vector<sittings::Answer>& answers) {
  assessments::Answers given;
  given.reserve(answers.size());
  for (const auto& answer : answers)
    given.push_back({answer.item_id, static_cast<int>(answer.value)});
  return assessments::score(assessment, given,
                            {sitting.language, sitting.submitted_at.value_or(sitting.started_at)});
}

ScoreSitting::ScoreSitting(ports::Database& database, sittings::SittingStore& sittings,
                           orders::RecordResult& record, const assessments::Catalogue& catalogue)
    : database_(database), sittings_(sittings), record_(record), catalogue_(catalogue) {}

Result<void> ScoreSitting::run(const jobs::Job& job) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    const auto sitting = sittings_.find(tx, TRY(SittingId::parse(job.about)));
    if (!sitting) return fail(ErrorCode::NotFound, "the sitting is gone");
    const auto* assessment = catalogue_.find(sitting->assessment);
    if (!assessment)
      return fail(ErrorCode::Conflict, "this version cannot score " + sitting->assessment.id + " " +
                                           sitting->assessment.version);
    const auto score =
        TRY(score_answers(*assessment, *sitting, sittings_.answers(tx, sitting->id)));
    orders::ScoredOrder scored;
    scored.order = sitting->order;
    scored.result.sitting = sitting->id;
    scored.result.envelope = assessments::result_text(score);
    scored.assessment_name = assessment->name();
    scored.form = assessments::form_lines(*assessment, score);
    for (const auto& dimension : score.dimensions)
      if (dimension.band)
        scored.bands.push_back(
            {dimension.id, std::string(assessments::to_string(*dimension.band))});
    return record_.record(tx, std::move(scored));
  });
}

}  // namespace bascule::scoring
