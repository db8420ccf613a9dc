#include "recovery/settle_restore.hpp"

#include "base/log.hpp"

namespace bascule::recovery {
namespace {

// Links renewed in one transaction: a few milliseconds of writing.
constexpr std::size_t kLinksAtOnce = 500;
// Letters are numbered, and mail services drop one whose Message-ID they have seen: so the next
// begin beyond all that can have been sent since the copy was taken.
constexpr int kLettersLostMax = 1'000;
constexpr Instant kGenerationsBegin = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};

int generation_at(Instant now) {
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::seconds>(now - kGenerationsBegin).count());
}

}  // namespace

SettleRestore::SettleRestore(ports::Database& database, RestoreStore& restores,
                             const orders::InvitationLinks& links, Mute& mute,
                             const ports::Clock& clock)
    : database_(database), restores_(restores), links_(links), mute_(mute), clock_(clock) {}

Result<void> SettleRestore::run() {
  auto latest = TRY(database_.read(
      OrgScope::every_org(),
      [&](ports::Tx& tx) -> Result<std::optional<Restore>> { return restores_.latest(tx); }));
  if (!latest) return {};
  if (!latest->restored_at) {
    const Instant now = clock_.now();
    TRY_VOID(renew_links(now));
    TRY_VOID(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      restores_.end_access(tx);
      restores_.revoke_result_links(tx, now);
      restores_.doubt_effects(tx);
      restores_.release_jobs(tx);
      restores_.end_backfills(tx);
      restores_.mark_restored(tx, *latest, now);
      return {};
    }));
    log_warning("restored", {{"taken_at", to_rfc3339(latest->taken_at)}});
  }
  mute_.set(!latest->resumed_at);
  if (mute_.is_on()) log_warning("muted", {{"why", Mute::kWhy}});
  return {};
}

Result<void> SettleRestore::renew_links(Instant now) {
  const int generation = generation_at(now);
  for (;;) {
    const auto renewed =
        TRY(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::size_t> {
          auto old = restores_.links_before(tx, generation, kLinksAtOnce);
          for (auto& invitation : old) {
            invitation.generation = generation;
            invitation.mails_sent += kLettersLostMax;
            invitation.token_hash =
                orders::InvitationLinks::hash_of(links_.token(invitation).reveal());
            restores_.renew_link(tx, invitation);
          }
          return old.size();
        }));
    if (renewed == 0) return {};
  }
}

}  // namespace bascule::recovery
