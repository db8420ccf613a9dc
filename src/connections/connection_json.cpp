#include "connections/connection_json.hpp"

#include "base/json.hpp"

namespace bascule::connections {

namespace {

JsonArray ratings_json(const std::vector<RatingMap>& ratings) {
  JsonArray array;
  for (const auto& map : ratings) array.push_back(Json(rating_map_text(map)));
  return array;
}

}  // namespace

std::string write_back_text(const WriteBack& write_back) {
  return to_text(
      JsonObject{{"result", write_back.result == WriteBack::Result::Form ? "form" : "note"},
                 {"also_note", write_back.also_note},
                 {"also_file", write_back.also_file},
                 {"notify_followers", write_back.notify == ats::Note::Notify::Followers},
                 {"when_archived",
                  write_back.when_archived == WriteBack::WhenArchived::Write ? "write" : "skip"},
                 {"tag_prefix", write_back.tag_prefix},
                 {"ratings", ratings_json(write_back.ratings)}});
}

Result<WriteBack> write_back_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text));
  const auto reader = TRY(JsonReader::of(json));
  WriteBack write_back;
  write_back.result =
      TRY(reader.text("result")) == "form" ? WriteBack::Result::Form : WriteBack::Result::Note;
  write_back.also_note = TRY(reader.boolean("also_note"));
  write_back.also_file = TRY(reader.boolean_or("also_file", false));
  write_back.notify = TRY(reader.boolean("notify_followers")) ? ats::Note::Notify::Followers
                                                              : ats::Note::Notify::NoOne;
  write_back.when_archived = TRY(reader.text("when_archived")) == "write"
                                 ? WriteBack::WhenArchived::Write
                                 : WriteBack::WhenArchived::Skip;
  write_back.tag_prefix = TRY(reader.text("tag_prefix"));
  if (reader.raw().contains("ratings"))
    for (const auto& one : TRY(reader.texts("ratings")))
      write_back.ratings.push_back(TRY(parse_rating_map(one)));
  return write_back;
}

std::string permissions_text(const std::vector<ats::MissingPermission>& missing) {
  JsonArray array;
  for (const auto& permission : missing)
    array.push_back(JsonObject{{"name", permission.name}, {"feature", permission.feature}});
  return to_text(array);
}

Result<std::vector<ats::MissingPermission>> permissions_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text));
  if (!json.is_array()) return fail(ErrorCode::Internal, "stored permissions are a list");
  std::vector<ats::MissingPermission> missing;
  for (const auto& item : json.get_array()) {
    const auto reader = TRY(JsonReader::of(item));
    ats::MissingPermission permission;
    permission.name = TRY(reader.text("name"));
    permission.feature = TRY(reader.text("feature"));
    missing.push_back(std::move(permission));
  }
  return missing;
}

}  // namespace bascule::connections
