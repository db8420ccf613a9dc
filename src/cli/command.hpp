#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "cli/use_cases.hpp"

namespace bascule::cli {

// One command line, as the operator gave it. Files that it names were read where it was typed, so
// that it means the same when the running server carries it out.
struct CommandLine {
  std::vector<std::string> arguments;        // Without the program's name.
  std::map<std::string, std::string> files;  // Content by the path that an argument names.
  // Tells whoever typed it how far a long command is; empty: nobody listens.
  std::function<void(const std::string&)> tell = {};
};

// What a command did: for people, and for scripts (`--json`).
struct Done {
  std::string text;
  Json json;
};

// What is printed, and the exit status: 0 done, 1 other, 2 usage, 3 not found, 4 conflict, 5
// upstream refused or unreachable, 6 our storage or server unavailable, 7 configuration.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// What a parsed command line asks for; `needs_use_cases` is false for what answers by itself
// (help).
struct Parsed {
  bool as_json = false;
  std::function<Result<Done>(UseCases&)> action;  // Empty: `answer` says it all.
  bool calls_upstream = false;                    // Its failures may be the provider's (exit 5).
  Outcome answer;
};

// Parses without doing anything. Whether it is one of ours: `is_ours`.
[[nodiscard]] Parsed parse(const CommandLine& line);

// Runs a parsed command.
[[nodiscard]] Outcome run(const Parsed& parsed, UseCases& use_cases);

// The words with which our commands begin: "setup", "connect", …
[[nodiscard]] const std::vector<std::string>& command_words();

// How a failure is told: one problem+json object, or a sentence.
[[nodiscard]] Outcome failure(const Error& error, bool as_json, bool is_upstream);

}  // namespace bascule::cli
