#include "tests/simulation/run.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::simulation {
namespace {

// Longest of: the second look for late copies (24 h), and what waited for hours before it.
constexpr milliseconds kQuiet = 32h;
constexpr milliseconds kADay = 24h;
// So long our own looks go on when nothing fails any more; the rest of the quiet they would find
// nothing.
constexpr milliseconds kLooks = 45min;
// Lever developer documentation, "Webhooks": up to five tries; the waits are not published.
constexpr std::array<milliseconds, 5> kTries{0ms, 10s, 60s, 5min, 30min};
constexpr milliseconds kBrowserPatience = 60s;

}  // namespace

Run::Run(std::uint64_t seed, std::size_t lines_kept)
    : world_((static_cast<void>(empty_database()), seed), lines_kept),
      lever_(world_.true_clock),
      mail_(world_, [this](const ports::Letter& letter) { promises_.letter_leaves(letter); }),
      network_(world_, lever_,
               {[this](const ports::HttpCall& call) { promises_.call_leaves(call); },
                [this](const ports::HttpCall& call, const ports::HttpOutcome& outcome) {
                  promises_.call_came_back(call, outcome);
                }}),
      master_key_(crypto::MasterKey::make(world_.random)),
      promises_(world_, truth_, lever_, mail_, master_key_) {
  world_.disk.put(kDatabaseFile, empty_database());
}

Outcome Run::go() {
  const milliseconds faults_end = kBeginning + world_.faults.last;
  const milliseconds quiet = kQuiet + (world_.faults.clock_by_a_day ? 3 * kADay : 0ms);
  world_.scheduler.start(Scheduler::Of::Program, "boot", [this] { boot(); });
  live_until(kBeginning - 1s);
  set_up();
  start_people();
  live_until(faults_end + kLooks);
  if (program_) program_->look_no_more();
  live_until(faults_end + quiet);
  if (world_.violation.empty() && !program_)
    world_.violated("P8", "the program does not come up again");
  if (world_.violation.empty()) promises_.after_quiet();
  for (const auto& one : truth_.candidates) world_.counts.delivered += one.was_told_submitted;
  return {world_.violation, world_.trace.hash(), world_.trace.steps(), world_.counts,
          world_.trace.lines()};
}

// ---------------------------------------------------------------- the program's life

void Run::live_until(milliseconds end) {
  while (world_.violation.empty() && world_.scheduler.step(end)) {
    if (const auto how = world_.take_crash()) bury(*how);
    if (program_ && program_->database->is_broken() && !is_ending_) {
      is_ending_ = true;
      world_.scheduler.start(Scheduler::Of::Program, "ending", [this] {
        world_.scheduler.pause(world_.draw.between(0ms, 2s));
        world_.crash(world_.draw.chance(200) ? World::End::PowerCut : World::End::Killed,
                     "the end of a program whose disk failed");
      });
    }
  }
}

void Run::bury(World::End how) {
  promises_.unwatch();
  world_.disk.let_go();
  world_.scheduler.kill_program();
  program_.reset();
  world_.acts.clear();
  is_ending_ = false;
  if (how == World::End::PowerCut) world_.disk.cut_power();
  world_.scheduler.start(Scheduler::Of::World, "supervisor", [this] {
    world_.scheduler.pause(world_.draw.between(50ms, world_.draw.chance(200) ? 10min : 5s));
    world_.scheduler.start(Scheduler::Of::Program, "boot", [this] { boot(); });
  });
}

void Run::boot() {
  ++world_.life;
  world_.disk.begin();
  Program::Outside outside{
      world_, network_, mail_, master_key_,
      [this](storage::SqliteConnection& connection) { promises_.after_commit(connection); }};
  auto opened = Program::open(outside);
  if (!opened) world_.crash(World::End::Killed, "start: " + opened.error().message);
  program_ = std::move(*opened);
  promises_.watch(program_->database->connection());
  promises_.after_restart();
  if (world_.now() > kBeginning + world_.faults.last + kLooks) program_->look_no_more();
  if (world_.faults_on() && world_.faults.disk_failures > 0) {
    --world_.faults.disk_failures;
    world_.disk.fail_sync_after(world_.draw.between(1, 400));
  }
  program_->serve();
}

