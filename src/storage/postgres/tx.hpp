#pragma once

#include "storage/postgres/connection.hpp"

namespace bascule::storage {

// The role under which every transaction of the product runs: it owns nothing, is no superuser, and
// is held by the policies of row-level security (case F9).
inline constexpr std::string_view kAppRole = "bascule_app";

// What the policies compare org_id with, in `app.org`. SET LOCAL only: nothing of it is left on a
// connection that the next transaction, or a pooler, hands on.
[[nodiscard]] inline std::string_view setting_of(const OrgScope& scope) {
  return scope.org().empty() ? std::string_view("*") : std::string_view(scope.org().text());
}

// One closure's view of a connection that is inside a transaction.
class PgTx final : public SqlTx {
 public:
  enum class Posting { No, Yes };
  // `changes`, if any, is told how many rows were changed.
  PgTx(PgConnection& connection, const OrgScope& scope, std::int64_t* changes = nullptr,
       Posting posting = Posting::No)
      : connection_(connection), scope_(scope), changes_(changes), posting_(posting) {}

  [[nodiscard]] const OrgScope& scope() const override { return scope_; }

 protected:
  // Writing in a read transaction throws (SqlError, Internal): PostgreSQL itself refuses it.
  std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                   const Visit* visit) override {
    const auto changed = connection_.run(sql, params, visit);
    if (changes_ != nullptr) *changes_ += changed;
    return changed;
  }
  bool send(std::string_view sql, std::span<const SqlValue> params,
            const Error* unless_one) override {
    if (posting_ == Posting::No) return false;
    connection_.post(sql, params, changes_, unless_one);
    return true;
  }

 private:
  PgConnection& connection_;
  const OrgScope& scope_;
  std::int64_t* const changes_;
  const Posting posting_;
};

}  // namespace bascule::storage
