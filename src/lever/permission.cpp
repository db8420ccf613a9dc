#include "lever/permission.hpp"

#include <array>

#include <fmt/format.h>

namespace bascule::lever {
namespace {

constexpr std::string_view kInvite = "Inviting candidates";
constexpr std::string_view kRules = "Choosing stages and postings in rules";
constexpr std::string_view kHooks = "Making the webhooks by itself";
constexpr std::string_view kForms = "Results as feedback forms";
constexpr std::string_view kNotes = "Results as notes";
constexpr std::string_view kTags = "Status tags";
constexpr std::string_view kFiles = "Reports as files";
constexpr std::string_view kCopies = "Taking away a copy that arrived late";

// In the order of the enumeration.
constexpr std::array<PermissionWords, 25> kWords{{
    {"Find an opportunity", "opportunities:read:admin", kInvite},
    {"Find all opportunities", "opportunities:read:admin", "Catching up on missed events"},
    {"Find all stages", "stages:read:admin", kRules},
    {"Find all postings", "postings:read:admin", kRules},
    {"Find a posting", "postings:read:admin", "Conditions on a posting's name and tags"},
    {"Find all tags", "tags:read:admin", "Choosing tags in rules"},
    {"Find all users", "users:read:admin", "Choosing the user that results are written as"},
    {"Find all webhooks", "webhooks:read:admin", kHooks},
    {"Create a webhook", "webhooks:write:admin", kHooks},
    {"Delete a webhook", "webhooks:write:admin", kHooks},
    {"Find all feedback templates", "feedback_templates:read:admin", kForms},
    {"Find a feedback template", "feedback_templates:read:admin", kForms},
    {"Create a feedback template", "feedback_templates:write:admin", kForms},
    {"Find all opportunity feedback forms", "feedback:read:admin", kForms},
    {"Create an opportunity feedback form", "feedback:write:admin", kForms},
    {"Delete an opportunity feedback form", "feedback:write:admin", kCopies},
    {"Find all opportunity notes", "notes:read:admin", kNotes},
    {"Create an opportunity note", "notes:write:admin", kNotes},
    {"Delete an opportunity note", "notes:write:admin", kCopies},
    {"Add opportunity links", "opportunities:write:admin", "The report link on the profile"},
    {"Add opportunity tags", "opportunities:write:admin", kTags},
    {"Remove opportunity tags", "opportunities:write:admin", kTags},
    {"Find all opportunity files", "files:read:admin", kFiles},
    {"Upload an opportunity file", "files:write:admin", kFiles},
    {"Delete an opportunity file", "files:write:admin", kCopies},
}};
static_assert(static_cast<std::size_t>(Permission::DeleteFile) + 1 == kWords.size());

}  // namespace

const PermissionWords& words_of(Permission permission) {
  return kWords[static_cast<std::size_t>(permission)];
}

std::string name_of(Permission permission) {
  const auto& words = words_of(permission);
  return fmt::format("{} ({})", words.box, words.scope);
}

}  // namespace bascule::lever
