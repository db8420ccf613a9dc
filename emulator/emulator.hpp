#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "emulator/api.hpp"
#include "emulator/authorize_endpoint.hpp"
#include "emulator/control.hpp"
#include "emulator/seed.hpp"
#include "emulator/token_endpoint.hpp"
#include "http/server.hpp"

namespace bascule::emulator {

struct Options {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;
  std::string state_file = {};  // Empty: in memory.
  std::string api_key = {};     // Empty: a random one.
  Seed seed = Seed::Default;
  bool rate_limit = true;
  double retry_scale = 1.0;
  std::filesystem::path page_folder = {};  // Empty: the files in the program.
};

// A whole Lever on one port: API, control API, page, courier. For `main` and for tests that want
// the real thing over HTTP.
class Emulator {
 public:
  // The ports outlive it. Unavailable when the address is taken, InvalidInput for a broken state.
  [[nodiscard]] static Result<std::unique_ptr<Emulator>> start(Options options, ports::Clock& clock,
                                                               ports::Random& random,
                                                               ports::HttpClient& client);
  ~Emulator();

  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] const std::string& api_key() const { return options_.api_key; }
  [[nodiscard]] SharedWorld& world() { return world_; }
  void stop();  // Idempotent; saves the state.

 private:
  Emulator(Options options, ports::Clock& clock, ports::Random& random, ports::HttpClient& client);
  [[nodiscard]] Result<void> begin(ports::Random& random);
  [[nodiscard]] Result<void> fill_world();
  void add_routes();

  Options options_;
  SharedWorld world_;
  Pause pause_;
  Courier courier_;
  Api api_;
  AuthorizeEndpoint authorize_;
  TokenEndpoint token_;
  Control control_;
  http::Router router_;
  std::unique_ptr<http::Server> server_;
  std::jthread saver_;
  std::string url_;
};

}  // namespace bascule::emulator
