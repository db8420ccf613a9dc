#pragma once

#include "assessments/catalogue.hpp"
#include "jobs/job.hpp"
#include "orders/record_result.hpp"
#include "ports/database.hpp"
#include "sittings/sitting_store.hpp"

namespace bascule::scoring {

// The score of a sitting's answers as they are kept. Pure once they are read.
[[nodiscard]] Result<assessments::Score> score_answers(
    const assessments::Assessment& assessment, const sittings::Sitting& sitting,
    const std::vector<sittings::Answer>& answers);

// Job `score_sitting`: answers → envelope → result, order scored, effects planned; one transaction.
class ScoreSitting {
 public:
  ScoreSitting(ports::Database& database, sittings::SittingStore& sittings,
               orders::RecordResult& record, const assessments::Catalogue& catalogue);
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  ports::Database& database_;
  sittings::SittingStore& sittings_;
  orders::RecordResult& record_;
  const assessments::Catalogue& catalogue_;
};

}  // namespace bascule::scoring
