#include "tests/simulation/promises.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "assessments/result_json.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "tests/simulation/assessment.hpp"

namespace bascule::simulation {
namespace {

using storage::SqlRow;
using storage::SqlValue;

constexpr std::size_t kCallsPerSecondMax = 10;

// docs/jobs.md, written down once more.
const std::set<std::pair<std::string, std::string>> kOrderSteps{{"requested", "invited"},
                                                                {"requested", "opened"},
                                                                {"requested", "started"},
                                                                {"requested", "expired"},
                                                                {"requested", "cancelled"},
                                                                {"requested", "needs_attention"},
                                                                {"invited", "opened"},
                                                                {"invited", "started"},
                                                                {"invited", "expired"},
                                                                {"invited", "cancelled"},
                                                                {"invited", "needs_attention"},
                                                                {"opened", "started"},
                                                                {"opened", "expired"},
                                                                {"opened", "cancelled"},
                                                                {"opened", "needs_attention"},
                                                                {"started", "submitted"},
                                                                {"started", "expired"},
                                                                {"started", "cancelled"},
                                                                {"started", "needs_attention"},
                                                                {"submitted", "scored"},
                                                                {"submitted", "needs_attention"},
                                                                {"scored", "delivered"},
                                                                {"scored", "needs_attention"},
                                                                {"delivered", "needs_attention"},
                                                                {"needs_attention", "requested"},
                                                                {"needs_attention", "invited"},
                                                                {"needs_attention", "opened"},
                                                                {"needs_attention", "started"},
                                                                {"needs_attention", "submitted"},
                                                                {"needs_attention", "scored"},
                                                                {"needs_attention", "delivered"}};

const std::set<std::pair<std::string, std::string>> kLedgerSteps{
    {"planned", "sending"}, {"planned", "parked"},  {"planned", "dropped"},
    {"sending", "done"},    {"sending", "planned"}, {"sending", "unknown"},
    {"sending", "parked"},  {"sending", "dropped"}, {"unknown", "sending"},
    {"unknown", "done"},    {"unknown", "parked"},  {"unknown", "dropped"},
    {"parked", "planned"},  {"unknown", "planned"}, {"planned", "done"},
    {"parked", "done"}};  // By a worker who froze and comes back with the answer.

const std::set<std::pair<std::string, std::string>> kJobSteps{
    {"waiting", "leased"}, {"leased", "done"},    {"leased", "waiting"},
    {"leased", "parked"},  {"parked", "waiting"}, {"parked", "closed"}};

// Every change of a row that the promises speak of lands in a table of the connection's own.
constexpr const char* kWatch = R"(
  CREATE TEMP TABLE seen (what TEXT, id TEXT, before TEXT, after TEXT, reason TEXT,
                          fence_before INTEGER, fence_after INTEGER, lease_until INTEGER);
  CREATE TEMP TRIGGER job_changed AFTER UPDATE ON main.jobs BEGIN
    INSERT INTO seen VALUES ('job', NEW.id, OLD.state, NEW.state, NEW.reason, OLD.fence, NEW.fence,
                             OLD.lease_until); END;
  CREATE TEMP TRIGGER order_changed AFTER UPDATE ON main.orders WHEN OLD.state <> NEW.state BEGIN
    INSERT INTO seen VALUES ('order', NEW.id, OLD.state, NEW.state, NEW.reason, 0, 0, 0); END;
  CREATE TEMP TRIGGER effect_changed AFTER UPDATE ON main.effects WHEN OLD.state <> NEW.state BEGIN
    INSERT INTO seen VALUES ('effect', NEW.id, OLD.state, NEW.state, NEW.reason, OLD.sends,
                             NEW.sends, 0); END;
  CREATE TEMP TRIGGER result_changed AFTER UPDATE ON main.results BEGIN
    INSERT INTO seen VALUES ('gone', 'result ' || OLD.id, '', '', '', 0, 0, 0); END;
  CREATE TEMP TRIGGER job_gone AFTER DELETE ON main.jobs BEGIN
    INSERT INTO seen VALUES ('gone', 'job ' || OLD.id, '', '', '', 0, 0, 0); END;
  CREATE TEMP TRIGGER event_gone AFTER DELETE ON main.events BEGIN
    INSERT INTO seen VALUES ('gone', 'event ' || OLD.id, '', '', '', 0, 0, 0); END;
  CREATE TEMP TRIGGER order_gone AFTER DELETE ON main.orders BEGIN
    INSERT INTO seen VALUES ('gone', 'order ' || OLD.id, '', '', '', 0, 0, 0); END;
  CREATE TEMP TRIGGER answer_gone AFTER DELETE ON main.answers BEGIN
    INSERT INTO seen VALUES ('gone', 'answer ' || OLD.item_id, '', '', '', 0, 0, 0); END;
  CREATE TEMP TRIGGER effect_gone AFTER DELETE ON main.effects BEGIN
    INSERT INTO seen VALUES ('gone', 'effect ' || OLD.id, '', '', '', 0, 0, 0); END;
)";

std::string as_text(const SqlValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
  return {};
}

bool is_live(const JsonObject& copy) { return copy.at("deletedAt").is_null(); }

// Forms or notes, still to be seen, that carry `marker` somewhere.
std::size_t live_with(const std::vector<JsonObject>& copies, const std::string& marker) {
  return static_cast<std::size_t>(std::ranges::count_if(copies, [&](const JsonObject& copy) {
    return is_live(copy) && to_text(copy).find(marker) != std::string::npos;
  }));
}

std::size_t times_in(const JsonArray& list, const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(list, [&](const Json& each) { return each.as_string() == text; }));
}

}  // namespace

