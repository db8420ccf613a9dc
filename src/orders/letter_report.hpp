#pragma once

#include <string>
#include <vector>

#include "orders/kept.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// How a letter of an invitation is called: the part of its Message-ID before the @.
[[nodiscard]] std::string letter_name(const InvitationId& invitation, int number);

// What a mail relay says about a letter after it has taken it.
struct LetterReport {
  enum class Said {
    Returned,    // Given up: a bounce, or not even tried.
    Complained,  // Whoever got it marked it as unwanted.
    Delayed,     // Not taken yet; the relay goes on trying.
  } said = Said::Returned;
  std::string message_id;  // With or without angle brackets.
  std::string why;         // From outside; may be empty.
};

// Whether the timeline of an order says that this letter came back.
[[nodiscard]] bool came_back(const std::vector<TimelineEntry>& timeline, const std::string& letter);
// Whether it says that any letter was marked as unwanted.
[[nodiscard]] bool was_unwanted(const std::vector<TimelineEntry>& timeline);

// Case C17: a letter that came back, or was not wanted, is to be seen at its orders. Nobody has
// opened the link of the newest letter that came back: the order needs a person. After either no
// reminder is written. Any thread.
class TakeLetterReports {
 public:
  struct Taken {
    int known = 0;    // About a letter to a candidate that we wrote, told now or before.
    int unknown = 0;  // Of another kind, or none of ours.
  };

  TakeLetterReports(ports::Database& database, Kept kept, const ports::Clock& clock)
      : database_(database), kept_(kept), clock_(clock) {}

  // May be told the same again. Unavailable: told again later, nothing is twice.
  [[nodiscard]] Result<Taken> run(const std::vector<LetterReport>& reports);

 private:
  Result<bool> take_one(const LetterReport& report);
  void take_for(ports::Tx& tx, Order order, const LetterReport& report, const std::string& letter,
                bool is_newest);

  ports::Database& database_;
  Kept kept_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
