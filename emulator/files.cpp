#include "emulator/files.hpp"

#include "base/text.hpp"
#include "emulator/access.hpp"
#include "emulator/multipart.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kProcessingMs = 300;             // A file is "processing" for a moment.
constexpr std::int64_t kUploadLifeMs = 24 * 3'600'000;  // Documented: uploads live 24 hours.

std::string extension_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == name.npos ? std::string() : ascii_lower(name.substr(dot));
}

Result<FormPart> the_file(const Call& call) {
  if (!call.is_multipart()) return bad_request("a multipart/form-data body is expected");
  auto parts = TRY(read_multipart(*call.request.headers.find("content-type"), call.request.body));
  for (auto& part : parts)
    if (part.name == "file" && !part.file_name.empty()) return std::move(part);
  return bad_request("the form has no part named file");
}

Result<Record*> file_of(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  auto* file = world.files.find(call.at("file"));
  if (!file || text_of(*file, "_opportunity") != call.at("opportunity") ||
      !is_visible(world, *file))
    return not_found("files", call.at("file"));
  return file;
}

Answered list_files(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  const auto from = TRY(call.query_millis("uploaded_at_start"));
  const auto to = TRY(call.query_millis("uploaded_at_end"));
  auto rows = newest_first(world.files, "uploadedAt");
  std::erase_if(rows, [&](const Row& row) {
    return text_of(*row.record, "_opportunity") != call.at("opportunity") ||
           !is_visible(world, *row.record) || (from && row.place.at_ms < *from) ||
           (to && row.place.at_ms > *to);
  });
  auto answer = TRY(page_of(call, std::move(rows),
                            [&](const Record& file) { return Json(show_file(world, file)); }));
  if (world.switches.docs_shapes) answer.body = Json(answer.body->at("data"));
  return answer;
}

Answered upload_file(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  const auto by = TRY(performer(world, call, PerformAs::Required));
  auto part = TRY(the_file(call));
  if (part.content.size() > kFileBytesMax) return too_large();
  const auto& file =
      add_file(world, call.at("opportunity"), part.file_name, std::move(part.content), by);
  return created(show_file(world, file));
}

Answered read_one_file(World& world, const Call& call) {
  return one(show_file(world, *TRY(file_of(world, call))));
}

Answered download_file(World& world, const Call& call) {
  const auto* file = TRY(file_of(world, call));
  return Answer{200, std::nullopt, world.file_bytes[text_of(*file, "id")],
                content_type_of(text_of(*file, "name"))};
}

Answered delete_file(World& world, const Call& call) {
  const auto* file = TRY(file_of(world, call));
  TRY(performer(world, call, PerformAs::Required));
  const auto id = text_of(*file, "id");
  world.file_bytes.erase(id);
  world.files.remove(id);
  world.changed();
  return nothing();
}

Answered upload_for_apply(World& world, const Call& call) {
  auto part = TRY(the_file(call));
  if (part.content.size() > kFileBytesMax) return too_large();
  const auto id = world.new_id();
  const Record upload{{"id", id},
                      {"uri", world.public_url + "/v1/uploads/" + id},
                      {"filename", part.file_name},
                      {"size", static_cast<std::int64_t>(part.content.size())},
                      {"expiresAt", world.now_ms() + kUploadLifeMs}};
  world.uploads.add(upload);
  world.file_bytes[id] = std::move(part.content);
  world.changed();
  return created(upload);
}

}  // namespace

Answer too_large() {
  return error_answer(413, "RequestEntityTooLarge", "Files must not be larger than 30 MB.");
}

std::string content_type_of(std::string_view file_name) {
  const auto extension = extension_of(file_name);
  if (extension == ".pdf") return "application/pdf";
  if (extension == ".png") return "image/png";
  if (extension == ".jpg") return "image/jpeg";
  if (extension == ".txt") return "text/plain; charset=utf-8";
  return "application/octet-stream";
}

Record& add_file(World& world, const std::string& opportunity, const std::string& name,
                 std::string content, const std::string& by) {
  const auto id = world.new_id();
  auto& file = world.files.add({{"id", id},
                                {"ext", extension_of(name)},
                                {"name", name},
                                {"uploadedAt", world.now_ms()},
                                {"size", static_cast<std::int64_t>(content.size())},
                                {"_opportunity", opportunity},
                                {"_user", by}});
  world.file_bytes[id] = std::move(content);
  world.changed();
  return file;
}

Record show_file(const World& world, const Record& file) {
  auto out = shown(file);
  const bool is_new = world.now_ms() < number_of(file, "uploadedAt") + kProcessingMs;
  out["downloadUrl"] = world.public_url + "/emulator/files/" + text_of(file, "id");
  out["status"] = is_new ? "processing" : "processed";
  return out;
}

void add_file_routes(Routes& routes) {
  const std::string base = "opportunities/:opportunity/files";
  routes.add("GET", base, "files:read", list_files);
  routes.add("POST", base, "files:write", upload_file);
  routes.add("GET", base + "/:file", "files:read", read_one_file);
  routes.add("GET", base + "/:file/download", "files:read", download_file);
  routes.add("DELETE", base + "/:file", "files:write", delete_file);
  routes.add("POST", "uploads", "uploads:write", upload_for_apply);
}

}  // namespace bascule::emulator
