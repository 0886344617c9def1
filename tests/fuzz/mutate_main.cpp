// Reads mutations of the seeds of one reader for a while: antevia_mutate READER SECONDS [FIRST]. The number of each
// goes into the file READER.number before it is read, so that `antevia_mutate READER 0 NUMBER` reads a finding again.
#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/mutation.h"

#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

namespace antevia::fuzz {
namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned mostSeconds = 10; ///< for one file; then the reader hangs
constexpr long mostMib = 2'048;

long peakMib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

int readFor(const Target& target, unsigned seconds, std::uint64_t first)
{
    const auto seeds = target.seeds();
    std::ofstream note(std::string(target.name) + ".number");
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    std::uint64_t number = first;
    do {
        note.seekp(0);
        note << number << '\n' << std::flush;
        ::alarm(mostSeconds); // ends the program if the reader does not
        target.read(mutated(seeds[number % seeds.size()], number));
        ++number;
    } while (Clock::now() < end);
    ::alarm(0);
    std::printf("%s: %llu files from number %llu on, peak %ld MiB\n", target.name,
                static_cast<unsigned long long>(number - first), static_cast<unsigned long long>(first), peakMib());
    return peakMib() > mostMib ? 1 : 0;
}

bool readNumber(std::string_view text, auto& number)
{
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}

} // namespace
} // namespace antevia::fuzz

int main(int count, char** arguments)
{
    using namespace antevia::fuzz;
    unsigned seconds = 0;
    std::uint64_t first = 0;
    const Target* target = count > 2 ? targetNamed(arguments[1]) : nullptr;
    if (target == nullptr || !readNumber(arguments[2], seconds) || (count > 3 && !readNumber(arguments[3], first))) {
        std::fprintf(stderr, "usage: antevia_mutate READER SECONDS [FIRST]; readers:");
        for (const Target& each : targets())
            std::fprintf(stderr, " %s", each.name);
        std::fprintf(stderr, "\n");
        return 2;
    }
    return readFor(*target, seconds, first);
}
