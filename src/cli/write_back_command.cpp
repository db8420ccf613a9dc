#include "cli/act.hpp"
#include "cli/connection_words.hpp"

namespace bascule::cli {
namespace {

using connections::WriteBack;

struct WriteBackOptions {
  std::string id, result, notify, archived, also_note, report_file;
  std::vector<std::string> ratings;
  bool rate_nobody = false;
};

// The setting that `word` names, or nothing where the option was left out.
template <class Setting>
std::optional<Setting> chosen(const std::string& word, const char* first, Setting if_first,
                              Setting otherwise) {
  if (word.empty()) return std::nullopt;
  return word == first ? if_first : otherwise;
}

Result<connections::ChangeWriteBack::Change> change_of(const WriteBackOptions& options) {
  connections::ChangeWriteBack::Change change;
  change.result = chosen(options.result, "form", WriteBack::Result::Form, WriteBack::Result::Note);
  change.notify =
      chosen(options.notify, "none", ats::Note::Notify::NoOne, ats::Note::Notify::Followers);
  change.when_archived = chosen(options.archived, "write", WriteBack::WhenArchived::Write,
                                WriteBack::WhenArchived::Skip);
  change.also_note = chosen(options.also_note, "yes", true, false);
  change.also_file = chosen(options.report_file, "yes", true, false);
  if (options.rate_nobody && !options.ratings.empty())
    return fail(ErrorCode::InvalidInput, "--rating and --no-rating contradict each other");
  if (options.rate_nobody) change.ratings.emplace();
  for (const auto& text : options.ratings) {
    auto map = TRY(connections::parse_rating_map(text));
    if (!change.ratings) change.ratings.emplace();
    change.ratings->push_back(std::move(map));
  }
  return change;
}

Result<Done> write_back(const WriteBackOptions& options, UseCases& use_cases) {
  const auto id = ConnectionId::parse(options.id);
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  const auto change = TRY(change_of(options));
  return connection_done(TRY(use_cases.change_write_back.run(
      TRY(scope_of_connection(use_cases, *id)), *id, change, orgs::the_operator())));
}

}  // namespace

void add_write_back_command(Adding adding, CLI::App& connections) {
  auto options = std::make_shared<WriteBackOptions>();
  auto* command = connections.add_subcommand(
      "write-back", "How results come back to the profile; parked ones follow when run again");
  command->add_option("id", options->id, "con_…")->required();
  command->add_option("--result", options->result, "As a feedback form, or as a note")
      ->check(CLI::IsMember({"form", "note"}));
  command->add_option("--rating", options->ratings,
                      "Which bands are which ratings, bigfive-120:C:low=1,middle=3,high=4; "
                      "once for each assessment, replaces those of before");
  command->add_flag("--no-rating", options->rate_nobody, "Leave the form's rating empty");
  command->add_option("--also-note", options->also_note, "A short note beside the form")
      ->check(CLI::IsMember({"yes", "no"}));
  command->add_option("--report-file", options->report_file, "The report as a PDF beside it")
      ->check(CLI::IsMember({"yes", "no"}));
  command->add_option("--notify", options->notify, "Who is notified of notes")
      ->check(CLI::IsMember({"none", "followers"}));
  command->add_option("--archived", options->archived, "Results of archived opportunities")
      ->check(CLI::IsMember({"write", "skip"}));
  act(adding, command, options, write_back, false);
}

}  // namespace bascule::cli
