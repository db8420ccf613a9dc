#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

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

// An answer to a DELETE of `what`: "the webhook". Gone already is fine.
[[nodiscard]] inline Result<void> removed(WriteAnswer answer, std::string_view what) {
  if (auto* refused = std::get_if<ats::NotWritten>(&answer)) {
    if (refused->error.code == ErrorCode::NotFound) return {};
    return fail(std::move(refused->error));
  }
  if (auto* unknown = std::get_if<ats::WriteUnknown>(&answer))
    return fail(ErrorCode::Unavailable,
                fmt::format("It is not known whether Lever deleted {}. {}", what, unknown->why));
  return {};
}

// What a look found of one writing: perhaps several, where an uncertain write arrived late.
class Finds {
 public:
  void add(std::string id, std::optional<Instant> made_at, std::optional<Instant> deleted_at) {
    all_.push_back({std::move(id), made_at, !deleted_at.has_value()});
  }
  // The one to adopt: one that is there goes before one that a person deleted, and the older before
  // the younger (case B9: the younger is the duplicate).
  [[nodiscard]] std::optional<ats::Found> best() const {
    const auto order = sorted();
    if (order.empty()) return std::nullopt;
    return ats::Found{
        .remote_id = order.front().id,
        .was = order.front().is_there ? ats::Found::Was::There : ats::Found::Was::DeletedByAPerson};
  }
  // Those that are there, oldest first, each id once.
  [[nodiscard]] std::vector<std::string> live() const {
    std::vector<std::string> ids;
    for (auto& one : sorted())
      if (one.is_there && std::ranges::find(ids, one.id) == ids.end()) ids.push_back(one.id);
    return ids;
  }

 private:
  struct One {
    std::string id;
    std::optional<Instant> made_at;
    bool is_there = true;
  };
  [[nodiscard]] std::vector<One> sorted() const {
    auto order = all_;
    std::ranges::stable_sort(order, [](const One& a, const One& b) {
      return a.is_there != b.is_there ? a.is_there : a.made_at < b.made_at;
    });
    return order;
  }
  std::vector<One> all_;
};

}  // namespace bascule::lever
