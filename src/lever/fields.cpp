#include "lever/fields.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "lever/wire.hpp"

namespace bascule::lever::wire {
namespace {

// The end of the year 9999: what RFC 3339 can still write.
constexpr std::int64_t kLatestMillis = 253'402'300'799'999;

std::optional<std::int64_t> whole_number(const Json& json) {
  if (const auto* number = json.if_int64()) return *number;
  if (const auto* number = json.if_double();
      number && std::trunc(*number) == *number && std::fabs(*number) <= double(kLatestMillis))
    return static_cast<std::int64_t>(*number);
  if (const auto* text = json.if_string()) {
    std::int64_t value = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    if (read.ec == std::errc{} && read.ptr == end) return value;
  }
  return std::nullopt;
}

std::string to_std(const boost::json::string& text) { return {text.data(), text.size()}; }

}  // namespace

Fields::Fields(const Json& json, std::string_view what) : object_(json.if_object()), what_(what) {
  if (!object_) complaint_ = fmt::format("{} is not an object", what_);
}

const Json* Fields::find(std::string_view key) const {
  if (!object_) return nullptr;
  const auto* value = object_->if_contains(boost::json::string_view(key.data(), key.size()));
  return value && !value->is_null() ? value : nullptr;
}

void Fields::breaks(std::string_view key, std::string_view why) {
  if (complaint_.empty()) complaint_ = fmt::format("{}.{} {}", what_, key, why);
}

std::optional<Error> Fields::broken() const {
  if (complaint_.empty()) return std::nullopt;
  return Error{ErrorCode::Unavailable, "Lever's answer cannot be read: " + complaint_, {}, {}};
}

std::string Fields::text(std::string_view key) {
  const auto* value = find(key);
  if (!value) return {};
  if (const auto* text = value->if_string()) return to_std(*text);
  breaks(key, "is not a text");
  return {};
}

std::string Fields::id(std::string_view key) {
  const auto* value = find(key);
  if (!value) return {};
  if (const auto* expanded = value->if_object()) {
    const auto* inner = expanded->if_contains("id");
    if (!inner || inner->is_null()) return {};
    value = inner;
  }
  const auto* text = value->if_string();
  if (text && text->empty()) return {};
  if (text && is_id({text->data(), text->size()})) return to_std(*text);
  breaks(key, "is not an id");
  return {};
}

std::string Fields::needed_id(std::string_view key) {
  auto found = id(key);
  if (found.empty()) breaks(key, "is missing");
  return found;
}

std::optional<Instant> Fields::time(std::string_view key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  if (const auto* text = value->if_string(); text && text->empty()) return std::nullopt;
  const auto millis = whole_number(*value);
  if (millis && *millis >= 0 && *millis <= kLatestMillis) return from_millis(*millis);
  breaks(key, "is not a time");
  return std::nullopt;
}

bool Fields::flag(std::string_view key, bool otherwise) {
  const auto* value = find(key);
  if (!value) return otherwise;
  if (const auto* flag = value->if_bool()) return *flag;
  breaks(key, "is neither true nor false");
  return otherwise;
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> out;
  const auto* list = array(key);
  if (!list) return out;
  for (const auto& item : *list) {
    if (item.is_null()) continue;
    if (const auto* text = item.if_string())
      out.push_back(to_std(*text));
    else
      breaks(key, "holds something that is not a text");
  }
  return out;
}

const JsonObject* Fields::object(std::string_view key) {
  const auto* value = find(key);
  if (!value) return nullptr;
  if (!value->is_object()) breaks(key, "is not an object");
  return value->if_object();
}

const JsonArray* Fields::array(std::string_view key) {
  const auto* value = find(key);
  if (!value) return nullptr;
  if (!value->is_array()) breaks(key, "is not a list");
  return value->if_array();
}

}  // namespace bascule::lever::wire
