#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ats/provider.hpp"
#include "ats/writing.hpp"
#include "lever/client.hpp"
#include "lever/wire.hpp"

namespace bascule::lever {

// What the writing parts of the provider share.

// `perform_as`, when the account names a user (Lever developer documentation: required for feedback
// and files; without it a note has no author).
[[nodiscard]] inline std::vector<std::pair<std::string, std::string>> author_of(
    const ats::Account& account) {
  if (account.perform_as_id.empty()) return {};
  return {{"perform_as", account.perform_as_id}};
}

// Why a call that requires `perform_as` cannot be made.
[[nodiscard]] inline std::optional<Error> missing_author(const ats::Account& account) {
  if (!account.perform_as_id.empty()) return std::nullopt;
  return Error{ErrorCode::InvalidInput,
               "Lever wants to know who writes: choose a Lever user for this connection",
               {},
               {}};
}

// An answer to a POST that makes one thing. Without its id we cannot say that it was made.
[[nodiscard]] inline ats::WriteOutcome written(WriteAnswer answer) {
  if (auto* refused = std::get_if<ats::NotWritten>(&answer)) return std::move(*refused);
  if (auto* unknown = std::get_if<ats::WriteUnknown>(&answer)) return std::move(*unknown);
  if (auto id = wire::read_written_id(std::get<Json>(answer)))
    return ats::Written{.remote_id = std::move(*id)};
  return ats::WriteUnknown{"Lever's answer cannot be read: it names no id"};
}

// Of several finds the one to adopt: one that is there goes before one that a person deleted, and
// the older before the younger (case B9: the younger is the duplicate).
class Finds {
 public:
  void add(std::string id, std::optional<Instant> made_at, std::optional<Instant> deleted_at) {
    const bool is_there = !deleted_at.has_value();
    if (best_ && (is_there_ > is_there || (is_there_ == is_there && !(made_at < made_at_)))) return;
    best_ =
        ats::Found{.remote_id = std::move(id),
                   .was = is_there ? ats::Found::Was::There : ats::Found::Was::DeletedByAPerson};
    is_there_ = is_there;
    made_at_ = made_at;
  }
  [[nodiscard]] const std::optional<ats::Found>& best() const { return best_; }

 private:
  std::optional<ats::Found> best_;
  bool is_there_ = false;
  std::optional<Instant> made_at_;
};

}  // namespace bascule::lever
