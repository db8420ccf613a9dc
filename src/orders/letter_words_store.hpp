#pragma once

#include <optional>

#include "base/time.hpp"
#include "orders/letter_words.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// An organisation's own words, where it has some; all methods are about the organisation of `tx`.
class LetterWordsStore {
 public:
  struct Own {
    LetterWords words;
    Instant changed_at{};
  };

  virtual ~LetterWordsStore() = default;
  [[nodiscard]] virtual std::optional<Own> find(ports::Tx& tx, const WhichLetter& which) = 0;
  virtual void save(ports::Tx& tx, const WhichLetter& which, const Own& own) = 0;
  // False: there were none.
  [[nodiscard]] virtual bool remove(ports::Tx& tx, const WhichLetter& which) = 0;
};

}  // namespace bascule::orders
