#include "emulator/faults.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

constexpr std::array<std::string_view, 8> kKinds{
    "status", "status_after", "slow", "drop", "drop_after", "garbage", "truncate", "delayed_read"};
constexpr std::int64_t kLongestMs = 120'000;  // Longer than any client waits.

std::string_view below_v1(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  if (path.starts_with("v1/")) path.remove_prefix(3);
  while (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

bool is_token_path(std::string_view path) { return below_v1(path) == "oauth/token"; }

}  // namespace

bool path_matches(std::string_view pattern, std::string_view path) {
  const auto wanted = split(below_v1(pattern), '/');
  const auto parts = split(below_v1(path), '/');
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == "**") return true;
    if (i == parts.size() || (wanted[i] != "*" && wanted[i] != parts[i])) return false;
  }
  return wanted.size() == parts.size();
}

Result<Record*> add_fault(World& world, const Json& given) {
  const auto reader = TRY(JsonReader::of(given));
  TRY_VOID(reader.only({"kind", "method", "path", "key", "status", "ms", "probability", "next"}));
  const auto kind = TRY(reader.text("kind"));
  if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end())
    return reader.wrong("kind", "no such fault");
  const auto status = TRY(reader.optional_integer("status")).value_or(503);
  if (status < 400 || status > 599) return reader.wrong("status", "must be from 400 to 599");
  const auto ms = TRY(reader.optional_integer("ms")).value_or(1'000);
  if (ms < 0 || ms > kLongestMs) return reader.wrong("ms", "must be from 0 to 120000");
  const double probability = reader.has("probability") ? TRY(reader.number("probability")) : 1.0;
  if (probability < 0 || probability > 1) return reader.wrong("probability", "must be from 0 to 1");
  const auto next = TRY(reader.optional_integer("next"));
  if (next && *next < 1) return reader.wrong("next", "must be at least 1");
  const auto method = TRY(reader.optional_text("method")).value_or("*");
  const auto path = TRY(reader.optional_text("path")).value_or("**");
  const auto key = TRY(reader.optional_text("key")).value_or("");
  world.changed();
  return &world.faults.add({{"id", world.new_id()},
                            {"kind", kind},
                            {"method", method},
                            {"path", path},
                            {"key", key},
                            {"status", status},
                            {"ms", ms},
                            {"probability", probability},
                            {"next", next ? Json(*next) : Json(nullptr)},
                            {"hits", 0}});
}

std::optional<Record> strike(World& world, std::string_view method, std::string_view path,
                             std::string_view key_id) {
  for (auto& fault : world.faults) {
    const auto wanted = text_of(fault, "method");
    if (wanted != "*" && wanted != method) continue;
    const auto key = text_of(fault, "key");
    if (!key.empty() && key != key_id) continue;
    if (!path_matches(text_of(fault, "path"), path)) continue;
    if (is_token_path(path) && !is_token_path(text_of(fault, "path"))) continue;
    const bool is_counted = has(fault, "next");
    if (is_counted && number_of(fault, "next") == 0) continue;
    if (!is_counted && !world.happens(fault.at("probability").as_double())) continue;
    if (is_counted) fault["next"] = number_of(fault, "next") - 1;
    fault["hits"] = number_of(fault, "hits") + 1;
    world.changed();
    return fault;
  }
  return std::nullopt;
}

void spoil(http::Response& response, const Record& fault, Pause& pause) {
  const auto kind = text_of(fault, "kind");
  if (kind == "slow") pause.wait_out(std::chrono::milliseconds(number_of(fault, "ms")));
  if (kind == "garbage") {
    response.status = 200;
    response.headers.set("Content-Type", "text/html");
    response.body = "<html><body>Something else answered.</body>";
  }
  if (kind == "truncate") response.sent = http::Sent::HalfTheBody;
  if (kind == "drop" || kind == "drop_after") response.sent = http::Sent::Nothing;
}

}  // namespace bascule::emulator
