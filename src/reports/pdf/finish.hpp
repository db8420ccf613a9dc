#pragma once

#include <string>
#include <vector>

namespace bascule::reports::pdf {

// What a reader that speaks needs and Cairo 1.16 does not write: the document's language, its title
// in the window, and words for each drawing, in the order of the `Figure` elements. Appended as an
// incremental update (ISO 32000-1, 7.5.6): nothing that is there is touched. A file without the
// places for it comes back as it is.
[[nodiscard]] std::string finished(std::string bytes, const std::string& language,
                                   const std::vector<std::string>& alternatives);

}  // namespace bascule::reports::pdf