void Run::set_up() {
  truth_.wants_note = world_.draw.chance(250);
  truth_.wants_short_note = !truth_.wants_note && world_.draw.chance(250);
  Program& program = *program_;
  const Instant now = world_.clock.now();
  org_ = ports::new_id<OrgId>(world_.clock, world_.random);

  connections::Connection connection;
  connection.id = ports::new_id<ConnectionId>(world_.clock, world_.random);
  connection.org = org_;
  connection.provider = "lever";
  connection.base_url = lever_.base_url();
  connection.api_key = Secret(lever_.api_key());
  connection.perform_as_id = lever_.user_id();
  connection.perform_as_email = "rita@lever.example";
  connection.write_back.result = truth_.wants_note ? connections::WriteBack::Result::Note
                                                   : connections::WriteBack::Result::Form;
  connection.write_back.also_note = truth_.wants_short_note;
  connection.created_at = now;

  connections::Hook hook;
  hook.id = ports::new_id<HookId>(world_.clock, world_.random);
  hook.org = org_;
  hook.connection = connection.id;
  hook.event = "candidateStageChange";
  hook.key = ports::new_token(world_.random);
  hook_key_ = hook.key.reveal();
  hook.key_hash = crypto::sha256_hex(hook_key_);
  hook.state = connections::HookState::On;
  hook.created_at = now;
  ports::HttpCall make_hook;
  make_hook.method = "POST";
  make_hook.url = lever_.base_url() + "/webhooks";
  make_hook.basic_user = Secret(lever_.api_key());
  make_hook.body = fmt::format(R"({{"url":"{}/hooks/lever/{}","event":"{}"}})", kPublicUrl,
                               hook_key_, hook.event);
  (void)lever_.send(make_hook);
  hook.signing_token = Secret(lever_.webhooks().front().token);
  hook.remote_id = lever_.webhooks().front().id;

  rules::Rule rule;
  rule.id = ports::new_id<RuleId>(world_.clock, world_.random);
  rule.org = org_;
  rule.connection = connection.id;
  rule.stages = {lever_.assessment_stage()};
  rule.assessments = {kAssessment};
  rule.created_at = rule.switched_on_at = now;

  world_.scheduler.start(
      Scheduler::Of::Program, "set up", [this, &program, connection, hook, rule, now] {
        const auto kept =
            program.database->write(OrgScope(org_), [&](ports::Tx& tx) -> Result<void> {
              check(program.orgs.insert(tx, {org_, "Northwind Robotics", "Europe/Berlin",
                                             "people@northwind.example", now}),
                    "the organisation is new");
              program.connections.insert(tx, connection);
              program.connections.insert_hook(tx, hook);
              program.rules.insert(tx, rule);
              return {};
            });
        check(kept.has_value(), "the scene is set");
        check(program.hook_index.load_all().has_value(), "the hook is known");
      });
  live_until(kBeginning);
}

template <class T>
std::optional<T> Run::ask(const char* name, std::function<T(Program&)> what) {
  if (!program_) {
    world_.scheduler.pause(5ms);
    return std::nullopt;
  }
  struct Request {
    std::optional<T> answer;
    bool is_done = false;
  };
  const auto request = std::make_shared<Request>();  // Owners: the asking and the asked fiber.
  world_.scheduler.start(Scheduler::Of::Program, name, [this, request, what = std::move(what)] {
    request->answer.emplace(what(*program_));
    request->is_done = true;
  });
  const int life = world_.life;
  world_.scheduler.wait_for(
      [this, request, life] { return request->is_done || world_.life != life || !program_; },
      kBrowserPatience);
  return request->is_done ? std::move(request->answer) : std::nullopt;
}

// ---------------------------------------------------------------- who does something

