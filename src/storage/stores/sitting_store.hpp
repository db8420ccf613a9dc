#pragma once

#include "sittings/sitting_store.hpp"

namespace bascule::storage {

class SqlSittingStore final : public sittings::SittingStore {
 public:
  [[nodiscard]] bool insert(ports::Tx& tx, const sittings::Sitting& sitting) override;
  void save(ports::Tx& tx, const sittings::Sitting& sitting) override;
  [[nodiscard]] std::optional<sittings::Sitting> find(ports::Tx& tx, const SittingId& id) override;
  [[nodiscard]] std::optional<sittings::Sitting> find_by_order(ports::Tx& tx,
                                                               const OrderId& order) override;
  void put_answer(ports::Tx& tx, const SittingId& sitting, const sittings::Answer& answer) override;
  [[nodiscard]] std::optional<sittings::Answer> find_answer(ports::Tx& tx, const SittingId& sitting,
                                                            const std::string& item_id) override;
  [[nodiscard]] std::vector<sittings::Answer> answers(ports::Tx& tx,
                                                      const SittingId& sitting) override;
  void insert_seat(ports::Tx& tx, const sittings::Seat& seat) override;
  [[nodiscard]] std::optional<sittings::Seat> find_seat(ports::Tx& tx,
                                                        const std::string& token_hash) override;
  [[nodiscard]] std::optional<sittings::Seat> active_seat(ports::Tx& tx,
                                                          const InvitationId& invitation) override;
  void save_seat(ports::Tx& tx, const sittings::Seat& seat) override;
  void activate_seat(ports::Tx& tx, const sittings::Seat& seat) override;
  void delete_seats(ports::Tx& tx, const InvitationId& invitation) override;
};

}  // namespace bascule::storage
