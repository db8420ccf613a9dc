// Runs a fuzz target without libFuzzer, from the release build: every seed as it is, then changes
// of them drawn from one number, for so many seconds. What it cannot see is left to `make fuzz`.
//   NAME FOLDER-OF-SEEDS SECONDS
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kBytesMax = 64 * 1024;

std::vector<std::string> read_seeds(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// Flips, cuts, repeats and splices: what a careless or a hostile sender does.
class Mutator {
 public:
  explicit Mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string next() {
    std::string text = one_of(seeds_);
    for (auto times = below(5) + 1; times > 0; --times) change(text);
    if (text.size() > kBytesMax) text.resize(kBytesMax);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }
  void change(std::string& text) {
    static const std::vector<std::string> words{
        "null",  "\"",      "{",        "}",  "[", "-1",   "99999999999999999999",
        "1e999", "\\u0000", "\\ud800",  "\n", "=", "true", "\xff",
        "%00",   "../",     "https://", "é",  "0"};
    const auto at = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        if (!text.empty()) text[at % text.size()] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, below(16));
        break;
      case 2:
        text.insert(at, one_of(words));
        break;
      case 3:
        text.insert(at, text.substr(at, below(64)));
        break;
      case 4:
        text.resize(at);
        break;
      case 5: {
        const auto& other = one_of(seeds_);
        text = text.substr(0, at) + other.substr(std::min(at, other.size()));
        break;
      }
    }
  }

  std::vector<std::string> seeds_;
  std::mt19937_64 random_{1};
};

const std::string* running = nullptr;

// What it ended with is left in the current folder.
void leave_behind(int signal) {
  if (running) std::ofstream("fuzz-finding", std::ios::binary) << *running;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& input) {
  running = &input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, leave_behind);
  auto seeds = read_seeds(argv[1]);
  if (seeds.empty()) return 2;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[2]));
  std::size_t runs = seeds.size();
  for (const auto& seed : seeds) run(seed);
  for (Mutator mutator(std::move(seeds)); std::chrono::steady_clock::now() < end; ++runs)
    run(mutator.next());
  std::printf("%zu inputs\n", runs);
  return 0;
}
