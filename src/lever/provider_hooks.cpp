#include "lever/provider.hpp"

namespace bascule::lever {
namespace {

Result<std::vector<wire::Webhook>> own_hooks(Client& client, const ats::Account& account) {
  // Lever developer documentation, "Webhooks": the list has no pages, and holds what this very
  // credential made.
  const auto list =
      TRY(client.read(account, {.path = {"webhooks"}, .permission = Permission::FindAllWebhooks}));
  const auto page = TRY(wire::read_page(list));
  std::vector<wire::Webhook> out;
  for (const auto& item : page.items) out.push_back(TRY(wire::read_webhook(item)));
  return out;
}

}  // namespace

std::vector<std::string> Provider::hook_events() const {
  return {"candidateStageChange", "applicationCreated", "candidateArchiveChange", "candidateHired",
          "candidateDeleted"};
}

Result<std::vector<ats::RemoteHook>> Provider::hooks(const ats::Account& account) {
  std::vector<ats::RemoteHook> out;
  for (auto& hook : TRY(own_hooks(client_, account)))
    out.push_back({.id = hook.id, .event = hook.event, .url = hook.url});
  return out;
}

Result<ats::CreatedHook> Provider::create_hook(const ats::Account& account,
                                               const std::string& event, const std::string& url) {
  for (const auto& hook : TRY(own_hooks(client_, account)))
    if (hook.event == event && hook.url == url) TRY_VOID(delete_hook(account, hook.id));

  // Without `configuration` Lever sends for every origin of a candidate.
  auto answer =
      client_.write(account, {.method = "POST",
                              .path = {"webhooks"},
                              .permission = Permission::CreateWebhook,
                              .body = to_text(JsonObject{{"url", url}, {"event", event}})});
  if (auto* refused = std::get_if<ats::NotWritten>(&answer)) return fail(std::move(refused->error));
  if (auto* unknown = std::get_if<ats::WriteUnknown>(&answer))
    return fail(ErrorCode::Unavailable,
                "It is not known whether Lever made the webhook; the next try removes it first. " +
                    unknown->why);
  auto hook = TRY(wire::read_webhook(std::get<Json>(answer)));
  if (hook.signature_token.empty()) {
    // Useless without its token, which is shown only now.
    TRY_VOID(delete_hook(account, hook.id));
    return fail(ErrorCode::Unavailable, "Lever made the webhook without a signature token");
  }
  return ats::CreatedHook{.id = std::move(hook.id),
                          .signing_token = Secret(std::move(hook.signature_token))};
}

Result<void> Provider::delete_hook(const ats::Account& account, const std::string& id) {
  return removed(client_.write(account, {.method = "DELETE",
                                         .path = {"webhooks", id},
                                         .permission = Permission::DeleteWebhook}),
                 "the webhook");
}

}  // namespace bascule::lever
