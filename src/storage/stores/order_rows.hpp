#pragma once

#include <string_view>

#include "orders/order_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// How subjects, invitations, orders and results stand in their tables: the column lists and the
// readers that go with them.
inline constexpr std::string_view kSubjectColumns =
    "id, org_id, name, email, language, external_id, connection_id, opportunity_id, contact_id, "
    "created_at";
inline constexpr std::string_view kInvitationColumns =
    "id, org_id, subject_id, generation, mails_sent, token_hash, created_at, reminder_days, "
    "reminded_at";
inline constexpr std::string_view kOrderColumns =
    "id, org_id, environment, subject_id, invitation_id, position, assessment_id, "
    "assessment_version, round, state, "
    "resume_state, reason, connection_id, opportunity_id, contact_id, rule_id, decision_id, "
    "result_id, created_at, due_at, purge_why, purge_days, purged_at, is_optional";
inline constexpr std::string_view kResultColumns =
    "id, org_id, order_id, sitting_id, environment, envelope, created_at";

[[nodiscard]] orders::Subject subject_of(const SqlRow& row);
[[nodiscard]] orders::Invitation invitation_of(const SqlRow& row);
[[nodiscard]] orders::Order order_of(const SqlRow& row);
[[nodiscard]] orders::StoredResult result_of(const SqlRow& row);

// "SELECT <columns> FROM <table> <rest>"
[[nodiscard]] std::string select(std::string_view columns, std::string_view table,
                                 std::string_view rest);

}  // namespace bascule::storage