// ---------------------------------------------------------------- when something happens

void Promises::watch(storage::SqliteConnection& connection) {
  connection_ = &connection;
  connection.script(kWatch);
  rows_seen_ = connection.rows_changed();
}

void Promises::after_commit(storage::SqliteConnection& connection) {
  if (&connection != connection_ || connection.rows_changed() == rows_seen_) return;
  std::vector<Change> changes;
  const std::function<storage::Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    changes.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                       row.get<std::string>(3), row.get<std::string>(4), row.get<std::uint64_t>(5),
                       row.get<std::uint64_t>(6), row.get<Instant>(7)});
    return storage::Walk::On;
  };
  connection.run("SELECT * FROM temp.seen ORDER BY rowid", {}, &visit);
  if (!changes.empty()) connection.run("DELETE FROM temp.seen", {}, nullptr);
  rows_seen_ = connection.rows_changed();
  for (const Change& change : changes) {
    if (change.what == "job") {
      one_live_lease_per_job(change);
      fencing_numbers_only_grow(change);
      only_the_holder_of_a_lease_is_heard(change);
      jobs_are_parked_for_a_reason(change);
    }
    if (change.what == "order") orders_take_legal_steps_only(change);
    if (change.what == "effect") the_ledger_takes_legal_steps_only(change);
    if (change.what == "gone") nothing_is_erased(change);
  }
}

void Promises::call_leaves(const ports::HttpCall& call) {
  p3_never_more_than_ten_calls_in_a_second();
  const auto target = target_of(call);
  if (!target) return;
  if (call.method == "POST") no_write_without_a_row_in_sending(call, *target);
  if (call.method == "DELETE") no_last_copy_is_deleted(*target);
}

void Promises::call_came_back(const ports::HttpCall& call, const ports::HttpOutcome& outcome) {
  const auto target = target_of(call);
  if (!target) return;
  const auto* answer = std::get_if<ports::HttpAnswer>(&outcome);
  if (call.method == "POST") {
    const bool is_refused = std::holds_alternative<ports::HttpNotDone>(outcome) ||
                            (answer && answer->status >= 400 && answer->status < 500);
    const auto row = ledger_row(call, *target);
    if (row && is_refused && writings_[row->id].may_be_there > 0) --writings_[row->id].may_be_there;
    if (row && !is_refused && !(answer && answer->status < 300)) ++world_.counts.writes_uncertain;
    return;
  }
  if (call.method != "GET" || !answer || answer->status != 200) return;
  for (const auto& row :
       rows("SELECT id, kind FROM effects WHERE instr(payload, $1) > 0", {target->opportunity})) {
    const bool is_its_list = (row[1] == "form" && target->collection == "feedback") ||
                             (row[1] == "note" && target->collection == "notes");
    if (!is_its_list) continue;
    auto& writing = writings_[row[0]];
    if (writing.looks++ == 0) {
      writing.first_look = world_.now();
      writing.first_look_wall = world_.clock.now();
    }
  }
}

