#include "orders/tend_letters.hpp"

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/text.hpp"
#include "effects/perform_effect.hpp"
#include "effects/plan_letter.hpp"
#include "orders/decide_event.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kWhyBytesMax = 400;
constexpr std::chrono::seconds kAskAgain{
    5};  // While they are held their jobs are not taken, either.

Failure held(const LetterGate::Hold& hold) {
  return fail(Error{ErrorCode::Unavailable,
                    hold.why.empty() ? "letters to candidates are held"
                                     : "letters to candidates are held: " + hold.why,
                    {},
                    kAskAgain});
}

JsonObject pace_json(const jobs::Pace& pace) {
  const auto speed = jobs::per_minute(pace);
  const auto left = jobs::time_left(pace);
  return {{"waiting", pace.waiting},
          {"per_minute", speed ? Json(*speed) : Json(nullptr)},
          {"seconds_left", left ? Json(left->count()) : Json(nullptr)}};
}

}  // namespace

JsonObject to_json(const LettersNow& now) {
  const auto& gate = now.gate;
  Json held(nullptr);
  if (gate.hold)
    held = JsonObject{{"since", to_rfc3339(gate.hold->since)},
                      {"by", gate.hold->by},
                      {"why", gate.hold->why.empty() ? Json(nullptr) : Json(gate.hold->why)}};
  JsonObject letters = pace_json(now.letters);
  if (gate.hold && now.letters.waiting > 0) letters["seconds_left"] = nullptr;
  return {{"held", std::move(held)},
          {"per_hour_max", gate.per_hour_max ? Json(*gate.per_hour_max) : Json(nullptr)},
          {"counted", now.counted},
          {"events", pace_json(now.events)},
          {"letters", std::move(letters)}};
}

Result<std::optional<int>> checked_per_hour(std::optional<std::int64_t> most) {
  if (!most) return std::optional<int>();
  if (*most < 1 || *most > LetterGate::kPerHourMost)
    return fail(
        ErrorCode::InvalidInput,
        fmt::format("letters an hour are 1 to {}, or none for no limit", LetterGate::kPerHourMost),
        "/per_hour_max");
  return std::optional<int>(static_cast<int>(*most));
}

Result<LettersNow> TendLetters::look(const OrgScope& scope) const {
  check(!scope.is_every_org(), "letters are held for one organisation");
  const Instant now = clock_.now();
  return database_.read(scope, [&](ports::Tx& tx) -> Result<LettersNow> {
    LettersNow seen;
    seen.gate = gates_.find(tx);
    seen.counted = gates_.sent(tx, counted_since(seen.gate, now), LetterGate::kPerHourMost).count;
    seen.events = jobs_.pace(tx, {DecideEvent::kKind}, now);
    seen.letters = jobs_.pace(tx, {effects::PerformEffect::kKind, effects::kCandidateLetters}, now);
    return seen;
  });
}

Result<LetterGate> TendLetters::change(const OrgScope& scope, const Change& change) {
  check(!scope.is_every_org(), "letters are held for one organisation");
  return database_.write(scope, [&](ports::Tx& tx) -> Result<LetterGate> {
    auto gate = gates_.find(tx);
    const auto deed = TRY(change(gate));
    if (!deed) return gate;
    gates_.save(tx, gate);
    audit_.add(tx, gate.org, clock_.now(), *deed);
    return gate;
  });
}

Result<LetterGate> TendLetters::hold(const OrgScope& scope, const std::string& why,
                                     const orgs::Actor& by) {
  if (why.size() > kWhyBytesMax || one_line(why) != why)
    return fail(ErrorCode::InvalidInput, "a reason is one line of at most 400 bytes", "/why");
  return change(scope, [&](LetterGate& gate) -> Result<std::optional<orgs::Deed>> {
    if (gate.hold) return std::optional<orgs::Deed>();
    gate.hold = LetterGate::Hold{clock_.now(), by.id, why};
    return std::optional(orgs::Deed{by.id, "letters.held", gate.org.text(), {}});
  });
}

Result<LetterGate> TendLetters::release(const OrgScope& scope, const orgs::Actor& by) {
  return change(scope, [&](LetterGate& gate) -> Result<std::optional<orgs::Deed>> {
    if (!gate.hold) return std::optional<orgs::Deed>();
    if (gate.hold->by == kByLimit && !by.may.has(orgs::Permission::WriteSetup))
      return fail(ErrorCode::Forbidden,
                  "more letters than the limit allows: an admin has to let them go");
    orgs::Deed deed{by.id, "letters.released", gate.org.text(), {{"held_by", gate.hold->by}}};
    gate.hold.reset();
    if (by.may.has(orgs::Permission::WriteSetup)) gate.counted_from = clock_.now();
    return std::optional(std::move(deed));
  });
}

Result<LetterGate> TendLetters::limit(const OrgScope& scope, std::optional<std::int64_t> most,
                                      const orgs::Actor& by) {
  const auto per_hour = TRY(checked_per_hour(most));
  return change(scope, [&](LetterGate& gate) -> Result<std::optional<orgs::Deed>> {
    if (gate.per_hour_max == per_hour) return std::optional<orgs::Deed>();
    gate.per_hour_max = per_hour;
    return std::optional(
        orgs::Deed{by.id,
                   "letters.limited",
                   gate.org.text(),
                   {{"per_hour_max", per_hour ? Json(*per_hour) : Json(nullptr)}}});
  });
}

Result<void> TendLetters::may_leave(const OrgScope& scope) {
  const Instant now = clock_.now();
  const auto is_too_many = [&](ports::Tx& tx, const LetterGate& gate) {
    if (!gate.per_hour_max) return false;
    const auto most = static_cast<std::size_t>(*gate.per_hour_max);
    return gates_.sent(tx, counted_since(gate, now), most).count >= most;
  };
  bool too_many = false;
  TRY_VOID(database_.read(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto gate = gates_.find(tx);
    if (gate.hold) return held(*gate.hold);
    too_many = is_too_many(tx, gate);
    return {};
  }));
  if (!too_many) return {};
  const auto gate = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<LetterGate> {
    auto known = gates_.find(tx);
    if (known.hold || !is_too_many(tx, known)) return known;  // Somebody was quicker.
    known.hold = LetterGate::Hold{now, kByLimit,
                                  fmt::format("{} have left within an hour", *known.per_hour_max)};
    gates_.save(tx, known);
    audit_.add(
        tx, known.org, now,
        {"system", "letters.held", known.org.text(), {{"per_hour_max", *known.per_hour_max}}});
    log_warning("letters_held", {{"org", known.org.text()}, {"limit", *known.per_hour_max}});
    return known;
  }));
  if (gate.hold) return held(*gate.hold);
  return {};
}

}  // namespace bascule::orders
