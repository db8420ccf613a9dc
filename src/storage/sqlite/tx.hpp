#pragma once

#include "storage/sqlite/connection.hpp"

namespace bascule::storage {

// One closure's view of a connection that is inside a transaction.
class SqliteTx final : public SqlTx {
 public:
  enum class May { ReadAndWrite, OnlyRead };
  SqliteTx(SqliteConnection& connection, const OrgScope& scope, May may)
      : connection_(connection), scope_(scope), may_(may) {}

  [[nodiscard]] const OrgScope& scope() const override { return scope_; }

 protected:
  // Writing in a read transaction is a bug and throws (SqlError, Internal).
  std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                   const Visit* visit) override {
    if (may_ == May::OnlyRead && !connection_.only_reads(sql))
      throw SqlError(Error{ErrorCode::Internal, "a read transaction was asked to write", {}, {}});
    return connection_.run(sql, params, visit);
  }

 private:
  SqliteConnection& connection_;
  const OrgScope& scope_;
  May may_;
};

}  // namespace bascule::storage