void Run::start_people() {
  Draw& draw = world_.draw;
  constexpr std::array<const char*, 3> kNames{"Ada Example", "Bo Sample", "Cy Specimen"};
  // One is cheap, and most of what can go wrong goes wrong with one.
  const auto dice = draw.below(20);
  const std::size_t count = dice < 10 ? 1 : dice < 17 ? 2 : 3;
  truth_.candidates.reserve(count);
  const auto posting = lever_.add_posting({});
  for (std::size_t i = 0; i < count; ++i) {
    Candidate& one = truth_.candidates.emplace_back();
    one.name = kNames[i];
    one.email = fmt::format("candidate-{}@example.org", i);
    one.opportunity =
        lever_.add_opportunity({.name = one.name, .emails = {one.email}, .posting_id = posting});
    one.will_finish = !draw.chance(200);
    world_.scheduler.start(Scheduler::Of::World, "recruiter", [this, &one] {
      world_.scheduler.pause(world_.draw.between(0ms, world_.faults.last / 2));
      lever_.move(one.opportunity, lever_.assessment_stage());
      for (const auto& delivery : lever_.take_deliveries()) {
        const auto& faults = world_.faults;
        if (world_.faults_on() && world_.draw.chance(faults.webhook_never_sent)) {
          ++world_.counts.webhooks_never_sent;
          continue;
        }
        const bool is_twice = world_.faults_on() && world_.draw.chance(faults.webhook_twice);
        for (int copy = 0; copy < (is_twice ? 2 : 1); ++copy)
          world_.scheduler.start(Scheduler::Of::World, "webhook", [this, delivery, copy] {
            lever_tells(delivery.body, delivery.url, copy > 0);
          });
      }
    });
    world_.scheduler.start(Scheduler::Of::World, "candidate", [this, &one] { candidate(one); });
  }
  world_.scheduler.start(Scheduler::Of::World, "clock", [this] { clock_is_set(); });
  world_.scheduler.start(Scheduler::Of::World, "operator", [this] { operator_runs_parked_jobs(); });
}

void Run::lever_tells(const std::string& body, const std::string& url, bool is_copy) {
  Draw& draw = world_.draw;
  if (is_copy) ++world_.counts.webhooks_twice;
  const auto& faults = world_.faults;
  if (world_.faults_on() && draw.chance(faults.webhook_late))
    world_.scheduler.pause(draw.between(1s, draw.chance(300) ? milliseconds{30min} : 60s));
  const auto token = std::string(parse_json(body)->at("token").as_string());
  const auto key = url.substr(url.rfind('/') + 1);
  for (const auto wait : kTries) {
    world_.scheduler.pause(wait + draw.between(1ms, 50ms));
    using webhooks::Outcome;
    const auto answer = ask<Outcome>("hook", [this, body, key, token](Program& program) {
      std::optional<Outcome> said;
      program.receive_event.run({key, "lever", body, "192.0.2.7"},
                                [&](const webhooks::Answer& answered) {
                                  said = answered.outcome;
                                  if (*said != Outcome::Accepted) return;
                                  promises_.webhook_acknowledged(token);
                                  truth_.acknowledged.insert(token);
                                });
      check(said.has_value(), "a hook in memory is answered by its own fiber");
      program.nudge();
      return *said;
    });
    const bool is_lost = world_.faults_on() && draw.chance(faults.webhook_answer_lost);
    if (answer == Outcome::Accepted && !is_lost) return;
  }
}

void Run::candidate(Candidate& one) {
  Draw& draw = world_.draw;
  world_.scheduler.wait_for([this, &one] { return mail_.newest(one.email) != nullptr; });
  world_.scheduler.pause(draw.between(1s, draw.chance(500) ? milliseconds{20min} : 60s));
  const Secret cookie = candidate_opens(one);
  std::map<std::string, int> chosen;
  for (const auto item : kItems) {
    world_.scheduler.pause(draw.between(1s, 60s));
    chosen[std::string(item)] = draw.between(1, 5);
    candidate_answers(one, cookie, std::string(item), chosen[std::string(item)]);
    if (!one.will_finish) return;
    if (draw.chance(300))
      candidate_answers(one, cookie, std::string(kItems[0]), draw.between(1, 5));
  }
  const int times = draw.chance(200) ? 2 : 1;  // Twice on the button.
  for (int done = 0; done < times;) {
    const auto submitted = ask<bool>("submit", [cookie](Program& program) {
      const bool is_kept = program.submit_sitting.submit(cookie, "").has_value();
      program.nudge();
      return is_kept;
    });
    if (submitted.value_or(false) && !is_answer_lost()) {
      one.was_told_submitted = true;
      ++done;
    } else {
      world_.scheduler.pause(draw.between(1s, 5s));
    }
  }
}

