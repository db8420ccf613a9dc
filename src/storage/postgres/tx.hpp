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
  struct Counted {
    std::int64_t changes = 0;  // Rows, as far as the server has told.
    std::int64_t written = 0;  // Statements that changed something, or were posted to do so.
  };
  // `counted`, if any, is told what was written.
  PgTx(PgConnection& connection, const OrgScope& scope, Counted* counted = nullptr,
       Posting posting = Posting::No)
      : connection_(connection), scope_(scope), counted_(counted), posting_(posting) {}

  [[nodiscard]] const OrgScope& scope() const override { return scope_; }

 protected:
  // Writing in a read transaction throws (SqlError, Internal): PostgreSQL itself refuses it.
  std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                   const Visit* visit) override {
    const auto changed = connection_.run(sql, params, visit);
    if (counted_ != nullptr && changed > 0) {
      counted_->changes += changed;
      ++counted_->written;
    }
    return changed;
  }
  bool send(std::string_view sql, std::span<const SqlValue> params,
            const Error* unless_one) override {
    if (posting_ == Posting::No) return false;
    connection_.post(sql, params, counted_ == nullptr ? nullptr : &counted_->changes, unless_one);
    if (counted_ != nullptr) ++counted_->written;
    return true;
  }

 private:
  PgConnection& connection_;
  const OrgScope& scope_;
  Counted* const counted_;
  const Posting posting_;
};

}  // namespace bascule::storage
