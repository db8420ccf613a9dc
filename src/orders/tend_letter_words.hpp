#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assessments/catalogue.hpp"
#include "effects/fresh_letter.hpp"
#include "orders/kept.hpp"
#include "orders/letter.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"

namespace bascule::orders {

// The words of an organisation's letters to candidates: read, changed, looked at, tried.
class TendLetterWords {
 public:
  // `public_url` outlives it.
  TendLetterWords(ports::Database& database, Kept kept, orgs::AuditStore& audit,
                  const assessments::Catalogue& catalogue, const std::string& public_url,
                  const ports::Clock& clock, ports::Random& random);

  struct Shown {
    WhichLetter which;
    LetterWords words;
    std::optional<Instant> changed_at;  // None: the standard words.
  };
  // All kinds in the order in which they leave, each in every language.
  [[nodiscard]] Result<std::vector<Shown>> list(const OrgScope& scope) const;

  // For letters from the next that leaves on. InvalidInput as checked_words says. What is the
  // standard word for word is none of its own.
  [[nodiscard]] Result<Shown> change(const OrgScope& scope, const WhichLetter& which,
                                     const LetterWords& words, const orgs::Actor& by);
  // Back to the standard words; they are there already: as it is.
  [[nodiscard]] Result<Shown> reset(const OrgScope& scope, const WhichLetter& which,
                                    const orgs::Actor& by);

  // What the letter would be for somebody made up. Changes nothing.
  [[nodiscard]] Result<ports::Letter> preview(const OrgScope& scope, const WhichLetter& which,
                                              const LetterWords& words) const;

  // Owes that letter to this member's own address, marked as a test, in the caller's transaction.
  // At most kTestsPerHour to one member in each hour of the clock; then RateLimited.
  [[nodiscard]] Result<void> send_test(ports::Tx& tx, const WhichLetter& which,
                                       const LetterWords& words, const MemberId& member);
  static constexpr std::size_t kTestsPerHour = 10;

  [[nodiscard]] static bool is_test(const effects::Effect& letter);
  // Of a test letter that is about to leave: one that waited for an hour has no reader any more,
  // nor has one to somebody who is no longer there.
  [[nodiscard]] Result<std::variant<ports::Letter, effects::NotWanted>> fresh_letter(
      ports::Tx& tx, const effects::Effect& effect);

 private:
  [[nodiscard]] Result<LetterFacts> sample_facts(ports::Tx& tx, const WhichLetter& which,
                                                 const LetterWords& words) const;

  ports::Database& database_;
  mutable Kept kept_;  // Stores, which read without changing.
  orgs::AuditStore& audit_;
  const assessments::Catalogue& catalogue_;
  const std::string& public_url_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
