#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// What was stored is not what this program stores: a damaged row or a bug.
[[noreturn]] inline void refuse_stored(std::string_view what) {
  throw SqlError(
      Error{ErrorCode::Internal, "a stored value cannot be read: " + std::string(what), {}, {}});
}

// A row belongs to the organisation that asks, unless the caller acts for all of them (case F6).
inline void must_be_own(const ports::Tx& tx, const OrgId& org) {
  if (!tx.org().empty() && tx.org() != org)
    throw SqlError(Error{ErrorCode::Internal, "a row of another organisation", {}, {}});
}

// An enumeration read back from its word.
template <class E>
[[nodiscard]] E word_of(std::optional<E> parsed, std::string_view text) {
  if (!parsed) refuse_stored(text);
  return *parsed;
}

[[nodiscard]] inline std::string list_text(const std::vector<std::string>& list) {
  return to_text(JsonArray(list.begin(), list.end()));
}

[[nodiscard]] inline std::vector<std::string> list_of(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_array()) refuse_stored("a list");
  std::vector<std::string> list;
  for (const auto& item : json->get_array()) {
    if (!item.is_string()) refuse_stored("a list of texts");
    list.emplace_back(item.get_string());
  }
  return list;
}

[[nodiscard]] inline std::string numbers_text(const std::vector<int>& list) {
  return to_text(JsonArray(list.begin(), list.end()));
}

[[nodiscard]] inline std::vector<int> numbers_of(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_array()) refuse_stored("a list");
  std::vector<int> list;
  for (const auto& item : json->get_array()) {
    if (!item.is_int64()) refuse_stored("a list of numbers");
    list.push_back(static_cast<int>(item.get_int64()));
  }
  return list;
}

// nullopt for the empty id, so that a column may be NULL.
template <class I>
[[nodiscard]] std::optional<I> if_any(const I& id) {
  return id.empty() ? std::nullopt : std::optional<I>(id);
}

}  // namespace bascule::storage
