#include "orders/compare_results.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "assessments/result_json.hpp"
#include "connections/provider_of.hpp"

namespace bascule::orders {
namespace {

constexpr const char* kNotOfOne =
    "Only candidates of one posting are set side by side: they are asked for the same work.";

std::vector<assessments::Score> scores_of(const std::vector<CompareResults::Person>& people) {
  std::vector<assessments::Score> scores;
  for (const auto& person : people) scores.push_back(person.score);
  return scores;
}

// From what is kept; empty: nothing is against it so far.
std::string why_not(const std::vector<CompareResults::Person>& people) {
  std::set<SubjectId> subjects;
  std::set<std::string> opportunities;
  for (const auto& person : people) {
    if (!person.order.ats)
      return "Somebody among them came from no applicant tracking system, so it is not known what "
             "they applied for.";
    if (person.order.ats->connection != people.front().order.ats->connection) return kNotOfOne;
    const bool is_new = subjects.insert(person.order.subject).second &&
                        opportunities.insert(person.order.ats->opportunity_id).second;
    if (!is_new) return "Two of these results are of the same person.";
  }
  return assessments::why_not_compared(scores_of(people));
}

}  // namespace

Result<CompareResults::Compared> CompareResults::look(const OrgScope& scope,
                                                      const std::vector<ResultId>& results) const {
  const std::set<ResultId> different(results.begin(), results.end());
  if (results.size() < 2 || results.size() > kPeopleMax || different.size() != results.size())
    return fail(ErrorCode::InvalidInput,
                fmt::format("choose 2 to {} different results", kPeopleMax), "/results");
  Compared compared;
  compared.people = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<Person>> {
    std::vector<Person> people;
    for (const auto& id : results) people.push_back(TRY(person(tx, id)));
    return people;
  }));
  compared.why_not = why_not(compared.people);
  return compared;
}

Result<CompareResults::Person> CompareResults::person(ports::Tx& tx, const ResultId& id) const {
  auto result = kept_.orders.find_result(tx, id);
  auto order = result ? kept_.orders.find(tx, result->order) : std::nullopt;
  if (!order) return fail(ErrorCode::NotFound, "there is no such result");
  if (is_purged(*order)) return fail(ErrorCode::Conflict, "one of these results was deleted");
  auto subject = kept_.orders.find_subject(tx, order->subject);
  auto score = TRY(assessments::read_result(result->envelope));
  return Person{std::move(*result), std::move(*order), subject ? subject->name : Personal(),
                std::move(score)};
}

Result<CompareResults::Compared> CompareResults::compare(const OrgScope& scope,
                                                         Compared looked) const {
  if (!looked.why_not.empty()) return looked;
  const auto id = looked.people.front().order.ats->connection;
  const auto connection = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<connections::Connection>> {
        return kept_.connections.find(tx, id);
      }));
  if (!connection) return fail(ErrorCode::Conflict, "the connection is gone");
  auto* provider = TRY(connections::provider_of(*connection, find_provider_));
  const auto account = connections::account_of(*connection);
  std::set<std::string> postings;
  for (const auto& person : looked.people) {
    const auto read = provider->read_opportunity(account, person.order.ats->opportunity_id);
    if (!read && read.error().code != ErrorCode::NotFound) return fail(read.error());
    if (!read || !read->posting) {
      looked.why_not = fmt::format(
          "{} has no posting for somebody among them, so it is not known what they applied for.",
          provider->title());
      return looked;
    }
    postings.insert(read->posting->id);
    looked.posting = read->posting->text;
    if (postings.size() > 1) break;
  }
  if (postings.size() > 1) {
    looked.posting.clear();
    looked.why_not = kNotOfOne;
    return looked;
  }
  const auto scores = scores_of(looked.people);
  looked.scales = assessments::compare(scores);
  return looked;
}

}  // namespace bascule::orders
