#pragma once

#include "effects/doubts.hpp"
#include "recovery/restore_store.hpp"

namespace bascule::storage {

// Tables restores and released_letters.
class SqlRestoreStore final : public recovery::RestoreStore, public effects::Doubts {
 public:
  [[nodiscard]] std::optional<recovery::Restore> latest(ports::Tx& tx) override;
  void mark_restored(ports::Tx& tx, const recovery::Restore& restore, Instant now) override;
  [[nodiscard]] bool mark_resumed(ports::Tx& tx, Instant now) override;
  [[nodiscard]] std::vector<orders::Invitation> links_before(ports::Tx& tx, int generation,
                                                             std::size_t rows_max) override;
  void renew_link(ports::Tx& tx, const orders::Invitation& invitation) override;
  void end_access(ports::Tx& tx) override;
  void revoke_result_links(ports::Tx& tx, Instant now) override;
  void doubt_effects(ports::Tx& tx) override;
  void release_jobs(ports::Tx& tx) override;
  void end_backfills(ports::Tx& tx) override;

  // Writes a page and changes nothing.
  static void try_to_write(ports::Tx& tx);

  [[nodiscard]] effects::Doubt about(ports::Tx& tx, const effects::Effect& effect) override;
  void dispel(ports::Tx& tx, const effects::Effect& effect, Instant now) override;

 private:
  [[nodiscard]] bool letter_may_have_gone(ports::Tx& tx, const effects::Effect& letter,
                                          Instant until);
};

}  // namespace bascule::storage
