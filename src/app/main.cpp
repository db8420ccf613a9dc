#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "app/commands.hpp"
#include "base/log.hpp"

// `bascule COMMAND …`: see `bascule --help`. Exit statuses: cli/command.hpp.
int main(int argc, char** argv) {
  using namespace bascule;
  std::signal(SIGPIPE, SIG_IGN);
  const rlimit no_core{0, 0};  // A core file would hold secrets (case H4).
  setrlimit(RLIMIT_CORE, &no_core);
  try {
    return app::run_command({argv + 1, argv + argc});
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "bascule: %s\n", broken.what());
    return 1;
  }
}
