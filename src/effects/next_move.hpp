#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ats/opportunity.hpp"
#include "ats/writing.hpp"
#include "connections/connection.hpp"
#include "effects/doubts.hpp"
#include "effects/effect.hpp"

namespace bascule::effects {

// What to do with a ledger row now. Pure. After a restore, what was never sent by us may have been
// sent by the installation that the copy was taken from.
enum class Move {
  Nothing,  // It is settled.
  Send,     // Certainly not there: send it.
  Look,     // It may be there: look before anything else.
};
[[nodiscard]] Move next_move(const Effect& effect, Doubt doubt);

// After a look that found nothing: whether it may be sent again now (two looks, 5 s apart).
[[nodiscard]] bool may_send_again(const Effect& effect);

// Whether a row's turn has come among those of its group; the younger one has the greater id.
// Status tags follow one another and undo the one before: an older one that may still be on its way
// is waited for, and one that a younger one undoes is overtaken.
enum class Turn { Now, AfterAnother, Overtaken };
[[nodiscard]] Turn turn_of(const Effect& effect, const std::vector<Effect>& group);

// Whether `younger` takes away a tag that `older` puts on, or puts on one that it takes away.
[[nodiscard]] bool overtakes(const Effect& younger, const Effect& older);

// The tags that this row takes away for good: no younger one of the group puts them on again.
[[nodiscard]] std::vector<std::string> gone_for_good(const Effect& effect,
                                                     const std::vector<Effect>& group);

// Why a writing must not be made on this opportunity any more; nothing when it may. Anonymised:
// nobody is there to write about. Archived: only where the organisation chose so.
[[nodiscard]] std::optional<std::string> objection(const ats::Opportunity& opportunity,
                                                   const connections::Connection& connection);

// The writing as it goes out now: a form or note on an archived opportunity says so.
[[nodiscard]] ats::Writing as_sent(ats::Writing writing, const ats::Opportunity& opportunity);

}  // namespace bascule::effects
