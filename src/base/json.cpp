#include "base/json.hpp"

#include <algorithm>
#include <cmath>

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule {
namespace {

// Refuses what Boost.JSON would quietly accept: duplicate keys (it keeps the last), NUL in strings.
// Also counts keys. Iterative enough: depth is bounded by the parser before this runs.
std::optional<std::string> find_objection(const Json& json, std::size_t& keys_left) {
  if (const auto* text = json.if_string(); text && text->find('\0') != text->npos)
    return "a string holds a NUL";
  if (const auto* array = json.if_array()) {
    for (const auto& item : *array)
      if (auto objection = find_objection(item, keys_left)) return objection;
  } else if (const auto* object = json.if_object()) {
    for (const auto& [key, value] : *object) {
      if (keys_left-- == 0) return "too many keys";
      if (key.find('\0') != key.npos) return "a key holds a NUL";
      if (auto objection = find_objection(value, keys_left)) return objection;
    }
  }
  return std::nullopt;
}

// Builds values while counting; Boost.JSON's own handler drops duplicates, so keys are counted as
// they are read and compared with what was kept.
struct CountingHandler {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using error_code = boost::json::error_code;
  using string_view = boost::json::string_view;

  std::size_t keys = 0, keys_max = 0, number_chars = 0, number_chars_max = 0;
  const char* objection = nullptr;

  bool refuse(const char* why, error_code& ec) {
    objection = why;
    ec = boost::json::error::extra_data;
    return false;
  }
  bool count_number(std::size_t chars, error_code& ec) {
    number_chars += chars;
    return number_chars <= number_chars_max || refuse("a number is too long", ec);
  }
  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t, error_code&) { return true; }
  bool on_object_begin(error_code&) { return true; }
  bool on_object_end(std::size_t, error_code&) { return true; }
  bool on_string_part(string_view, std::size_t, error_code&) { return true; }
  bool on_string(string_view, std::size_t, error_code&) { return true; }
  bool on_key_part(string_view, std::size_t, error_code&) { return true; }
  bool on_key(string_view, std::size_t, error_code& ec) {
    return ++keys <= keys_max || refuse("too many keys", ec);
  }
  bool on_number_part(string_view part, error_code& ec) { return count_number(part.size(), ec); }
  bool on_int64(std::int64_t, string_view part, error_code& ec) { return end_number(part, ec); }
  bool on_uint64(std::uint64_t, string_view part, error_code& ec) { return end_number(part, ec); }
  bool on_double(double value, string_view part, error_code& ec) {
    return std::isfinite(value) ? end_number(part, ec) : refuse("a number is out of range", ec);
  }
  bool end_number(string_view part, error_code& ec) {
    const bool fits = count_number(part.size(), ec);
    number_chars = 0;
    return fits;
  }
  bool on_bool(bool, error_code&) { return true; }
  bool on_null(error_code&) { return true; }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }
};

std::size_t count_kept_keys(const Json& json) {
  std::size_t count = 0;
  if (const auto* array = json.if_array()) {
    for (const auto& item : *array) count += count_kept_keys(item);
  } else if (const auto* object = json.if_object()) {
    count += object->size();
    for (const auto& [key, value] : *object) count += count_kept_keys(value);
  }
  return count;
}

