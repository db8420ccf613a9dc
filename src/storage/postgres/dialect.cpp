#include "storage/postgres/dialect.hpp"

#include <array>
#include <utility>

namespace bascule::storage {
namespace {

bool is_word(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// In capitals only, as the migrations write types; a column may be called "text".
std::string_view translated(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kWords{
      {{"INTEGER", "BIGINT"},
       {"BLOB", "BYTEA"},
       {"TEXT", "TEXT COLLATE \"C\""},
       {"REAL", "DOUBLE PRECISION"},
       {"STRICT", ""},
       {"ROWID", ""}}};
  for (const auto& [from, to] : kWords)
    if (word == from) return to;
  return word;
}

// The end of what begins at `at` and is copied as it is: a quoted text or a comment.
std::size_t end_of_literal(std::string_view text, std::size_t at) {
  if (text[at] == '-') {
    const auto end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end;
  }
  const auto end = text.find(text[at], at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// "STRICT, WITHOUT ROWID" leaves a comma and a WITHOUT that belong to nothing.
void drop_table_options(std::string& out) {
  for (const std::string_view rest : {") , WITHOUT ;", ") WITHOUT ;", ") ;"}) {
    for (std::size_t at = 0; (at = out.find(rest, at)) != std::string::npos;)
      out.replace(at, rest.size(), ");");
  }
}

}  // namespace

std::string to_postgres(std::string_view migration) {
  std::string out;
  for (std::size_t i = 0; i < migration.size();) {
    const char c = migration[i];
    if (c == '\'' || c == '"' || migration.substr(i).starts_with("--")) {
      const auto end = end_of_literal(migration, i);
      out += migration.substr(i, end - i);
      i = end;
    } else if (is_word(c)) {
      auto end = i;
      while (end < migration.size() && is_word(migration[end])) ++end;
      out += translated(migration.substr(i, end - i));
      i = end;
    } else {
      out += c;
      ++i;
    }
  }
  drop_table_options(out);
  return out;
}

}  // namespace bascule::storage
