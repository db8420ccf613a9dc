#pragma once

#include "orders/letter_words_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Table letter_words.
class SqlLetterWordsStore final : public orders::LetterWordsStore {
 public:
  [[nodiscard]] std::optional<Own> find(ports::Tx& tx, const orders::WhichLetter& which) override;
  void save(ports::Tx& tx, const orders::WhichLetter& which, const Own& own) override;
  [[nodiscard]] bool remove(ports::Tx& tx, const orders::WhichLetter& which) override;
};

}  // namespace bascule::storage
