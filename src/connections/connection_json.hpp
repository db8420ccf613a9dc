#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connections/connection.hpp"

namespace bascule::connections {

// How the settings and the missing permissions of a connection are kept.
[[nodiscard]] std::string write_back_text(const WriteBack& write_back);
[[nodiscard]] Result<WriteBack> write_back_from_text(std::string_view text);
[[nodiscard]] std::string permissions_text(const std::vector<ats::MissingPermission>& missing);
[[nodiscard]] Result<std::vector<ats::MissingPermission>> permissions_from_text(
    std::string_view text);

}  // namespace bascule::connections
