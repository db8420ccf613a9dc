#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/result.hpp"

namespace bascule {

using Json = boost::json::value;
using JsonObject = boost::json::object;
using JsonArray = boost::json::array;

// What one text may contain. reliability cases A17, A18, F15: one parser, the same limits
// everywhere.
struct JsonLimits {
  std::size_t bytes_max = 1024 * 1024;
  std::size_t depth_max = 32;
  std::size_t keys_max = 2'000;
  std::size_t number_chars_max = 40;
};

// The one strict parser of the product: RFC 8259, valid UTF-8, no byte order mark, no duplicate
// keys, no lone surrogates, no NUL in a string, nothing after the value. InvalidInput, with the
// reason in words, otherwise. Stack and memory stay flat within the limits.
[[nodiscard]] Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

[[nodiscard]] std::string to_text(const Json& json);
// The same for people and for `diff`: a line per field, two spaces a level, a newline at its end;
// what is flat stays on one line.
[[nodiscard]] std::string indented(const Json& json);

// Reads the fields of one object, strictly, and remembers where it is for the error's pointer.
// Every getter: InvalidInput (with pointer) when the field is there with the wrong type.
class JsonReader {
 public:
  // InvalidInput unless `json` is an object. `json` outlives the reader.
  [[nodiscard]] static Result<JsonReader> of(const Json& json, std::string pointer = {});

  [[nodiscard]] bool has(std::string_view key) const;          // Present and not null.
  [[nodiscard]] const Json* find(std::string_view key) const;  // nullptr when absent or null.
  [[nodiscard]] Result<std::string> text(std::string_view key, std::size_t bytes_max = 4096) const;
  [[nodiscard]] Result<std::optional<std::string>> optional_text(
      std::string_view key, std::size_t bytes_max = 4096) const;
  [[nodiscard]] Result<std::int64_t> integer(std::string_view key) const;
  [[nodiscard]] Result<std::optional<std::int64_t>> optional_integer(std::string_view key) const;
  [[nodiscard]] Result<double> number(std::string_view key) const;
  [[nodiscard]] Result<bool> boolean(std::string_view key) const;
  [[nodiscard]] Result<bool> boolean_or(std::string_view key, bool otherwise) const;
  [[nodiscard]] Result<JsonReader> object(std::string_view key) const;
  [[nodiscard]] Result<const JsonArray*> array(std::string_view key) const;
  // An absent field is an empty list.
  [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view key,
                                                       std::size_t bytes_max = 4096) const;

  // InvalidInput naming the first field that is not in `allowed` (case D10: mass assignment).
  [[nodiscard]] Result<void> only(std::initializer_list<std::string_view> allowed) const;

  [[nodiscard]] Failure wrong(std::string_view key, std::string_view why) const;
  [[nodiscard]] const JsonObject& raw() const { return *object_; }
  [[nodiscard]] std::string pointer_to(std::string_view key) const;

 private:
  JsonReader(const JsonObject& object, std::string pointer)
      : object_(&object), pointer_(std::move(pointer)) {}
  const JsonObject* object_;
  std::string pointer_;
};

}  // namespace bascule
