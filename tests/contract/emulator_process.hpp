#pragma once

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.hpp"
#include "base/json.hpp"
#include "ports/http_client.hpp"

extern char** environ;

namespace bascule::ats::contract {

// A lever-emulator of one's own, on a free port, without a limit of calls; ended with its owner.
class EmulatorProcess {
 public:
  // `http` calls its control API.
  explicit EmulatorProcess(ports::HttpClient& http) : http_(http) {
    int out[2] = {};
    check(::pipe2(out, O_CLOEXEC) == 0, "a pipe can be made");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    std::vector<std::string> words{LEVER_EMULATOR, "--listen", "127.0.0.1:0", "--seed", "empty",
                                   "--rate",       "off",      "--api-key",   kFirstKey};
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int failed =
        posix_spawn(&pid_, LEVER_EMULATOR, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(out[1]);
    check(failed == 0, "the emulator can be started");
    const auto ready = parse_json(first_line(out[0]));
    check(ready.has_value(), "the emulator says where it listens");
    url_ = std::string(ready->at("url").as_string());
  }
  ~EmulatorProcess() {
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
  }
  EmulatorProcess(const EmulatorProcess&) = delete;
  EmulatorProcess& operator=(const EmulatorProcess&) = delete;

  static constexpr const char* kFirstKey = "the-first-key";
  [[nodiscard]] std::string api_base() const { return url_ + "/v1"; }

  // A call of the control API, below /emulator; a failure there is a bug of the test.
  Json control(const std::string& method, const std::string& path, const Json& body = nullptr) {
    ports::HttpCall call;
    call.method = method;
    call.url = url_ + "/emulator" + path;
    if (!body.is_null()) {
      call.headers.emplace_back("content-type", "application/json");
      call.body = to_text(body);
    }
    const auto outcome = http_.send(call);
    const auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
    check(answer && answer->status == 200, "the emulator does as it is told: " + path);
    auto json = parse_json(answer->body, {.depth_max = 64, .keys_max = 100'000});
    check(json.has_value(), "the emulator answers in JSON");
    return std::move(*json);
  }

 private:
  static std::string first_line(int from) {
    std::string line;
    for (char c = 0; ::read(from, &c, 1) == 1 && c != '\n';) line += c;
    ::close(from);
    return line;
  }

  ports::HttpClient& http_;
  pid_t pid_ = 0;
  std::string url_;
};

}  // namespace bascule::ats::contract
