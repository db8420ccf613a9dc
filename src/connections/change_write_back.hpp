#pragma once

#include <optional>
#include <vector>

#include "assessments/catalogue.hpp"
#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/write_back.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Changes how results come back to the profile. Holds for what is planned from now on and for
// parked forms that a person runs again; what stands on a profile stays as it is.
class ChangeWriteBack {
 public:
  ChangeWriteBack(ports::Database& database, ConnectionStore& store, orgs::AuditStore& audit,
                  const assessments::Catalogue& catalogue, std::string public_url,
                  const ports::Clock& clock);

  // What is left out stays.
  struct Change {
    std::optional<WriteBack::Result> result = std::nullopt;
    std::optional<bool> also_note = std::nullopt;
    std::optional<bool> also_file = std::nullopt;
    std::optional<ats::Note::Notify> notify = std::nullopt;
    std::optional<WriteBack::WhenArchived> when_archived = std::nullopt;
    std::optional<std::vector<RatingMap>> ratings =
        std::nullopt;  // All of them at once; empty: rate nobody.
  };

  // NotFound; Conflict for a disconnected one; InvalidInput as checked_write_back.
  [[nodiscard]] Result<ConnectionView> run(const OrgScope& scope, const ConnectionId& id,
                                           const Change& change, const orgs::Actor& by);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  orgs::AuditStore& audit_;
  const assessments::Catalogue& catalogue_;
  std::string public_url_;
  const ports::Clock& clock_;
};

}  // namespace bascule::connections