void Promises::letter_leaves(const ports::Letter& letter) {
  const auto sending = rows(
      "SELECT count(*) FROM effects WHERE kind = 'mail' AND state = 'sending' AND sends BETWEEN 1 "
      "AND 2");
  if (sending.front().front() == "0" && !was_upset())
    world_.violated("P2", "letter {} leaves without a row in `sending`", letter.message_id);
  const auto known = mail_.sent().find(letter.message_id);
  if (known == mail_.sent().end() || known->second.arrived == 0) return;
  if (known->second.unanswered == 0 && known->second.upsets == world_.upsets)
    world_.violated("P2", "letter {} is sent again though the server had confirmed it",
                    letter.message_id);
}

void Promises::webhook_acknowledged(const std::string& token) {
  if (rows("SELECT id FROM events WHERE delivery_token = $1", {pseudonyms_.of(token)}).empty())
    world_.violated("P1", "webhook {} is answered 200 before it is kept", token);
}

void Promises::after_restart() {
  p1_no_acknowledged_webhook_is_lost();
  for (const auto& candidate : truth_.candidates) no_acknowledged_answer_is_lost(candidate);
}

void Promises::after_quiet() {
  p1_no_acknowledged_webhook_is_lost();
  for (const auto& candidate : truth_.candidates) {
    every_candidate_has_a_decision(candidate);
    every_order_has_arrived(candidate);
    no_acknowledged_answer_is_lost(candidate);
    p2_one_letter(candidate);
    p2_one_result_on_the_profile(candidate);
    p2_one_link_and_one_set_of_tags(candidate);
    the_score_is_right(candidate);
  }
  p6_no_job_is_lost();
}

// ---------------------------------------------------------------- always

void Promises::one_live_lease_per_job(const Change& change) {
  if (change.before == change.after) {
    if (change.after == "leased" && change.fence_before != change.fence_after)
      world_.violated("one lease", "job {} is leased again while it is leased", change.id);
    return;
  }
  if (!kJobSteps.contains({change.before, change.after}))
    world_.violated("P6", "job {} goes from {} to {}", change.id, change.before, change.after);
}

void Promises::fencing_numbers_only_grow(const Change& change) {
  const bool is_new_lease = change.before == "waiting" && change.after == "leased";
  if (change.fence_after != change.fence_before + (is_new_lease ? 1 : 0))
    world_.violated("fencing", "job {} goes from fence {} to {} ({} to {})", change.id,
                    change.fence_before, change.fence_after, change.before, change.after);
}

void Promises::only_the_holder_of_a_lease_is_heard(const Change& change) {
  if (change.before != "leased" || change.after == "leased") return;
  const auto* act = world_.act();
  if (act && act->job.id.text() == change.id && act->job.fence == change.fence_before) return;
  const bool is_taken_back =
      !act && change.after != "done" && change.lease_until < world_.clock.now();
  if (!is_taken_back)
    world_.violated("fencing", "job {} goes from leased to {} by the word of a late worker",
                    change.id, change.after);
}

void Promises::jobs_are_parked_for_a_reason(const Change& change) {
  if (change.after != "parked" || change.before == "parked") return;
  ++world_.counts.jobs_parked;
  // Nothing else in this world is refused for good.
  if (!change.reason.starts_with("The worker stopped") && !change.reason.starts_with("550"))
    world_.violated("P6", "job {} is parked: {}", change.id, change.reason);
}

void Promises::orders_take_legal_steps_only(const Change& change) {
  if (!kOrderSteps.contains({change.before, change.after}))
    world_.violated("state machine", "order {} goes from {} to {}", change.id, change.before,
                    change.after);
}

void Promises::the_ledger_takes_legal_steps_only(const Change& change) {
  if (!kLedgerSteps.contains({change.before, change.after}))
    world_.violated("ledger", "effect {} goes from {} to {}", change.id, change.before,
                    change.after);
}

