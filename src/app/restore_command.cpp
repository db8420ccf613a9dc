#include "app/restore_command.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/program.hpp"
#include "app/system.hpp"
#include "storage/master_key.hpp"
#include "storage/sqlite/restore.hpp"

namespace bascule::app {
namespace {

struct Options {
  std::string from;
  bool replace = false;
  bool as_json = false;
};

Result<storage::RestoredFile> put_in_place(const Config& config, const Options& options) {
  const auto file = database_file(config);
  if (!file)
    return fail(ErrorCode::InvalidInput,
                "database.url names a PostgreSQL database: restore it with pg_restore");
  const SystemClock clock;
  SystemRandom random;
  auto directory = storage::DataDir::take(config.data_dir);
  if (!directory && directory.error().code == ErrorCode::Conflict)
    return fail(ErrorCode::Conflict, directory.error().message + "; stop the server first");
  if (!directory) return Failure(directory.error());
  const auto key = TRY(storage::load_or_make_master_key(config.master_key_file,
                                                        storage::MissingKey::Refuse, random));
  storage::RestoreOrder order;
  order.from = options.from;
  order.to = *file;
  if (options.replace) order.present = storage::RestoreOrder::Present::SetAside;
  return storage::restore_file(order, key, clock);
}

cli::Outcome told(const storage::RestoredFile& restored, const Options& options) {
  const auto aside = restored.set_aside ? restored.set_aside->string() : std::string();
  if (options.as_json)
    return {0,
            to_text(JsonObject{{"taken_at", to_rfc3339(restored.taken_at)},
                               {"set_aside", aside.empty() ? Json(nullptr) : Json(aside)},
                               {"muted", true}}) +
                "\n",
            ""};
  return {
      0,
      fmt::format("Restored as of {}.\n{}"
                  "It is muted: hooks are received and kept, pages can be read, nothing is sent. "
                  "Candidates' links and sign-ins have ended.\n"
                  "Start the server, look around, then let it speak: bascule resume\n",
                  to_rfc3339(restored.taken_at),
                  aside.empty() ? "" : "The database that was there is now " + aside + ".\n"),
      ""};
}

}  // namespace

cli::Outcome restore(const Config& config, const std::vector<std::string>& arguments) {
  Options options;
  CLI::App app("Put a backup in the database's place, muted", "bascule restore");
  app.add_option("--from", options.from, "The backup")->required();
  app.add_flag("--replace", options.replace, "Keep the database that is there under another name");
  app.add_flag("--json", options.as_json, "One JSON object on standard output");
  auto reversed = arguments;
  std::reverse(reversed.begin(), reversed.end());  // As CLI11 takes them.
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& refused) {  // The library's only way to say so; help is one, too.
    std::ostringstream out, err;
    const int code = app.exit(refused, out, err);
    if (code != 0 && options.as_json)
      return cli::failure({ErrorCode::InvalidInput, refused.what(), {}, {}}, true, false);
    return {code == 0 ? 0 : 2, out.str(), err.str()};
  }
  const auto restored = put_in_place(config, options);
  if (!restored) return cli::failure(restored.error(), options.as_json, false);
  // Opening it makes the copy safe; a start does so as well, should we not get there.
  if (const auto program = Program::open(config); !program)
    return cli::failure(program.error(), options.as_json, false);
  return told(*restored, options);
}

}  // namespace bascule::app
