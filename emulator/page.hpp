#pragma once

#include <filesystem>

#include "http/message.hpp"

namespace bascule::emulator {

// The pipeline page. `folder` empty: the files in the program; otherwise read from there at each
// request, for those who work on them. "/" and "/candidates/<id>" are the page itself.
[[nodiscard]] http::Response serve_page(const std::filesystem::path& folder,
                                        const http::Request& request);

// Nothing but this page's own files may run, and nobody may frame it.
void add_security_headers(const http::Request& request, http::Response& response);

}  // namespace bascule::emulator
