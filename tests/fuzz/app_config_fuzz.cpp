// bascule.toml and the environment, as anybody may write them: settings that can be used, or a
// sentence that names what is wrong.
#include <algorithm>
#include <map>

#include <sys/mman.h>
#include <unistd.h>

#include "app/config.hpp"
#include "base/text.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

// A file in memory with these bytes, as long as the object lives.
class File {
 public:
  explicit File(std::string_view bytes) : descriptor_(memfd_create("bascule.toml", 0)) {
    MUST(descriptor_ >= 0);
    MUST(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  ~File() { close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] std::filesystem::path path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
  }

 private:
  int descriptor_;
};

}  // namespace

// The file, a NUL, then lines NAME=VALUE of the environment.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  const auto input = text_of(data, size);
  const auto end = std::min(input.find('\0'), input.size());
  const File file(input.substr(0, end));
  std::map<std::string, std::string> variables;
  std::vector<std::string> names;
  for (const auto line : split(input.substr(std::min(end + 1, input.size())), '\n')) {
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string name = "BASCULE_" + std::string(line.substr(0, equals));
    variables[name] = line.substr(equals + 1);
    names.push_back(name);
  }
  const auto read = app::load_config(
      file.path(),
      [&](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
      },
      names);
  if (!read) {
    MUST(read.error().code == ErrorCode::InvalidInput);
    MUST(!read.error().message.empty() && is_utf8(read.error().message));
    return 0;
  }
  MUST(read->public_url.starts_with("http"));
  MUST(read->job_lease.count() > 0 && read->reconcile_every.count() > 0);
  MUST(!read->data_dir.empty() && !read->listen.address.empty());
  return 0;
}
