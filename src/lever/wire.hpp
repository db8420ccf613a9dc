#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::lever::wire {

// Lever's JSON as plain structs, with the fields we use and no others. Reading is tolerant where
// Lever is generous (Lever developer documentation, "Responses": fields may be null or new at any
// time; times come as numbers or numeric strings; an id may arrive expanded into its object) and
// strict where an answer would be believed by mistake: a field of another type, or an object
// without its id, is a broken answer, Unavailable (case B11).

struct Stage {
  std::string id;
  std::string text;
};

struct StageChange {
  std::string to_stage_id;
  std::optional<Instant> updated_at;
};

// "Data compliance": null on Lever's side when no policy applies.
struct Consent {
  bool allowed = false;
  std::optional<Instant> expires_at;
};

struct Contact {
  std::string id;
  std::string name;
  std::vector<std::string> emails;
  bool is_anonymized = false;
};

struct Application {
  std::string id;
  std::string posting_id;  // Empty when the application names none.
};

struct Opportunity {
  std::string id;
  std::string name;
  std::string contact_id;
  std::optional<Contact> contact;  // When the answer came expanded.
  Stage stage;
  std::vector<StageChange> stage_changes;
  std::string confidentiality;
  std::vector<std::string> emails, tags, links;
  bool is_archived = false;
  std::optional<Instant> archived_at;
  std::string archive_reason_id;
  std::string origin;
  std::string owner_id;
  std::vector<Application> applications;
  std::optional<Instant> created_at, updated_at;
  std::string show_url;
  bool is_anonymized = false;
  std::optional<Consent> may_store, may_contact;
};

struct Posting {
  std::string id;
  std::string text;
  std::string state;
  std::string owner_id;
  std::string team, department, location;
  std::vector<std::string> tags;
};

struct User {
  std::string id;
  std::string name;
  std::string email;
  std::optional<Instant> deactivated_at;
};

// All that a list of deleted opportunities is read for.
struct Deletion {
  std::string id;
  std::optional<Instant> deleted_at;
};

struct Webhook {
  std::string id;
  std::string event;
  std::string url;
  std::string signature_token;  // Only in the answer to its creation.
};

// One field of a feedback template, or of a filled form (then with its value).
struct Field {
  std::string id;
  std::string type;
  std::string text;
  bool is_required = false;
  std::vector<std::string> options;  // Their texts.
  std::string value;                 // Texts only; any other value reads as empty.
};

struct FeedbackTemplate {
  std::string id;
  std::string text;
  std::optional<std::string> instructions;  // Unset when the list left it out.
  std::vector<Field> fields;
  std::optional<Instant> created_at;
};

struct Feedback {
  std::string id;
  std::string text;
  std::string instructions;
  std::string template_id;
  std::vector<Field> fields;
  std::optional<Instant> created_at, deleted_at;
};

struct Note {
  std::string id;
  std::vector<std::string> values;  // The note and its threaded comments.
  std::optional<Instant> created_at, deleted_at;
};

struct File {
  std::string id;
  std::string name;
  std::optional<Instant> uploaded_at;
};

// What stands inside the envelope. Lever's documentation shows `{data}`, bare objects and
// `{data:{data}}`; recorded answers have the first. All three are read.
[[nodiscard]] Json unwrapped(Json answer);

struct Page {
  JsonArray items;
  bool has_next = false;
  std::string next;  // Opaque; arrives percent-encoded and is sent back as it is, encoded again.
};
[[nodiscard]] Result<Page> read_page(Json answer);

[[nodiscard]] Result<Opportunity> read_opportunity(const Json& json);
[[nodiscard]] Result<Posting> read_posting(const Json& json);
[[nodiscard]] Result<Stage> read_stage(const Json& json);
[[nodiscard]] Result<std::string> read_tag(const Json& json);
[[nodiscard]] Result<User> read_user(const Json& json);
[[nodiscard]] Result<Deletion> read_deletion(const Json& json);
[[nodiscard]] Result<Webhook> read_webhook(const Json& json);
[[nodiscard]] Result<FeedbackTemplate> read_feedback_template(const Json& json);
[[nodiscard]] Result<Feedback> read_feedback(const Json& json);
[[nodiscard]] Result<Note> read_note(const Json& json);
[[nodiscard]] Result<File> read_file(const Json& json);

// The id in the answer to a write; notes answer with `noteId` as well as, or instead of, `id`.
[[nodiscard]] std::optional<std::string> read_written_id(const Json& json);

// Every element through `read`; the first broken one breaks the list.
template <class T>
[[nodiscard]] Result<std::vector<T>> read_each(const std::vector<Json>& items,
                                               Result<T> (*read)(const Json&)) {
  std::vector<T> out;
  out.reserve(items.size());
  for (const auto& item : items) out.push_back(TRY(read(item)));
  return out;
}

// Lever's ids are UUIDs or slugs ("applicant-new", "no-feedback"); nothing else reaches a path or
// is kept (case A19).
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace bascule::lever::wire
