#include <algorithm>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"
#include "lever/form.hpp"
#include "lever/mapping.hpp"
#include "lever/multipart.hpp"
#include "lever/provider.hpp"
#include "lever/written.hpp"

namespace bascule::lever {
namespace {

// Lever developer documentation, "Files": a request of at most 30 MB; a little is the envelope's.
constexpr std::size_t kFileBytesMax = 30 * 1000 * 1000 - 4096;

Json texts(const std::vector<std::string>& list) {
  JsonArray out;
  for (const auto& text : list) out.emplace_back(text);
  return out;
}

// The last line that says something.
std::string_view last_line(std::string_view text) {
  const auto lines = split(trimmed(text), '\n');
  return trimmed(lines.back());
}

// Where a writing of this kind is deleted. Links and tags cannot be there twice.
struct Removal {
  const char* collection;
  Permission permission;
};
std::optional<Removal> removal_of(const ats::Writing& writing) {
  if (std::holds_alternative<ats::FeedbackForm>(writing.what))
    return Removal{"feedback", Permission::DeleteFeedback};
  if (std::holds_alternative<ats::Note>(writing.what))
    return Removal{"notes", Permission::DeleteNote};
  if (std::holds_alternative<ats::File>(writing.what))
    return Removal{"files", Permission::DeleteFile};
  return std::nullopt;
}

bool holds_tag(const std::vector<std::string>& tags, const std::string& tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

}  // namespace

ats::WriteOutcome Provider::write(const ats::Account& account, const ats::Writing& writing) {
  return std::visit([&](const auto& what) { return put(account, writing.opportunity_id, what); },
                    writing.what);
}

Result<std::optional<ats::Found>> Provider::look_for(const ats::Account& account,
                                                     const ats::Writing& writing) {
  const auto looked = std::visit(
      [&](const auto& what) { return look(account, writing.opportunity_id, writing.marker, what); },
      writing.what);
  return TRY(looked).best();
}

Result<std::vector<std::string>> Provider::copies_of(const ats::Account& account,
                                                     const ats::Writing& writing) {
  const auto looked = std::visit(
      [&](const auto& what) { return look(account, writing.opportunity_id, writing.marker, what); },
      writing.what);
  return TRY(looked).live();
}

Result<void> Provider::remove_copy(const ats::Account& account, const ats::Writing& writing,
                                   const std::string& remote_id) {
  const auto removal = removal_of(writing);
  check(removal.has_value(), "only what can be there twice is taken away");
  return removed(client_.write(account, {.method = "DELETE",
                                         .path = {"opportunities", writing.opportunity_id,
                                                  removal->collection, remote_id},
                                         .query = author_of(account),
                                         .permission = removal->permission}),
                 "the copy");
}

ats::WriteOutcome Provider::put(const ats::Account& account, Id opportunity,
                                const ats::Note& note) {
  return written(client_.write(account, {.method = "POST",
                                         .path = {"opportunities", opportunity, "notes"},
                                         .query = author_of(account),
                                         .permission = Permission::CreateNote,
                                         .body = to_text(note_body(note))}));
}

Provider::Look Provider::look(const ats::Account& account, Id opportunity, Marker marker,
                              const ats::Note&) {
  const auto items = TRY(client_.read_all(account, {.path = {"opportunities", opportunity, "notes"},
                                                    .permission = Permission::FindAllNotes}));
  Finds finds;
  for (const auto& note : TRY(wire::read_each(items, &wire::read_note)))
    if (std::ranges::any_of(note.values, [&](const std::string& value) {
          return holds_marker(last_line(value), marker);
        }))
      finds.add(note.id, note.created_at, note.deleted_at);
  return finds;
}

// A link hangs on the contact: every opportunity of the person shows it (Lever developer
// documentation, "Opportunities"), which is why its marker names the order.
ats::WriteOutcome Provider::put(const ats::Account& account, Id opportunity,
                                const ats::Link& link) {
  auto outcome = written(
      client_.write(account, {.method = "POST",
                              .path = {"opportunities", opportunity, "addLinks"},
                              .query = author_of(account),
                              .permission = Permission::AddLinks,
                              .body = to_text(JsonObject{{"links", JsonArray{Json(link.url)}}})}));
  // The answer is the opportunity; a link has no id but itself.
  if (auto* done = std::get_if<ats::Written>(&outcome)) done->remote_id = link.url;
  return outcome;
}

Provider::Look Provider::look(const ats::Account& account, Id opportunity, Marker marker,
                              const ats::Link&) {
  const auto read = TRY(read_plain_opportunity(account, opportunity));
  Finds finds;
  for (const auto& link : read.links)
    if (holds_marker(link, marker)) finds.add(link, {}, {});
  return finds;
}

ats::WriteOutcome Provider::put(const ats::Account& account, Id opportunity,
                                const ats::Tags& tags) {
  const auto change = [&](const char* call, Permission permission,
                          const std::vector<std::string>& list) -> ats::WriteOutcome {
    if (list.empty()) return ats::Written{.remote_id = opportunity};
    return written(client_.write(account, {.method = "POST",
                                           .path = {"opportunities", opportunity, call},
                                           .query = author_of(account),
                                           .permission = permission,
                                           .body = to_text(JsonObject{{"tags", texts(list)}})}));
  };
  auto added = change("addTags", Permission::AddTags, tags.add);
  if (!std::holds_alternative<ats::Written>(added)) return added;
  return change("removeTags", Permission::RemoveTags, tags.remove);
}

Provider::Look Provider::look(const ats::Account& account, Id opportunity, Marker,
                              const ats::Tags& tags) {
  const auto read = TRY(read_plain_opportunity(account, opportunity));
  const auto is_on = [&](const std::string& tag) { return holds_tag(read.tags, tag); };
  Finds finds;
  if (std::ranges::all_of(tags.add, is_on) && std::ranges::none_of(tags.remove, is_on))
    finds.add(opportunity, {}, {});
  return finds;
}

ats::WriteOutcome Provider::put(const ats::Account& account, Id opportunity,
                                const ats::File& file) {
  if (auto error = missing_author(account)) return ats::NotWritten{std::move(*error)};
  if (file.bytes.size() > kFileBytesMax)
    return ats::NotWritten{{ErrorCode::InvalidInput, "Lever takes files of at most 30 MB", {}, {}}};
  auto part = multipart_of(file);
  return written(client_.write(account, {.method = "POST",
                                         .path = {"opportunities", opportunity, "files"},
                                         .query = author_of(account),
                                         .permission = Permission::UploadFile,
                                         .body = std::move(part.body),
                                         .content_type = std::move(part.content_type)}));
}

Provider::Look Provider::look(const ats::Account& account, Id opportunity, Marker marker,
                              const ats::File&) {
  const auto items = TRY(client_.read_all(account, {.path = {"opportunities", opportunity, "files"},
                                                    .permission = Permission::FindAllFiles}));
  Finds finds;
  for (const auto& file : TRY(wire::read_each(items, &wire::read_file)))
    if (holds_marker(file.name, marker)) finds.add(file.id, file.uploaded_at, {});
  return finds;
}

}  // namespace bascule::lever
