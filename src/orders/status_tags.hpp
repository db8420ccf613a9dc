#pragma once

#include <string>

#include "connections/connection.hpp"

namespace bascule::orders {

// The tags by which a recruiter sees in the pipeline how far it is: "bascule: invited".
enum class Status { Invited, Completed };

[[nodiscard]] inline std::string status_tag(const connections::Connection& connection,
                                            Status status) {
  return connection.write_back.tag_prefix +
         (status == Status::Invited ? ": invited" : ": completed");
}

}  // namespace bascule::orders
