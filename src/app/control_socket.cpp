#include "app/control_socket.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/json.hpp"
#include "base/log.hpp"

namespace bascule::app {
namespace {

constexpr std::size_t kMessageBytesMax = 4 * 1024 * 1024;  // A list of 200 orders is under 1 MB.
constexpr int kPollMillis = 200;                           // How soon a stop is noticed.
constexpr int kPeerSeconds = 10;  // A peer that says nothing for so long is cut off.

// A file descriptor, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }

 private:
  int fd_;
};

std::filesystem::path socket_path(const std::filesystem::path& data_dir) {
  return data_dir / "control.sock";
}

std::optional<sockaddr_un> address_of(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.string().size() >= sizeof address.sun_path) return std::nullopt;
  std::strcpy(address.sun_path, path.c_str());
  return address;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool read_all(int fd, char* into, std::size_t size) {
  while (size > 0) {
    const auto got = ::recv(fd, into, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_message(int fd, const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::string frame{static_cast<char>(size >> 24), static_cast<char>(size >> 16),
                    static_cast<char>(size >> 8), static_cast<char>(size)};
  return write_all(fd, frame + text);
}

std::optional<std::string> read_message(int fd) {
  std::array<unsigned char, 4> head{};
  if (!read_all(fd, reinterpret_cast<char*>(head.data()), head.size())) return std::nullopt;
  const std::size_t size =
      std::size_t{head[0]} << 24 | std::size_t{head[1]} << 16 | std::size_t{head[2]} << 8 | head[3];
  if (size > kMessageBytesMax) return std::nullopt;
  std::string text(size, '\0');
  if (!read_all(fd, text.data(), size)) return std::nullopt;
  return text;
}

constexpr JsonLimits kLimits{.bytes_max = kMessageBytesMax, .depth_max = 8, .keys_max = 200'000};

std::string line_text(const cli::CommandLine& line) {
  JsonObject files;
  for (const auto& [path, content] : line.files) files[path] = content;
  return to_text(JsonObject{{"arguments", JsonArray(line.arguments.begin(), line.arguments.end())},
                            {"files", std::move(files)}});
}

Result<cli::CommandLine> line_of(std::string_view text) {
  const Json json = TRY(parse_json(text, kLimits));
  const auto reader = TRY(JsonReader::of(json));
  cli::CommandLine line{TRY(reader.texts("arguments", kMessageBytesMax)), {}};
  const auto files = TRY(reader.object("files"));
  for (const auto& member : files.raw())
    line.files[std::string(member.key())] = TRY(files.text(member.key(), kMessageBytesMax));
  return line;
}

std::string outcome_text(const cli::Outcome& outcome) {
  return to_text(
      JsonObject{{"status", outcome.status}, {"out", outcome.out}, {"err", outcome.err}});
}

Result<cli::Outcome> outcome_of(std::string_view text) {
  const Json json = TRY(parse_json(text, kLimits));
  const auto reader = TRY(JsonReader::of(json));
  return cli::Outcome{static_cast<int>(TRY(reader.integer("status"))),
                      TRY(reader.text("out", kMessageBytesMax)),
                      TRY(reader.text("err", kMessageBytesMax))};
}

class SocketServer final : public ControlServer {
 public:
  SocketServer(Descriptor listener, std::filesystem::path path, Handle handle)
      : listener_(std::move(listener)),
        path_(std::move(path)),
        handle_(std::move(handle)),
        thread_([this](const std::stop_token& stop) { run(stop); }) {}
  ~SocketServer() override {
    thread_.request_stop();
    thread_.join();
    ::unlink(path_.c_str());
  }

 private:
  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd waiting{listener_.get(), POLLIN, 0};
      if (::poll(&waiting, 1, kPollMillis) <= 0) continue;
      const Descriptor peer(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (peer.is_open()) serve(peer.get());
    }
  }

  void serve(int peer) {
    const timeval patience{kPeerSeconds, 0};
    ::setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(peer, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto text = read_message(peer);
    if (!text) return;
    const auto line = line_of(*text);
    cli::Outcome outcome = line ? cli::Outcome{} : cli::failure(line.error(), false, false);
    if (line) {
      try {
        outcome = handle_(*line);
      } catch (const std::exception& broken) {
        log_error("command_threw", {{"what", broken.what()}});
        outcome = {1, "", "bascule: an internal error; the server's log has it\n"};
      }
    }
    (void)write_message(peer, outcome_text(outcome));  // A peer that left misses only the answer.
  }

  Descriptor listener_;
  std::filesystem::path path_;
  Handle handle_;
  std::jthread thread_;
};

Failure cannot(std::string_view what) {
  return fail(ErrorCode::Unavailable, std::string(what) + ": " + std::strerror(errno));
}

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::start(const std::filesystem::path& data_dir,
                                                            Handle handle) {
  const auto path = socket_path(data_dir);
  const auto address = address_of(path);
  if (!address) return fail(ErrorCode::InvalidInput, "data.dir is too long for a control socket");
  Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!listener.is_open()) return cannot("control socket");
  ::unlink(path.c_str());  // We hold the directory's lock: whoever listened here is dead.
  const auto old_mask = ::umask(0177);
  const int bound =
      ::bind(listener.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address);
  ::umask(old_mask);
  if (bound != 0 || ::listen(listener.get(), 16) != 0) return cannot("control socket");
  return std::unique_ptr<ControlServer>(
      std::make_unique<SocketServer>(std::move(listener), path, std::move(handle)));
}

std::optional<cli::Outcome> send_to_server(const std::filesystem::path& data_dir,
                                           const cli::CommandLine& line) {
  const auto address = address_of(socket_path(data_dir));
  if (!address) return std::nullopt;
  const Descriptor server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (::connect(server.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
    return std::nullopt;
  const auto failed =
      cli::Outcome{6, "", "bascule: the server took the command and did not answer\n"};
  if (!write_message(server.get(), line_text(line))) return failed;
  const auto text = read_message(server.get());
  if (!text) return failed;
  const auto outcome = outcome_of(*text);
  return outcome ? *outcome : failed;
}

}  // namespace bascule::app
