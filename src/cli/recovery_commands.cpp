#include <chrono>

#include <fmt/format.h>

#include "cli/act.hpp"

namespace bascule::cli {
namespace {

constexpr std::chrono::seconds kTellEvery{1};  // Most backups are done by then and say nothing.

struct BackupOptions {
  std::string to;
  std::function<void(const std::string&)> tell;
};

struct ResumeOptions {
  bool letters = false;
};

std::string megabytes(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

Result<Done> back_up(const BackupOptions& options, UseCases& use_cases) {
  using Steady = std::chrono::steady_clock;
  auto told_at = Steady::now();
  const auto tell = [&](std::uint64_t done, std::uint64_t all) {
    if (!options.tell || Steady::now() - told_at < kTellEvery) return;
    told_at = Steady::now();
    options.tell(fmt::format("{} of {} copied", megabytes(done), megabytes(all)));
  };
  const auto made = TRY(use_cases.backup.make(options.to, tell));
  return Done{
      fmt::format("{}: {}, everything up to {}, checked.\nThe master key is not in it: keep a copy "
                  "of that apart from the backups; without it a backup cannot be used.\n",
                  made.path.string(), megabytes(made.size_bytes), to_rfc3339(made.taken_at)),
      JsonObject{{"path", made.path.string()},
                 {"bytes", made.size_bytes},
                 {"taken_at", to_rfc3339(made.taken_at)},
                 {"schema", made.schema},
                 {"holds_master_key", false}}};
}

Result<Done> resume(const ResumeOptions& options, UseCases& use_cases) {
  using Letters = recovery::Resume::Letters;
  const auto resumed =
      TRY(use_cases.resume.run(options.letters ? Letters::ToEveryOpenOrder : Letters::None));
  auto text = fmt::format(
      "This copy of {} speaks again: jobs run, and what may have been done since then is looked "
      "for "
      "before it is done. Letters that may have gone out wait in `bascule jobs list`.\n",
      to_rfc3339(resumed.restore.taken_at));
  if (options.letters)
    text += fmt::format("{} letters with a new link are on their way.\n", resumed.letters);
  else
    text += "Candidates' links ended with the restore: `bascule orders resend` sends a new one.\n";
  return Done{text, JsonObject{{"taken_at", to_rfc3339(resumed.restore.taken_at)},
                               {"resumed_at", to_rfc3339(resumed.restore.resumed_at.value())},
                               {"letters", resumed.letters}}};
}

}  // namespace

void add_recovery_commands(Adding adding) {
  auto backup = std::make_shared<BackupOptions>();
  backup->tell = adding.line.tell;
  auto* command = adding.app.add_subcommand(
      "backup", "Copy everything but the master key into one file, also while the server runs");
  command->add_option("--to", backup->to, "The new file")->required();
  act(adding, command, backup, back_up);

  auto options = std::make_shared<ResumeOptions>();
  command = adding.app.add_subcommand("resume", "Let a restored copy send again");
  command->add_flag("--letters", options->letters,
                    "Send every candidate with an open order a letter with their new link");
  act(adding, command, options, resume);
}

}  // namespace bascule::cli
