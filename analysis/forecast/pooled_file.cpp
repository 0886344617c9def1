#include "analysis/forecast/pooled_network.h"
#include "analysis/forecast/pooled_weights.h"
#include "analysis/forecast/pooled_window.h"
#include "model/base/contract.h"
#include "model/base/number.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace antevia {

namespace {

constexpr std::string_view firstLine = "antevia pooled networks 1";
constexpr float largestShare = 32767.0f;
constexpr std::int64_t mostNetworks = 16;
constexpr std::int64_t widestLayer = 1024;

Error damaged(const std::string& what)
{
    return {ErrorCode::Format, "the weights learnt for forecasts cannot be read: " + what,
            "Learn them again with antevia-bench learn-pooled."};
}

/// Reads a text's lines, then bytes with the lowest first.
class WeightReader {
public:
    explicit WeightReader(std::string_view bytes) : m_rest(bytes) {}

    /// Up to the end of the line; empty at the end of the text.
    std::string line()
    {
        const auto end = std::min(m_rest.find('\n'), m_rest.size());
        std::string found(m_rest.substr(0, end));
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        return found;
    }

    /// Where enough is left: `values` filled from a largest one and 16-bit shares of it.
    template <class Values>
    bool fill(Values& values)
    {
        if (static_cast<Eigen::Index>(m_rest.size()) < 4 + 2 * values.size())
            return false;
        const auto largest = std::bit_cast<float>(bits(4));
        for (float& each : values.reshaped())
            each = largest * static_cast<float>(static_cast<std::int16_t>(bits(2))) / largestShare;
        return std::isfinite(largest);
    }

    bool isAtEnd() const { return m_rest.empty(); }

private:
    std::uint32_t bits(std::size_t count)
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value |= std::uint32_t(static_cast<unsigned char>(m_rest[i])) << (8 * i);
        m_rest.remove_prefix(count);
        return value;
    }

    std::string_view m_rest;
};

template <class Values>
void write(std::string& bytes, const Values& values)
{
    const auto put = [&](std::uint32_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 0xff);
    };
    const float largest = std::max(values.cwiseAbs().maxCoeff(), 1e-30f);
    put(std::bit_cast<std::uint32_t>(largest), 4);
    for (const float value : values.reshaped())
        put(static_cast<std::uint32_t>(std::lround(value / largest * largestShare)), 2);
}

/// The numbers after `word` in a line.
std::vector<Eigen::Index> numbersAfter(const std::string& word, const std::string& line)
{
    std::vector<Eigen::Index> numbers;
    if (!line.starts_with(word + " "))
        return numbers;
    std::string_view rest = std::string_view(line).substr(word.size() + 1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        numbers.push_back(parseInteger(std::string(rest.substr(0, end))).value_or(0));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return numbers;
}

bool isShape(const std::vector<Eigen::Index>& widths)
{
    return widths.size() >= 2 && widths.front() == pooledInputs && widths.back() == pooledHorizon * pooledLevelCount &&
           std::ranges::all_of(widths, [](Eigen::Index width) { return width > 0 && width <= widestLayer; });
}

} // namespace

Result<PooledNetworks> readPooledNetworks(std::string_view bytes)
{
    WeightReader reader(bytes);
    if (reader.line() != firstLine)
        return damaged("they do not begin with '" + std::string(firstLine) + "'");
    PooledNetworks read;
    std::vector<std::string> lines;
    for (std::string line = reader.line(); !line.empty(); line = reader.line())
        lines.push_back(line);
    if (lines.size() < 2)
        return damaged("their shape is missing");
    const auto count = numbersAfter("networks", lines[lines.size() - 2]);
    const auto widths = numbersAfter("layers", lines.back());
    if (count.size() != 1 || count[0] < 1 || count[0] > mostNetworks || !isShape(widths))
        return damaged("their shape is another than this version's");
    read.origin.assign(lines.begin(), lines.end() - 2);
    for (Eigen::Index i = 0; i < count[0]; ++i) {
        PooledNetwork network;
        for (std::size_t layer = 1; layer < widths.size(); ++layer) {
            network.push_back({Eigen::MatrixXf(widths[layer], widths[layer - 1]), Eigen::VectorXf(widths[layer])});
            if (!reader.fill(network.back().weights) || !reader.fill(network.back().offsets))
                return damaged("they are cut off or hold a number without end");
        }
        read.networks.push_back(std::move(network));
    }
    if (!reader.isAtEnd())
        return damaged("there is more than their shape says");
    return read;
}

std::string writtenPooledNetworks(const PooledNetworks& networks)
{
    EXPECTS(!networks.networks.empty());
    std::string bytes = std::string(firstLine) + "\n";
    for (const std::string& line : networks.origin)
        bytes += line + "\n";
    bytes += "networks " + std::to_string(networks.networks.size()) + "\nlayers " + std::to_string(pooledInputs);
    for (const NetworkLayer& layer : networks.networks.front())
        bytes += " " + std::to_string(layer.offsets.size());
    bytes += "\n\n";
    for (const PooledNetwork& network : networks.networks)
        for (const NetworkLayer& layer : network) {
            write(bytes, layer.weights);
            write(bytes, layer.offsets);
        }
    return bytes;
}

const PooledNetworks& shippedPooledNetworks()
{
    static const PooledNetworks shipped = [] {
        auto read = readPooledNetworks(pooledWeights());
        EXPECTS(read);
        return *std::move(read);
    }();
    return shipped;
}

} // namespace antevia
