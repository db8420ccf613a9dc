#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ats/provider.hpp"
#include "base/time.hpp"

namespace bascule::ats::contract {

// An applicant tracking system as its people see it: what a contract test sets there, breaks there
// and finds there. Each provider's test brings one, in this process or behind a socket.
class FarSide {
 public:
  virtual ~FarSide() = default;

  [[nodiscard]] virtual Provider& provider() = 0;
  [[nodiscard]] virtual Account account() = 0;  // With a good key and a user to write as.
  [[nodiscard]] virtual Instant now() = 0;      // The far side's clock.

  // ---- the scene ----
  [[nodiscard]] virtual std::string first_stage() = 0;
  [[nodiscard]] virtual std::string later_stage() = 0;
  // An active user's address, as it is written there.
  [[nodiscard]] virtual std::string user_email() = 0;

  struct Draft {
    std::string name = "Ada Example";
    std::vector<std::string> emails = {"ada@example.org"};
    std::vector<std::string> tags = {};
    // Tags of the posting that the person applied to; unset: a lead.
    std::optional<std::vector<std::string>> posting_tags = std::vector<std::string>{};
  };
  // In the first stage.
  [[nodiscard]] virtual std::string add_opportunity(const Draft& draft) = 0;
  virtual void move(const std::string& opportunity, const std::string& stage) = 0;
  virtual void archive(const std::string& opportunity) = 0;
  virtual void anonymize(const std::string& opportunity) = 0;
  virtual void remove(const std::string& opportunity) = 0;
  // The bodies that were sent to this address, oldest first, since it was last asked.
  [[nodiscard]] virtual std::vector<std::string> take_deliveries(const std::string& url) = 0;

  // ---- trouble ----
  enum class Trouble {
    Refused,      // Will not have the content; nothing is done.
    Throttled,    // Too many calls; nothing is done.
    Failed,       // An error of the far side's own; nothing is done, but who knows.
    Unreachable,  // No connection.
    CallLost,     // Nothing is done, and the caller cannot know.
    AnswerLost,   // It is done, and the caller cannot know.
    Garbled,      // It is done, and the answer is no answer.
  };
  // What the next call meets that writes a form, note, link, tag or file.
  virtual void next_write(Trouble trouble) = 0;
  // What the next call meets that reads those of one opportunity.
  virtual void next_read(Trouble trouble) = 0;
  // The credential may not write feedback forms any more.
  virtual void forbid_forms() = 0;

  // ---- what is there ----
  struct SeenForm {
    std::string id;
    std::vector<FormLine> fields;  // Texts that are not empty, in order.
    std::string rating;            // Empty: none.
  };
  [[nodiscard]] virtual std::vector<SeenForm> forms(const std::string& opportunity) = 0;
  [[nodiscard]] virtual std::vector<std::string> notes(const std::string& opportunity) = 0;
  [[nodiscard]] virtual std::vector<std::string> links(const std::string& opportunity) = 0;
  [[nodiscard]] virtual std::vector<std::string> tags(const std::string& opportunity) = 0;
  [[nodiscard]] virtual std::vector<std::string> files(
      const std::string& opportunity) = 0;  // Names.
  virtual void delete_form(const std::string& opportunity, const std::string& form) = 0;
};

}  // namespace bascule::ats::contract
