#include "tests/simulation/scheduler.hpp"

#include <algorithm>

#include <boost/context/fixedsize_stack.hpp>
#include <boost/context/pooled_fixedsize_stack.hpp>

#include "base/check.hpp"

namespace bascule::simulation {
namespace {

// SQLite and the JSON reader are the deepest; measured below 64 KB.
constexpr std::size_t kStackBytes = 256 * 1024;

// Never destroyed: fibers may outlive main's statics.
boost::context::pooled_fixedsize_stack& stacks() {
  static auto& pool = *new boost::context::pooled_fixedsize_stack(kStackBytes);
  return pool;
}

}  // namespace

Scheduler::~Scheduler() = default;

void Scheduler::start(Of of, std::string name, std::function<void()> body) {
  Task& task = tasks_.emplace_back();
  task.name = std::move(name);
  task.of = of;
  task.wakes_at = now_;
  task.fiber = boost::context::fiber(
      std::allocator_arg, stacks(),
      [this, &task, body = std::move(body)](boost::context::fiber&& back) mutable {
        task.caller = std::move(back);
        body();
        task.is_over = true;
        return std::move(task.caller);
      });
}

void Scheduler::give_way() {
  check(current_ != nullptr, "only a fiber gives way");
  Task& task = *current_;
  task.caller = std::move(task.caller).resume();
}

void Scheduler::pause(std::chrono::milliseconds length) {
  current_->wakes_at = now_ + length;
  give_way();
}

void Scheduler::wait_for(Ready ready, std::chrono::milliseconds latest) {
  if (ready()) return;
  current_->wakes_at = now_ + latest;
  current_->ready = std::move(ready);
  give_way();
  current_->ready = nullptr;
}

void Scheduler::kill_program() {
  check(current_ == nullptr, "the program is ended from outside");
  for (auto& task : tasks_) {
    if (task.of != Of::Program) continue;
    task.is_over = true;
    task.ready = nullptr;
    task.fiber = {};
  }
  std::erase_if(tasks_, [](const Task& task) { return task.is_over; });
}

bool Scheduler::step(std::chrono::milliseconds until) {
  may_go_on_.clear();
  auto soonest = std::chrono::milliseconds::max();
  for (auto& task : tasks_) {
    if (task.wakes_at <= now_ || (task.ready && task.ready())) may_go_on_.push_back(&task);
    soonest = std::min(soonest, task.wakes_at);
  }
  if (may_go_on_.empty()) {
    if (tasks_.empty() || soonest > until) {
      now_ = std::max(now_, until);
      return false;
    }
    now_ = soonest;
    for (auto& task : tasks_)
      if (task.wakes_at <= now_) may_go_on_.push_back(&task);
  }
  Task& task = *may_go_on_[draw_.below(may_go_on_.size())];
  trace_.add(now_, "{}", task.name);
  current_ = &task;
  task.fiber = std::move(task.fiber).resume();
  current_ = nullptr;
  if (task.is_over) tasks_.remove_if([&](const Task& each) { return &each == &task; });
  return true;
}

}  // namespace bascule::simulation
