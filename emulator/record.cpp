#include "emulator/record.hpp"

#include <algorithm>

namespace bascule::emulator {

std::string text_of(const Record& record, std::string_view key) {
  const auto* value = record.if_contains(key);
  const auto* text = value ? value->if_string() : nullptr;
  return text ? std::string(text->data(), text->size()) : std::string();
}

std::int64_t number_of(const Record& record, std::string_view key) {
  const auto* value = record.if_contains(key);
  const auto* number = value ? value->if_int64() : nullptr;
  return number ? *number : 0;
}

bool flag_of(const Record& record, std::string_view key) {
  const auto* value = record.if_contains(key);
  const auto* flag = value ? value->if_bool() : nullptr;
  return flag && *flag;
}

std::vector<std::string> texts_of(const Record& record, std::string_view key) {
  std::vector<std::string> out;
  const auto* value = record.if_contains(key);
  const auto* array = value ? value->if_array() : nullptr;
  if (!array) return out;
  for (const auto& item : *array)
    if (const auto* text = item.if_string()) out.emplace_back(text->data(), text->size());
  return out;
}

const Record* object_of(const Record& record, std::string_view key) {
  const auto* value = record.if_contains(key);
  return value ? value->if_object() : nullptr;
}

bool has(const Record& record, std::string_view key) {
  const auto* value = record.if_contains(key);
  return value && !value->is_null();
}

JsonArray array_of(const std::vector<std::string>& texts) {
  JsonArray out;
  for (const auto& text : texts) out.emplace_back(text);
  return out;
}

bool holds(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool add_texts(Record& record, std::string_view key, const std::vector<std::string>& texts) {
  auto now = texts_of(record, key);
  const auto before = now.size();
  for (const auto& text : texts)
    if (!holds(now, text)) now.push_back(text);
  record[key] = array_of(now);
  return now.size() != before;
}

bool remove_texts(Record& record, std::string_view key, const std::vector<std::string>& texts) {
  auto now = texts_of(record, key);
  const auto gone = std::erase_if(now, [&](const std::string& text) { return holds(texts, text); });
  record[key] = array_of(now);
  return gone != 0;
}

Record shown(const Record& record) {
  Record out;
  for (const auto& [key, value] : record)
    if (!key.starts_with('_')) out[key] = value;
  return out;
}

Record& Collection::add(Record record) {
  const auto id = text_of(record, "id");
  if (auto* old = find(id)) return *old = std::move(record);
  rows_.push_back(std::move(record));
  by_id_[id] = std::prev(rows_.end());
  return rows_.back();
}

bool Collection::remove(std::string_view id) {
  const auto at = by_id_.find(std::string(id));
  if (at == by_id_.end()) return false;
  rows_.erase(at->second);
  by_id_.erase(at);
  return true;
}

void Collection::clear() {
  rows_.clear();
  by_id_.clear();
}

Record* Collection::find(std::string_view id) {
  const auto at = by_id_.find(std::string(id));
  return at == by_id_.end() ? nullptr : &*at->second;
}

const Record* Collection::find(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  return at == by_id_.end() ? nullptr : &*at->second;
}

JsonArray Collection::to_json() const {
  JsonArray out;
  for (const auto& row : rows_) out.push_back(row);
  return out;
}

void Collection::from_json(const JsonArray& rows) {
  clear();
  for (const auto& row : rows)
    if (const auto* record = row.if_object()) add(*record);
}

}  // namespace bascule::emulator
