#include "app/adapters.hpp"

#include <thread>

#include "base/log.hpp"
#include "mail/smtp_mailer.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/sqlite/database.hpp"

namespace bascule::app {
namespace {

// Stands where no mail server is configured: letters wait, and their orders say why.
class NoMailer final : public ports::Mailer {
 public:
  [[nodiscard]] ports::MailOutcome send(const ports::Letter&) override {
    return ports::MailNotSent{ports::MailNotSent::Again::Later,
                              "no mail server is set: mail.smtp_url"};
  }
};

Result<std::unique_ptr<ports::Mailer>> make_mailer(const Config& config,
                                                   const ports::Clock& clock) {
  if (config.smtp_url.empty()) return std::unique_ptr<ports::Mailer>(std::make_unique<NoMailer>());
  mail::MailSettings settings;
  settings.smtp_url = config.smtp_url;
  settings.from = config.mail_from;
  settings.allow_private = config.allow_private;
  return std::unique_ptr<ports::Mailer>(TRY(mail::SmtpMailer::create(std::move(settings), clock)));
}

// A server's data is copied by its own tools, which see all of it at one moment.
class ServerBackup final : public recovery::Backup {
 public:
  [[nodiscard]] Result<recovery::BackupMade> make(const std::filesystem::path&,
                                                  const Progress&) override {
    return fail(
        ErrorCode::InvalidInput,
        "the data is in PostgreSQL: back it up with pg_dump, and this installation's master "
        "key apart from it");
  }
  void stop() override {}
};

std::unique_ptr<recovery::Backup> make_backup(storage::Engine& database,
                                              const ports::Clock& clock) {
  if (auto* file = dynamic_cast<storage::SqliteDatabase*>(&database))
    return std::make_unique<storage::SqliteBackup>(*file, clock);
  return std::make_unique<ServerBackup>();
}

using Opened = Adapters::Opened;

// The key lies beside the data: a database without it can never be opened again.
Result<void> open_file(const std::filesystem::path& path, const Config& config, Opened& opened) {
  opened.data_dir.emplace(TRY(storage::DataDir::take(config.data_dir)));
  const auto missing =
      std::filesystem::exists(path) ? storage::MissingKey::Refuse : storage::MissingKey::Make;
  opened.master_key = TRY(
      storage::load_or_make_master_key(config.master_key_file, missing, opened.machine->random));
  storage::SqliteOptions options{.path = path};
  options.on_fatal = [broken = &opened.machine->storage_is_broken](const std::string& why) {
    log_error("storage_broken", {{"why", why}});
    broken->store(true);
  };
  opened.database = TRY(storage::SqliteDatabase::open(options, opened.machine->clock));
  return {};
}

// Several processes share the database and, each on its own machine, a copy of the key.
Result<void> open_server(const Config& config, Opened& opened) {
  TRY_VOID(storage::make_private_directory(config.data_dir));
  opened.database =
      TRY(storage::PostgresDatabase::open({.url = config.database_url}, opened.machine->clock));
  const bool sealed = TRY(storage::is_sealed(*opened.database));
  const auto missing = sealed ? storage::MissingKey::Refuse : storage::MissingKey::Make;
  opened.master_key = TRY(
      storage::load_or_make_master_key(config.master_key_file, missing, opened.machine->random));
  return {};
}

lever::Hosts hosts_of(const Config& config) {
  return {.production = {.base_url = config.lever_production_url,
                         .sign_in_url = config.lever_production_sign_in_url},
          .sandbox = {.base_url = config.lever_sandbox_url,
                      .sign_in_url = config.lever_sandbox_sign_in_url}};
}

void hold_thread(std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); }

}  // namespace

Result<std::unique_ptr<Adapters>> Adapters::open(const Config& config) {
  Opened opened;
  opened.machine = std::make_unique<Machine>();
  if (const auto file = database_file(config))
    TRY_VOID(open_file(*file, config, opened));
  else
    TRY_VOID(open_server(config, opened));
  TRY_VOID(storage::check_master_key(*opened.database, *opened.master_key, opened.machine->clock));
  opened.mailer = TRY(make_mailer(config, opened.machine->clock));
  return std::make_unique<Adapters>(config, std::move(opened));
}

Adapters::Adapters(const Config& config, Opened opened)
    : machine(std::move(opened.machine)),
      clock(machine->clock),
      random(machine->random),
      data_dir(std::move(opened.data_dir)),
      master_key(std::move(*opened.master_key)),
      database(std::move(opened.database)),
      vault(master_key, data_keys, random),
      pseudonyms(master_key.derive("pseudonyms of ids")),
      second_factors(vault),
      connections(vault),
      grants(vault),
      rules(pseudonyms),
      orders(pseudonyms),
      effects(vault),
      inbox(pseudonyms),
      retention(pseudonyms),
      inbox_writer(*database, inbox, jobs),
      backup(make_backup(*database, clock)),
      curl({.allow_private = config.allow_private}),
      http(curl, machine->mute),
      budget(*database, clock, random, hold_thread),
      one_at_a_time(*database, turns, clock, hold_thread),
      token_endpoint(http),
      tokens(*database, grants, turns, token_endpoint, clock, hold_thread),
      lever(http, budget, clock, one_at_a_time, &tokens, hosts_of(config)),
      mailer(std::make_unique<MutedMailer>(std::move(opened.mailer), machine->mute)) {}

}  // namespace bascule::app
