#include "emulator/state_file.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/log.hpp"

namespace bascule::emulator {
namespace {

constexpr std::chrono::milliseconds kSaveEvery{250};  // Enough for a demo; it is no database.
constexpr JsonLimits kStateLimits{
    .bytes_max = 1024U * 1024 * 1024, .depth_max = 64, .keys_max = 100'000'000};

}  // namespace

Result<void> load_state(const std::string& path, SharedWorld& world) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::NotFound, "there is no file " + path);
  std::ostringstream text;
  text << file.rdbuf();
  const auto state = TRY(parse_json(text.str(), kStateLimits));
  return world.with([&](World& into) { return into.from_json(state); });
}

Result<void> save_state(const std::string& path, SharedWorld& world) {
  const auto state = world.with([](World& from) { return from.to_json(); });
  const auto fresh = path + ".new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << to_text(state);
    if (!file.flush()) return fail(ErrorCode::Unavailable, "cannot write " + fresh);
  }
  std::error_code problem;
  std::filesystem::rename(fresh, path, problem);
  if (problem) return fail(ErrorCode::Unavailable, "cannot replace " + path);
  return {};
}

void keep_state(const std::string& path, SharedWorld& world, Pause& pause) {
  std::uint64_t saved = 0;
  bool goes_on = true;
  while (goes_on) {
    goes_on = pause.wait(kSaveEvery);
    const auto version = world.with([](World& current) { return current.version; });
    if (version == saved) continue;
    if (const auto done = save_state(path, world))
      saved = version;
    else
      log_error("state_not_saved", {{"why", done.error().message}});
  }
}

}  // namespace bascule::emulator
