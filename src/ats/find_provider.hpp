#pragma once

#include <functional>
#include <string_view>

#include "ats/provider.hpp"

namespace bascule::ats {

// Finds the provider adapter by its name; nullptr for an unknown one. `main` knows them all. Any
// thread.
using FindProvider = std::function<Provider*(std::string_view name)>;

}  // namespace bascule::ats
