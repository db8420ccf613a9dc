#include "app/control_socket.hpp"

#include <cstring>
#include <future>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "testing/temporary_directory.hpp"

namespace bascule::app {
namespace {

namespace fs = std::filesystem;

cli::Outcome echo(const cli::CommandLine& line) {
  cli::Outcome outcome{static_cast<int>(line.arguments.size()), "", ""};
  for (const auto& argument : line.arguments) outcome.out += argument + "|";
  for (const auto& [path, content] : line.files) outcome.err += path + "=" + content + "|";
  return outcome;
}

class Control : public ::testing::Test {
 protected:
  [[nodiscard]] auto start(ControlServer::Handle handle) {
    return std::move(*ControlServer::start(directory.path(), std::move(handle)));
  }
  [[nodiscard]] std::optional<cli::Outcome> send(std::vector<std::string> arguments) {
    return send_to_server(directory.path(), {std::move(arguments), {}});
  }
  // A socket connected to the server, or bound to its name, as somebody else would make one.
  template <class Do>
  [[nodiscard]] int raw_socket(Do&& bind_or_connect) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path.c_str());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    EXPECT_EQ(bind_or_connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    return fd;
  }

  testing::TemporaryDirectory directory;
  fs::path path = directory.path() / "control.sock";
};

TEST_F(Control, CarriesACommandThereAndItsOutcomeBack) {
  const auto server = start(echo);
  const auto outcome = send_to_server(
      directory.path(), {{"orders", "list", "--json"}, {{"key.txt", "a\n\"b\"\xc3\xbc"}}});
  ASSERT_TRUE(outcome.has_value());
  EXPECT_EQ(outcome->out, "orders|list|--json|");
  EXPECT_EQ(outcome->err, "key.txt=a\n\"b\"\xc3\xbc|");
  EXPECT_EQ(outcome->status, 3);
}

TEST_F(Control, SaysNothingWhenNoServerListens) {
  EXPECT_FALSE(send({"x"}).has_value());
  EXPECT_FALSE(send_to_server(directory.path() / "nowhere", {}).has_value());
}

TEST_F(Control, ReplacesTheSocketOfADeadServer) {
  ::close(raw_socket(::bind));
  ASSERT_TRUE(fs::exists(path));
  EXPECT_FALSE(send({"x"}).has_value()) << "nobody is behind it";
  const auto server = start(echo);
  EXPECT_TRUE(send({"x"}).has_value());
}

TEST_F(Control, IsItsOwnersAloneAndGoneAfterwards) {
  const mode_t old_mask = ::umask(0);
  {
    const auto server = start(echo);
    struct stat found {};
    ASSERT_EQ(::stat(path.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600u);
  }
  ::umask(old_mask);
  EXPECT_FALSE(fs::exists(path));
}

TEST_F(Control, WorksInADeepDirectory) {
  fs::path deep = directory.path();
  for (int i = 0; i < 5; ++i) deep /= std::string(60, 'd');
  fs::create_directories(deep);
  const auto server = ControlServer::start(deep, echo);
  ASSERT_TRUE(server.has_value()) << server.error().message;
  EXPECT_TRUE(send_to_server(deep, {{"x"}, {}}).has_value());
}

TEST_F(Control, RunsAShortCommandWhileALongOneRuns) {
  std::promise<void> started, finish;
  const auto server = start([&](const cli::CommandLine& line) -> cli::Outcome {
    if (line.arguments.front() == "long") {
      started.set_value();
      finish.get_future().wait();
    }
    return {0, line.arguments.front(), ""};
  });
  auto slow = std::async(std::launch::async, [&] { return send({"long"}); });
  started.get_future().wait();
  EXPECT_EQ(send({"short"})->out, "short");
  finish.set_value();
  EXPECT_EQ(slow.get()->out, "long");
}

TEST_F(Control, FinishesARunningCommandBeforeItEnds) {
  std::promise<void> started, finish;
  auto server = start([&](const cli::CommandLine&) -> cli::Outcome {
    started.set_value();
    finish.get_future().wait();
    return {0, "done", ""};
  });
  auto running = std::async(std::launch::async, [&] { return send({"x"}); });
  started.get_future().wait();
  auto ending = std::async(std::launch::async, [&] { server.reset(); });
  finish.set_value();
  EXPECT_EQ(running.get()->out, "done");
  ending.wait();
}

TEST_F(Control, ACommandThatThrowsIsAnInternalErrorAndTheNextOneRuns) {
  const auto server = start([](const cli::CommandLine& line) -> cli::Outcome {
    if (line.arguments.front() == "bad") throw std::runtime_error("a bug");
    return {0, "fine", ""};
  });
  EXPECT_EQ(send({"bad"})->status, 1);
  EXPECT_EQ(send({"good"})->out, "fine");
}

TEST_F(Control, SurvivesAPeerThatTalksNonsense) {
  const auto server = start(echo);
  for (const std::string& nonsense :
       {std::string("\xff\xff\xff\xff", 4), std::string("\0\0\0\2[]", 6), std::string("\0\0\0", 3),
        std::string("\0\0\0\4nope", 8)}) {
    const int peer = raw_socket(::connect);
    ASSERT_EQ(::send(peer, nonsense.data(), nonsense.size(), MSG_NOSIGNAL),
              static_cast<ssize_t>(nonsense.size()));
    ::shutdown(peer, SHUT_WR);
    char answer[64];
    while (::recv(peer, answer, sizeof answer, 0) > 0) continue;  // Until it hangs up on us.
    ::close(peer);
  }
  EXPECT_TRUE(send({"x"}).has_value());
}

}  // namespace
}  // namespace bascule::app
