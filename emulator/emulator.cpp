#include "emulator/emulator.hpp"

#include <fmt/format.h>

#include "emulator/access.hpp"
#include "emulator/files.hpp"
#include "emulator/page.hpp"
#include "emulator/state_file.hpp"

namespace bascule::emulator {
namespace {

constexpr int kCouriers = 4;  // So that one slow receiver does not hold up the others.
constexpr std::chrono::milliseconds kStopWithin = 2s;
// The largest file, and room for the form around it.
constexpr std::size_t kBodyBytesMax = kFileBytesMax + 1024 * 1024;
constexpr std::string_view kFirstKeyName = "First key";

}  // namespace

Emulator::Emulator(Options options, ports::Clock& clock, ports::Random& random,
                   ports::HttpClient& client)
    : options_(std::move(options)),
      world_(clock, random),
      courier_(world_, client, clock),
      api_(world_, courier_, clock, pause_),
      authorize_(world_),
      token_(world_, clock, pause_),
      control_(world_, courier_) {}

Emulator::~Emulator() { stop(); }

Result<std::unique_ptr<Emulator>> Emulator::start(Options options, ports::Clock& clock,
                                                  ports::Random& random,
                                                  ports::HttpClient& client) {
  auto emulator =
      std::unique_ptr<Emulator>(new Emulator(std::move(options), clock, random, client));
  TRY_VOID(emulator->begin(random));
  return emulator;
}

Result<void> Emulator::begin(ports::Random& random) {
  add_routes();
  http::ServerConfig config;
  config.address = options_.address;
  config.port = options_.port;
  server_ = TRY(http::Server::start(std::move(config), router_, random));
  const bool is_v6 = options_.address.find(':') != std::string::npos;
  url_ = fmt::format(fmt::runtime(is_v6 ? "http://[{}]:{}" : "http://{}:{}"), options_.address,
                     server_->port());
  // Only now, because links in the account need the port; until then no key is known to it.
  TRY_VOID(fill_world());
  courier_.start(kCouriers);
  if (!options_.state_file.empty())
    saver_ = std::jthread([this] { keep_state(options_.state_file, world_, pause_); });
  return {};
}

Result<void> Emulator::fill_world() {
  world_.with([&](World& world) { world.public_url = url_; });
  bool is_loaded = false;
  if (!options_.state_file.empty()) {
    const auto loaded = load_state(options_.state_file, world_);
    if (!loaded && loaded.error().code != ErrorCode::NotFound) return Failure(loaded.error());
    is_loaded = loaded.has_value();
  }
  world_.with([&](World& world) {
    world.switches.rate_limit = options_.rate_limit;
    world.switches.retry_scale = options_.retry_scale;
    if (!is_loaded) plant(world, options_.seed);
    const Record* first = nullptr;
    for (const auto& key : world.keys)
      if (text_of(key, "name") == kFirstKeyName) first = &key;
    if (!first || (!options_.api_key.empty() && text_of(*first, "key") != options_.api_key))
      first = &add_key(world, options_.api_key, kFirstKeyName, {"*"}, true);
    options_.api_key = text_of(*first, "key");
  });
  return {};
}

void Emulator::add_routes() {
  const http::RouteLimits limits{.body_bytes_max = kBodyBytesMax, .content_type = ""};
  for (const auto* method : {"GET", "POST", "PUT", "DELETE", "PATCH"})
    router_.add(
        method, "/v1/{rest...}",
        [this](const http::Request& request) { return api_.answer(request); }, limits);
  authorize_.add_routes(router_);
  token_.add_routes(router_);
  control_.add_routes(router_);
  router_.set_fallback(
      [this](const http::Request& request) { return serve_page(options_.page_folder, request); });
  router_.set_finish(add_security_headers);
}

void Emulator::stop() {
  pause_.stop();
  if (server_) server_->stop(kStopWithin);
  courier_.stop();
  if (saver_.joinable()) saver_.join();
}

}  // namespace bascule::emulator
