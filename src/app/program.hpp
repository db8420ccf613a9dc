#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/config.hpp"
#include "base/result.hpp"
#include "cli/use_cases.hpp"

namespace bascule::app {

// Every part of the running program on one database: adapters, stores, use cases, jobs, and (once
// `serve` or `work` is called) server and workers. Owns the data directory's lock for as long as it
// lives when the database is a file in it.
class Program {
 public:
  // Takes the data directory, opens the database and brings its schema up to date. Conflict when
  // another process holds the directory; otherwise the adapters' errors, in words for the operator.
  [[nodiscard]] static Result<std::unique_ptr<Program>> open(const Config& config);
  ~Program();

  [[nodiscard]] cli::UseCases& use_cases();

  struct Addresses {
    std::string listen;   // "127.0.0.1:8080", as bound; empty for workers alone.
    std::string metrics;  // Likewise.
  };
  // Starts server, metrics listener, workers and control socket.
  [[nodiscard]] Result<Addresses> serve();
  // Starts workers and metrics listener. InvalidInput unless the database is one that several
  // processes can share.
  [[nodiscard]] Result<Addresses> work();
  // Stops in reverse order, within ten seconds, with nothing lost. Idempotent.
  void stop();
  // Whether the storage broke and the process must end (case E6).
  [[nodiscard]] bool is_broken() const;

 private:
  struct Parts;
  explicit Program(std::unique_ptr<Parts> parts);
  [[nodiscard]] Result<std::string> start_work();
  void start_looking();
  std::unique_ptr<Parts> parts_;
};

}  // namespace bascule::app
