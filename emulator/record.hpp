#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json.hpp"

namespace bascule::emulator {

// One thing of the account, stored as Lever shows it. A field whose name begins with '_' is ours:
// it is kept in the state but never leaves through the API (`shown` drops it).
using Record = JsonObject;

// What a field says; empty, 0, false or no entries when it is absent, null or of another type.
[[nodiscard]] std::string text_of(const Record& record, std::string_view key);
[[nodiscard]] std::int64_t number_of(const Record& record, std::string_view key);
[[nodiscard]] bool flag_of(const Record& record, std::string_view key);
[[nodiscard]] std::vector<std::string> texts_of(const Record& record, std::string_view key);
[[nodiscard]] const Record* object_of(const Record& record, std::string_view key);
[[nodiscard]] bool has(const Record& record, std::string_view key);  // Present and not null.

[[nodiscard]] JsonArray array_of(const std::vector<std::string>& texts);
[[nodiscard]] bool holds(const std::vector<std::string>& texts, std::string_view text);
// Appends what is not there yet; takes out what is. Both keep the order and say whether they
// changed.
bool add_texts(Record& record, std::string_view key, const std::vector<std::string>& texts);
bool remove_texts(Record& record, std::string_view key, const std::vector<std::string>& texts);

// Without our own fields.
[[nodiscard]] Record shown(const Record& record);

// Records by their "id", in the order in which they were added. References stay valid until the
// record is removed.
class Collection {
 public:
  Collection() = default;
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;

  Record& add(Record record);  // Replaces one with the same id.
  bool remove(std::string_view id);
  void clear();
  [[nodiscard]] Record* find(std::string_view id);
  [[nodiscard]] const Record* find(std::string_view id) const;
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] auto begin() { return rows_.begin(); }
  [[nodiscard]] auto end() { return rows_.end(); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }

  [[nodiscard]] JsonArray to_json() const;
  void from_json(const JsonArray& rows);

 private:
  std::list<Record> rows_;
  std::unordered_map<std::string, std::list<Record>::iterator> by_id_;
};

}  // namespace bascule::emulator
