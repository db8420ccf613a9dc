#pragma once

#include <memory>
#include <optional>
#include <string>

#include "crypto/vault.hpp"
#include "testing/pretend_lever.hpp"
#include "tests/simulation/lever_network.hpp"
#include "tests/simulation/mail_server.hpp"
#include "tests/simulation/people.hpp"
#include "tests/simulation/program.hpp"
#include "tests/simulation/promises.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {

struct Outcome {
  std::string violation;  // Empty: every promise was kept.
  std::uint64_t trace_hash = 0;
  std::size_t steps = 0;
  World::Counts counts;
  std::deque<std::string> last_lines;
};

// One seed from beginning to end: recruiters move candidates, Lever tells, the program invites,
// candidates answer, results go back, and meanwhile the seed's faults happen. Then nothing fails
// any more, and after a long quiet every promise must be found kept.
class Run {
 public:
  Run(std::uint64_t seed, std::size_t lines_kept);
  [[nodiscard]] Outcome go();

 private:
  // ---- the program's life ----
  void set_up();
  void boot();
  void live_until(milliseconds end);
  void bury(World::End how);

  // Runs `what` in the program, as one of its requests. Nothing: it was not there, or it went away.
  template <class T>
  [[nodiscard]] std::optional<T> ask(const char* name, std::function<T(Program&)> what);

  // ---- who does something ----
  void start_people();
  void candidate(Candidate& one);
  [[nodiscard]] Secret candidate_opens(Candidate& one);
  void candidate_answers(Candidate& one, const Secret& cookie, const std::string& item, int value);
  void lever_tells(const std::string& body, const std::string& url, bool is_copy);
  void clock_is_set();
  void operator_runs_parked_jobs();
  [[nodiscard]] bool is_answer_lost() {
    return world_.faults_on() && world_.draw.chance(world_.faults.page_answer_lost);
  }

  World world_;
  Truth truth_;
  testing::PretendLever lever_;
  MailServer mail_;
  LeverNetwork network_;
  crypto::MasterKey master_key_;
  Promises promises_;
  std::unique_ptr<Program> program_;
  bool is_ending_ = false;  // After a disk failure.
  OrgId org_;
  std::string hook_key_;
};

}  // namespace bascule::simulation
