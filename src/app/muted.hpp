#pragma once

#include <memory>

#include "ports/http_client.hpp"
#include "ports/mailer.hpp"
#include "recovery/mute.hpp"

namespace bascule::app {

// The last door before the outside world, shut while a restored copy is muted (promise P12): jobs
// do not even run then, and what an operator's command asks for meanwhile is refused here in words.
class MutedHttp final : public ports::HttpClient {
 public:
  MutedHttp(ports::HttpClient& behind, const recovery::Mute& mute) : behind_(behind), mute_(mute) {}
  [[nodiscard]] ports::HttpOutcome send(const ports::HttpCall& call) override {
    if (mute_.is_on()) return ports::HttpNotDone{recovery::Mute::kWhy};
    return behind_.send(call);
  }

 private:
  ports::HttpClient& behind_;
  const recovery::Mute& mute_;
};

class MutedMailer final : public ports::Mailer {
 public:
  MutedMailer(std::unique_ptr<ports::Mailer> behind, const recovery::Mute& mute)
      : behind_(std::move(behind)), mute_(mute) {}
  [[nodiscard]] ports::MailOutcome send(const ports::Letter& letter) override {
    if (mute_.is_on())
      return ports::MailNotSent{ports::MailNotSent::Again::Later, recovery::Mute::kWhy};
    return behind_->send(letter);
  }

 private:
  std::unique_ptr<ports::Mailer> behind_;
  const recovery::Mute& mute_;
};

}  // namespace bascule::app
