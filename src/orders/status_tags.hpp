#pragma once

#include <string>

#include "connections/connection.hpp"

namespace bascule::orders {

// The tags by which a recruiter sees in the pipeline how far it is: "bascule: invited".
// Declined is said of what was optional alone: nobody is to take it for the whole.
enum class Status { Invited, Completed, Declined };

[[nodiscard]] inline std::string status_tag(const connections::Connection& connection,
                                            Status status) {
  const auto* word = status == Status::Invited     ? ": invited"
                     : status == Status::Completed ? ": completed"
                                                   : ": optional declined";
  return connection.write_back.tag_prefix + word;
}

}  // namespace bascule::orders
