#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ats/opportunity.hpp"
#include "base/json.hpp"
#include "rules/decide.hpp"

namespace bascule::rules {

// What a rule would have done in the past, if it had been on from `from` to `until` and no other
// rule had been there. Feeds each past entry of a stage to the same `decide` as live events, with
// what the provider tells about the candidate now: tags, posting and consent may have been
// different then. Pure.
class Backtest {
 public:
  static constexpr std::size_t kSamplesMax = 20;
  // Candidacies with an entry. Whoever has more looks at fewer days: what is kept stays small.
  static constexpr std::size_t kCandidaciesMax = 20'000;

  // An entry of a stage that would have led to an invitation, to look it up by.
  struct Sample {
    std::string opportunity_id, stage_id;
    Instant at{};
  };
  // One that was in a stage of the rule.
  struct Candidacy {
    std::string person;  // The contact's id.
    std::size_t invitations = 0;
  };
  struct Seen {
    std::size_t opportunities = 0;  // Looked at.
    std::size_t entries = 0;        // Of a stage of the rule, in the time looked at.
    std::size_t invitations = 0;
    // Entries that would not have led to an invitation, by the first condition that did not hold.
    std::map<std::string, std::size_t> kept_out;
    std::vector<Sample> samples;  // The first so many that were added.
    std::size_t people = 0;       // Who would have been invited; counted at the end.
    std::size_t twice = 0;        // Of those, more than once: several candidacies of one person.
    // While it goes on, by opportunity: each with an entry, so that it counts once.
    std::map<std::string, Candidacy> candidacies;
  };

  // `rule` is taken as on, from `from` on. Its trigger is a stage: applications leave no trace of
  // when they were announced. Goes on from what was `seen` before.
  Backtest(Rule rule, Instant from, Instant until)
      : Backtest(std::move(rule), from, until, Seen{}) {}
  Backtest(Rule rule, Instant from, Instant until, Seen seen);

  // Its stage_changes are what is looked at; one that was added before changes nothing. False when
  // there would be more than kCandidaciesMax.
  [[nodiscard]] bool add(const ats::Opportunity& opportunity);
  [[nodiscard]] const Seen& seen() const { return seen_; }

 private:
  [[nodiscard]] bool enter(ats::Opportunity& as_if, const ats::StageChange& change,
                           History& history);

  std::vector<Rule> rules_;  // The one, as `decide` wants it.
  Instant from_, until_;
  Seen seen_;
};

// With the people counted, and without what that is counted from.
[[nodiscard]] Backtest::Seen finished(Backtest::Seen seen);

// As it is kept between two steps of a long look.
[[nodiscard]] std::string to_text(const Backtest::Seen& seen);
[[nodiscard]] Result<Backtest::Seen> seen_from_text(std::string_view text);

}  // namespace bascule::rules
