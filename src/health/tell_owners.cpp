#include "health/tell_owners.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "effects/plan_letter.hpp"
#include "health/health_letter.hpp"

namespace bascule::health {
namespace {

using connections::Connection;
using connections::ConnectionState;
using effects::Effect;
using effects::NotWanted;

bool is_active_owner(const orgs::Member& member) {
  return member.role == orgs::Role::Owner && !member.deactivated_at;
}

// What the keys of all letters of one moment begin with: one goes to each owner.
std::string letters_of(const ConnectionId& connection, Instant at) {
  return fmt::format("{}.health.{}.", connection.text(), to_millis(at));
}

// Whether a letter tells of what owners have heard the end of since, or of an end that was none.
bool is_overtaken(const Effect& letter, const ConnectionId& connection,
                  const std::vector<Told>& told) {
  const auto is_of = [&](std::optional<Instant> at) {
    return at && letter.key.starts_with(letters_of(connection, *at));
  };
  const auto stands = [](const Told& one) { return one.told_at && !is_over(one); };
  bool tells_of_one = false, tells_of_one_that_stands = false;
  for (const auto& one : told) {
    if (is_of(one.over_at) && std::ranges::any_of(told, stands)) return true;
    if (!is_of(one.told_at)) continue;
    tells_of_one = true;
    tells_of_one_that_stands = tells_of_one_that_stands || stands(one);
  }
  return tells_of_one && !tells_of_one_that_stands;
}

}  // namespace

TellOwners::TellOwners(Sources sources, ats::FindProvider find_provider, std::string public_url,
                       const ports::Clock& clock, ports::Random& random)
    : sources_(sources),
      find_provider_(std::move(find_provider)),
      public_url_(std::move(public_url)),
      clock_(clock),
      random_(random) {}

void TellOwners::tell(ports::Tx& tx, const Connection& connection,
                      const std::vector<Finding>& found, CheckUp check_up) {
  const auto org = sources_.orgs.find(tx, connection.org);
  auto* provider = find_provider_(connection.provider);
  auto owners = sources_.orgs.members(tx);
  std::erase_if(owners, [](const orgs::Member& member) { return !is_active_owner(member); });
  if (!org || !provider || owners.empty()) return;

  const auto told_before = check_up.told;
  const Instant now = clock_.now();
  forget_what_reached_nobody(tx, connection, check_up.told);
  const auto news = take_in(check_up.told, found, now);
  if (check_up.told != told_before) sources_.health.save(tx, check_up);
  if (news.fresh.empty() && !news.is_well_again) return;
  for (const auto& owner : owners) {
    const auto key = letters_of(connection.id, now) + owner.id.text();
    effects::plan_letter(tx, sources_.effects, sources_.jobs,
                         {.kind = effects::kAccountLetter,
                          .group = connection.id.text(),
                          .key = key,
                          .letter = letter_of({.org = *org,
                                               .owner = owner,
                                               .provider = std::string(provider->title()),
                                               .connection = connection,
                                               .news = news,
                                               .key = key,
                                               .public_url = public_url_})},
                         clock_, random_);
  }
}

// All letters of that moment were dropped, too old or to owners who are none any more: what they
// told is told anew.
void TellOwners::forget_what_reached_nobody(ports::Tx& tx, const Connection& connection,
                                            std::vector<Told>& told) {
  if (told.empty()) return;
  const auto letters = sources_.effects.of_group(tx, connection.id.text());
  std::erase_if(told, [&](const Told& one) {
    if (!one.told_at) return false;
    const auto of_then = letters_of(connection.id, *one.told_at);
    bool has_letter = false;
    for (const auto& letter : letters) {
      if (!letter.key.starts_with(of_then)) continue;
      if (letter.state != effects::EffectState::Dropped) return false;
      has_letter = true;
    }
    return has_letter;
  });
}

Result<std::variant<ports::Letter, NotWanted>> TellOwners::fresh_letter(ports::Tx& tx,
                                                                        const Effect& effect) {
  const auto& letter = std::get<ports::Letter>(effect.payload);
  const auto id = TRY(ConnectionId::parse(effect.group));
  const auto connection = sources_.connections.find(tx, id);
  if (!connection || connection->state == ConnectionState::Disconnected)
    return NotWanted{"The connection was disconnected."};
  if (clock_.now() - effect.created_at >= kLetterAgeMax)
    return NotWanted{"It waited for a day; what is still so is told anew."};
  const bool is_to_an_owner =
      std::ranges::any_of(sources_.orgs.members(tx), [&](const orgs::Member& member) {
        return is_active_owner(member) && member.email == letter.to_address;
      });
  if (!is_to_an_owner) return NotWanted{"Who it is to is no active owner any more."};
  if (is_overtaken(effect, id, sources_.health.check_up_of(tx, *connection).told))
    return NotWanted{"It changed before this left; a later letter tells how it is."};
  return letter;
}

}  // namespace bascule::health
