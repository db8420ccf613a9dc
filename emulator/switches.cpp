#include "emulator/switches.hpp"

#include "emulator/record.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;  // No test waits longer; a typing error would.
constexpr std::int64_t kDayS = 86'400;

Result<void> read_flag(const JsonReader& reader, std::string_view key, bool& into) {
  into = TRY(reader.boolean_or(key, into));
  return {};
}

Result<void> read_whole(const JsonReader& reader, std::string_view key, std::int64_t least,
                        std::int64_t most, std::int64_t& into) {
  const auto value = TRY(reader.optional_integer(key));
  if (!value) return {};
  if (*value < least || *value > most) return reader.wrong(key, "is out of range");
  into = *value;
  return {};
}

Result<void> read_millis(const JsonReader& reader, std::string_view key, std::int64_t least,
                         std::int64_t& into) {
  return read_whole(reader, key, least, kHourMs, into);
}

Result<void> read_number(const JsonReader& reader, std::string_view key, double most,
                         double& into) {
  if (!reader.has(key)) return {};
  const double value = TRY(reader.number(key));
  if (value < 0 || value > most) return reader.wrong(key, "is out of range");
  into = value;
  return {};
}

}  // namespace

JsonObject Switches::to_json() const {
  JsonArray off;
  for (const auto& event : webhook_groups_off) off.emplace_back(event);
  return {{"rate_limit", rate_limit},
          {"require_required_fields", require_required_fields},
          {"require_rating", require_rating},
          {"blank_contact_in_mutations", blank_contact_in_mutations},
          {"docs_shapes", docs_shapes},
          {"allow_loopback_http", allow_loopback_http},
          {"retry_scale", retry_scale},
          {"clock_skew_ms", clock_skew_ms},
          {"read_lag_ms", read_lag_ms},
          {"webhook_delay_ms", webhook_delay_ms},
          {"webhook_duplicate", webhook_duplicate},
          {"webhook_drop", webhook_drop},
          {"webhook_reorder", webhook_reorder},
          {"webhook_groups_off", std::move(off)},
          {"oauth_strict_audience", oauth_strict_audience},
          {"oauth_token_life_s", oauth_token_life_s},
          {"oauth_code_life_s", oauth_code_life_s},
          {"oauth_tolerate_reuse", oauth_tolerate_reuse},
          {"oauth_reuse_revokes", oauth_reuse_revokes}};
}

Result<void> Switches::change(const Json& fields) {
  const auto reader = TRY(JsonReader::of(fields));
  TRY_VOID(reader.only({"rate_limit", "require_required_fields", "require_rating",
                        "blank_contact_in_mutations", "docs_shapes", "allow_loopback_http",
                        "retry_scale", "clock_skew_ms", "read_lag_ms", "webhook_delay_ms",
                        "webhook_duplicate", "webhook_drop", "webhook_reorder",
                        "webhook_groups_off", "oauth_strict_audience", "oauth_token_life_s",
                        "oauth_code_life_s", "oauth_tolerate_reuse", "oauth_reuse_revokes"}));
  Switches next = *this;  // All or nothing.
  TRY_VOID(read_flag(reader, "rate_limit", next.rate_limit));
  TRY_VOID(read_flag(reader, "require_required_fields", next.require_required_fields));
  TRY_VOID(read_flag(reader, "require_rating", next.require_rating));
  TRY_VOID(read_flag(reader, "blank_contact_in_mutations", next.blank_contact_in_mutations));
  TRY_VOID(read_flag(reader, "docs_shapes", next.docs_shapes));
  TRY_VOID(read_flag(reader, "allow_loopback_http", next.allow_loopback_http));
  TRY_VOID(read_number(reader, "retry_scale", 10, next.retry_scale));
  TRY_VOID(read_millis(reader, "clock_skew_ms", -kHourMs, next.clock_skew_ms));
  TRY_VOID(read_millis(reader, "read_lag_ms", 0, next.read_lag_ms));
  TRY_VOID(read_millis(reader, "webhook_delay_ms", 0, next.webhook_delay_ms));
  TRY_VOID(read_number(reader, "webhook_duplicate", 1, next.webhook_duplicate));
  TRY_VOID(read_number(reader, "webhook_drop", 1, next.webhook_drop));
  TRY_VOID(read_number(reader, "webhook_reorder", 1, next.webhook_reorder));
  TRY_VOID(read_flag(reader, "oauth_strict_audience", next.oauth_strict_audience));
  TRY_VOID(read_whole(reader, "oauth_token_life_s", 1, kDayS, next.oauth_token_life_s));
  TRY_VOID(read_whole(reader, "oauth_code_life_s", 1, kDayS, next.oauth_code_life_s));
  TRY_VOID(read_flag(reader, "oauth_tolerate_reuse", next.oauth_tolerate_reuse));
  TRY_VOID(read_flag(reader, "oauth_reuse_revokes", next.oauth_reuse_revokes));
  if (reader.has("webhook_groups_off")) {
    const auto off = TRY(reader.texts("webhook_groups_off"));
    next.webhook_groups_off = {off.begin(), off.end()};
  }
  *this = std::move(next);
  return {};
}

}  // namespace bascule::emulator
