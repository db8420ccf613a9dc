#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orders/tend_letter_words.hpp"
#include "ports/idempotency.hpp"

namespace bascule::api {

struct LetterWordsDoor {
  ports::Database& database;
  ports::IdempotencyStore& idempotency;
  orders::TendLetterWords& words;
  const ports::Clock& clock;
};

// /api/v1/letter-words…: what letters to candidates say.
void add_letter_words_routes(http::Router& router, LetterWordsDoor door,
                             const Doorkeeper& doorkeeper);

}  // namespace bascule::api
