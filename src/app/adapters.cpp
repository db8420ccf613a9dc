#include "app/adapters.hpp"

#include <thread>

#include "base/log.hpp"
#include "mail/smtp_mailer.hpp"
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

std::filesystem::path database_path(const Config& config) {
  return config.database_url.substr(std::string_view("sqlite:").size());
}

}  // namespace

Result<std::unique_ptr<Adapters>> Adapters::open(const Config& config) {
  auto machine = std::make_unique<Machine>();
  auto data_dir = TRY(storage::DataDir::take(config.data_dir));
  const auto path = database_path(config);
  const auto missing =
      std::filesystem::exists(path) ? storage::MissingKey::Refuse : storage::MissingKey::Make;
  auto master_key =
      TRY(storage::load_or_make_master_key(config.master_key_file, missing, machine->random));
  storage::SqliteOptions options{.path = path};
  options.on_fatal = [broken = &machine->storage_is_broken](const std::string& why) {
    log_error("storage_broken", {{"why", why}});
    broken->store(true);
  };
  auto database = TRY(storage::SqliteDatabase::open(options, machine->clock));
  TRY_VOID(storage::check_master_key(*database, master_key, machine->clock));
  auto mailer = TRY(make_mailer(config, machine->clock));
  return std::make_unique<Adapters>(
      config, Opened{std::move(machine), std::move(data_dir), std::move(master_key),
                     std::move(database), std::move(mailer)});
}

Adapters::Adapters(const Config& config, Opened opened)
    : machine(std::move(opened.machine)),
      clock(machine->clock),
      random(machine->random),
      data_dir(std::move(opened.data_dir)),
      master_key(std::move(opened.master_key)),
      database(std::move(opened.database)),
      vault(master_key, data_keys, random),
      connections(vault),
      effects(vault),
      inbox_writer(*database, inbox, jobs),
      http({.allow_private = config.allow_private}),
      budget(*database, clock, random,
             [](std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); }),
      lever(http, budget, clock),
      mailer(std::move(opened.mailer)) {}

}  // namespace bascule::app
