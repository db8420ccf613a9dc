#include "app/program.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/control_socket.hpp"
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
  std::unique_ptr<http::Server> server, metrics_server;
  std::unique_ptr<ControlServer> control;
  std::unique_ptr<Ticker> reconciler;
};

Program::Program(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Program::~Program() { stop(); }

Result<std::unique_ptr<Program>> Program::open(const Config& config) {
  auto adapters = TRY(Adapters::open(config));
  return std::unique_ptr<Program>(
      new Program(std::make_unique<Parts>(config, std::move(adapters))));
}

cli::UseCases& Program::use_cases() { return parts_->product.use_cases; }

bool Program::is_broken() const { return parts_->product.adapters->machine->storage_is_broken; }

Result<Program::Addresses> Program::serve() {
  auto& product = parts_->product;
  const auto& config = product.config;
  auto files = TRY(http::StaticFiles::load(pages_folder()));
  TRY_VOID(product.hook_index.load_all());
  parts_->workers = std::make_unique<WorkerLoop>(product.run_job, kJobThreads);
  parts_->web = std::make_unique<Web>(product, std::move(files),
                                      [workers = parts_->workers.get()] { workers->nudge(); });
  http::ServerConfig metrics;
  metrics.address = config.metrics.address;
  metrics.port = config.metrics.port;
  metrics.limits.handler_threads = 1;
  parts_->metrics_server =
      TRY(http::Server::start(metrics, parts_->web->metrics, product.adapters->random));
  parts_->server = TRY(
      http::Server::start(server_config(config), parts_->web->router, product.adapters->random));
  parts_->control = TRY(ControlServer::start(config.data_dir, [this](const cli::CommandLine& line) {
    const auto outcome = cli::run(cli::parse(line), parts_->product.use_cases);
    parts_->workers->nudge();
    return outcome;
  }));
  // What a dead process left half made at a provider is mended in the background.
  (void)product.offload.try_run([&product] {
    if (const auto mended = product.mend_hooks.run(); !mended)
      log_warning("hooks_not_mended", {{"why", mended.error().message}});
  });
  parts_->reconciler = std::make_unique<Ticker>(
      std::min<std::chrono::milliseconds>(config.reconcile_every, kReconcileTick),
      [&product, workers = parts_->workers.get()] {
        if (const auto told = product.reconcile.run_due(); !told)
          log_warning("not_reconciled", {{"why", told.error().message}});
        else if (*told > 0)
          workers->nudge();
      });
  return Addresses{fmt::format("{}:{}", config.listen.address, parts_->server->port()),
                   fmt::format("{}:{}", config.metrics.address, parts_->metrics_server->port())};
}

void Program::stop() {
  if (!parts_) return;
  parts_->control.reset();
  parts_->reconciler.reset();
  if (parts_->server) parts_->server->stop(kServerGrace);
  if (parts_->metrics_server) parts_->metrics_server->stop(std::chrono::milliseconds{0});
  if (parts_->workers) parts_->workers->stop(kJobGrace);
  parts_->server.reset();
  parts_->metrics_server.reset();
  parts_->workers.reset();
  parts_->web.reset();
}

}  // namespace bascule::app
