#include "orders/sample_letter.hpp"

#include "base/check.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orders {
namespace {

constexpr std::chrono::days kDueIn{7};

}  // namespace

Subject sample_subject() {
  Subject subject;
  subject.name = Personal("Ada Example");
  subject.email = Personal("ada@candidates.example");
  return subject;
}

LetterFacts sample_facts_of(const orgs::Org& org, const assessments::Catalogue& catalogue,
                            const std::string& public_url, Instant now) {
  check(!catalogue.all().empty(), "a catalogue has an assessment");
  const auto& assessment = catalogue.all().front();
  auto facts = facts_about(org);
  facts.asked = {{assessment.name(), assessment.minutes()}};
  facts.due_at = now + kDueIn;
  facts.link = public_url + "/t/a-sample-that-opens-nothing";
  facts.message_id = orgs::message_id("sample", public_url);
  return facts;
}

}  // namespace bascule::orders
