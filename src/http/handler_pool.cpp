#include "http/handler_pool.hpp"

#include <utility>

namespace bascule::http {

HandlerPool::HandlerPool(std::size_t threads, std::size_t queued_max) : queued_max_(queued_max) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

HandlerPool::~HandlerPool() {
  std::deque<std::function<void()>> dropped;
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
    dropped.swap(queue_);
  }
  wake_.notify_all();
}

bool HandlerPool::try_run(std::function<void()> work) {
  {
    const std::scoped_lock lock(mutex_);
    if (closing_ || queue_.size() >= queued_max_) return false;
    queue_.push_back(std::move(work));
  }
  wake_.notify_one();
  return true;
}

void HandlerPool::run() {
  for (;;) {
    std::function<void()> work;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return closing_ || !queue_.empty(); });
      if (closing_) return;
      work = std::move(queue_.front());
      queue_.pop_front();
    }
    work();
  }
}

}  // namespace bascule::http
