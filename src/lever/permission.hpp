#pragma once

#include <string>
#include <string_view>

namespace bascule::lever {

// What a credential must be allowed to do for us. Each call names the one it needs, so that a 403
// says what to tick.
enum class Permission {
  FindOpportunity,
  FindAllOpportunities,
  FindAllStages,
  FindAllPostings,
  FindPosting,
  FindAllTags,
  FindAllUsers,
  FindAllWebhooks,
  CreateWebhook,
  DeleteWebhook,
  FindAllFeedbackTemplates,
  FindFeedbackTemplate,
  CreateFeedbackTemplate,
  FindAllFeedback,
  CreateFeedback,
  DeleteFeedback,
  FindAllNotes,
  CreateNote,
  DeleteNote,
  AddLinks,
  AddTags,
  RemoveTags,
  FindAllFiles,
  UploadFile,
  DeleteFile,
};

struct PermissionWords {
  std::string_view box;      // The box on Lever's page "API credentials", which names endpoints.
  std::string_view scope;    // The OAuth scope (Lever developer documentation, "Scopes").
  std::string_view feature;  // What is lost without it.
};

[[nodiscard]] const PermissionWords& words_of(Permission permission);

// "Find a posting (postings:read:admin)": both words, as a person has one of the two pages open.
[[nodiscard]] std::string name_of(Permission permission);

}  // namespace bascule::lever
