// A command line, parsed and not run: an action, or an answer with its exit status.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  cli::CommandLine line;
  for (const auto argument : split(text_of(data, size), '\n'))
    line.arguments.emplace_back(argument);
  const auto parsed = cli::parse(line);
  if (parsed.action) return 0;
  MUST(parsed.answer.status >= 0 && parsed.answer.status <= 7);
  MUST(!parsed.answer.out.empty() || !parsed.answer.err.empty());
  return 0;
}
