#include "connections/change_write_back.hpp"

namespace bascule::connections {
namespace {

WriteBack changed(WriteBack write_back, const ChangeWriteBack::Change& change) {
  write_back.result = change.result.value_or(write_back.result);
  write_back.also_note = change.also_note.value_or(write_back.also_note);
  write_back.also_file = change.also_file.value_or(write_back.also_file);
  write_back.notify = change.notify.value_or(write_back.notify);
  write_back.when_archived = change.when_archived.value_or(write_back.when_archived);
  write_back.ratings = change.ratings.value_or(write_back.ratings);
  return write_back;
}

}  // namespace

ChangeWriteBack::ChangeWriteBack(ports::Database& database, ConnectionStore& store,
                                 orgs::AuditStore& audit, const assessments::Catalogue& catalogue,
                                 std::string public_url, const ports::Clock& clock)
    : database_(database),
      store_(store),
      audit_(audit),
      catalogue_(catalogue),
      public_url_(std::move(public_url)),
      clock_(clock) {}

Result<ConnectionView> ChangeWriteBack::run(const OrgScope& scope, const ConnectionId& id,
                                            const Change& change, const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<ConnectionView> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    if (connection->state == ConnectionState::Disconnected)
      return fail(ErrorCode::Conflict, "this connection is disconnected for good");
    WriteBack wanted = TRY(checked_write_back(changed(connection->write_back, change), catalogue_));
    if (wanted == connection->write_back)
      return view_of(*connection, store_.hooks_of(tx, id), public_url_);
    connection->write_back = std::move(wanted);
    store_.save(tx, *connection);
    audit_.add(tx, connection->org, clock_.now(),
               {by.id, "connection.write_back_changed", id.text(), {}});
    return view_of(*connection, store_.hooks_of(tx, id), public_url_);
  });
}

}  // namespace bascule::connections
