#include "api/relay_reports.hpp"

#include <optional>

#include "base/json.hpp"

namespace bascule::api {
namespace {

using orders::LetterReport;
using Said = LetterReport::Said;

// SendGrid posts events of half a minute at once, up to 768 KB.
constexpr JsonLimits kLimits{.bytes_max = 1024 * 1024, .keys_max = 100'000};

constexpr std::size_t kMessageIdMax = 998;  // A line of a letter, RFC 5322 section 2.1.1.
constexpr std::size_t kReasonMax = 4096;

// Text at the end of a path of objects; empty when it is not there or no text.
std::string text_at(const JsonObject& object, std::initializer_list<std::string_view> path) {
  const Json* found = nullptr;
  const JsonObject* in = &object;
  for (const auto key : path) {
    found = in == nullptr ? nullptr : in->if_contains(key);
    in = found == nullptr ? nullptr : found->if_object();
  }
  const auto* text = found == nullptr ? nullptr : found->if_string();
  return text == nullptr ? std::string() : std::string(*text);
}

std::string first_of(std::initializer_list<std::string> texts) {
  for (const auto& text : texts)
    if (!text.empty()) return text;
  return {};
}

std::optional<LetterReport> sendgrid_event(const JsonObject& event) {
  LetterReport report{.message_id = text_at(event, {"smtp-id"}),
                      .why = first_of({text_at(event, {"reason"}), text_at(event, {"response"})})};
  const auto kind = text_at(event, {"event"});
  if (kind == "bounce" || kind == "dropped")
    report.said = Said::Returned;
  else if (kind == "spamreport")
    report.said = Said::Complained;
  else if (kind == "deferred")
    report.said = Said::Delayed;
  else
    return std::nullopt;
  return report;
}

std::optional<LetterReport> mailgun_event(const JsonObject& event) {
  LetterReport report{
      .message_id = text_at(event, {"message", "headers", "message-id"}),
      .why = first_of({text_at(event, {"delivery-status", "description"}),
                       text_at(event, {"delivery-status", "message"}),
                       text_at(event, {"reject", "reason"}), text_at(event, {"reason"})})};
  const auto kind = text_at(event, {"event"});
  if (kind == "failed")
    report.said = text_at(event, {"severity"}) == "temporary" ? Said::Delayed : Said::Returned;
  else if (kind == "rejected")
    report.said = Said::Returned;
  else if (kind == "complained")
    report.said = Said::Complained;
  else
    return std::nullopt;
  return report;
}

Result<LetterReport> our_report(const Json& json) {
  const auto reader = TRY(JsonReader::of(json));
  TRY_VOID(reader.only({"message_id", "event", "reason"}));
  LetterReport report;
  report.message_id = TRY(reader.text("message_id", kMessageIdMax));
  const auto event = TRY(reader.text("event"));
  if (event == "returned")
    report.said = Said::Returned;
  else if (event == "complained")
    report.said = Said::Complained;
  else if (event == "delayed")
    report.said = Said::Delayed;
  else
    return reader.wrong("event", "is returned, complained or delayed");
  report.why = TRY(reader.optional_text("reason", kReasonMax)).value_or("");
  return report;
}

}  // namespace

Result<std::vector<LetterReport>> relay_reports(std::string_view body) {
  const Json json = TRY(parse_json(body, kLimits));
  std::vector<LetterReport> reports;
  if (const auto* list = json.if_array()) {
    for (const auto& one : *list) {
      const auto* event = one.if_object();
      if (event == nullptr || !event->contains("event"))
        return fail(ErrorCode::InvalidInput, "is no list of events of SendGrid's");
      if (auto report = sendgrid_event(*event)) reports.push_back(std::move(*report));
    }
    return reports;
  }
  const auto* object = json.if_object();
  if (object != nullptr && object->contains("event-data")) {
    const auto* event = object->at("event-data").if_object();
    if (event == nullptr || !event->contains("event"))
      return fail(ErrorCode::InvalidInput, "is no event of Mailgun's", "/event-data");
    if (auto report = mailgun_event(*event)) reports.push_back(std::move(*report));
    return reports;
  }
  reports.push_back(TRY(our_report(json)));
  return reports;
}

}  // namespace bascule::api
