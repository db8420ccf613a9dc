#pragma once

#include <chrono>

#include "tests/simulation/draw.hpp"

namespace bascule::simulation {

// Which faults one seed has, and how many. Of each kind a seed has none, few or many: a run in
// which everything fails at once gets nowhere interesting.
struct Faults {
  std::chrono::milliseconds last{0};  // So long; then nothing fails any more.

  // Per 1,000.
  int webhook_never_sent = 0, webhook_late = 0, webhook_twice = 0, webhook_answer_lost = 0;
  int rate_limited = 0;    // 429
  int refused_before = 0;  // 5xx, nothing was done
  int failed_after = 0;    // 5xx, it was done
  int answer_lost = 0;     // cut, it was done
  int call_lost = 0;       // timed out, it never arrived
  int call_late = 0;       // timed out, it is done later
  int no_connection = 0;
  int garbage = 0;    // 200 and a body that is none; it was done
  int slow = 0;       // seconds
  int seen_late = 0;  // what was made is not in the lists yet
  int mail_later = 0, mail_never = 0, mail_answer_lost = 0, mail_lost = 0;
  int page_answer_lost = 0;  // to a candidate's browser

  // How many; `…_steps`: after how many calls of ports at most.
  int crashes = 0, crash_steps = 0;
  int crash_is_power = 0, crash_in_disk = 0;  // Per 1,000 of them.
  int freezes = 0, freeze_steps = 0;
  int disk_failures = 0;
  int clock_steps = 0;
  bool clock_by_a_day = false;
};

[[nodiscard]] inline Faults draw_faults(Draw& draw) {
  const auto none_few_many = [&](int few, int many) {
    const auto which = draw.below(4);
    return which < 2 ? 0 : which == 2 ? few : many;
  };
  Faults faults;
  faults.last = draw.between(std::chrono::minutes{10}, std::chrono::minutes{45});
  faults.webhook_never_sent = none_few_many(150, 1'000);
  faults.webhook_late = none_few_many(200, 700);
  faults.webhook_twice = none_few_many(200, 700);
  faults.webhook_answer_lost = none_few_many(100, 500);
  faults.rate_limited = none_few_many(20, 150);
  faults.refused_before = none_few_many(20, 200);
  faults.failed_after = none_few_many(20, 200);
  faults.answer_lost = none_few_many(20, 200);
  faults.call_lost = none_few_many(10, 100);
  faults.call_late = none_few_many(10, 100);
  faults.no_connection = none_few_many(10, 100);
  faults.garbage = none_few_many(10, 100);
  faults.slow = none_few_many(10, 100);
  faults.seen_late = none_few_many(100, 600);
  faults.mail_later = none_few_many(100, 500);
  faults.mail_never = none_few_many(20, 100);
  faults.mail_answer_lost = none_few_many(100, 500);
  faults.mail_lost = none_few_many(50, 300);
  faults.page_answer_lost = none_few_many(20, 200);
  faults.crashes = none_few_many(1, 4);
  faults.crash_steps = draw.between(20, 800);
  faults.crash_is_power = none_few_many(500, 1'000);
  faults.crash_in_disk = none_few_many(300, 800);
  faults.freezes = none_few_many(1, 4);
  faults.freeze_steps = draw.between(5, 150);
  faults.disk_failures = none_few_many(1, 2);
  faults.clock_steps = none_few_many(2, 5);
  faults.clock_by_a_day = draw.chance(200);
  return faults;
}

}  // namespace bascule::simulation
