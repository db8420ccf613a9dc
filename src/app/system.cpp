#include "app/system.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <sys/random.h>
#include <time.h>

namespace bascule::app {

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::monotonic() const {
  timespec time{};
  if (clock_gettime(CLOCK_BOOTTIME, &time) != 0)
    throw std::system_error(errno, std::generic_category(), "clock_gettime");
  return std::chrono::milliseconds(std::int64_t{time.tv_sec} * 1'000 + time.tv_nsec / 1'000'000);
}

SystemRandom::SystemRandom() {
  std::array<std::byte, 16> probe{};
  fill(probe);
}

void SystemRandom::fill(std::span<std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw std::system_error(errno, std::generic_category(), "getrandom");
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace bascule::app
