#include "app/commands.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "app/config.hpp"
#include "app/control_socket.hpp"
#include "app/doctor.hpp"
#include "app/program.hpp"
#include "app/restore_command.hpp"
#include "app/serve.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"

namespace bascule::app {
namespace {

constexpr std::size_t kFileBytesMax = 1024 * 1024;  // A key, a token, or the rules of an account.

std::optional<std::string> environment_value(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

// The names of all variables that are meant for us.
std::vector<std::string> our_variables() {
  std::vector<std::string> names;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    const std::string_view text(*variable);
    if (text.starts_with("BASCULE_")) names.emplace_back(text.substr(0, text.find('=')));
  }
  return names;
}

int print(const cli::Outcome& outcome) {
  std::cout << outcome.out << std::flush;
  std::cerr << outcome.err << std::flush;
  return outcome.status;
}

int configuration_error(Error error, bool as_json) {
  error.message = "configuration: " + error.message;
  auto outcome = cli::failure(error, as_json, false);
  outcome.status = 7;
  return print(outcome);
}

// One file, a pipe as well (`--api-key-file <(pass show lever)`).
std::optional<std::string> read_up_to(const std::string& path, std::size_t bytes_max) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(bytes_max + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > bytes_max) return std::nullopt;
  return text;
}

// The contents of the files that options such as --api-key-file name, read here, where the command
// was typed.
std::map<std::string, std::string> named_files(const std::vector<std::string>& arguments) {
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string path;
    const auto& argument = arguments[i];
    if (!argument.starts_with("--") || argument.find("-file") == std::string::npos) continue;
    if (const auto equals = argument.find('='); equals != std::string::npos)
      path = argument.substr(equals + 1);
    else if (i + 1 < arguments.size())
      path = arguments[i + 1];
    if (path.empty()) continue;
    if (auto text = read_up_to(path, kFileBytesMax)) files[path] = std::move(*text);
  }
  return files;
}

// A file that the command is to write is meant from where it was typed, also when the running
// server carries it out.
void make_target_absolute(std::vector<std::string>& arguments) {
  constexpr std::string_view kTo = "--to";
  const auto absolute = [](const std::string& path) {
    return path.empty() ? path : std::filesystem::absolute(path).lexically_normal().string();
  };
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    auto& argument = arguments[i];
    if (argument.starts_with("--to="))
      argument = "--to=" + absolute(argument.substr(kTo.size() + 1));
    else if (argument == kTo && i + 1 < arguments.size())
      arguments[i + 1] = absolute(arguments[i + 1]);
  }
}

// How far a long command is, on standard error.
void show_progress(const std::string& progress) {
  std::cerr << "bascule: " << progress << "\n" << std::flush;
}

bool has_database(const Config& config) {
  std::error_code none;
  const auto file = database_file(config);
  return !file || std::filesystem::exists(*file, none);
}

// Only `setup`, `serve` and `migrate` begin an installation: any other command is in the wrong
// place.
cli::Outcome not_here(const Config& config, bool as_json) {
  auto outcome = cli::failure(
      {ErrorCode::Unavailable,
       fmt::format("there is no installation in {}: run this where bascule.toml is, name it with "
                   "--config, or begin one with `bascule setup`",
                   std::filesystem::absolute(config.data_dir).lexically_normal().string()),
       {},
       {}},
      as_json, false);
  outcome.status = 6;
  return outcome;
}

// In this process if nobody holds the data directory, else in the server that does. A PostgreSQL
// database is nobody's alone, and the command opens it itself.
cli::Outcome run_operator_command(const Config& config, cli::CommandLine line) {
  const auto parsed = cli::parse(line);
  if (!parsed.action) return parsed.answer;
  set_log_level(LogLevel::Error);  // What failed is told as one problem.
  if (database_file(config))
    if (auto answer = send_to_server(config.data_dir, line)) return std::move(*answer);
  if (!has_database(config) && std::ranges::find(line.arguments, "setup") == line.arguments.end())
    return not_here(config, parsed.as_json);
  auto program = Program::open(config);
  if (!program && program.error().code == ErrorCode::Conflict && database_file(config))
    if (auto answer = send_to_server(config.data_dir, line)) return std::move(*answer);
  if (!program) {
    auto outcome = cli::failure(program.error(), parsed.as_json, false);
    outcome.status = 6;
    return outcome;
  }
  return cli::run(parsed, (*program)->use_cases());
}

