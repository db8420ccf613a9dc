#pragma once

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace bascule::cli {

template <class Options, class Do>
void act(Adding adding, CLI::App* command, std::shared_ptr<Options> options, Do&& what,
         bool calls_upstream) {
  auto* parsed = &adding.parsed;
  command->callback([parsed, options, what = std::forward<Do>(what), calls_upstream] {
    parsed->calls_upstream = calls_upstream;
    parsed->action = [options, what](UseCases& use_cases) -> Result<Done> {
      return what(*options, use_cases);
    };
  });
}

}  // namespace bascule::cli
