#include <fmt/format.h>

#include "cli/act.hpp"

namespace bascule::cli {
namespace {

struct LetterOptions {
  std::string org, why;
  std::int64_t per_hour = 0;
  bool none = false;
};

std::string pace_words(std::string_view what, const jobs::Pace& pace) {
  std::string text = fmt::format("{}: {} wait", what, pace.waiting);
  if (const auto speed = jobs::per_minute(pace)) text += fmt::format(", {:.0f} a minute", *speed);
  if (const auto left = jobs::time_left(pace); left && left->count() > 0)
    text += fmt::format(", done in about {} s", left->count());
  return text + "\n";
}

Result<Done> show(const OrgScope& scope, UseCases& use_cases) {
  const auto now = TRY(use_cases.tend_letters.look(scope));
  std::string text = "Letters to candidates leave.\n";
  if (now.gate.hold)
    text = fmt::format("Letters to candidates are held since {} by {}{}{}.\n",
                       to_rfc3339(now.gate.hold->since), now.gate.hold->by,
                       now.gate.hold->why.empty() ? "" : ": ", now.gate.hold->why);
  text += now.gate.per_hour_max
              ? fmt::format("{} of {} an hour have left.\n", now.counted, *now.gate.per_hour_max)
              : fmt::format("{} have left within an hour; there is no limit.\n", now.counted);
  text += pace_words("Events to decide on", now.events);
  text += pace_words("Letters", now.letters);
  return Done{text, orders::to_json(now)};
}

Result<Done> show_now(const LetterOptions& options, UseCases& use_cases) {
  return show(TRY(scope_of(use_cases, options.org)), use_cases);
}

Result<Done> hold(const LetterOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  TRY_VOID(use_cases.tend_letters.hold(scope, options.why, orgs::the_operator()));
  return show(scope, use_cases);
}

Result<Done> release(const LetterOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  TRY_VOID(use_cases.tend_letters.release(scope, orgs::the_operator()));
  return show(scope, use_cases);
}

Result<Done> withdraw(const LetterOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  std::size_t count = 0;
  for (std::optional<std::string> after = ""; after;) {
    const auto step =
        TRY(use_cases.withdraw_held.run(scope, *after, options.why, orgs::the_operator()));
    count += step.count;
    after = step.next;
  }
  return Done{fmt::format("{} orders withdrawn; nobody had heard of them.\n", count),
              JsonObject{{"withdrawn", count}}};
}

Result<Done> limit(const LetterOptions& options, UseCases& use_cases) {
  if (options.none == (options.per_hour != 0))
    return fail(ErrorCode::InvalidInput, "give either --per-hour or --none");
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto most = options.none ? std::nullopt : std::optional(options.per_hour);
  TRY_VOID(use_cases.tend_letters.limit(scope, most, orgs::the_operator()));
  return show(scope, use_cases);
}

}  // namespace

void add_letter_commands(Adding adding) {
  auto* letters =
      adding.app.add_subcommand("letters", "Whether letters to candidates leave, and how many");
  letters->require_subcommand(1);
  const auto of_org = [&](const char* name, const char* help,
                          Result<Done> (*what)(const LetterOptions&, UseCases&)) {
    auto options = std::make_shared<LetterOptions>();
    auto* command = letters->add_subcommand(name, help);
    command->add_option("--org", options->org, "Its id or its name")->required();
    act(adding, command, options, what);
    return std::pair(command, options);
  };
  of_org("show", "What waits, at which pace, and whether it is held", show_now);
  const auto [hold_command, held] = of_org("hold", "Hold them; what is held waits", hold);
  hold_command->add_option("--why", held->why, "For those who see it");
  of_org("release", "Let them go; they are counted anew", release);
  const auto [withdraw_command, withdrawn] = of_org(
      "withdraw", "Withdraw the orders whose letters are held: nobody hears of them", withdraw);
  withdraw_command->add_option("--why", withdrawn->why, "For the timelines");
  const auto [limit_command, limited] =
      of_org("limit", "How many may leave in an hour before somebody is asked", limit);
  limit_command->add_option("--per-hour", limited->per_hour, "1 to 20000; 1000 at first");
  limit_command->add_flag("--none", limited->none, "No limit");
}

}  // namespace bascule::cli
