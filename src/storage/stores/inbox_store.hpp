#pragma once

#include "crypto/pseudonym.hpp"
#include "jobs/job_store.hpp"
#include "storage/engine.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::storage {

// Of a delivery's token only the pseudonym is kept, from the first moment: so that the same
// delivery is recognised before and after its row was purged, at the same cost.
class SqlInboxStore final : public webhooks::InboxStore {
 public:
  explicit SqlInboxStore(const crypto::Pseudonyms& pseudonyms) : pseudonyms_(pseudonyms) {}
  [[nodiscard]] std::optional<webhooks::InboxEvent> find(ports::Tx& tx, const EventId& id) override;
  [[nodiscard]] Page<webhooks::InboxEvent> list(ports::Tx& tx, const webhooks::InboxFilter& filter,
                                                const PageRequest& page) override;
  // False, and nothing kept, when the delivery or its business event is here already.
  [[nodiscard]] bool insert(ports::Tx& tx, const webhooks::InboxEvent& event);

 private:
  const crypto::Pseudonyms& pseudonyms_;
};

// The hot path: one row and one job, through the group commit, without blocking the event loop.
class SqlInboxWriter final : public webhooks::InboxWriter {
 public:
  SqlInboxWriter(Engine& database, SqlInboxStore& inbox, jobs::JobStore& jobs)
      : database_(database), inbox_(inbox), jobs_(jobs) {}
  void append(webhooks::InboxEvent event, JobId job, OnDurable on_durable) override;

 private:
  Engine& database_;
  SqlInboxStore& inbox_;
  jobs::JobStore& jobs_;
};

}  // namespace bascule::storage