void Promises::nothing_is_erased(const Change& change) {
  world_.violated("nothing lost", "{} is deleted or changed", change.id);
}

void Promises::p3_never_more_than_ten_calls_in_a_second() {
  calls_.push_back(world_.now());
  while (calls_.front() <= world_.now() - 1s) calls_.pop_front();
  if (calls_.size() > kCallsPerSecondMax)
    world_.violated("P3", "{} calls within a second", calls_.size());
}

void Promises::no_write_without_a_row_in_sending(const ports::HttpCall& call,
                                                 const Target& target) {
  // Taking away what arrived late is no new writing.
  const auto* act = world_.act();
  if (act && act->job.kind == "sweep_copies" && target.collection == "removeTags") return;
  const auto row = ledger_row(call, target);
  if (!row)
    return world_.violated("ledger", "{} on {} without a row", target.collection,
                           target.opportunity);
  auto& writing = writings_[row->id];
  if (row->state != "sending" && !was_upset())
    world_.violated("ledger", "{} leaves while its row is {}", row->kind, row->state);
  const int posts =
      target.collection == "removeTags" ? ++writing.posts_of_removal : ++writing.posts;
  if (posts > row->sends)
    world_.violated("ledger", "{}: {} requests leave, {} were written down before", row->kind,
                    posts, row->sends);
  never_a_blind_second_post(*row, target);
}

void Promises::never_a_blind_second_post(const Row& row, const Target& target) {
  if (target.collection != "feedback" && target.collection != "notes") return;
  auto& writing = writings_[row.id];
  if (writing.may_be_there > 0 && !was_upset()) {
    const auto since =
        std::max(world_.now() - writing.first_look, world_.clock.now() - writing.first_look_wall);
    if (writing.looks < 2 || since < 5s)
      world_.violated("P2", "a second {} leaves blindly: {} looks in {} ms", row.kind,
                      writing.looks, writing.looks ? since.count() : 0);
  }
  // What was looked for in vain counts no more; should it arrive late, the later looks find it.
  if (writing.looks >= 2) writing.may_be_there = 0;
  // What a worker sent that had frozen may come on top; the later looks find it too.
  if (!was_upset()) ++writing.may_be_there;
  writing.looks = 0;
}

void Promises::no_last_copy_is_deleted(const Target& target) {
  ++world_.counts.copies_swept;
  const auto copies = target.collection == "feedback" ? lever_.forms(target.opportunity)
                                                      : lever_.notes(target.opportunity);
  if (std::ranges::count_if(copies, is_live) < 1)
    world_.violated("P2", "the last {} is deleted", target.collection);
}

// ---------------------------------------------------------------- after a restart, and at the end

void Promises::p1_no_acknowledged_webhook_is_lost() {
  for (const auto& token : truth_.acknowledged)
    if (rows("SELECT id FROM events WHERE delivery_token = $1", {pseudonyms_.of(token)}).empty())
      world_.violated("P1", "webhook {} was answered 200 and is gone", token);
}

void Promises::no_acknowledged_answer_is_lost(const Candidate& candidate) {
  for (const auto& [item, saved] : candidate.saved) {
    const auto kept = rows(
        "SELECT a.value, a.version FROM answers a JOIN sittings s ON s.id = a.sitting_id "
        "JOIN orders o ON o.id = s.order_id WHERE o.opportunity_id = $1 AND a.item_id = $2",
        {candidate.opportunity, item});
    const bool is_there =
        !kept.empty() &&
        (std::stoll(kept[0][1]) > saved.version ||
         (std::stoll(kept[0][1]) == saved.version && std::stoi(kept[0][0]) == saved.value));
    if (!is_there)
      world_.violated("D12", "answer {} of {} was acknowledged and is gone", item, candidate.name);
  }
}

// ---------------------------------------------------------------- at the end

void Promises::every_candidate_has_a_decision(const Candidate& candidate) {
  const auto decided = rows(
      "SELECT verdict FROM decisions WHERE opportunity_id = $1 AND verdict = "
      "'yes'",
      {candidate.opportunity});
  if (decided.size() != 1)
    world_.violated("A9", "{} was decided about {} times", candidate.name, decided.size());
}

