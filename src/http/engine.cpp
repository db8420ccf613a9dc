#include "http/engine.hpp"

#include "base/log.hpp"

namespace bascule::http {

bool ConnectionCount::try_enter(const IpAddress& address) {
  const std::scoped_lock lock(mutex_);
  if (total_ >= total_max_) return false;
  auto& of_address = per_address_[address];
  if (of_address >= per_address_max_) return false;
  ++of_address;
  ++total_;
  return true;
}

void ConnectionCount::leave(const IpAddress& address) {
  const std::scoped_lock lock(mutex_);
  const auto found = per_address_.find(address);
  if (--found->second == 0) per_address_.erase(found);
  if (--total_ == 0) none_.notify_all();
}

std::size_t ConnectionCount::total() {
  const std::scoped_lock lock(mutex_);
  return total_;
}

bool ConnectionCount::wait_until_none(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  return none_.wait_for(lock, at_most, [this] { return total_ == 0; });
}

Ticket::~Ticket() {
  if (used_) return;
  log_error("http_answer_dropped");
  mailbox_->deliver(std::move(to_), std::nullopt);
}

void Ticket::answer(Response response) {
  if (used_.exchange(true)) {
    log_error("http_answered_twice");
    return;
  }
  mailbox_->deliver(std::move(to_), std::move(response));
}

Response run_handler(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (const std::exception& error) {
    log_error("http_handler_exception", {{"request", request.request_id}, {"what", error.what()}});
  } catch (...) {
    log_error("http_handler_exception", {{"request", request.request_id}});
  }
  return problem(500, "An error on our side", "The request failed; the log has its number.",
                 request);
}

}  // namespace bascule::http