std::string escaped_token(std::string_view key) {
  std::string out;
  for (char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  const auto refuse = [](std::string_view why) {
    return fail(ErrorCode::InvalidInput, fmt::format("not acceptable JSON: {}", why));
  };
  if (text.size() > limits.bytes_max) return refuse("too long");
  if (trimmed(text).empty()) return refuse("empty");
  if (text.starts_with("\xEF\xBB\xBF")) return refuse("it begins with a byte order mark");
  if (!is_utf8(text)) return refuse("not UTF-8");

  boost::json::parse_options options;
  options.max_depth = limits.depth_max;
  // First pass: counts only, so that a hostile text never becomes a big value.
  boost::json::basic_parser<CountingHandler> counter(options);
  counter.handler().keys_max = limits.keys_max;
  counter.handler().number_chars_max = limits.number_chars_max;
  boost::json::error_code ec;
  const auto read = counter.write_some(false, text.data(), text.size(), ec);
  if (counter.handler().objection) return refuse(counter.handler().objection);
  if (ec) return refuse(ec.message());
  if (!trimmed(text.substr(read)).empty()) return refuse("something follows the value");

  Json json =
      boost::json::parse(boost::json::string_view(text.data(), text.size()), ec, {}, options);
  if (ec) return refuse(ec.message());
  if (count_kept_keys(json) != counter.handler().keys) return refuse("a key stands twice");
  std::size_t keys_left = limits.keys_max;
  if (auto objection = find_objection(json, keys_left)) return refuse(*objection);
  return json;
}

std::string to_text(const Json& json) { return boost::json::serialize(json); }

namespace {

bool is_flat(const Json& json) {
  const auto is_scalar = [](const Json& one) { return !one.is_structured(); };
  if (const auto* list = json.if_array()) return std::ranges::all_of(*list, is_scalar);
  if (const auto* object = json.if_object())
    return std::ranges::all_of(*object,
                               [&](const auto& field) { return is_scalar(field.value()); });
  return true;
}

void write_indented(std::string& out, const Json& json, std::size_t level) {
  if (is_flat(json)) {
    out += to_text(json);
    return;
  }
  const std::string indent(2 * (level + 1), ' ');
  const auto* object = json.if_object();
  std::string_view before = object ? "{\n" : "[\n";
  const auto begin_line = [&] {
    out += before;
    out += indent;
    before = ",\n";
  };
  if (object) {
    for (const auto& field : *object) {
      begin_line();
      out += to_text(Json(field.key())) + ": ";
      write_indented(out, field.value(), level + 1);
    }
  } else {
    for (const auto& one : json.get_array()) {
      begin_line();
      write_indented(out, one, level + 1);
    }
  }
  out += "\n" + std::string(2 * level, ' ') + (object ? "}" : "]");
}

}  // namespace

std::string indented(const Json& json) {
  std::string out;
  write_indented(out, json, 0);
  return out + "\n";
}

Result<JsonReader> JsonReader::of(const Json& json, std::string pointer) {
  if (const auto* object = json.if_object()) return JsonReader(*object, std::move(pointer));
  return fail(ErrorCode::InvalidInput, "an object is expected", std::move(pointer));
}

const Json* JsonReader::find(std::string_view key) const {
  const auto* value = object_->if_contains(boost::json::string_view(key.data(), key.size()));
  return value && !value->is_null() ? value : nullptr;
}

bool JsonReader::has(std::string_view key) const { return find(key) != nullptr; }

std::string JsonReader::pointer_to(std::string_view key) const {
  return pointer_ + "/" + escaped_token(key);
}

Failure JsonReader::wrong(std::string_view key, std::string_view why) const {
  return fail(ErrorCode::InvalidInput, fmt::format("{} {}", key, why), pointer_to(key));
}

Result<std::optional<std::string>> JsonReader::optional_text(std::string_view key,
                                                             std::size_t bytes_max) const {
  const auto* value = find(key);
  if (!value) return std::optional<std::string>{};
  const auto* text = value->if_string();
  if (!text) return wrong(key, "must be a text");
  if (text->size() > bytes_max)
    return wrong(key, fmt::format("is longer than {} bytes", bytes_max));
  return std::optional<std::string>(std::string(text->data(), text->size()));
}

Result<std::string> JsonReader::text(std::string_view key, std::size_t bytes_max) const {
  auto value = TRY(optional_text(key, bytes_max));
  if (!value) return wrong(key, "is missing");
  return std::move(*value);
}

Result<std::optional<std::int64_t>> JsonReader::optional_integer(std::string_view key) const {
  const auto* value = find(key);
  if (!value) return std::optional<std::int64_t>{};
  if (const auto* number = value->if_int64()) return std::optional<std::int64_t>(*number);
  return wrong(key, "must be a whole number");
}

Result<std::int64_t> JsonReader::integer(std::string_view key) const {
  const auto value = TRY(optional_integer(key));
  if (!value) return wrong(key, "is missing");
  return *value;
}

Result<double> JsonReader::number(std::string_view key) const {
  const auto* value = find(key);
  if (!value) return wrong(key, "is missing");
  if (!value->is_number()) return wrong(key, "must be a number");
  return value->to_number<double>();
}

Result<bool> JsonReader::boolean(std::string_view key) const {
  const auto* value = find(key);
  if (!value) return wrong(key, "is missing");
  const auto* flag = value->if_bool();
  if (!flag) return wrong(key, "must be true or false");
  return *flag;
}

Result<bool> JsonReader::boolean_or(std::string_view key, bool otherwise) const {
  if (!has(key)) return otherwise;
  return boolean(key);
}

Result<JsonReader> JsonReader::object(std::string_view key) const {
  const auto* value = find(key);
  if (!value) return wrong(key, "is missing");
  if (!value->is_object()) return wrong(key, "must be an object");
  return JsonReader(value->get_object(), pointer_to(key));
}

Result<const JsonArray*> JsonReader::array(std::string_view key) const {
  const auto* value = find(key);
  if (!value) return wrong(key, "is missing");
  const auto* list = value->if_array();
  if (!list) return wrong(key, "must be a list");
  return list;
}

Result<std::vector<std::string>> JsonReader::texts(std::string_view key,
                                                   std::size_t bytes_max) const {
  std::vector<std::string> out;
  if (!has(key)) return out;
  const auto* list = TRY(array(key));
  for (const auto& item : *list) {
    const auto* text = item.if_string();
    if (!text) return wrong(key, "must be a list of texts");
    if (text->size() > bytes_max) return wrong(key, "holds a text that is too long");
    out.emplace_back(text->data(), text->size());
  }
  return out;
}

Result<void> JsonReader::only(std::initializer_list<std::string_view> allowed) const {
  for (const auto& member : *object_) {
    const std::string_view key(member.key().data(), member.key().size());
    if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
      return wrong(cut(one_line(key), 80), "is not a field that can be set here");
  }
  return {};
}

}  // namespace bascule