void Promises::every_order_has_arrived(const Candidate& candidate) {
  const auto found =
      rows("SELECT state, reason FROM orders WHERE opportunity_id = $1", {candidate.opportunity});
  if (found.size() != 1)
    return world_.violated("P2", "{} has {} orders", candidate.name, found.size());
  static const std::set<std::string> kUnfinished{"invited", "opened", "started"};
  const bool is_well =
      candidate.was_told_submitted ? found[0][0] == "delivered" : kUnfinished.contains(found[0][0]);
  const bool will_finish = candidate.will_finish && !is_letter_given_up(candidate);
  if (!is_well || candidate.was_told_submitted != will_finish)
    world_.violated("P2", "the order of {} is {} in the end: {}", candidate.name, found[0][0],
                    found[0][1]);
}

void Promises::p2_one_letter(const Candidate& candidate) {
  int arrived = 0;
  for (const auto& [id, sent] : mail_.sent()) {
    if (sent.arrived > 2 || sent.is_changed)
      world_.violated("P2", "letter {} arrived {} times{}", id, sent.arrived,
                      sent.is_changed ? ", not the same each time" : "");
  }
  if (const auto* letter = mail_.newest(candidate.email))
    arrived = mail_.sent().at(letter->message_id).arrived;
  if (arrived < 1 && !is_letter_given_up(candidate))
    world_.violated("P2", "{} got no letter", candidate.name);
  const auto planned = rows(
      "SELECT count(*) FROM effects e JOIN orders o ON o.invitation_id = e.group_id "
      "WHERE e.kind = 'mail' AND o.opportunity_id = $1",
      {candidate.opportunity});
  if (planned[0][0] != "1")
    world_.violated("P2", "{} letters for {}", planned[0][0], candidate.name);
}

void Promises::p2_one_result_on_the_profile(const Candidate& candidate) {
  const auto order = order_of(candidate);
  if (order.empty()) return;
  const bool is_finished = candidate.was_told_submitted;
  const auto forms = live_with(lever_.forms(candidate.opportunity), order);
  const auto notes = live_with(lever_.notes(candidate.opportunity), order);
  const std::size_t forms_due = is_finished && !truth_.wants_note ? 1 : 0;
  const std::size_t notes_due =
      is_finished && (truth_.wants_note || truth_.wants_short_note) ? 1 : 0;
  if (forms != forms_due || notes != notes_due)
    world_.violated("P2", "{} has {} forms and {} notes instead of {} and {}", candidate.name,
                    forms, notes, forms_due, notes_due);
}

void Promises::p2_one_link_and_one_set_of_tags(const Candidate& candidate) {
  const auto order = order_of(candidate);
  const auto profile = lever_.opportunity(candidate.opportunity);
  const auto& links = profile.at("links").as_array();
  const auto ours = std::ranges::count_if(links, [&](const Json& link) {
    return std::string(link.as_string()).find(order) != std::string::npos;
  });
  const bool is_finished = candidate.was_told_submitted;
  if (ours != (is_finished ? 1 : 0) || links.size() != static_cast<std::size_t>(ours))
    world_.violated("P2", "{} has {} links", candidate.name, links.size());
  const auto& tags = profile.at("tags").as_array();
  if (times_in(tags, "bascule: completed") != (is_finished ? 1U : 0U) ||
      times_in(tags, "bascule: invited") != (is_finished ? 0U : 1U))
    world_.violated("P2", "{} has the tags {}", candidate.name, to_text(tags));
}

void Promises::p6_no_job_is_lost() {
  for (const auto& job : rows("SELECT id, kind, state, reason, visible_at FROM jobs "
                              "WHERE state NOT IN ('done', 'closed')")) {
    const bool is_for_later = job[2] == "waiting" && job[1] == "expire_order" &&
                              std::stoll(job[4]) > to_millis(world_.clock.now());
    if (!is_for_later)
      world_.violated("P6", "{} {} is still {}: {}", job[1], job[0], job[2], job[3]);
  }
  // Dropped: a letter that nobody needed any more, a status tag that a later one overtook.
  for (const auto& effect :
       rows("SELECT id, kind, state FROM effects WHERE state <> 'done' AND NOT "
            "(state = 'dropped' AND kind IN ('mail', 'tags:invited'))"))
    world_.violated("P6", "effect {} {} is {}, and nobody is at it", effect[1], effect[0],
                    effect[2]);
}

