#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.hpp"
#include "cli/command.hpp"

namespace bascule::app {

// The operator's door into a running server: {data.dir}/control.sock, for its owner alone (0600,
// and the kernel's word on who calls). One request and one answer per connection, each a length (4
// bytes, big-endian) and JSON:
//   {"arguments": […], "files": {path: content}} → {"status": n, "out": …, "err": …}
// A long command may say how far it is before it answers: {"progress": …}, any number of times.
// A few commands run at once, each on a thread of the socket's own.
class ControlServer {
 public:
  using Handle = std::function<cli::Outcome(const cli::CommandLine&)>;
  // Replaces a socket that a dead process left behind. Unavailable when it cannot be made.
  [[nodiscard]] static Result<std::unique_ptr<ControlServer>> start(
      const std::filesystem::path& data_dir, Handle handle);
  virtual ~ControlServer() = default;  // Removes the socket, waits for running commands.
};

// Whether a server listens there.
[[nodiscard]] bool is_served(const std::filesystem::path& data_dir);

// Has the running server carry out the command. Nothing when no server listens there.
[[nodiscard]] std::optional<cli::Outcome> send_to_server(const std::filesystem::path& data_dir,
                                                         const cli::CommandLine& line);

}  // namespace bascule::app
