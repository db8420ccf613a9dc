#include "app/commands.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/config.hpp"
#include "app/control_socket.hpp"
#include "app/doctor.hpp"
#include "app/program.hpp"
#include "app/serve.hpp"
#include "cli/command.hpp"

namespace bascule::app {
namespace {

constexpr std::uintmax_t kFileBytesMax =
    64 * 1024;  // A key or a token; anything longer is neither.

std::optional<std::string> environment_value(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

int print(const cli::Outcome& outcome) {
  std::cout << outcome.out << std::flush;
  std::cerr << outcome.err << std::flush;
  return outcome.status;
}

int configuration_error(const Error& error) {
  std::cerr << "bascule: configuration: " << error.message << "\n";
  return 7;
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
    std::error_code none;
    if (path.empty() || std::filesystem::file_size(path, none) > kFileBytesMax || none) continue;
    std::ifstream in(path, std::ios::binary);
    if (!in) continue;
    files[path] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

// In this process if nobody holds the data directory, else in the server that does.
cli::Outcome run_operator_command(const Config& config, cli::CommandLine line) {
  const auto parsed = cli::parse(line);
  if (!parsed.action) return parsed.answer;
  if (auto answer = send_to_server(config.data_dir, line)) return std::move(*answer);
  auto program = Program::open(config);
  if (!program && program.error().code == ErrorCode::Conflict)
    if (auto answer = send_to_server(config.data_dir, line)) return std::move(*answer);
  if (!program) {
    auto outcome = cli::failure(program.error(), parsed.as_json, false);
    outcome.status = 6;
    return outcome;
  }
  return cli::run(parsed, (*program)->use_cases());
}

bool is_operator_command(const std::string& word) {
  const auto& words = cli::command_words();
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::string_view kUsage = R"(bascule [--config FILE] COMMAND …

  serve          HTTP and background workers in one process
  doctor         looks at configuration, data, mail and public URL, and says what is wrong
  migrate        brings the database's schema up to date and ends

  setup · owner-link · connect lever · connections · hooks · rules · orders · jobs · rescore
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
  const auto config = load_config(file, environment_value);
  if (!config) return configuration_error(config.error());
  if (command == "serve") return serve(*config);
  if (command == "doctor") return doctor(*config, {first + 1, arguments.end()});
  if (command == "migrate") {
    const auto program = Program::open(*config);
    if (!program) return print(cli::failure(program.error(), false, false));
    std::cout << "The schema is up to date.\n";
    return 0;
  }
  if (!is_operator_command(command)) {
    std::cerr << "bascule: there is no command “" << command << "”\n\n" << kUsage;
    return 2;
  }
  auto files = named_files(arguments);
  return print(run_operator_command(*config, {std::move(arguments), std::move(files)}));
}

}  // namespace bascule::app
