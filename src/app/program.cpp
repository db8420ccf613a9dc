#include "app/program.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/control_socket.hpp"
#include "app/disk.hpp"
#include "app/metrics.hpp"
#include "app/parts.hpp"
#include "app/ticker.hpp"
#include "app/web.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"
#include "http/server.hpp"

namespace bascule::app {
namespace {

constexpr std::size_t kJobThreads = 16;
constexpr std::chrono::milliseconds kServerGrace = std::chrono::seconds{4};
constexpr std::chrono::milliseconds kJobGrace = std::chrono::seconds{5};
// How often it is looked whether a look at a connection is due.
constexpr std::chrono::milliseconds kReconcileTick = std::chrono::seconds{30};
// How long a hook that another process switched off is still believed in.
constexpr std::chrono::milliseconds kHooksRefreshed = std::chrono::seconds{2};
// How often it is looked whether data is to be deleted.
constexpr std::chrono::milliseconds kSweepTick = std::chrono::seconds{5};

constexpr std::chrono::milliseconds kDiskTick = std::chrono::seconds{30};

// Tells the log when the disk runs low, and when it has room again (case E5).
std::function<void()> watch_disk(std::filesystem::path directory) {
  return [directory = std::move(directory), was_low = false]() mutable {
    const auto free = free_ratio(directory);
    if (!free || (*free < kFreeRatioAlarm) == was_low) return;
    was_low = !was_low;
    const auto per_mille = static_cast<int>(*free * 1000);
    if (was_low)
      log_error("disk_nearly_full", {{"free_per_mille", per_mille}});
    else
      log_info("disk_has_room_again", {{"free_per_mille", per_mille}});
  };
}

// The pages lie beside the program: <prefix>/bin/bascule and <prefix>/share/bascule/web.
std::filesystem::path pages_folder() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() /
         "share/bascule/web";
}

http::ServerConfig server_config(const Config& config) {
  http::ServerConfig server;
  server.address = config.listen.address;
  server.port = config.listen.port;
  server.tls_cert_file = config.tls_cert_file;
  server.tls_key_file = config.tls_key_file;
  server.trusted_proxies = config.trusted_proxies;
  return server;
}

}  // namespace

struct Program::Parts {
  Parts(const Config& config, std::unique_ptr<Adapters> adapters)
      : product(config, std::move(adapters)) {}

  app::Parts product;
  // Only while serving, in the order in which they start.
  std::unique_ptr<WorkerLoop> workers;
  std::unique_ptr<Web> web;
  http::Router metrics;
  std::unique_ptr<http::Server> server, metrics_server;
  std::unique_ptr<ControlServer> control;
  std::unique_ptr<Ticker> hook_refresher, reconciler, health_watch, sweeper, disk_watch;
};

Program::Program(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Program::~Program() { stop(); }

Result<std::unique_ptr<Program>> Program::open(const Config& config) {
  auto adapters = TRY(Adapters::open(config));
  auto parts = std::make_unique<Parts>(config, std::move(adapters));
  TRY_VOID(parts->product.settle_restore.run());
  return std::unique_ptr<Program>(new Program(std::move(parts)));
}

cli::UseCases& Program::use_cases() { return parts_->product.use_cases; }

bool Program::is_broken() const { return parts_->product.adapters->machine->storage_is_broken; }

// What every process does, whether it serves or only works. Returns where metrics are.
Result<std::string> Program::start_work() {
  auto& product = parts_->product;
  const auto& config = product.config;
  parts_->workers = std::make_unique<WorkerLoop>(product.run_job, kJobThreads);
  http::ServerConfig metrics;
  metrics.address = config.metrics.address;
  metrics.port = config.metrics.port;
  metrics.limits.handler_threads = 1;
  add_metrics_route(parts_->metrics, product);
  parts_->metrics_server =
      TRY(http::Server::start(metrics, parts_->metrics, product.adapters->random));
  return fmt::format("{}:{}", config.metrics.address, parts_->metrics_server->port());
}

void Program::start_looking() {
  auto& product = parts_->product;
  parts_->reconciler = std::make_unique<Ticker>(
      std::min<std::chrono::milliseconds>(product.config.reconcile_every, kReconcileTick),
      [&product, workers = parts_->workers.get()] {
        if (product.resume.is_muted()) return;
        if (const auto made = product.reconcile.make_due(); !made)
          log_warning("looks_not_made", {{"why", made.error().message}});
        else if (*made > 0)
          workers->nudge();
      });
  parts_->health_watch = std::make_unique<Ticker>(
      product.config.health_every, [&product, workers = parts_->workers.get()] {
        if (product.resume.is_muted()) return;
        if (const auto made = product.watch_health.make_due(); !made)
          log_warning("health_not_watched", {{"why", made.error().message}});
        else
          workers->nudge();
      });
  parts_->sweeper = std::make_unique<Ticker>(kSweepTick, [&product] {
    if (const auto swept = product.sweep.run_due(); !swept)
      log_warning("not_swept", {{"why", swept.error().message}});
  });
  parts_->disk_watch = std::make_unique<Ticker>(kDiskTick, watch_disk(product.config.data_dir));
}

Result<Program::Addresses> Program::work() {
  if (database_file(parts_->product.config))
    return fail(ErrorCode::InvalidInput,
                "bascule worker shares a PostgreSQL database with other processes; set "
                "database.url to postgresql://…, or run bascule serve alone");
  Addresses addresses{{}, TRY(start_work())};
  start_looking();
  return addresses;
}

Result<Program::Addresses> Program::serve() {
  auto& product = parts_->product;
  const auto& config = product.config;
  auto files = TRY(http::StaticFiles::load(pages_folder()));
  TRY_VOID(product.hook_index.load_all());
  Addresses addresses{{}, TRY(start_work())};
  parts_->web = std::make_unique<Web>(product, std::move(files),
                                      [workers = parts_->workers.get()] { workers->nudge(); });
  parts_->server = TRY(
      http::Server::start(server_config(config), parts_->web->router, product.adapters->random));
  addresses.listen = fmt::format("{}:{}", config.listen.address, parts_->server->port());
  if (database_file(config))
    parts_->control =
        TRY(ControlServer::start(config.data_dir, [this](const cli::CommandLine& line) {
          const auto outcome = cli::run(cli::parse(line), parts_->product.use_cases);
          parts_->workers->nudge();
          return outcome;
        }));
  else  // Another process may have changed them.
    parts_->hook_refresher =
        std::make_unique<Ticker>(kHooksRefreshed, [&product] { product.hook_index.forget_all(); });
  // What a dead process left half made at a provider is mended in the background.
  (void)product.offload.try_run([&product] {
    if (product.resume.is_muted()) return;  // The next start mends them, or `connections enable`.
    if (const auto mended = product.mend_hooks.run(); !mended)
      log_warning("hooks_not_mended", {{"why", mended.error().message}});
  });
  start_looking();
  return addresses;
}

void Program::stop() {
  if (!parts_) return;
  parts_->product.adapters->backup->stop();
  parts_->control.reset();
  parts_->product.rests.stop();
  parts_->sweeper.reset();
  parts_->reconciler.reset();
  parts_->health_watch.reset();
  parts_->hook_refresher.reset();
  parts_->disk_watch.reset();
  if (parts_->server) parts_->server->stop(kServerGrace);
  if (parts_->metrics_server) parts_->metrics_server->stop(std::chrono::milliseconds{0});
  if (parts_->workers) parts_->workers->stop(kJobGrace);
  parts_->server.reset();
  parts_->metrics_server.reset();
  parts_->workers.reset();
  parts_->web.reset();
}

}  // namespace bascule::app
