#pragma once

#include "orders/invitation_links.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "recovery/mute.hpp"
#include "recovery/restore_store.hpp"

namespace bascule::recovery {

// Makes a copy safe before anything is served from it, however it was put in place (by `bascule
// restore`, or by hand), and tells whether it is muted. At every start; nothing to do but once.
class SettleRestore {
 public:
  SettleRestore(ports::Database& database, RestoreStore& restores,
                const orders::InvitationLinks& links, Mute& mute, const ports::Clock& clock);

  // A crash in the middle is taken up by the next start.
  [[nodiscard]] Result<void> run();

 private:
  // A link that was revoked after the copy was taken is valid in it, and nothing says which: so
  // every link gives way to a newer one (case E19). Its generation is the second of the restore,
  // counted from 2026, which no number of new links in between can have reached.
  [[nodiscard]] Result<void> renew_links(Instant now);

  ports::Database& database_;
  RestoreStore& restores_;
  const orders::InvitationLinks& links_;
  Mute& mute_;
  const ports::Clock& clock_;
};

}  // namespace bascule::recovery
