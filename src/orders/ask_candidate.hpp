#pragma once

#include <map>
#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "ats/find_provider.hpp"
#include "orders/place.hpp"
#include "ports/database.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {

// What a person asks of one candidate of an applicant tracking system, without any rule.
struct CandidateWish {
  std::vector<std::string> assessments;           // Catalogue ids, in order; at least one.
  std::vector<std::string> optional_assessments;  // Those of them that may be declined.
  std::string language = "en";                    // BCP 47; one that is offered.
  int due_days = 7;
  std::vector<int> reminder_days;
  bool again = false;  // Also what was asked before and is open no more: the next round.
};

class AskCandidate {
 public:
  AskCandidate(ports::Database& database, Kept kept, Placing& placing,
               const assessments::Catalogue& catalogue, ats::FindProvider find_provider,
               const ports::Clock& clock)
      : database_(database),
        kept_(kept),
        placing_(placing),
        catalogue_(catalogue),
        find_provider_(std::move(find_provider)),
        clock_(clock) {}

  // The candidate as the ATS tells it now, whether anything may be sent to them, and what was asked
  // of them before.
  struct Candidate {
    connections::Connection connection;
    ats::Opportunity opportunity;
    std::vector<rules::Condition> conditions;
    std::map<std::string, rules::History::Asked> asked;
  };
  // NotFound: no such connection. Conflict: it is not on. InvalidInput ("/opportunity"): the ATS
  // has no such one. The provider's failures. Nothing is kept.
  [[nodiscard]] Result<Candidate> look(const OrgScope& scope, const ConnectionId& connection,
                                       const std::string& opportunity) const;

  // One invitation, in the caller's transaction. InvalidInput with pointer; Conflict, in words,
  // when a condition does not hold or something was asked before.
  [[nodiscard]] Result<std::vector<Order>> ask(ports::Tx& tx, const Candidate& candidate,
                                               const CandidateWish& wish, const std::string& actor);

 private:
  [[nodiscard]] Result<void> may_be_asked(ports::Tx& tx, const Candidate& candidate,
                                          const CandidateWish& wish) const;

  ports::Database& database_;
  Kept kept_;
  Placing& placing_;
  const assessments::Catalogue& catalogue_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