// `serve`, `worker` and `migrate` take no arguments: a mistyped one must not start anything.
std::optional<int> refused(const std::string& command, const std::vector<std::string>& arguments) {
  std::vector<std::string> more;
  for (const auto& argument : arguments)
    if (argument != command) more.push_back(argument);
  if (more.empty() && arguments.size() == 1) return std::nullopt;
  const bool asked = more.size() == 1 && more.front() == "--help";
  (asked ? std::cout : std::cerr) << fmt::format(
      "usage: bascule [--config FILE] {}\nIt takes no other arguments; settings come from the file "
      "and the environment.\n",
      command);
  return asked ? 0 : 2;
}

bool is_operator_command(const std::string& word) {
  const auto& words = cli::command_words();
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::string_view kUsage = R"(bascule [--config FILE] COMMAND …

  serve          HTTP and background workers in one process
  worker         background workers only, as many as you like on one PostgreSQL
  doctor         looks at configuration, data, mail and public URL, and says what is wrong
  migrate        brings the database's schema up to date and ends
  restore        puts a backup in the database's place, muted; while no server runs

  setup · owner-link · orgs · keys · members · audit · connect lever · connections · hooks ·
  rules · orders · letters · jobs · rescore · backup · resume
                 the operator's commands; each takes --help and --json

Settings come from bascule.toml (or --config FILE) and from the environment:
server.public_url is BASCULE_SERVER_PUBLIC_URL, and so on.
)";

}  // namespace

int run_command(std::vector<std::string> arguments) {
  std::optional<std::filesystem::path> file;
  if (arguments.size() >= 2 && arguments[0] == "--config") {
    file = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  } else if (std::filesystem::exists("bascule.toml")) {
    file = "bascule.toml";
  }
  const auto first =
      std::find_if(arguments.begin(), arguments.end(),
                   [](const std::string& argument) { return !argument.starts_with("--"); });
  const std::string command = first == arguments.end() ? "" : *first;
  if (command.empty()) {
    const bool asked = std::find(arguments.begin(), arguments.end(), "--help") != arguments.end();
    (asked ? std::cout : std::cerr) << kUsage;
    return asked ? 0 : 2;
  }
  if (command == "serve" || command == "worker" || command == "migrate")
    if (const auto status = refused(command, arguments)) return *status;
  const auto config = load_config(file, environment_value, our_variables());
  if (!config) {
    const bool as_json = std::ranges::find(arguments, "--json") != arguments.end();
    return configuration_error(config.error(), as_json);
  }
  if (command == "serve") return serve(*config);
  if (command == "worker") return work(*config);
  if (command == "doctor") return doctor(*config, {first + 1, arguments.end()});
  if (command == "migrate") {
    const auto program = Program::open(*config);
    if (!program && program.error().code == ErrorCode::Conflict && is_served(config->data_dir)) {
      std::cout << "A server runs here: it brought the schema up to date when it started.\n";
      return 0;
    }
    if (!program) return print(cli::failure(program.error(), false, false));
    std::cout << "The schema is up to date.\n";
    return 0;
  }
  if (command == "restore") {
    arguments.erase(std::find(arguments.begin(), arguments.end(), command));
    return print(restore(*config, arguments));
  }
  if (!is_operator_command(command)) {
    std::cerr << "bascule: there is no command “" << command << "”\n\n" << kUsage;
    return 2;
  }
  if (command == "backup") make_target_absolute(arguments);
  cli::CommandLine line{arguments, named_files(arguments), {}};
  if (std::ranges::find(arguments, "--json") == arguments.end()) line.tell = show_progress;
  return print(run_operator_command(*config, std::move(line)));
}

}  // namespace bascule::app
