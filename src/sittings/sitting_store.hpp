#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/database.hpp"
#include "sittings/sitting.hpp"

namespace bascule::sittings {

class SittingStore {
 public:
  virtual ~SittingStore() = default;

  [[nodiscard]] virtual bool insert(ports::Tx& tx,
                                    const Sitting& sitting) = 0;  // False: the order has one.
  virtual void save(ports::Tx& tx, const Sitting& sitting) = 0;
  [[nodiscard]] virtual std::optional<Sitting> find(ports::Tx& tx, const SittingId& id) = 0;
  [[nodiscard]] virtual std::optional<Sitting> find_by_order(ports::Tx& tx,
                                                             const OrderId& order) = 0;

  // Keeps `answer`, replacing an older version of the same item.
  virtual void put_answer(ports::Tx& tx, const SittingId& sitting, const Answer& answer) = 0;
  [[nodiscard]] virtual std::optional<Answer> find_answer(ports::Tx& tx, const SittingId& sitting,
                                                          const std::string& item_id) = 0;
  [[nodiscard]] virtual std::vector<Answer> answers(ports::Tx& tx, const SittingId& sitting) = 0;

  virtual void insert_seat(ports::Tx& tx, const Seat& seat) = 0;
  [[nodiscard]] virtual std::optional<Seat> find_seat(
      ports::Tx& tx, const std::string& token_hash) = 0;  // every_org
  [[nodiscard]] virtual std::optional<Seat> active_seat(ports::Tx& tx,
                                                        const InvitationId& invitation) = 0;
  virtual void save_seat(ports::Tx& tx,
                         const Seat& seat) = 0;  // Its order; activity has its own verb.
  // Makes this seat the active one of its invitation and all others inactive.
  virtual void activate_seat(ports::Tx& tx, const Seat& seat) = 0;
  // A new link ends every browser that came by the old one.
  virtual void delete_seats(ports::Tx& tx, const InvitationId& invitation) = 0;
};

}  // namespace bascule::sittings
