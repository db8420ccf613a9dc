#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::lever::wire {

// Reads the fields of one object of Lever's: absent and null are the default, the first field of a
// wrong type is remembered. Read everything, then ask `broken()` once.
class Fields {
 public:
  // `what` names the object in the complaint: "opportunity".
  Fields(const Json& json, std::string_view what);

  [[nodiscard]] std::string text(std::string_view key);
  // An id, or the object that stands in its place; empty when there is none.
  [[nodiscard]] std::string id(std::string_view key);
  // As `id`, and broken when there is none.
  [[nodiscard]] std::string needed_id(std::string_view key);
  // Milliseconds since 1970, as a number or a numeric string.
  [[nodiscard]] std::optional<Instant> time(std::string_view key);
  [[nodiscard]] bool flag(std::string_view key, bool otherwise);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] const JsonObject* object(std::string_view key);
  [[nodiscard]] const JsonArray* array(std::string_view key);
  // The value itself; nullptr when absent or null.
  [[nodiscard]] const Json* find(std::string_view key) const;

  void breaks(std::string_view key, std::string_view why);
  [[nodiscard]] std::optional<Error> broken() const;

 private:
  const JsonObject* object_ = nullptr;
  std::string what_;
  std::string complaint_;
};

}  // namespace bascule::lever::wire
