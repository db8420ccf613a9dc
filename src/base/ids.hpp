#pragma once

#include "base/id.hpp"

namespace bascule {

// clang-format off
struct OrgTag        { static constexpr const char* kPrefix = "org_"; };
struct MemberTag     { static constexpr const char* kPrefix = "mem_"; };
struct InviteTag     { static constexpr const char* kPrefix = "miv_"; };
struct SessionTag    { static constexpr const char* kPrefix = "ses_"; };
struct ApiKeyTag     { static constexpr const char* kPrefix = "key_"; };
struct ConnectionTag { static constexpr const char* kPrefix = "con_"; };
struct GrantTag      { static constexpr const char* kPrefix = "gra_"; };
struct HookTag       { static constexpr const char* kPrefix = "hok_"; };
struct EventTag      { static constexpr const char* kPrefix = "evt_"; };
struct RuleTag       { static constexpr const char* kPrefix = "rul_"; };
struct DecisionTag   { static constexpr const char* kPrefix = "dec_"; };
struct BacktestTag   { static constexpr const char* kPrefix = "bkt_"; };
struct BackfillTag   { static constexpr const char* kPrefix = "bkf_"; };
struct ReplayTag     { static constexpr const char* kPrefix = "rpl_"; };
struct SubjectTag    { static constexpr const char* kPrefix = "sub_"; };
struct InvitationTag { static constexpr const char* kPrefix = "inv_"; };
struct OrderTag      { static constexpr const char* kPrefix = "ord_"; };
struct SittingTag    { static constexpr const char* kPrefix = "sit_"; };
struct ResultTag     { static constexpr const char* kPrefix = "res_"; };
struct ResultLinkTag { static constexpr const char* kPrefix = "rln_"; };
struct EffectTag     { static constexpr const char* kPrefix = "eff_"; };
struct JobTag        { static constexpr const char* kPrefix = "job_"; };
// clang-format on

using OrgId = Id<OrgTag>;                // a customer organisation
using MemberId = Id<MemberTag>;          // one of its people
using InviteId = Id<InviteTag>;          // somebody asked to become one
using SessionId = Id<SessionTag>;        // one signed-in browser
using ApiKeyId = Id<ApiKeyTag>;          //
using ConnectionId = Id<ConnectionTag>;  // one ATS account
using GrantId = Id<GrantTag>;            // an ATS's consent that we call it (OAuth)
using HookId = Id<HookTag>;              // one inbound webhook of a connection
using EventId = Id<EventTag>;            // one thing a provider told us
using RuleId = Id<RuleTag>;              //
using DecisionId = Id<DecisionTag>;      // event × rule → yes or no, with reasons
using BacktestId = Id<BacktestTag>;      // a look at what a rule would have done
using BackfillId = Id<BackfillTag>;      // a rule applied to those who are in its stages already
using ReplayId = Id<ReplayTag>;          // deliveries that went wrong, run again
using SubjectId = Id<SubjectTag>;        // a person we ask something of
using InvitationId = Id<InvitationTag>;  // one mail, one link, 1–n orders
using OrderId = Id<OrderTag>;            // one subject asked to take one assessment
using SittingId = Id<SittingTag>;        // the taking of it
using ResultId = Id<ResultTag>;          // the scored envelope, immutable
using ResultLinkId = Id<ResultLinkTag>;  // shows it to somebody without an account
using EffectId = Id<EffectTag>;          // one thing the outside world should see once
using JobId = Id<JobTag>;                // work we owe

}  // namespace bascule
