#include "lever/read_event.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "lever/signature.hpp"
#include "lever/wire.hpp"

namespace bascule::lever {
namespace {

constexpr std::size_t kEventCharsMax = 64;

// Lever developer documentation, "Webhooks": the names of the events.
ats::EventKind kind_of(std::string_view event) {
  if (event == "candidateStageChange") return ats::EventKind::StageChanged;
  if (event == "applicationCreated") return ats::EventKind::ApplicationCreated;
  if (event == "candidateArchiveChange") return ats::EventKind::ArchiveChanged;
  if (event == "candidateHired") return ats::EventKind::Hired;
  if (event == "candidateDeleted") return ats::EventKind::Deleted;
  return ats::EventKind::Other;
}

Failure not_a_delivery(std::string_view why) {
  return fail(ErrorCode::InvalidInput, "This is no delivery of Lever's: " + std::string(why));
}

// One answer for every way in which a signature fails: a guesser learns nothing from it.
Failure not_signed(std::string kind = {}) {
  return fail(Error{ErrorCode::Unauthenticated,
                    "The delivery is not signed with this hook's token",
                    {},
                    {},
                    std::move(kind)});
}

// The text under `key`; nullopt when it is missing or anything but a text.
std::optional<std::string_view> text_of(const JsonObject& object, const char* key) {
  const auto* value = object.if_contains(key);
  const auto* text = value ? value->if_string() : nullptr;
  if (!text) return std::nullopt;
  return std::string_view(text->data(), text->size());
}

// Printable ASCII without a space, at most `chars_max`.
bool is_plain_word(std::string_view text, std::size_t chars_max) {
  return !text.empty() && text.size() <= chars_max &&
         std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

// The time, only as a whole number, only if Lever can mean it now. Because the signature covers
// token and time as one run of characters, a shifted boundary is told by the time alone: it gains
// or loses a digit (case A6).
std::optional<Instant> likely_time(const JsonObject& delivery, Instant now) {
  const auto* value = delivery.if_contains("triggeredAt");
  const auto* millis = value ? value->if_int64() : nullptr;
  if (!millis) return std::nullopt;
  if (*millis < to_millis(now - kDeliveryAgeMax) || *millis > to_millis(now + kClockSkewMax))
    return std::nullopt;
  return from_millis(*millis);
}

// An id out of `data`: empty when there is none, a failure when it is not one (case A19).
Result<std::string> id_in(const JsonObject& data, const char* key) {
  const auto* value = data.if_contains(key);
  if (!value || value->is_null()) return std::string();
  const auto text = text_of(data, key);
  if (!text || !wire::is_id(*text)) return not_a_delivery("an id in it is malformed");
  return std::string(*text);
}

// `candidateId` is the deprecated name of the same thing (Lever developer documentation,
// "Candidates").
Result<std::string> opportunity_id_in(const JsonObject& data) {
  auto id = TRY(id_in(data, "opportunityId"));
  if (!id.empty()) return id;
  return id_in(data, "candidateId");
}

}  // namespace

Result<ats::ReadEvent> read_event(std::string_view body, const Secret* signing_token, Instant now) {
  const auto json = TRY(parse_json(body, kDeliveryLimits));
  const auto* delivery = json.if_object();
  if (!delivery) return not_a_delivery("an object is expected");
  const auto event_word = text_of(*delivery, "event");
  if (!event_word || event_word->empty()) return not_a_delivery("it names no event");
  const auto* data_value = delivery->if_contains("data");
  if (data_value && !data_value->is_null() && !data_value->is_object())
    return not_a_delivery("its data are no object");
  const auto* data = data_value ? data_value->if_object() : nullptr;
  const bool has_data = data && !data->empty();

  if (!signing_token) return ats::ReadEvent(ats::Unsigned{.has_data = has_data});

  const auto token = text_of(*delivery, "token");
  const auto signature = text_of(*delivery, "signature");
  const auto triggered_at = likely_time(*delivery, now);
  if (!token || !is_plain_word(*token, kDeliveryTokenCharsMax) || !signature || !triggered_at)
    return not_signed();
  if (!is_signature_of(*signature, *signing_token, *token, *triggered_at))
    return not_signed(is_shaped_as_signature(*signature) ? ats::kForeignSignature : "");

  ats::Event event;
  event.kind = kind_of(*event_word);
  event.provider_event = cut(one_line(*event_word), kEventCharsMax);
  event.delivery_token = std::string(*token);
  event.triggered_at = *triggered_at;
  event.is_ping = !has_data;
  // Of an event that we do not act on, nothing is read: it may have any shape (case A15).
  if (event.is_ping || event.kind == ats::EventKind::Other) return ats::ReadEvent(std::move(event));
  event.opportunity_id = TRY(opportunity_id_in(*data));
  if (event.opportunity_id.empty()) return not_a_delivery("it names no opportunity");
  if (event.kind == ats::EventKind::StageChanged)
    event.to_stage_id = TRY(id_in(*data, "toStageId"));
  return ats::ReadEvent(std::move(event));
}

}  // namespace bascule::lever
