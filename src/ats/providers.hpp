#pragma once

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "ats/provider.hpp"

namespace bascule::ats {

// The providers this program knows, by name. Made once by `main`; then any thread may look.
class Providers {
 public:
  explicit Providers(std::vector<std::reference_wrapper<Provider>> all) : all_(std::move(all)) {}

  [[nodiscard]] Provider* find(std::string_view name) const {  // nullptr: unknown.
    for (Provider& provider : all_)
      if (provider.name() == name) return &provider;
    return nullptr;
  }

 private:
  std::vector<std::reference_wrapper<Provider>> all_;
};

}  // namespace bascule::ats
