#include "app/control_socket.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
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
constexpr int kPeerSeconds = 10;    // A peer that says nothing for so long is cut off.
constexpr int kCommandsAtOnce = 4;  // A `connect` with a slow provider does not hold up a list.
constexpr int kCommandsWaiting = 16;

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

// unix(7): a socket's name has at most 107 characters, and a data directory may lie deeper. So the
// name goes through its directory's descriptor, which lives as long as the address.
class Address {
 public:
  explicit Address(const std::filesystem::path& data_dir)
      : directory_(::open(data_dir.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
    const auto name = socket_path("/proc/self/fd/" + std::to_string(directory_.get())).string();
    address_.sun_family = AF_UNIX;
    name.copy(address_.sun_path, sizeof address_.sun_path - 1);
  }
  [[nodiscard]] bool is_good() const { return directory_.is_open(); }
  [[nodiscard]] const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&address_); }
  [[nodiscard]] socklen_t size() const { return sizeof address_; }

 private:
  Descriptor directory_;
  sockaddr_un address_{};
};

// The socket's mode says so already; the kernel's word about the peer does not depend on it.
bool may_command(int peer) {
  ucred who{};
  socklen_t size = sizeof who;
  return ::getsockopt(peer, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 &&
         (who.uid == ::geteuid() || who.uid == 0);
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
  cli::CommandLine line;
  line.arguments = TRY(reader.texts("arguments", kMessageBytesMax));
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
  const auto status = static_cast<int>(TRY(reader.integer("status")));
  auto out = TRY(reader.text("out", kMessageBytesMax));
  auto err = TRY(reader.text("err", kMessageBytesMax));
  return cli::Outcome{status, std::move(out), std::move(err)};
}

// Nothing when the message is the answer itself.
std::optional<std::string> progress_of(std::string_view text) {
  const auto json = parse_json(text, kLimits);
  const auto reader = json ? JsonReader::of(*json) : Result<JsonReader>(Failure(json.error()));
  if (!reader) return std::nullopt;
  auto progress = reader->text("progress", kMessageBytesMax);
  return progress ? std::optional<std::string>(std::move(*progress)) : std::nullopt;
}

class SocketServer final : public ControlServer {
 public:
  SocketServer(Descriptor listener, Descriptor stop, std::filesystem::path path, Handle handle)
      : listener_(std::move(listener)),
        stop_(std::move(stop)),
        path_(std::move(path)),
        handle_(std::move(handle)) {
    for (int i = 0; i < kCommandsAtOnce; ++i) threads_.emplace_back([this] { run(); });
  }
  ~SocketServer() override {
    ::unlink(path_.c_str());  // From here on a command opens the directory itself, or waits for it.
    (void)::eventfd_write(stop_.get(), 1);
    threads_.clear();
  }

 private:
  void run() {
    for (;;) {
      std::array<pollfd, 2> waiting{pollfd{listener_.get(), POLLIN, 0},
                                    pollfd{stop_.get(), POLLIN, 0}};
      if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
      if (waiting[1].revents != 0) return;
      if (waiting[0].revents == 0) continue;
      const Descriptor peer(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (peer.is_open()) serve(peer.get());  // Else another thread was quicker.
    }
  }

  void serve(int peer) {
    if (!may_command(peer)) return log_warning("command_refused");
    const timeval patience{kPeerSeconds, 0};
    ::setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(peer, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto text = read_message(peer);
    if (!text) return;
    auto line = line_of(*text);
    cli::Outcome outcome = line ? cli::Outcome{} : cli::failure(line.error(), false, false);
    if (line) {
      line->tell = [peer](const std::string& progress) {
        (void)write_message(peer, to_text(JsonObject{{"progress", progress}}));
      };
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
  Descriptor stop_;  // An eventfd, readable once we stop.
  std::filesystem::path path_;
  Handle handle_;
  std::vector<std::jthread> threads_;
};

Failure cannot(std::string_view what) {
  return fail(ErrorCode::Unavailable, std::string(what) + ": " + std::strerror(errno));
}

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::start(const std::filesystem::path& data_dir,
                                                            Handle handle) {
  const auto path = socket_path(data_dir);
  const Address address(data_dir);
  if (!address.is_good()) return cannot("the control socket's directory");
  Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  Descriptor stop(::eventfd(0, EFD_CLOEXEC));
  if (!listener.is_open() || !stop.is_open()) return cannot("control socket");
  ::unlink(path.c_str());  // We hold the directory's lock: whoever listened here is dead.
  // The mode of an unbound socket is the one its name gets: no moment at which it is open to
  // others, and no umask, which is the whole process's.
  if (::fchmod(listener.get(), S_IRUSR | S_IWUSR) != 0 ||
      ::bind(listener.get(), address.get(), address.size()) != 0 ||
      ::listen(listener.get(), kCommandsWaiting) != 0)
    return cannot("control socket");
  return std::unique_ptr<ControlServer>(std::make_unique<SocketServer>(
      std::move(listener), std::move(stop), path, std::move(handle)));
}

bool is_served(const std::filesystem::path& data_dir) {
  const Address address(data_dir);
  const Descriptor server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return address.is_good() && ::connect(server.get(), address.get(), address.size()) == 0;
}

std::optional<cli::Outcome> send_to_server(const std::filesystem::path& data_dir,
                                           const cli::CommandLine& line) {
  const Address address(data_dir);
  const Descriptor server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!address.is_good() || ::connect(server.get(), address.get(), address.size()) != 0)
    return std::nullopt;
  const auto failed =
      cli::Outcome{6, "", "bascule: the server took the command and did not answer\n"};
  if (!write_message(server.get(), line_text(line))) return failed;
  for (;;) {
    const auto text = read_message(server.get());
    if (!text) return failed;
    if (const auto progress = progress_of(*text)) {
      if (line.tell) line.tell(*progress);
      continue;
    }
    const auto outcome = outcome_of(*text);
    return outcome ? *outcome : failed;
  }
}

}  // namespace bascule::app
