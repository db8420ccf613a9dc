#include "lever/wire.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lever/fields.hpp"

namespace bascule::lever::wire {
namespace {

constexpr std::size_t kIdCharsMax = 64;

// `{data, hasNext, next}` and nothing else is an envelope; an object with more is the thing.
bool is_envelope(const JsonObject& object) {
  if (!object.contains("data")) return false;
  return std::ranges::all_of(object, [](const auto& member) {
    return member.key() == "data" || member.key() == "hasNext" || member.key() == "next";
  });
}

std::optional<Consent> read_consent(const JsonObject* policies, const char* key, Fields& parent) {
  if (!policies) return std::nullopt;
  const auto* policy = policies->if_contains(key);
  if (!policy || policy->is_null()) return std::nullopt;
  Fields fields(*policy, key);
  // A policy that does not say "allowed" does not allow.
  Consent consent{.allowed = fields.flag("allowed", false), .expires_at = fields.time("expiresAt")};
  if (fields.broken()) parent.breaks("dataProtection", "is not readable");
  return consent;
}

Field read_field(const Json& json, Fields& parent) {
  Fields fields(json, "field");
  Field field{.id = fields.id("id"),
              .type = fields.text("type"),
              .text = fields.text("text"),
              .is_required = fields.flag("required", false),
              .options = {},
              .value = {}};
  if (const auto* options = fields.array("options"))
    for (const auto& option : *options)
      field.options.push_back(Fields(option, "option").text("text"));
  if (const auto* value = fields.find("value"))
    if (const auto* text = value->if_string()) field.value.assign(text->data(), text->size());
  if (fields.broken()) parent.breaks("fields", "holds one that is not readable");
  return field;
}

std::vector<Field> read_fields(Fields& parent) {
  std::vector<Field> out;
  if (const auto* list = parent.array("fields"))
    for (const auto& item : *list) out.push_back(read_field(item, parent));
  return out;
}

// An application arrives as its id or, expanded, as itself.
std::vector<Application> read_applications(Fields& parent) {
  std::vector<Application> out;
  const auto* list = parent.array("applications");
  if (!list) return out;
  for (const auto& item : *list) {
    if (const auto* id = item.if_string()) {
      if (!is_id({id->data(), id->size()})) parent.breaks("applications", "holds a broken id");
      out.push_back({.id = std::string(id->data(), id->size()), .posting_id = {}});
      continue;
    }
    Fields fields(item, "application");
    out.push_back({.id = fields.needed_id("id"), .posting_id = fields.id("posting")});
    if (fields.broken()) parent.breaks("applications", "holds one that is not readable");
  }
  return out;
}

// On the wire `archived` is null or {reason, archivedAt}; the documentation's examples show the two
// fields flat.
void read_archived(Fields& fields, Opportunity& opportunity) {
  if (const auto* value = fields.find("archived"); value && value->is_object()) {
    Fields archived(*value, "archived");
    opportunity.archived_at = archived.time("archivedAt");
    opportunity.archive_reason_id = archived.id("reason");
    if (archived.broken()) fields.breaks("archived", "is not readable");
  } else if (value && !value->is_bool()) {
    fields.breaks("archived", "is not an object");
  } else {
    opportunity.is_archived = value && value->get_bool();
    opportunity.archived_at = fields.time("archivedAt");
    opportunity.archive_reason_id = fields.id("archiveReason");
  }
  opportunity.is_archived = opportunity.is_archived || opportunity.archived_at.has_value() ||
                            !opportunity.archive_reason_id.empty();
}

template <class T>
Result<T> finished(T&& value, const Fields& fields) {
  if (auto error = fields.broken()) return fail(std::move(*error));
  return std::forward<T>(value);
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kIdCharsMax && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

Json unwrapped(Json answer) {
  for (int wraps = 0; wraps < 2; ++wraps) {
    auto* object = answer.if_object();
    if (!object || !object->contains("data")) break;
    // The outer one may carry more (`deduped`); the inner one only if it is an envelope too.
    if (wraps == 1 && !is_envelope(*object)) break;
    Json inner = std::move(object->at("data"));
    answer = std::move(inner);
  }
  return answer;
}

Result<Page> read_page(Json answer) {
  Page page;
  Json* list = &answer;
  for (int wraps = 0; wraps < 2; ++wraps) {
    auto* object = list->if_object();
    if (!object || !object->contains("data")) break;
    Fields fields(*list, "list");
    page.has_next = fields.flag("hasNext", page.has_next);
    if (auto next = fields.text("next"); !next.empty()) page.next = std::move(next);
    if (auto error = fields.broken()) return fail(std::move(*error));
    list = &object->at("data");
  }
  auto* items = list->if_array();
  if (!items) return fail(ErrorCode::Unavailable, "Lever's answer cannot be read: not a list");
  page.items = std::move(*items);
  return page;
}

Result<Opportunity> read_opportunity(const Json& json) {
  Fields fields(json, "opportunity");
  Opportunity out;
  out.id = fields.needed_id("id");
  out.name = fields.text("name");
  out.contact_id = fields.id("contact");
  if (const auto* contact = fields.find("contact"); contact && contact->is_object()) {
    Fields inner(*contact, "contact");
    out.contact = Contact{.id = inner.id("id"),
                          .name = inner.text("name"),
                          .emails = inner.texts("emails"),
                          .is_anonymized = inner.flag("isAnonymized", false)};
    if (inner.broken()) fields.breaks("contact", "is not readable");
  }
  out.stage.id = fields.id("stage");
  if (const auto* stage = fields.find("stage"); stage && stage->is_object())
    out.stage.text = Fields(*stage, "stage").text("text");
  if (const auto* changes = fields.array("stageChanges")) {
    for (const auto& item : *changes) {
      Fields change(item, "stageChange");
      out.stage_changes.push_back(
          {.to_stage_id = change.id("toStageId"), .updated_at = change.time("updatedAt")});
      if (change.broken()) fields.breaks("stageChanges", "holds one that is not readable");
    }
  }
  out.confidentiality = fields.text("confidentiality");
  out.emails = fields.texts("emails");
  out.tags = fields.texts("tags");
  out.links = fields.texts("links");
  read_archived(fields, out);
  out.origin = fields.text("origin");
  out.owner_id = fields.id("owner");
  out.applications = read_applications(fields);
  out.created_at = fields.time("createdAt");
  out.updated_at = fields.time("updatedAt");
  if (const auto* urls = fields.find("urls"); urls && urls->is_object())
    out.show_url = Fields(*urls, "urls").text("show");
  out.is_anonymized = fields.flag("isAnonymized", false);
  const auto* policies = fields.object("dataProtection");
  out.may_store = read_consent(policies, "store", fields);
  out.may_contact = read_consent(policies, "contact", fields);
  return finished(std::move(out), fields);
}

Result<Posting> read_posting(const Json& json) {
  Fields fields(json, "posting");
  Posting out{.id = fields.needed_id("id"),
              .text = fields.text("text"),
              .state = fields.text("state"),
              .owner_id = fields.id("owner"),
              .team = {},
              .department = {},
              .location = {},
              .tags = fields.texts("tags")};
  if (const auto* value = fields.find("categories")) {
    Fields categories(*value, "categories");
    out.team = categories.text("team");
    out.department = categories.text("department");
    out.location = categories.text("location");
    if (categories.broken()) fields.breaks("categories", "is not readable");
  }
  return finished(std::move(out), fields);
}

Result<Stage> read_stage(const Json& json) {
  Fields fields(json, "stage");
  return finished(Stage{.id = fields.needed_id("id"), .text = fields.text("text")}, fields);
}

// Lever developer documentation, "Tags": a text and how often it is used; no id.
Result<std::string> read_tag(const Json& json) {
  Fields fields(json, "tag");
  return finished(fields.text("text"), fields);
}

Result<User> read_user(const Json& json) {
  Fields fields(json, "user");
  return finished(User{.id = fields.needed_id("id"),
                       .name = fields.text("name"),
                       .email = fields.text("email"),
                       .deactivated_at = fields.time("deactivatedAt")},
                  fields);
}

Result<Deletion> read_deletion(const Json& json) {
  Fields fields(json, "deleted opportunity");
  return finished(Deletion{.id = fields.needed_id("id"), .deleted_at = fields.time("deletedAt")},
                  fields);
}

Result<Webhook> read_webhook(const Json& json) {
  Fields fields(json, "webhook");
  Webhook out{.id = fields.needed_id("id"),
              .event = fields.text("event"),
              .url = fields.text("url"),
              .signature_token = {}};
  if (const auto* configuration = fields.find("configuration"))
    out.signature_token = Fields(*configuration, "configuration").text("signatureToken");
  return finished(std::move(out), fields);
}

Result<FeedbackTemplate> read_feedback_template(const Json& json) {
  Fields fields(json, "feedback template");
  FeedbackTemplate out{.id = fields.needed_id("id"),
                       .text = fields.text("text"),
                       .instructions = std::nullopt,
                       .fields = read_fields(fields),
                       .created_at = fields.time("createdAt")};
  if (fields.find("instructions")) out.instructions = fields.text("instructions");
  return finished(std::move(out), fields);
}

Result<Feedback> read_feedback(const Json& json) {
  Fields fields(json, "feedback form");
  return finished(Feedback{.id = fields.needed_id("id"),
                           .text = fields.text("text"),
                           .instructions = fields.text("instructions"),
                           .template_id = fields.id("baseTemplateId"),
                           .fields = read_fields(fields),
                           .created_at = fields.time("createdAt"),
                           .deleted_at = fields.time("deletedAt")},
                  fields);
}

Result<Note> read_note(const Json& json) {
  Fields fields(json, "note");
  Note out{.id = fields.id("id"),
           .values = {},
           .created_at = fields.time("createdAt"),
           .deleted_at = fields.time("deletedAt")};
  if (out.id.empty()) out.id = fields.needed_id("noteId");
  for (auto& field : read_fields(fields)) out.values.push_back(std::move(field.value));
  return finished(std::move(out), fields);
}

Result<File> read_file(const Json& json) {
  Fields fields(json, "file");
  return finished(File{.id = fields.needed_id("id"),
                       .name = fields.text("name"),
                       .uploaded_at = fields.time("uploadedAt")},
                  fields);
}

std::optional<std::string> read_written_id(const Json& json) {
  Fields fields(json, "answer");
  auto id = fields.id("id");
  if (id.empty()) id = fields.id("noteId");
  if (id.empty() || fields.broken()) return std::nullopt;
  return id;
}

}  // namespace bascule::lever::wire
