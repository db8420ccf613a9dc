#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "orders/order.hpp"
#include "ports/database.hpp"
#include "recovery/restore.hpp"

namespace bascule::recovery {

// The copy's history, and the changes that make it safe. All of them reach over every organisation.
class RestoreStore {
 public:
  virtual ~RestoreStore() = default;

  // The newest one; nothing when this database never was a copy.
  [[nodiscard]] virtual std::optional<Restore> latest(ports::Tx& tx) = 0;
  virtual void mark_restored(ports::Tx& tx, const Restore& restore, Instant now) = 0;
  // False when nothing was muted.
  [[nodiscard]] virtual bool mark_resumed(ports::Tx& tx, Instant now) = 0;

  // Invitations whose link is older than `generation`, at most `rows_max`.
  [[nodiscard]] virtual std::vector<orders::Invitation> links_before(ports::Tx& tx, int generation,
                                                                     std::size_t rows_max) = 0;
  virtual void renew_link(ports::Tx& tx, const orders::Invitation& invitation) = 0;
  // Ends every candidate's seat, every session in the console and every one-time link: any of them
  // may have been ended after the copy was taken.
  virtual void end_access(ports::Tx& tx) = 0;
  // Revokes every link to a result, for the same reason.
  virtual void revoke_result_links(ports::Tx& tx, Instant now) = 0;
  // What the ledger holds to be planned or refused may be done by now: it must be looked for anew.
  virtual void doubt_effects(ports::Tx& tx) = 0;
  // Nobody holds a lease of the process that the copy was taken from.
  virtual void release_jobs(ports::Tx& tx) = 0;
  // What was being asked of many goes on in the lost installation for all we know: somebody looks
  // again.
  virtual void end_backfills(ports::Tx& tx) = 0;
};

}  // namespace bascule::recovery