void Promises::the_score_is_right(const Candidate& candidate) {
  if (!candidate.was_told_submitted) return;
  const auto stored = rows(
      "SELECT r.envelope FROM results r JOIN orders o ON o.id = r.order_id "
      "WHERE o.opportunity_id = $1",
      {candidate.opportunity});
  if (stored.size() != 1)
    return world_.violated("one result", "{} has {} results", candidate.name, stored.size());
  const auto score = assessments::read_result(stored[0][0]);
  std::map<std::string, int> answers;
  for (const auto& [item, saved] : candidate.saved) answers[item] = saved.value;
  const auto expected = expected_score(answers);
  const bool is_right =
      score && std::ranges::any_of(score->dimensions, [&](const assessments::Dimension& each) {
        return each.id == "S" && std::abs(each.raw - expected.raw) < 1e-9 &&
               std::abs(each.score - expected.t) < 1e-9;
      });
  if (!is_right)
    world_.violated("score", "{} should have {} and T {}", candidate.name, expected.raw,
                    expected.t);
}

// ---------------------------------------------------------------- helpers

Promises::Rows Promises::rows(std::string_view sql, const std::vector<std::string>& values) {
  Rows found;
  if (!connection_) return found;
  std::vector<SqlValue> params;
  for (const auto& value : values) params.emplace_back(std::string_view(value));
  const std::function<storage::Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    auto& cells = found.emplace_back();
    for (const auto& cell : row.cells()) cells.push_back(as_text(cell));
    return storage::Walk::On;
  };
  connection_->run(sql, params, &visit);
  return found;
}

// P2's admitted exception has another side: what was handed over twice without an answer is not
// handed over a third time, though perhaps none arrived. The ledger says so.
bool Promises::is_letter_given_up(const Candidate& candidate) {
  if (mail_.newest(candidate.email) != nullptr) return false;
  return !rows(
              "SELECT e.id FROM effects e JOIN orders o ON o.invitation_id = e.group_id WHERE "
              "e.kind = 'mail' AND e.sends = 2 AND e.reason <> '' AND o.opportunity_id = $1",
              {candidate.opportunity})
              .empty();
}

std::string Promises::order_of(const Candidate& candidate) {
  const auto found =
      rows("SELECT id FROM orders WHERE opportunity_id = $1", {candidate.opportunity});
  return found.empty() ? std::string() : found[0][0];
}

// ".../opportunities/<id>/<collection>[/<child>][?...]"
std::optional<Promises::Target> Promises::target_of(const ports::HttpCall& call) {
  const std::string_view url(call.url);
  constexpr std::string_view kBefore = "/opportunities/";
  const auto at = url.find(kBefore);
  if (at == std::string_view::npos) return std::nullopt;
  const auto path = url.substr(at + kBefore.size());
  const auto parts = split(path.substr(0, path.find('?')), '/');
  if (parts.size() < 2) return std::nullopt;
  return Target{std::string(parts[0]), std::string(parts[1])};
}

std::optional<Promises::Row> Promises::ledger_row(const ports::HttpCall& call,
                                                  const Target& target) {
  static const std::map<std::string, std::string> kKinds{{"feedback", "form"},
                                                         {"notes", "note"},
                                                         {"addLinks", "link"},
                                                         {"addTags", "tags"},
                                                         {"removeTags", "tags:completed"}};
  const auto kind = kKinds.find(target.collection);
  if (kind == kKinds.end()) return std::nullopt;
  const bool is_completed = call.body.find(": completed") != std::string::npos;
  for (const auto& row : rows("SELECT id, kind, state, sends FROM effects "
                              "WHERE instr(payload, $1) > 0",
                              {target.opportunity})) {
    if (!row[1].starts_with(kind->second)) continue;
    if (target.collection == "addTags" && (row[1] == "tags:completed") != is_completed) continue;
    return Row{row[0], row[1], row[2], std::stoi(row[3])};
  }
  return std::nullopt;
}

}  // namespace bascule::simulation
