#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ats/provider.hpp"
#include "lever/client.hpp"
#include "lever/wire.hpp"
#include "lever/written.hpp"
#include "ports/call_budget.hpp"
#include "ports/clock.hpp"
#include "ports/http_client.hpp"
#include "ports/one_at_a_time.hpp"

namespace bascule::lever {

// Where a Lever is, if it is not where the documentation says: in Europe, or a host of its own.
struct Host {
  std::string base_url;     // Of the API, without a slash at its end; empty: the usual one.
  std::string sign_in_url;  // What /authorize and /oauth/token are below; empty: the usual one.
};
struct Hosts {
  Host production, sandbox;
};

// Lever as `ats::Provider`. One object serves every connection; it keeps nothing between calls. Any
// thread, as far as the ports it is given.
class Provider final : public ats::Provider {
 public:
  // `budget` is kept per connection id. The clock decides only whether a candidate's consent has
  // run out. Feedback templates are made one at a time. Without `tokens` only accounts with an API
  // key can be called.
  Provider(ports::HttpClient& http, ports::CallBudget& budget, const ports::Clock& clock,
           ports::OneAtATime& one_at_a_time, ats::AccessTokens* tokens = nullptr, Hosts hosts = {})
      : client_(http, budget, tokens),
        clock_(clock),
        one_at_a_time_(one_at_a_time),
        hosts_(std::move(hosts)) {}

  [[nodiscard]] std::string_view name() const override { return "lever"; }
  [[nodiscard]] std::string_view title() const override { return "Lever"; }

  // Lever developer documentation, "Webhooks". Only the first is needed.
  [[nodiscard]] std::vector<std::string> hook_events() const override;
  // Lever developer documentation, "Introduction", and its page on the sandbox. A European account
  // may have a host of its own: then the customer says so.
  [[nodiscard]] std::string usual_base_url(Environment environment) const override;
  // Lever developer documentation, "Authentication"; of the sandbox: Lever's Postman collection
  // (integrator-resources). The audience ends in a slash, without which only offline_access is
  // given.
  [[nodiscard]] ats::OauthPlaces usual_oauth(Environment environment) const override;
  [[nodiscard]] std::vector<std::string> oauth_scopes() const override;
  // Lever developer documentation, "Opportunities": the values of `origin`.
  [[nodiscard]] std::vector<std::string> origins() const override {
    return {"agency", "applied", "internal", "referred", "sourced", "university"};
  }
  [[nodiscard]] Result<ats::ReadEvent> read_event(std::string_view body,
                                                  const Secret* signing_token,
                                                  Instant now) const override;

  // Every box of Lever's page "API credentials" that should be ticked, reading before writing.
  [[nodiscard]] std::vector<ats::MissingPermission> permissions_needed() const override;
  [[nodiscard]] Result<std::vector<ats::MissingPermission>> missing_permissions(
      const ats::Account& account) override;

  // Two calls: the opportunity with stage, contact and application, then its posting. A posting
  // that may not be read (a confidential one) or is gone is left without name and tags.
  [[nodiscard]] Result<ats::Opportunity> read_opportunity(const ats::Account& account,
                                                          const std::string& id) override;
  [[nodiscard]] Result<std::vector<ats::Opportunity>> opportunities(
      const ats::Account& account, const ats::OpportunityQuery& query) override;
  [[nodiscard]] Result<std::vector<ats::Deletion>> deleted(const ats::Account& account,
                                                           Instant from, Instant until) override;
  [[nodiscard]] Result<std::vector<ats::Stage>> stages(const ats::Account& account) override;
  [[nodiscard]] Result<std::vector<ats::Posting>> postings(const ats::Account& account) override;
  [[nodiscard]] Result<std::vector<std::string>> tags(const ats::Account& account) override;
  [[nodiscard]] Result<std::vector<ats::User>> users(const ats::Account& account) override;
  // An active user goes before a deactivated one with the same address.
  [[nodiscard]] Result<std::optional<ats::User>> find_user(const ats::Account& account,
                                                           const std::string& email) override;

  [[nodiscard]] Result<std::vector<ats::RemoteHook>> hooks(const ats::Account& account) override;
  // Deletes whatever this credential has for the same event and URL first: its token can no more be
  // learnt, and two would deliver everything twice (case A24).
  [[nodiscard]] Result<ats::CreatedHook> create_hook(const ats::Account& account,
                                                     const std::string& event,
                                                     const std::string& url) override;
  [[nodiscard]] Result<void> delete_hook(const ats::Account& account,
                                         const std::string& id) override;

  // Tags are two calls, each harmless when repeated: a NotWritten may leave the first one done.
  [[nodiscard]] ats::WriteOutcome write(const ats::Account& account,
                                        const ats::Writing& writing) override;
  // Links and tags that a person removed cannot be told from ones that never were; forms and notes
  // can, where Lever still shows them with `deletedAt`.
  [[nodiscard]] Result<std::optional<ats::Found>> look_for(const ats::Account& account,
                                                           const ats::Writing& writing) override;
  [[nodiscard]] Result<std::vector<std::string>> copies_of(const ats::Account& account,
                                                           const ats::Writing& writing) override;
  [[nodiscard]] Result<void> remove_copy(const ats::Account& account, const ats::Writing& writing,
                                         const std::string& remote_id) override;

 private:
  [[nodiscard]] Result<Json> form_body_for(const ats::Account& account,
                                           const ats::FeedbackForm& form);
  // On the newest of the form's templates that can take it; without one, the newest one's version.
  [[nodiscard]] Result<std::variant<Json, int>> body_on_template(const ats::Account& account,
                                                                 const ats::FeedbackForm& form);
  [[nodiscard]] Result<std::vector<wire::FeedbackTemplate>> templates_of(
      const ats::Account& account, const ats::FeedbackForm& form);
  [[nodiscard]] Result<wire::FeedbackTemplate> create_template(const ats::Account& account,
                                                               const ats::FeedbackForm& form,
                                                               int version);
  [[nodiscard]] const Host& host_of(Environment environment) const {
    return environment == Environment::Production ? hosts_.production : hosts_.sandbox;
  }
  [[nodiscard]] Result<wire::Opportunity> read_plain_opportunity(const ats::Account& account,
                                                                 const std::string& id);

  using Id = const std::string&;
  [[nodiscard]] ats::WriteOutcome put(const ats::Account&, Id, const ats::FeedbackForm&);
  [[nodiscard]] ats::WriteOutcome put(const ats::Account&, Id, const ats::Note&);
  [[nodiscard]] ats::WriteOutcome put(const ats::Account&, Id, const ats::Link&);
  [[nodiscard]] ats::WriteOutcome put(const ats::Account&, Id, const ats::Tags&);
  [[nodiscard]] ats::WriteOutcome put(const ats::Account&, Id, const ats::File&);

  using Look = Result<Finds>;
  using Marker = std::string_view;
  [[nodiscard]] Look look(const ats::Account&, Id, Marker, const ats::FeedbackForm&);
  [[nodiscard]] Look look(const ats::Account&, Id, Marker, const ats::Note&);
  [[nodiscard]] Look look(const ats::Account&, Id, Marker, const ats::Link&);
  [[nodiscard]] Look look(const ats::Account&, Id, Marker, const ats::Tags&);
  [[nodiscard]] Look look(const ats::Account&, Id, Marker, const ats::File&);

  Client client_;
  const ports::Clock& clock_;
  ports::OneAtATime& one_at_a_time_;
  const Hosts hosts_;
};

}  // namespace bascule::lever
