#pragma once

#include <string_view>
#include <vector>

#include "orders/letter_report.hpp"

namespace bascule::api {

// What a mail relay posts about letters it took, in one of three forms; anything it tells that is
// no bounce, complaint or delay is left out. InvalidInput when it is none of them. Pure.
//   ours      {"message_id", "event": "returned" | "complained" | "delayed", "reason"?}
//   SendGrid  a list of events, as its "Event Webhook Reference" describes them; `smtp-id`
//   Mailgun   {"event-data"}, as its "Webhook Payloads" describes it; `message.headers.message-id`
[[nodiscard]] Result<std::vector<orders::LetterReport>> relay_reports(std::string_view body);

}  // namespace bascule::api
