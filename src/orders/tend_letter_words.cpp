#include "orders/tend_letter_words.hpp"

#include <utility>

#include <fmt/format.h>

#include "effects/plan_letter.hpp"
#include "orders/sample_letter.hpp"
#include "orders/standard_words.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orders {
namespace {

constexpr std::chrono::hours kTestWindow{1};
constexpr std::string_view kTest = ".test.";

Instant hour_of(Instant at) { return std::chrono::floor<std::chrono::hours>(at); }

// The tests of one member in one hour are a group of the ledger: few rows to count.
std::string group_of(const MemberId& member, Instant now) {
  return fmt::format("{}{}{}", member.text(), kTest, to_millis(hour_of(now)));
}

std::optional<MemberId> reader_of(std::string_view group) {
  const auto end = group.find(kTest);
  if (end == std::string_view::npos) return std::nullopt;
  const auto member = MemberId::parse(group.substr(0, end));
  return member ? std::optional(*member) : std::nullopt;
}

orgs::Deed deed(const ports::Tx& tx, const char* action, const WhichLetter& which,
                const orgs::Actor& by) {
  return {by.id,
          action,
          tx.org().text(),
          {{"kind", to_string(which.kind)}, {"language", to_string(which.language)}}};
}

}  // namespace

TendLetterWords::TendLetterWords(ports::Database& database, Kept kept, orgs::AuditStore& audit,
                                 const assessments::Catalogue& catalogue,
                                 const std::string& public_url, const ports::Clock& clock,
                                 ports::Random& random)
    : database_(database),
      kept_(kept),
      audit_(audit),
      catalogue_(catalogue),
      public_url_(public_url),
      clock_(clock),
      random_(random) {}

Result<std::vector<TendLetterWords::Shown>> TendLetterWords::list(const OrgScope& scope) const {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<Shown>> {
    std::vector<Shown> all;
    for (const auto kind : kLetterKinds)
      for (const auto language : kLetterLanguages) {
        const WhichLetter which{kind, language};
        const auto own = kept_.letter_words.find(tx, which);
        all.push_back(own ? Shown{which, own->words, own->changed_at}
                          : Shown{which, standard_words(which), std::nullopt});
      }
    return all;
  });
}

Result<TendLetterWords::Shown> TendLetterWords::change(const OrgScope& scope,
                                                       const WhichLetter& which,
                                                       const LetterWords& words,
                                                       const orgs::Actor& by) {
  const auto checked = TRY(checked_words(words));
  if (checked == standard_words(which)) return reset(scope, which, by);
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Shown> {
    const auto own = kept_.letter_words.find(tx, which);
    if (own && own->words == checked) return Shown{which, own->words, own->changed_at};
    const Instant now = clock_.now();
    kept_.letter_words.save(tx, which, {checked, now});
    audit_.add(tx, tx.org(), now, deed(tx, "letter_words.changed", which, by));
    return Shown{which, checked, now};
  });
}

Result<TendLetterWords::Shown> TendLetterWords::reset(const OrgScope& scope,
                                                      const WhichLetter& which,
                                                      const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Shown> {
    if (kept_.letter_words.remove(tx, which))
      audit_.add(tx, tx.org(), clock_.now(), deed(tx, "letter_words.reset", which, by));
    return Shown{which, standard_words(which), std::nullopt};
  });
}

Result<LetterFacts> TendLetterWords::sample_facts(ports::Tx& tx, const WhichLetter& which,
                                                  const LetterWords& words) const {
  const auto org = kept_.orgs.find(tx, tx.org());
  if (!org) return fail(ErrorCode::NotFound, "there is no such organisation");
  auto facts = sample_facts_of(*org, catalogue_, public_url_, clock_.now());
  facts.which = which;
  facts.words = words;
  return facts;
}

Result<ports::Letter> TendLetterWords::preview(const OrgScope& scope, const WhichLetter& which,
                                               const LetterWords& words) const {
  const auto checked = TRY(checked_words(words));
  return database_.read(scope, [&](ports::Tx& tx) -> Result<ports::Letter> {
    const auto facts = TRY(sample_facts(tx, which, checked));
    return compose_invitation(sample_subject(), facts);
  });
}

Result<void> TendLetterWords::send_test(ports::Tx& tx, const WhichLetter& which,
                                        const LetterWords& words, const MemberId& member) {
  const auto checked = TRY(checked_words(words));
  const auto reader = kept_.orgs.find_member(tx, member);
  if (!reader) return fail(ErrorCode::NotFound, "this member is gone");
  const Instant now = clock_.now();
  const auto group = group_of(member, now);
  const auto sent = kept_.effects.of_group(tx, group).size();
  if (sent >= kTestsPerHour)
    return fail(Error{ErrorCode::RateLimited,
                      fmt::format("{} test letters an hour are the most", kTestsPerHour),
                      {},
                      hour_of(now) + kTestWindow - now});
  auto facts = TRY(sample_facts(tx, which, checked));
  facts.purpose = LetterFacts::Purpose::Trial;
  const auto number = fmt::format("{}.{}", group, sent + 1);
  facts.message_id = orgs::message_id(number, public_url_);
  auto letter = compose_invitation(sample_subject(), facts);
  letter.to_address = reader->email;
  letter.to_name = reader->name;
  effects::plan_letter(
      tx, kept_.effects, kept_.jobs,
      {.kind = effects::kAccountLetter, .group = group, .key = number, .letter = std::move(letter)},
      clock_, random_);
  return {};
}

bool TendLetterWords::is_test(const effects::Effect& letter) {
  return reader_of(letter.group).has_value();
}

Result<std::variant<ports::Letter, effects::NotWanted>> TendLetterWords::fresh_letter(
    ports::Tx& tx, const effects::Effect& effect) {
  const auto member = reader_of(effect.group);
  const auto reader = member ? kept_.orgs.find_member(tx, *member) : std::nullopt;
  if (!reader || reader->deactivated_at)
    return effects::NotWanted{"Whoever asked for this test is no member any more."};
  if (effect.created_at + kTestWindow <= clock_.now())
    return effects::NotWanted{"It was a test, and nobody waits for it any more."};
  return std::get<ports::Letter>(effect.payload);
}

}  // namespace bascule::orders
