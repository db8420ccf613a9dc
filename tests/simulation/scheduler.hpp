#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include <boost/context/fiber.hpp>

#include "tests/simulation/draw.hpp"
#include "tests/simulation/trace.hpp"

namespace bascule::simulation {

// Runs fibers on one thread and on virtual time. Of those that may go on, the seed picks one; when
// all wait for time, time jumps. A fiber gives way only where it says so (`pause`, `wait_for`).
class Scheduler {
 public:
  using Ready = std::function<bool()>;
  // World: goes on whatever crashes. Program: dies with the program under test.
  enum class Of { World, Program };
  // Lets a worker be told from the others while it is frozen.
  struct Task {
    std::string name;
    Of of = Of::World;
    bool is_frozen = false;

   private:
    friend class Scheduler;
    boost::context::fiber fiber;   // While it waits.
    boost::context::fiber caller;  // While it runs.
    std::chrono::milliseconds wakes_at{0};
    Ready ready;  // Empty: waits for time alone.
    bool is_over = false;
  };

  Scheduler(Draw& draw, Trace& trace) : draw_(draw), trace_(trace) {}
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  void start(Of of, std::string name, std::function<void()> body);

  // From inside a fiber. Others go on meanwhile, even when `length` is 0.
  void pause(std::chrono::milliseconds length);
  // Until `ready`, looked at before each step; at most until `latest`.
  void wait_for(Ready ready, std::chrono::milliseconds latest = std::chrono::hours{24 * 365});
  [[nodiscard]] Task& current() { return *current_; }

  // Ends all fibers of the program where they stand. Not from inside one of them.
  void kill_program();

  // True after one step; false when time would pass `until`, or nothing can ever go on.
  [[nodiscard]] bool step(std::chrono::milliseconds until);
  [[nodiscard]] std::chrono::milliseconds now() const { return now_; }

 private:
  void give_way();

  Draw& draw_;
  Trace& trace_;
  std::list<Task> tasks_;
  Task* current_ = nullptr;
  std::chrono::milliseconds now_{0};
  std::vector<Task*> may_go_on_;
};

}  // namespace bascule::simulation
