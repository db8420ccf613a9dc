#include <fmt/format.h>

#include "cli/act.hpp"
#include "jobs/job_json.hpp"
#include "recovery/restore_json.hpp"

namespace bascule::cli {
namespace {

struct JobOptions {
  std::string id, state = "parked", org, cursor, kind, connection;
  bool all = false;
};

Result<JobId> job_id(const std::string& text) {
  auto id = JobId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such job");
  return id;
}

std::string line_of(const jobs::Job& job) {
  return fmt::format("{}  {:<8} {:<16} {}  {}\n", job.id.text(), jobs::to_string(job.state),
                     job.kind, job.about, job.reason);
}

Result<Done> list(const JobOptions& options, UseCases& use_cases) {
  const auto state = jobs::parse_job_state(options.state);
  if (!state) return fail(ErrorCode::InvalidInput, "there is no state " + options.state);
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  const auto page =
      TRY(use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<Page<jobs::Job>> {
        return use_cases.jobs.list(tx, {*state}, {PageRequest::kLimitMax, options.cursor});
      }));
  const Json muted = recovery::muted_json(TRY(use_cases.resume.latest()));
  std::string text;
  if (muted.is_object()) text += std::string(muted.at("text").as_string()) + "\n\n";
  JsonArray array;
  for (const auto& job : page.items) {
    text += line_of(job);
    array.push_back(jobs::to_json(job));
  }
  if (page.items.empty()) text += fmt::format("No job is {}.\n", options.state);
  return Done{text, JsonObject{{"data", std::move(array)},
                               {"next_cursor", page.next ? Json(*page.next) : Json(nullptr)},
                               {"muted", muted.is_object() ? muted.at("text") : Json(nullptr)}}};
}

using One = Result<jobs::Job> (effects::TendJobs::*)(const OrgScope&, const JobId&);
using All = Result<std::size_t> (effects::TendJobs::*)(const OrgScope&,
                                                       const effects::TendJobs::Which&);

Result<Done> tend(const JobOptions& options, UseCases& use_cases, One one, All all,
                  std::string_view what) {
  if (options.all == !options.id.empty())
    return fail(ErrorCode::InvalidInput, "give either one job's id or --all");
  if (!options.all) {
    const auto job =
        TRY((use_cases.tend_jobs.*one)(OrgScope::every_org(), TRY(job_id(options.id))));
    return Done{line_of(job), jobs::to_json(job)};
  }
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  const auto count = TRY((use_cases.tend_jobs.*all)(scope, {options.kind, options.connection}));
  return Done{fmt::format("{} {}\n", count, what), JsonObject{{"count", count}}};
}

Result<Done> retry(const JobOptions& options, UseCases& use_cases) {
  return tend(options, use_cases, &effects::TendJobs::run_again, &effects::TendJobs::run_all_again,
              "parked jobs run again.");
}

Result<Done> close(const JobOptions& options, UseCases& use_cases) {
  return tend(options, use_cases, &effects::TendJobs::close, &effects::TendJobs::close_all,
              "parked jobs closed.");
}

}  // namespace

void add_job_commands(Adding adding) {
  auto* jobs_command = adding.app.add_subcommand("jobs", "Work that waits for a person");
  jobs_command->require_subcommand(1);
  auto all = std::make_shared<JobOptions>();
  auto* list_command = jobs_command->add_subcommand("list", "Parked work, with its reasons");
  list_command->add_option("--state", all->state, "waiting, leased, parked, done, closed");
  list_command->add_option("--org", all->org, "Of one organisation");
  list_command->add_option("--cursor", all->cursor, "Of the page before");
  act(adding, list_command, all, list);
  const auto by_id = [&](const char* name, const char* help,
                         Result<Done> (*what)(const JobOptions&, UseCases&)) {
    auto one = std::make_shared<JobOptions>();
    auto* command = jobs_command->add_subcommand(name, help);
    command->add_option("id", one->id, "job_…");
    command->add_flag("--all", one->all, "Every parked job that the other options let through");
    command->add_option("--kind", one->kind, "Of this kind: perform_effect, decide_event, …");
    command->add_option("--connection", one->connection, "Of this connection: con_…");
    command->add_option("--org", one->org, "Of one organisation");
    act(adding, command, one, what);
  };
  by_id("retry", "Run it again now", retry);
  by_id("close", "Never run it again", close);
}

}  // namespace bascule::cli
