#pragma once

#include <string>
#include <string_view>

namespace bascule::storage {

// A migration's text, which is written in SQLite's words, in PostgreSQL's: INTEGER is BIGINT, BLOB
// is BYTEA, TEXT compares byte by byte as SQLite does, STRICT and WITHOUT ROWID fall away. Quoted
// text and comments stay as they are.
[[nodiscard]] std::string to_postgres(std::string_view migration);

}  // namespace bascule::storage
