// Philox for many rows at once.
#include "analysis/base/random.h"
#include "analysis/base/side_by_side.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cstddef>

namespace antevia {
namespace {

/// Counters side by side, so that one instruction serves several of them.
constexpr std::size_t lanes = 64;
struct LaneBlock {
    alignas(64) std::uint32_t a[lanes], b[lanes], c[lanes], d[lanes];
};

/// Salmon et al. (2011), one round of Philox4x32.
inline void philoxRound(LaneBlock& block, std::size_t used, std::uint32_t firstKey, std::uint32_t secondKey)
{
    constexpr std::uint64_t firstFactor = 0xD2511F53;
    constexpr std::uint64_t secondFactor = 0xCD9E8D57;
    for (std::size_t i = 0; i < used; ++i) {
        const std::uint64_t left = firstFactor * block.a[i];
        const std::uint64_t right = secondFactor * block.c[i];
        block.a[i] = static_cast<std::uint32_t>(right >> 32) ^ block.b[i] ^ firstKey;
        block.b[i] = static_cast<std::uint32_t>(right);
        block.c[i] = static_cast<std::uint32_t>(left >> 32) ^ block.d[i] ^ secondKey;
        block.d[i] = static_cast<std::uint32_t>(left);
    }
}

/// philox() of `used` counters that differ in their third number, from counter[2] on.
ANTEVIA_SIDE_BY_SIDE void philoxLanes(const std::array<std::uint32_t, 4>& counter,
                                      const std::array<std::uint32_t, 2>& key, std::size_t used, LaneBlock& block)
{
    constexpr std::uint32_t rounds = 10;
    constexpr std::uint32_t firstStep = 0x9E3779B9;
    constexpr std::uint32_t secondStep = 0xBB67AE85;
    for (std::size_t i = 0; i < used; ++i) {
        block.a[i] = counter[0];
        block.b[i] = counter[1];
        block.c[i] = counter[2] + static_cast<std::uint32_t>(i);
        block.d[i] = counter[3];
    }
    for (std::uint32_t round = 0; round < rounds; ++round)
        philoxRound(block, used, key[0] + round * firstStep, key[1] + round * secondStep);
}

/// Two rows of each of the first counters of a block, in the rows' order.
ANTEVIA_SIDE_BY_SIDE void layRows(const LaneBlock& block, std::size_t counters, std::uint32_t* first,
                                  std::uint32_t* second)
{
    for (std::size_t i = 0; i < counters; ++i) {
        first[2 * i] = block.a[i];
        first[2 * i + 1] = block.c[i];
        second[2 * i] = block.b[i];
        second[2 * i + 1] = block.d[i];
    }
}

} // namespace

void philoxRows(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key, std::span<std::uint32_t> first,
                std::span<std::uint32_t> second)
{
    EXPECTS(first.size() == second.size());
    const bool isOdd = counter[2] % 2 != 0;
    counter[2] /= 2;
    LaneBlock block;
    std::size_t done = 0;
    if (isOdd && !first.empty()) {
        philoxLanes(counter, key, 1, block);
        first[0] = block.c[0];
        second[0] = block.d[0];
        ++counter[2];
        ++done;
    }
    for (; done < first.size(); counter[2] += lanes, done += 2 * lanes) {
        const std::size_t count = std::min(2 * lanes, first.size() - done);
        philoxLanes(counter, key, (count + 1) / 2, block);
        layRows(block, count / 2, first.data() + done, second.data() + done);
        if (count % 2 != 0) {
            first[done + count - 1] = block.a[count / 2];
            second[done + count - 1] = block.b[count / 2];
        }
    }
}

} // namespace antevia
