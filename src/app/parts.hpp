#pragma once

#include <memory>

#include "api/cookies.hpp"
#include "api/doorkeeper.hpp"
#include "api/same_site.hpp"
#include "app/adapters.hpp"
#include "app/offload.hpp"
#include "app/rests.hpp"
#include "app/worker_loop.hpp"
#include "cli/use_cases.hpp"
#include "connections/hooks_in_work.hpp"
#include "connections/mark_broken.hpp"
#include "connections/mend_hooks.hpp"
#include "connections/mend_hooks_job.hpp"
#include "connections/probe_account.hpp"
#include "deliveries/delivery_json.hpp"
#include "deliveries/replay.hpp"
#include "effects/parked_lane.hpp"
#include "effects/sweep_copies.hpp"
#include "grants/ask_for_grant.hpp"
#include "grants/receive_grant.hpp"
#include "health/watch_health.hpp"
#include "http/server.hpp"
#include "http/static_files.hpp"
#include "jobs/run_job.hpp"
#include "orders/ask_candidate.hpp"
#include "orders/backfill.hpp"
#include "orders/compare_results.hpp"
#include "orders/decide_event.hpp"
#include "orders/decline.hpp"
#include "orders/effects_settled.hpp"
#include "orders/expire_order.hpp"
#include "orders/letter_report.hpp"
#include "orders/look_back.hpp"
#include "orders/place_order.hpp"
#include "orders/reconcile.hpp"
#include "orders/record_result.hpp"
#include "orders/remind.hpp"
#include "orders/tend_letter_words.hpp"
#include "orders/tend_letters.hpp"
#include "orders/withdraw_held.hpp"
#include "orgs/accept_invite.hpp"
#include "orgs/change_branding.hpp"
#include "orgs/change_member.hpp"
#include "orgs/change_password.hpp"
#include "orgs/change_retention.hpp"
#include "orgs/invite_member.hpp"
#include "orgs/look_at_link.hpp"
#include "orgs/make_api_key.hpp"
#include "orgs/redeem_link.hpp"
#include "orgs/revoke_api_key.hpp"
#include "orgs/set_second_factor.hpp"
#include "orgs/sign_in.hpp"
#include "orgs/sign_out.hpp"
#include "orgs/verify_audit.hpp"
#include "recovery/resume.hpp"
#include "recovery/settle_restore.hpp"
#include "reports/make_report.hpp"
#include "retention/sweep.hpp"
#include "scoring/score_sitting.hpp"
#include "shares/open_shared.hpp"
#include "shares/share_result.hpp"
#include "sittings/desk.hpp"
#include "webhooks/receive_event.hpp"

namespace bascule::app {

// Every use case of the program, wired to the adapters, in the order in which they need each other.
// Reading it from top to bottom names what the product can do.
struct Parts {
  Parts(Config config, std::unique_ptr<Adapters> adapters);

  Config config;
  std::unique_ptr<Adapters> adapters;
  assessments::Catalogue catalogue;
  ats::FindProvider find_provider;
  orders::Kept kept;

  // Organisations and their people
  orgs::SetUpOrg set_up_org;
  orgs::MakeOwnerLink make_owner_link;
  orgs::CheckSecondFactor check_second_factor;
  orgs::SignIn sign_in;
  orgs::SignOut sign_out;
  orgs::RedeemLink redeem_link;
  orgs::LookAtLink look_at_link;
  orgs::AuthenticateSession sessions;
  orgs::AuthenticateKey keys;
  orgs::ChangeRetention change_retention;
  orgs::ChangeBranding change_branding;
  orgs::InviteMember invite_member;
  orgs::AcceptInvite accept_invite;
  orgs::ChangeMember change_member;
  orgs::ChangePassword change_password;
  orgs::SetSecondFactor set_second_factor;
  orgs::MakeApiKey make_key;
  orgs::RevokeApiKey revoke_key;
  orgs::VerifyAudit verify_audit;

  // Connections and their hooks
  webhooks::HookIndex hook_index;
  webhooks::HookSightings hook_sightings;
  webhooks::ReceiveEvent receive_event;
  Offload offload;  // After these three: it ends, with the tasks it holds of theirs, before them.
  connections::HookMaker hook_maker;
  connections::MarkBroken mark_broken;
  grants::AskForGrant ask_for_grant;
  grants::ReceiveGrant receive_grant;
  connections::ProbeAccount probe_account;
  connections::Connect connect;
  connections::CompleteHook complete_hook;
  connections::ListConnections list_connections;
  connections::DisableConnection disable_connection;
  connections::EnableConnection enable_connection;
  connections::Disconnect disconnect;
  connections::MendConnection mend_connection;
  connections::ChangeWriteBack change_write_back;
  connections::MendHooks mend_hooks;

  // Rules, orders, sittings, scores, effects
  orders::ResolveWish resolve_wish;
  orders::RuleBook rule_book;
  orders::AddRule add_rule;
  orders::ChangeRule change_rule;
  orders::SwitchRule switch_rule;
  orders::ApplyRules apply_rules;
  orders::TryRule try_rule;
  orders::InvitationLinks links;
  orders::Placing placing;
  orders::PlaceOrder place_order;
  orders::AskCandidate ask_candidate;
  orders::TendOrder tend_order;
  orders::OrderJson order_json;
  orders::OrderByRule order_by_rule;
  orders::DecideEvent decide_event;
  orders::ExpireOrder expire_order;
  orders::Remind remind;
  health::WatchHealth watch_health;
  orders::Reconcile reconcile;
  orders::LookBack look_back;
  orders::Backfill backfill;
  orders::TendLetters tend_letters;
  orders::TendLetterWords tend_letter_words;
  orders::WithdrawHeld withdraw_held;
  orders::TakeLetterReports take_letter_reports;
  orders::EffectsSettled effects_settled;
  orders::RecordResult record_result;
  orders::DeclineOrder decline_order;
  sittings::Desk desk;
  scoring::ScoreSitting score_sitting;
  scoring::Rescore rescore;
  orders::CompareResults compare_results;
  reports::PdfPrinter pdf_printer;
  reports::MakeReport make_report;
  shares::ResultAddresses result_addresses;
  shares::ShareResult share_result;
  shares::OpenShared open_shared;
  effects::PerformEffect perform_effect;
  effects::SweepCopies sweep_copies;
  effects::ParkedLane parked_lane;
  effects::TendJobs tend_jobs;

  // What came in, and what went out
  deliveries::DeliveryJson delivery_json;
  deliveries::Replay replay;

  // Deleting what nobody needs any more
  Rests rests;
  retention::PurgeOrder purge_order;
  retention::Sweep sweep;

  // What a restored copy may do
  recovery::SettleRestore settle_restore;
  recovery::Resume resume;

  // What runs jobs, and which job is whose
  jobs::RunJob run_job;

  cli::UseCases use_cases;

 private:
  void handle_jobs();
  // A letter of the ledger as it should go out now, whoever wrote it.
  [[nodiscard]] Result<std::variant<ports::Letter, effects::NotWanted>> fresh_letter(
      ports::Tx& tx, const effects::Effect& effect);
  // The report of a planned file, as it goes to the profile.
  [[nodiscard]] Result<std::variant<std::string, effects::NotWanted>> fresh_file(
      const OrgScope& scope, const effects::Effect& effect);
  // Keeps what our own look found, as a hook's delivery is kept; false when it is there already.
  [[nodiscard]] bool keep_seen(ports::Tx& tx, const connections::Connection& connection,
                               const ats::Event& event);
};

}  // namespace bascule::app
