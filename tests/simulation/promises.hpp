#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "crypto/pseudonym.hpp"
#include "crypto/vault.hpp"
#include "ports/http_client.hpp"
#include "ports/mailer.hpp"
#include "storage/sqlite/connection.hpp"
#include "testing/pretend_lever.hpp"
#include "tests/simulation/mail_server.hpp"
#include "tests/simulation/people.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {

// What the product promises, one function for each, named after it. They look at the world outside
// and at the tables, never at the product's own words about itself. Some look after every commit,
// some whenever a call leaves, some after a restart, the last when all has been quiet for long.
class Promises {
 public:
  Promises(World& world, const Truth& truth, testing::PretendLever& lever, const MailServer& mail,
           const crypto::MasterKey& master_key)
      : world_(world),
        truth_(truth),
        lever_(lever),
        mail_(mail),
        pseudonyms_(master_key.derive("pseudonyms of ids")) {}

  // ---- when something happens ----
  // A connection was opened: what changes is written down from now on.
  void watch(storage::SqliteConnection& connection);
  void unwatch() { connection_ = nullptr; }
  void after_commit(storage::SqliteConnection& connection);
  void call_leaves(const ports::HttpCall& call);
  void call_came_back(const ports::HttpCall& call, const ports::HttpOutcome& outcome);
  void letter_leaves(const ports::Letter& letter);
  void webhook_acknowledged(const std::string& token);
  void after_restart();
  void after_quiet();

 private:
  // One change of a row, as a trigger saw it.
  struct Change {
    std::string what, id, before, after, reason;
    std::uint64_t fence_before = 0, fence_after = 0;
    Instant lease_until{};
  };
  // What left for Lever on account of one ledger row.
  struct Writing {
    int posts = 0, posts_of_removal = 0;
    int may_be_there = 0;  // POSTs that left and were not certainly refused.
    int looks = 0;         // Since then.
    milliseconds first_look{0};
    Instant first_look_wall{};
  };
  struct Row {
    std::string id, kind, state;
    int sends = 0;
  };
  struct Target {
    std::string opportunity, collection;
  };

  // ---- always ----
  void one_live_lease_per_job(const Change& change);
  void fencing_numbers_only_grow(const Change& change);
  void only_the_holder_of_a_lease_is_heard(const Change& change);
  void jobs_are_parked_for_a_reason(const Change& change);
  void orders_take_legal_steps_only(const Change& change);
  void the_ledger_takes_legal_steps_only(const Change& change);
  void nothing_is_erased(const Change& change);
  void p3_never_more_than_ten_calls_in_a_second();
  void no_write_without_a_row_in_sending(const ports::HttpCall& call, const Target& target);
  void never_a_blind_second_post(const Row& row, const Target& target);
  void no_last_copy_is_deleted(const Target& target);

  // ---- after a restart, and at the end ----
  void p1_no_acknowledged_webhook_is_lost();
  void no_acknowledged_answer_is_lost(const Candidate& candidate);

  // ---- at the end ----
  void p2_one_letter(const Candidate& candidate);
  void p2_one_result_on_the_profile(const Candidate& candidate);
  void p2_one_link_and_one_set_of_tags(const Candidate& candidate);
  void p6_no_job_is_lost();
  void every_candidate_has_a_decision(const Candidate& candidate);
  void every_order_has_arrived(const Candidate& candidate);
  void the_score_is_right(const Candidate& candidate);

  using Rows = std::vector<std::vector<std::string>>;
  // All cells as text.
  [[nodiscard]] Rows rows(std::string_view sql, const std::vector<std::string>& values = {});
  [[nodiscard]] bool is_letter_given_up(const Candidate& candidate);
  [[nodiscard]] std::string order_of(const Candidate& candidate);
  [[nodiscard]] std::optional<Row> ledger_row(const ports::HttpCall& call, const Target& target);
  [[nodiscard]] static std::optional<Target> target_of(const ports::HttpCall& call);
  [[nodiscard]] bool was_upset() {
    const auto* act = world_.act();
    return !act || act->upsets != world_.upsets;
  }

  World& world_;
  const Truth& truth_;
  testing::PretendLever& lever_;
  const MailServer& mail_;
  const crypto::Pseudonyms pseudonyms_;
  storage::SqliteConnection* connection_ = nullptr;
  std::int64_t rows_seen_ = 0;  // Of that connection, when its changes were last looked at.
  std::deque<milliseconds> calls_;
  std::map<std::string, Writing> writings_;  // By id of the ledger's row.
};

}  // namespace bascule::simulation
