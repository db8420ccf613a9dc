#include "app/serve.hpp"

#include <csignal>
#include <iostream>

#include <time.h>
#include <unistd.h>

#include "app/program.hpp"
#include "base/json.hpp"
#include "base/log.hpp"

namespace bascule::app {
namespace {

// Waits for SIGTERM or SIGINT, looking every second whether the storage still works.
int wait_for_signal(const sigset_t& signals, const Program& program) {
  for (;;) {
    const timespec second{1, 0};
    const int got = sigtimedwait(&signals, nullptr, &second);
    if (got == SIGTERM || got == SIGINT) return 0;
    if (program.is_broken()) return 6;
  }
}

// The last lines of the log are written while the process ends; somebody who does not read them
// must not keep it (cases E3, E21).
constexpr unsigned kLastLinesSeconds = 2;
volatile std::sig_atomic_t status_at_end = 0;

void end_even_unread(int status) {
  status_at_end = status;
  std::signal(SIGALRM, [](int) { _exit(status_at_end); });
  alarm(kLastLinesSeconds);
}

int run(const Config& config, Result<Program::Addresses> (Program::*start)()) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // Before any thread, so that all inherit it.

  auto program = Program::open(config);
  if (!program) {
    std::cerr << "bascule: " << program.error().message << "\n";
    return program.error().code == ErrorCode::InvalidInput ? 7 : 6;
  }
  const auto addresses = ((**program).*start)();
  if (!addresses) {
    std::cerr << "bascule: " << addresses.error().message << "\n";
    return addresses.error().code == ErrorCode::InvalidInput ? 7 : 6;
  }
  // One line for whoever started us: where we listen.
  JsonObject line{{"metrics", addresses->metrics}};
  if (!addresses->listen.empty())
    line = {{"listen", addresses->listen},
            {"metrics", addresses->metrics},
            {"public_url", config.public_url}};
  std::cout << to_text(line) << std::endl;
  log_info("serving", {{"listen", addresses->listen}, {"metrics", addresses->metrics}});
  const int status = wait_for_signal(signals, **program);
  log_info("stopping");
  (*program)->stop();
  program->reset();  // The database is closed, the directory free, before the clock runs.
  end_even_unread(status);
  return status;
}

}  // namespace

int serve(const Config& config) { return run(config, &Program::serve); }
int work(const Config& config) { return run(config, &Program::work); }

}  // namespace bascule::app
