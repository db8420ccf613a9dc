#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "lever/form.hpp"
#include "lever/provider.hpp"
#include "lever/written.hpp"

namespace bascule::lever {
namespace {

// Lever may or may not insist on its overall rating; the parameter's documentation does not say.
// What a person can do about it belongs into the message.
Error explained(Error error, const ats::FeedbackForm& form) {
  if (error.code == ErrorCode::InvalidInput && !form.rating)
    error.message =
        "Lever refused the feedback form, which was sent without an overall rating. If that is "
        "why, there are two ways out: map bands to ratings (`bascule connections write-back "
        "--rating`), or let results be posted as a note (`--result note`); then run this again. " +
        error.message;
  // The opportunity was read a moment ago; so this is a merge, a deletion in between, or a record
  // that the key may read but not write to.
  if (error.code == ErrorCode::NotFound)
    error.message =
        "Lever did not find the profile to write the feedback form to. Look it up in Lever: if it "
        "is there, see that the API key has access to it (confidential ones need their own grant) "
        "and run this again; if it was merged or deleted, close this. " +
        error.message;
  return error;
}

}  // namespace

// The templates that are this form's: newest version first, in one version the oldest first, so
// that two made at the same time end in one.
Result<std::vector<wire::FeedbackTemplate>> Provider::templates_of(const ats::Account& account,
                                                                   const ats::FeedbackForm& form) {
  const auto items =
      TRY(client_.read_all(account, {.path = {"feedback_templates"},
                                     .permission = Permission::FindAllFeedbackTemplates}));
  std::vector<std::pair<int, wire::FeedbackTemplate>> found;
  for (auto& listed : TRY(wire::read_each(items, &wire::read_feedback_template))) {
    if (trimmed(listed.text) != trimmed(form.template_name)) continue;
    if (listed.instructions && !version_in(*listed.instructions, form.template_marker)) continue;
    // By its id, now: an edit gives every field a new id, and a list may leave fields out.
    auto json = client_.read(account, {.path = {"feedback_templates", listed.id},
                                       .permission = Permission::FindFeedbackTemplate});
    if (!json && json.error().code == ErrorCode::NotFound) continue;  // Deleted in between.
    if (!json) return fail(std::move(json).error());
    auto fresh = TRY(wire::read_feedback_template(*json));
    if (const auto version = version_in(fresh.instructions.value_or(""), form.template_marker))
      found.emplace_back(*version, std::move(fresh));
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return std::tie(a.second.created_at, a.second.id) < std::tie(b.second.created_at, b.second.id);
  });
  std::vector<wire::FeedbackTemplate> out;
  for (auto& [version, one] : found) out.push_back(std::move(one));
  return out;
}

Result<wire::FeedbackTemplate> Provider::create_template(const ats::Account& account,
                                                         const ats::FeedbackForm& form,
                                                         int version) {
  auto answer = client_.write(account, {.method = "POST",
                                        .path = {"feedback_templates"},
                                        .permission = Permission::CreateFeedbackTemplate,
                                        .body = to_text(new_template_body(form, version))});
  if (auto* refused = std::get_if<ats::NotWritten>(&answer)) return fail(std::move(refused->error));
  if (auto* unknown = std::get_if<ats::WriteUnknown>(&answer))
    return fail(ErrorCode::Unavailable,
                "It is not known whether Lever made the feedback template; the next try looks for "
                "it first. " +
                    unknown->why);
  return wire::read_feedback_template(std::get<Json>(answer));
}

Result<std::variant<Json, int>> Provider::body_on_template(const ats::Account& account,
                                                           const ats::FeedbackForm& form) {
  int newest = 0;
  for (const auto& found : TRY(templates_of(account, form))) {
    newest = std::max(newest, version_in(*found.instructions, form.template_marker).value_or(0));
    auto body = TRY(form_body(found, form));
    if (auto* json = std::get_if<Json>(&body)) return std::move(*json);
  }
  return newest;
}

Result<Json> Provider::form_body_for(const ats::Account& account, const ats::FeedbackForm& form) {
  auto body = TRY(body_on_template(account, form));
  if (auto* json = std::get_if<Json>(&body)) return std::move(*json);
  // Two first results at the same moment would make two templates.
  const auto make = [&]() -> Result<void> {
    body = TRY(body_on_template(account, form));  // Somebody may have been quicker.
    const int* newest = std::get_if<int>(&body);
    if (!newest) return {};
    if (*newest >= kTemplateVersionsMax)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("{} feedback templates named \"{}\" were edited so that none can "
                              "take a result any more. Please delete them in Lever; a new one is "
                              "made.",
                              *newest, form.template_name));
    const auto made = TRY(create_template(account, form, *newest + 1));
    auto filled = TRY(form_body(made, form));
    auto* json = std::get_if<Json>(&filled);
    if (!json)
      return fail(ErrorCode::Unavailable, "Lever made the feedback template without its fields");
    body = std::move(*json);
    return {};
  };
  TRY_VOID(one_at_a_time_.run(
      fmt::format("template {} {}", account.connection.text(), form.template_marker), make));
  return std::get<Json>(std::move(body));
}

ats::WriteOutcome Provider::put(const ats::Account& account, Id opportunity,
                                const ats::FeedbackForm& form) {
  if (auto error = missing_author(account)) return ats::NotWritten{std::move(*error)};
  auto body = form_body_for(account, form);
  if (!body) {
    // Nothing of the opportunity's was asked for yet: this 404 is not its end.
    auto error = std::move(body).error();
    if (error.code == ErrorCode::NotFound) error.code = ErrorCode::Unavailable;
    return ats::NotWritten{std::move(error)};
  }
  auto answer = client_.write(account, {.method = "POST",
                                        .path = {"opportunities", opportunity, "feedback"},
                                        .query = author_of(account),
                                        .permission = Permission::CreateFeedback,
                                        .body = to_text(*body)});
  if (auto* refused = std::get_if<ats::NotWritten>(&answer))
    return ats::NotWritten{explained(std::move(refused->error), form)};
  return written(std::move(answer));
}

Provider::Look Provider::look(const ats::Account& account, Id opportunity, Marker marker,
                              const ats::FeedbackForm& form) {
  const auto items =
      TRY(client_.read_all(account, {.path = {"opportunities", opportunity, "feedback"},
                                     .permission = Permission::FindAllFeedback}));
  Finds finds;
  for (const auto& filled : TRY(wire::read_each(items, &wire::read_feedback)))
    if (carries(filled, form, marker)) finds.add(filled.id, filled.created_at, filled.deleted_at);
  return finds;
}

}  // namespace bascule::lever
