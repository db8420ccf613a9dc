#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ports/mailer.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {

// A mail server that takes letters, refuses them for a while or for good, and forgets to say that
// it took one.
class MailServer final : public ports::Mailer {
 public:
  // What is known of all letters with one Message-ID.
  struct Sent {
    std::string first_text;
    bool is_changed = false;
    int tried = 0, arrived = 0;
    int unanswered = 0;  // Arrived or not: the sender was not told.
    int upsets = -1;     // Of the world when the first one arrived.
  };
  using Leaves = std::function<void(const ports::Letter&)>;

  MailServer(World& world, Leaves leaves) : world_(world), leaves_(std::move(leaves)) {}

  [[nodiscard]] ports::MailOutcome send(const ports::Letter& letter) override;

  [[nodiscard]] const std::map<std::string, Sent>& sent() const { return sent_; }
  // The newest letter to this address; nullptr when there is none.
  [[nodiscard]] const ports::Letter* newest(const std::string& address) const {
    const auto found = boxes_.find(address);
    return found == boxes_.end() ? nullptr : &found->second.back();
  }

 private:
  void arrive(const ports::Letter& letter, Sent& known);

  World& world_;
  Leaves leaves_;
  std::map<std::string, Sent> sent_;  // By Message-ID.
  std::map<std::string, std::vector<ports::Letter>> boxes_;
};

}  // namespace bascule::simulation
