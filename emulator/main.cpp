#include <csignal>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "base/log.hpp"
#include "emulator/emulator.hpp"
#include "emulator/machine.hpp"
#include "net/curl_client.hpp"

using namespace bascule;

int main(int argc, char** argv) {
  CLI::App app("A Lever of your own: API, webhooks and a pipeline page on one port.");
  std::string listen = "127.0.0.1:0", state = "memory", seed = "default", rate = "on";
  int port = -1;
  bool is_verbose = false;
  emulator::Options options;
  app.add_option("--listen", listen, "Address and port; port 0 takes any free one")
      ->capture_default_str();
  app.add_option("--port", port, "The port alone")->check(CLI::Range(0, 65535));
  app.add_option("--state", state, "A file that keeps the account, or 'memory'")
      ->capture_default_str();
  app.add_option("--api-key", options.api_key, "The first API key (default: a random one)");
  app.add_option("--seed", seed, "What a new account holds")
      ->check(CLI::IsMember({"default", "empty"}))
      ->capture_default_str();
  app.add_option("--rate", rate, "Ten calls a second per key")
      ->check(CLI::IsMember({"on", "off"}))
      ->capture_default_str();
  app.add_option("--retry-scale", options.retry_scale, "Multiplies the retry waits of webhooks")
      ->check(CLI::Range(0.0, 10.0))
      ->capture_default_str();
  app.add_option("--page", options.page_folder, "Read the page's files from this folder")
      ->check(CLI::ExistingDirectory);
  app.add_flag("--verbose", is_verbose, "Log every request");
  CLI11_PARSE(app, argc, argv);

  const auto colon = listen.rfind(':');
  const auto listen_port = colon == listen.npos ? std::string() : listen.substr(colon + 1);
  if (listen_port.empty() || listen_port.size() > 5 ||
      listen_port.find_first_not_of("0123456789") != listen_port.npos ||
      std::stoi(listen_port) > 65535) {
    std::fprintf(stderr, "--listen: ADDRESS:PORT is expected\n");
    return 2;
  }
  options.address = listen.substr(0, colon);
  options.port = static_cast<std::uint16_t>(port >= 0 ? port : std::stoi(listen_port));
  options.state_file = state == "memory" ? "" : state;
  options.seed = *emulator::parse_seed(seed);
  options.rate_limit = rate == "on";
  if (!is_verbose) set_log_level(LogLevel::Warning);

  // Blocked before any thread starts, so that only `sigwait` below takes them.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  emulator::SystemClock clock;
  emulator::KernelRandom random;
  net::CurlClient client({.allow_private = true, .user_agent = "Lever-Webhooks"});
  auto started = emulator::Emulator::start(std::move(options), clock, random, client);
  if (!started) {
    std::fprintf(stderr, "%s\n", started.error().message.c_str());
    return 1;
  }
  auto& lever = **started;
  const Json ready = JsonObject{
      {"url", lever.url()}, {"api_base", lever.url() + "/v1"}, {"api_key", lever.api_key()}};
  std::printf("%s\n", to_text(ready).c_str());
  std::fflush(stdout);
  int signal = 0;
  sigwait(&signals, &signal);
  lever.stop();
  return 0;
}
