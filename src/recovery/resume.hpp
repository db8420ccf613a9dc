#pragma once

#include <cstddef>

#include "orders/order_store.hpp"
#include "orders/tend_order.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "recovery/mute.hpp"
#include "recovery/restore_store.hpp"

namespace bascule::recovery {

// Lets a restored copy speak again: jobs run, effects that may have happened are looked for first,
// letters that may have gone out wait for a person.
class Resume {
 public:
  enum class Letters { None, ToEveryOpenOrder };
  struct Resumed {
    Restore restore;
    std::size_t letters = 0;  // With a new link, on their way.
  };

  Resume(ports::Database& database, RestoreStore& restores, orders::OrderStore& orders,
         orders::TendOrder& tend_order, Mute& mute, const ports::Clock& clock);

  // The candidates' links died with the restore. ToEveryOpenOrder: each of those who had been
  // invited gets a letter with a new one. Conflict when nothing is muted.
  [[nodiscard]] Result<Resumed> run(Letters letters);

  // The latest restore; nothing when this never was a copy.
  [[nodiscard]] Result<std::optional<Restore>> latest();
  [[nodiscard]] bool is_muted() const { return mute_.is_on(); }

 private:
  [[nodiscard]] Result<std::size_t> send_letters();

  ports::Database& database_;
  RestoreStore& restores_;
  orders::OrderStore& orders_;
  orders::TendOrder& tend_order_;
  Mute& mute_;
  const ports::Clock& clock_;
};

}  // namespace bascule::recovery
