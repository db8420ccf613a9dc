#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "app/config.hpp"
#include "app/muted.hpp"
#include "app/system.hpp"
#include "crypto/password.hpp"
#include "crypto/pseudonym.hpp"
#include "crypto/vault.hpp"
#include "grants/fresh_tokens.hpp"
#include "lever/provider.hpp"
#include "net/curl_client.hpp"
#include "ports/mailer.hpp"
#include "recovery/backup.hpp"
#include "storage/call_budget.hpp"
#include "storage/engine.hpp"
#include "storage/files.hpp"
#include "storage/master_key.hpp"
#include "storage/one_at_a_time.hpp"
#include "storage/stores/api_key_store.hpp"
#include "storage/stores/audit_store.hpp"
#include "storage/stores/backfill_store.hpp"
#include "storage/stores/backtest_store.hpp"
#include "storage/stores/connection_store.hpp"
#include "storage/stores/effect_store.hpp"
#include "storage/stores/grant_store.hpp"
#include "storage/stores/health_store.hpp"
#include "storage/stores/idempotency_store.hpp"
#include "storage/stores/inbox_store.hpp"
#include "storage/stores/invite_store.hpp"
#include "storage/stores/job_store.hpp"
#include "storage/stores/letter_gate_store.hpp"
#include "storage/stores/letter_words_store.hpp"
#include "storage/stores/logo_store.hpp"
#include "storage/stores/order_store.hpp"
#include "storage/stores/org_store.hpp"
#include "storage/stores/replay_store.hpp"
#include "storage/stores/restore_store.hpp"
#include "storage/stores/result_link_store.hpp"
#include "storage/stores/retention_store.hpp"
#include "storage/stores/rule_store.hpp"
#include "storage/stores/second_factor_store.hpp"
#include "storage/stores/sitting_store.hpp"
#include "storage/stores/turn_store.hpp"

namespace bascule::app {

// What the machine itself gives; at a fixed address, because everything keeps references to it.
struct Machine {
  SystemClock clock;
  SystemRandom random;
  std::atomic<bool> storage_is_broken{false};
  recovery::Mute mute;
};

// The outside world, in the order in which the parts need each other.
struct Adapters {
  std::unique_ptr<Machine> machine;
  SystemClock& clock;
  SystemRandom& random;
  std::optional<storage::DataDir> data_dir;  // Held alone, when the database is a file in it.
  crypto::MasterKey master_key;
  std::unique_ptr<storage::Engine> database;
  storage::SqlDataKeyStore data_keys;
  crypto::Vault vault;
  crypto::Pseudonyms pseudonyms;

  storage::SqlOrgStore orgs;
  storage::SqlLogoStore logos;
  storage::SqlApiKeyStore api_keys;
  storage::SqlInviteStore invites;
  storage::SqlSecondFactorStore second_factors;
  storage::SqlAuditStore audit;
  storage::SqlConnectionStore connections;
  storage::SqlGrantStore grants;
  storage::SqlRuleStore rules;
  storage::SqlBacktestStore backtests;
  storage::SqlBackfillStore backfills;
  storage::SqlReplayStore replays;
  storage::SqlOrderStore orders;
  storage::SqlResultLinkStore result_links;
  storage::SqlLetterGateStore letter_gates;
  storage::SqlLetterWordsStore letter_words;
  storage::SqlEffectStore effects;
  storage::SqlSittingStore sittings;
  storage::SqlJobStore jobs;
  storage::SqlInboxStore inbox;
  storage::SqlIdempotencyStore idempotency;
  storage::SqlRetentionStore retention;
  storage::SqlTurns turns;
  storage::SqlHealthStore health;
  storage::SqlRestoreStore restores;
  storage::SqlInboxWriter inbox_writer;
  std::unique_ptr<recovery::Backup> backup;

  crypto::PasswordHasher hasher;
  net::CurlClient curl;
  MutedHttp http;  // What everything outgoing passes through.
  storage::SharedCallBudget budget;
  storage::SharedOneAtATime one_at_a_time;
  grants::TokenEndpoint token_endpoint;
  grants::FreshTokens tokens;
  lever::Provider lever;
  std::unique_ptr<ports::Mailer> mailer;

  // nullptr for an unknown provider.
  [[nodiscard]] ats::Provider* find_provider(std::string_view name) {
    return name == lever.name() ? &lever : nullptr;
  }

  [[nodiscard]] static Result<std::unique_ptr<Adapters>> open(const Config& config);

  // What `open` hands over once everything that may fail has not.
  struct Opened {
    std::unique_ptr<Machine> machine;
    std::optional<storage::DataDir> data_dir;
    std::optional<crypto::MasterKey> master_key;
    std::unique_ptr<storage::Engine> database;
    std::unique_ptr<ports::Mailer> mailer;
  };
  Adapters(const Config& config, Opened opened);
};

}  // namespace bascule::app
