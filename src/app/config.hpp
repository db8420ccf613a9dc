#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/secret.hpp"

namespace bascule::app {

// "address:port" of a listener.
struct Listen {
  std::string address;
  std::uint16_t port = 0;
};

// Every setting, with its default and its reason. From bascule.toml and the environment, where
// `database.url` is BASCULE_DATABASE_URL; the environment wins. An unknown key stops the start.
struct Config {
  Listen listen{"127.0.0.1", 8080};  // server.listen: a proxy or a browser beside it
  std::string public_url = "http://127.0.0.1:8080";  // server.public_url: what links and hooks say
  std::string tls_cert_file, tls_key_file;           // server.tls_cert_file, server.tls_key_file
  std::vector<std::string> trusted_proxies;   // server.trusted_proxies: whose X-Forwarded-* count
  Listen metrics{"127.0.0.1", 9464};          // metrics.listen: /metrics only there
  std::filesystem::path data_dir = "./data";  // data.dir: everything that is kept
  // database.url: sqlite:{data.dir}/bascule.db, or postgresql://…, which may hold a password
  Secret database_url;
  std::filesystem::path master_key_file;  // secrets.master_key_file: {data.dir}/master.key
  Secret smtp_url;                        // mail.smtp_url: may hold a password
  std::string mail_from;                  // mail.from: the sender's address
  Secret
      mail_reports_key;  // mail.reports_key: what a relay says to POST /hooks/mail; empty: closed
  // reconcile.every: how often our own looks seek what no webhook told
  std::chrono::seconds reconcile_every{15 * 60};
  // health.every: how often is looked whether owners must be written to about a connection
  std::chrono::seconds health_every{5 * 60};
  std::chrono::seconds job_lease{60};  // jobs.lease: how long a silent worker keeps a job
  bool allow_private = false;          // upstream.allow_private: loopback targets, for tests
  // Of accounts in Europe or with a host of their own; empty: where Lever's documentation says.
  // lever.production_url, lever.sandbox_url: of the API, as https://api.eu.lever.example/v1
  // lever.production_sign_in_url, lever.sandbox_sign_in_url: what /authorize and /oauth/token are
  // below
  std::string lever_production_url, lever_production_sign_in_url;
  std::string lever_sandbox_url, lever_sandbox_sign_in_url;
};

// The file of a SQLite database; nothing when the database is PostgreSQL.
[[nodiscard]] std::optional<std::filesystem::path> database_file(const Config& config);

// One variable of the environment; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// Reads the file (none: only defaults), then the environment, and checks the whole. InvalidInput,
// in words with the key's name, for an unknown key, a wrong type or an impossible value.
// `variables` are the names of all that begin with BASCULE_: one that sets nothing is a typing
// error, too.
[[nodiscard]] Result<Config> load_config(const std::optional<std::filesystem::path>& file,
                                         const Environment& environment,
                                         const std::vector<std::string>& variables = {});

}  // namespace bascule::app
