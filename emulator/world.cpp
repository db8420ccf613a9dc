#include "emulator/world.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

// The collections and their names in the state file.
template <class AWorld, class Visit>
void each_collection(AWorld& world, Visit&& visit) {
  visit("stages", world.stages);
  visit("archive_reasons", world.archive_reasons);
  visit("users", world.users);
  visit("postings", world.postings);
  visit("templates", world.templates);
  visit("contacts", world.contacts);
  visit("opportunities", world.opportunities);
  visit("applications", world.applications);
  visit("notes", world.notes);
  visit("feedback", world.feedback);
  visit("files", world.files);
  visit("uploads", world.uploads);
  visit("deleted_opportunities", world.deleted_opportunities);
  visit("deleted_applications", world.deleted_applications);
  visit("webhooks", world.webhooks);
  visit("deliveries", world.deliveries);
  visit("keys", world.keys);
  visit("faults", world.faults);
  visit("oauth_apps", world.oauth_apps);
  visit("oauth_grants", world.oauth_grants);
  visit("oauth_tokens", world.oauth_tokens);
}

JsonArray to_array(const std::set<std::string>& texts) {
  JsonArray out;
  for (const auto& text : texts) out.emplace_back(text);
  return out;
}

}  // namespace

std::int64_t World::now_ms() const { return to_millis(clock.now()) + switches.clock_skew_ms; }

std::string World::new_id() {
  std::array<std::byte, 16> bytes{};
  random.fill(bytes);
  bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};  // RFC 9562 section 5.4.
  bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
  auto hex = to_hex(bytes);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, 1, '-');
  return hex;
}

std::string World::new_token(std::size_t n_bytes) {
  std::string bytes(n_bytes, '\0');
  random.fill(std::as_writable_bytes(std::span(bytes.data(), bytes.size())));
  return to_hex(bytes_of(bytes));
}

bool World::happens(double probability) {
  if (probability <= 0) return false;
  std::array<std::byte, 4> bytes{};
  random.fill(bytes);
  std::uint32_t drawn = 0;
  for (const auto byte : bytes) drawn = drawn << 8 | std::to_integer<std::uint32_t>(byte);
  return drawn < probability * 4294967296.0;
}

JsonObject World::to_json() const {
  JsonObject out{{"account_id", account_id},
                 {"tags", to_array(tags)},
                 {"sources", to_array(sources)},
                 {"switches", switches.to_json()}};
  each_collection(*this, [&](std::string_view name, const Collection& collection) {
    out[name] = collection.to_json();
  });
  JsonObject bytes;
  for (const auto& [id, content] : file_bytes) bytes[id] = to_base64(bytes_of(content));
  out["file_bytes"] = std::move(bytes);
  return out;
}

Result<void> World::from_json(const Json& state) {
  const auto reader = TRY(JsonReader::of(state));
  const auto fields = TRY(reader.object("switches"));
  Switches read;
  TRY_VOID(read.change(Json(fields.raw())));
  Result<void> outcome;
  each_collection(*this, [&](std::string_view name, Collection& collection) {
    if (name.starts_with("oauth_") && !reader.has(name))
      collection.clear();  // A state from before there was OAuth.
    else if (const auto rows = reader.array(name))
      collection.from_json(**rows);
    else
      outcome = Failure(rows.error());
  });
  TRY_VOID(outcome);
  switches = std::move(read);
  account_id = TRY(reader.text("account_id"));
  const auto saved_tags = TRY(reader.texts("tags"));
  const auto saved_sources = TRY(reader.texts("sources"));
  tags = {saved_tags.begin(), saved_tags.end()};
  sources = {saved_sources.begin(), saved_sources.end()};
  file_bytes.clear();
  const auto contents = TRY(reader.object("file_bytes"));
  for (const auto& [id, content] : contents.raw()) {
    const auto bytes = from_base64(text_of(contents.raw(), id));
    if (!bytes) return contents.wrong(id, "is not base64");
    file_bytes[id] = std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  }
  for (auto& delivery : deliveries)  // A try that the last run did not see the end of.
    if (text_of(delivery, "state") == "sending") delivery["state"] = "waiting";
  changed();
  return {};
}

void World::clear() {
  each_collection(*this, [&](std::string_view name, Collection& collection) {
    const bool stays = name == "keys" || name == "faults" || name.starts_with("oauth_");
    if (!stays) collection.clear();
  });
  file_bytes.clear();
  tags.clear();
  sources.clear();
  journal.clear();
  buckets.clear();
  changed();
}

}  // namespace bascule::emulator
