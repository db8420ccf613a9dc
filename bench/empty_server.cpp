// The product's own HTTP server with a handler that does nothing: the line that the inbound hook is
// measured against. Prints one JSON line with its address; ends on SIGTERM.
#include <csignal>
#include <iostream>

#include "app/system.hpp"
#include "base/json.hpp"
#include "http/server.hpp"

int main() {
  using namespace bascule;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // Before any thread, so that all inherit it.

  app::SystemRandom random;
  http::Router router;
  router.add_inline("POST", "/hooks/{provider}/{hook_key}",
                    [](std::shared_ptr<const http::Request>, http::Respond respond) {
                      respond(http::json_response(200, R"({"status":"ok"})"));
                    });
  const auto server = http::Server::start({}, router, random);
  if (!server) {
    std::cerr << "empty_server: " << server.error().message << "\n";
    return 1;
  }
  std::cout << to_text(JsonObject{{"url", "http://127.0.0.1:" + std::to_string((*server)->port())}})
            << std::endl;
  int got = 0;
  sigwait(&signals, &got);
}