Secret Run::candidate_opens(Candidate& one) {
  for (;;) {
    const std::string text = mail_.newest(one.email)->text;
    const auto at = text.find("/t/") + 3;
    const Secret token(text.substr(at, text.find_first_of(" \r\n", at) - at));
    const auto cookie = ask<std::string>("open", [token](Program& program) -> std::string {
      const auto opened = program.open_invitation.open(token, std::nullopt, "en");
      if (!opened) return {};
      const auto started = program.take_sitting.start(opened->cookie, "en");
      if (started) return opened->cookie.reveal();
      // Started by an answer that got lost: this browser takes over.
      return program.take_sitting.take_over(opened->cookie) ? opened->cookie.reveal() : "";
    });
    if (cookie && !cookie->empty() && !is_answer_lost()) return Secret(*cookie);
    world_.scheduler.pause(world_.draw.between(1s, 5s));
  }
}

// Tries until it is acknowledged, as the page does.
void Run::candidate_answers(Candidate& one, const Secret& cookie, const std::string& item,
                            int value) {
  std::int64_t version = one.saved.contains(item) ? one.saved[item].version : 0;
  for (;;) {
    struct Said {
      bool is_kept = false;
      sittings::Answer answer;
    };
    const auto said = ask<Said>("answer", [cookie, item, value, version](Program& program) -> Said {
      const auto saved = program.save_answer.save(cookie, item, value, version);
      if (!saved) return {};
      if (const auto* stale = std::get_if<sittings::StaleAnswer>(&*saved))
        return {false, stale->stored};
      return {true, std::get<sittings::Answer>(*saved)};
    });
    if (said && !is_answer_lost()) {
      if (said->is_kept) {
        one.saved[item] = {static_cast<int>(said->answer.value), said->answer.version};
        return;
      }
      if (said->answer.version > 0) version = said->answer.version;
    }
    world_.scheduler.pause(world_.draw.between(1s, 5s));
  }
}

// Steps of the wall clock, and at the end of all faults the right time again.
void Run::clock_is_set() {
  Draw& draw = world_.draw;
  const milliseconds end = kBeginning + world_.faults.last;
  const auto set = [this](milliseconds ahead) {
    if (world_.clock.ahead == ahead) return;
    world_.note("the clock is {} ms ahead", ahead.count());
    world_.clock.ahead = ahead;
    ++world_.upsets;
    ++world_.counts.clock_steps;
    if (program_) program_->nudge();
  };
  for (int i = 0; i < world_.faults.clock_steps; ++i) {
    world_.scheduler.pause(draw.between(1ms, world_.faults.last / 3));
    if (world_.now() >= end) break;
    const milliseconds most = world_.faults.clock_by_a_day ? milliseconds{kADay} : 1h;
    set(draw.chance(300)   ? 0ms
        : draw.chance(500) ? draw.between(-240s, 240s)
                           : draw.between(-most, most));
  }
  if (world_.now() < end) world_.scheduler.pause(end - world_.now());
  set(0ms);
}

// At first often; later now and then, for a lease that was taken while the clock was a day ahead.
void Run::operator_runs_parked_jobs() {
  world_.scheduler.pause(world_.faults.last + 1min);
  for (int round = 0; round < 10; ++round) {
    world_.scheduler.pause(round < 4 ? 30min : 6h);
    (void)ask<bool>("operator", [this](Program& program) {
      const auto run = program.tend_jobs.run_all_again(OrgScope(org_), {});
      program.nudge();
      return run.has_value();
    });
  }
}

}  // namespace bascule::simulation
