#include <filesystem>

#include "app/control_socket.hpp"
#include "app/disk.hpp"
#include "app/doctor_report.hpp"
#include "app/system.hpp"
#include "storage/files.hpp"
#include "storage/master_key.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/sqlite/look.hpp"

namespace bascule::app {
namespace {

void look_at_master_key(const Config& config, Report& report) {
  std::error_code none;
  const auto file = database_file(config);
  const bool has_data = file && std::filesystem::exists(*file, none);
  if (!has_data && !std::filesystem::exists(config.master_key_file, none))
    return report.note("master key", "is made at the first start");
  SystemRandom random;
  const auto key =
      storage::load_or_make_master_key(config.master_key_file, storage::MissingKey::Refuse, random);
  if (!key)
    report.bad("master key", key.error().message);
  else
    report.good("master key", "keep a copy apart from the backups: without it they cannot be read");
}

// That the key which is there is the one that seals this database (case H2).
void look_at_fingerprint(const Config& config, const std::string& sealed_by, Report& report) {
  SystemRandom random;
  const auto key =
      storage::load_or_make_master_key(config.master_key_file, storage::MissingKey::Refuse, random);
  if (key && !sealed_by.empty() && key->fingerprint() != sealed_by)
    report.bad("master key", "it is not the one that sealed this database; put that one back");
}

// Nobody but its owner may read what is kept.
void look_at_mode(const std::filesystem::path& path, std::string_view mend, Report& report) {
  std::error_code failed;
  const auto mode = std::filesystem::status(path, failed).permissions();
  using std::filesystem::perms;
  if (!failed && std::filesystem::exists(path, failed) &&
      (mode & (perms::group_all | perms::others_all)) != perms::none)
    report.bad("file modes", fmt::format("{} can be reached by others than its owner: {} {}",
                                         path.string(), mend, path.string()));
}

void look_at_files(const Config& config, Report& report) {
  if (!std::filesystem::exists(config.data_dir)) {
    report.note("data directory",
                config.data_dir.string() + " does not exist; the first start makes it");
    return;
  }
  if (const auto free = free_ratio(config.data_dir); !free)
    report.bad("data directory", "cannot be looked at; is it ours?");
  else if (*free < kFreeRatioAlarm)
    report.bad("disk space",
               fmt::format("{:.1f} % is free; make room: once it is full, hooks and answers are "
                           "refused until there is room again",
                           *free * 100));
  else
    report.good("data directory",
                fmt::format("{}, {:.0f} % free", config.data_dir.string(), *free * 100));
  look_at_mode(config.data_dir, "chmod 700", report);
  if (const auto file = database_file(config)) look_at_mode(*file, "chmod 600", report);
  look_at_master_key(config, report);
}

void tell_muted(std::string_view since, Report& report) {
  report.note("muted", fmt::format("this is a copy of {} and sends nothing; `bascule resume` ends "
                                   "that",
                                   since));
}

void tell_parked(std::size_t parked, Report& report) {
  if (parked == 0) return report.good("work", "nothing waits for a person");
  report.note("work", fmt::format("{} parked jobs wait for a person: `bascule jobs list` says why",
                                  parked));
}

void look_at_clock(Instant newest_entry, const ports::Clock& clock, Report& report) {
  constexpr Instant kThisProgramIsYounger = std::chrono::sys_days{std::chrono::year{2025} / 1 / 1};
  constexpr std::chrono::hours kStepsAllowed{1};
  const auto now = clock.now();
  if (now < kThisProgramIsYounger || now + kStepsAllowed < newest_entry)
    report.bad("clock",
               fmt::format("it says {}, which is before what was written down; set it (NTP)",
                           to_rfc3339(now)));
  else
    report.good("clock", to_rfc3339(now));
}

// Through the server that holds the database.
void ask_server(const Config& config, const Asked& asked, const ports::Clock& clock,
                Report& report) {
  const auto answer = send_to_server(config.data_dir, {{"jobs", "list", "--json"}, {}, {}});
  const auto json = answer && answer->status == 0 ? parse_json(answer->out)
                                                  : Result<Json>(fail(ErrorCode::Unavailable, ""));
  if (!json) {
    report.bad("server", "it holds the data directory and does not answer; look at its log");
    return;
  }
  report.good("server", "it runs and answers");
  if (const auto& muted = json->at("muted"); muted.is_string())
    report.note("muted", std::string_view(muted.as_string()));
  tell_parked(json->at("data").as_array().size(), report);
  look_at_clock({}, clock, report);
  if (asked.deep)
    report.note("database",
                "a server has it open: `bascule backup` copies it and checks the whole copy");
}

// Whether it answers, without changing anything in it.
void look_at_server_database(const Config& config, const ports::Clock& clock, Report& report) {
  const auto connection = storage::PgConnection::open({.url = config.database_url});
  if (!connection)
    report.bad("database", connection.error().message);
  else
    report.good("database", "PostgreSQL answers");
  look_at_clock({}, clock, report);
}

}  // namespace

void look_at_data(const Config& config, const Asked& asked, const ports::Clock& clock,
                  Report& report) {
  look_at_files(config, report);
  std::error_code none;
  if (!std::filesystem::exists(config.data_dir, none)) return;
  const auto file = database_file(config);
  if (!file) return look_at_server_database(config, clock, report);
  if (is_served(config.data_dir)) return ask_server(config, asked, clock, report);
  if (!std::filesystem::exists(*file, none)) {
    report.note("database", "is made at the first start");
    return;
  }
  const auto directory = storage::DataDir::take(config.data_dir);
  if (!directory) {
    report.bad("data directory", directory.error().message);
    return;
  }
  const auto look = storage::look_at_database(
      *file, asked.deep ? storage::Depth::Everything : storage::Depth::Surface);
  if (!look) {
    report.bad("database", look.error().message);
    return;
  }
  if (look->schema > look->schema_known)
    report.bad("database", fmt::format("it has schema {}, this program knows {}: it was used by a "
                                       "newer version; start that one",
                                       look->schema, look->schema_known));
  else
    report.good("database", look->schema == look->schema_known
                                ? fmt::format("schema {}", look->schema)
                                : fmt::format("schema {}; the next start brings it to {}",
                                              look->schema, look->schema_known));
  look_at_fingerprint(config, look->key_fingerprint, report);
  if (look->muted_since_copy_of) tell_muted(to_rfc3339(*look->muted_since_copy_of), report);
  tell_parked(look->jobs_parked, report);
  look_at_clock(look->newest_entry, clock, report);
}

}  // namespace bascule::app
