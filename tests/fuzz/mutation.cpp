#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace antevia::fuzz {
namespace {

constexpr std::array<std::string_view, 20> wordsOfFormats{
    ",",        ";",          "\t",         "\"",        "\r\n",
    "-1",       "1e999",      "2015-02-30", "NaN",       "\xEF\xBB\xBF",
    "\xFF\xFE", "PK\x05\x06", "<!DOCTYPE",  "]]>",       "{",
    "[",        "null",       "#date",      "OBS_VALUE", "99999999999999999999"};

/// SplitMix64: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, figure 17.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }

private:
    std::uint64_t m_state;
};

void change(std::string& bytes, Draws& draws)
{
    const std::size_t at = draws.below(bytes.size());
    const std::size_t length = 1 + draws.below(std::min<std::size_t>(64, bytes.size() - at));
    switch (draws.below(6)) {
    case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << draws.below(8))); return;
    case 1: bytes[at] = static_cast<char>(draws.below(256)); return;
    case 2: bytes.erase(at, length); return;
    case 3: bytes.insert(draws.below(bytes.size()), bytes.substr(at, length)); return;
    case 4: bytes.insert(at, wordsOfFormats[draws.below(wordsOfFormats.size())]); return;
    default: bytes.resize(at); return;
    }
}

} // namespace

std::string mutated(const std::string& seed, std::uint64_t number)
{
    Draws draws(number);
    std::string bytes = seed;
    for (std::size_t changes = 1 + draws.below(8); changes > 0 && !bytes.empty(); --changes)
        change(bytes, draws);
    return bytes;
}

} // namespace antevia::fuzz
