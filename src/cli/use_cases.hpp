#pragma once

#include <functional>
#include <string>

#include "ats/find_provider.hpp"
#include "connections/change_write_back.hpp"
#include "connections/complete_hook.hpp"
#include "connections/connect.hpp"
#include "connections/disable_connection.hpp"
#include "connections/disconnect.hpp"
#include "connections/enable_connection.hpp"
#include "connections/list_connections.hpp"
#include "connections/mend_connection.hpp"
#include "deliveries/delivery_json.hpp"
#include "deliveries/replay.hpp"
#include "effects/tend_jobs.hpp"
#include "health/watch_health.hpp"
#include "orders/add_rule.hpp"
#include "orders/apply_rules.hpp"
#include "orders/ask_candidate.hpp"
#include "orders/look_back.hpp"
#include "orders/order_json.hpp"
#include "orders/tend_letters.hpp"
#include "orders/tend_order.hpp"
#include "orders/try_rule.hpp"
#include "orders/withdraw_held.hpp"
#include "orgs/change_retention.hpp"
#include "orgs/make_api_key.hpp"
#include "orgs/make_owner_link.hpp"
#include "orgs/revoke_api_key.hpp"
#include "orgs/set_second_factor.hpp"
#include "orgs/set_up_org.hpp"
#include "orgs/verify_audit.hpp"
#include "recovery/backup.hpp"
#include "recovery/resume.hpp"
#include "retention/purge_order.hpp"
#include "scoring/rescore.hpp"

namespace bascule::cli {

// What the operator's commands can do: the same use cases as console and REST. References: `main`
// owns them all.
struct UseCases {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::SetUpOrg& set_up_org;
  orgs::MakeOwnerLink& make_owner_link;
  orgs::ChangeRetention& change_retention;
  orgs::ApiKeyStore& keys;
  orgs::MakeApiKey& make_key;
  orgs::RevokeApiKey& revoke_key;
  orgs::VerifyAudit& verify_audit;
  orgs::SetSecondFactor& set_second_factor;
  connections::Connect& connect;
  connections::CompleteHook& complete_hook;
  connections::ListConnections& list_connections;
  health::WatchHealth& watch_health;
  connections::DisableConnection& disable_connection;
  connections::EnableConnection& enable_connection;
  connections::Disconnect& disconnect;
  connections::MendConnection& mend_connection;
  connections::ChangeWriteBack& change_write_back;
  rules::RuleStore& rules;
  orders::AddRule& add_rule;
  orders::ChangeRule& change_rule;
  orders::SwitchRule& switch_rule;
  orders::ApplyRules& apply_rules;
  orders::TryRule& try_rule;
  rules::BacktestStore& backtests;
  orders::LookBack& look_back;
  orders::OrderStore& orders;
  orders::OrderJson& order_json;
  orders::AskCandidate& ask_candidate;
  orders::TendOrder& tend_order;
  orders::TendLetters& tend_letters;
  orders::WithdrawHeld& withdraw_held;
  retention::PurgeOrder& purge_order;
  jobs::JobStore& jobs;
  effects::TendJobs& tend_jobs;
  webhooks::InboxStore& inbox;
  deliveries::DeliveryJson& delivery_json;
  deliveries::Replay& replay;
  scoring::Rescore& rescore;
  recovery::Backup& backup;
  recovery::Resume& resume;
  ats::FindProvider find_provider;
  const ports::Clock& clock;
  std::string public_url;
};

}  // namespace bascule::cli
