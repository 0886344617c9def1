#include "app/charts/chart_points.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace antevia {
namespace {

bool lower(const ChartPoint& left, const ChartPoint& right)
{
    return left.value < right.value;
}

/// At most four points that stand for `bucket`: a gap if it holds one, its lowest and highest point in their order.
void addBucket(std::span<const ChartPoint> bucket, std::vector<ChartPoint>& into)
{
    std::vector<ChartPoint> known;
    std::ranges::copy_if(bucket, std::back_inserter(known), [](const ChartPoint& p) { return std::isfinite(p.value); });
    const auto gap = std::ranges::find_if(bucket, [](const ChartPoint& p) { return !std::isfinite(p.value); });
    std::vector<ChartPoint> kept;
    if (!known.empty()) {
        kept.push_back(*std::ranges::min_element(known, lower));
        kept.push_back(*std::ranges::max_element(known, lower));
    }
    if (gap != bucket.end())
        kept.push_back(*gap);
    std::ranges::stable_sort(kept, {}, &ChartPoint::day);
    const auto last = std::unique(kept.begin(), kept.end());
    into.insert(into.end(), kept.begin(), last);
}

class ExtentBuilder {
public:
    void add(std::span<const ChartPoint> points)
    {
        for (const ChartPoint& point : points)
            if (std::isfinite(point.value))
                add(point);
    }
    void add(Day day)
    {
        if (m_extent.empty)
            return;
        m_extent.first = std::min(m_extent.first, day);
        m_extent.last = std::max(m_extent.last, day);
    }
    const ChartExtent& extent() const { return m_extent; }

private:
    void add(const ChartPoint& point)
    {
        if (m_extent.empty)
            m_extent = {false, point.day, point.day, point.value, point.value};
        m_extent.low = std::min(m_extent.low, point.value);
        m_extent.high = std::max(m_extent.high, point.value);
        add(point.day);
    }

    ChartExtent m_extent;
};

} // namespace

std::vector<ChartPoint> thinned(std::span<const ChartPoint> points, std::size_t most)
{
    EXPECTS(most >= 8);
    if (points.size() <= most)
        return {points.begin(), points.end()};
    const std::size_t buckets = most / 4; // up to three points each
    std::vector<ChartPoint> kept;
    for (std::size_t i = 0; i < buckets; ++i) {
        const std::size_t begin = points.size() * i / buckets;
        const std::size_t end = points.size() * (i + 1) / buckets;
        addBucket(points.subspan(begin, end - begin), kept);
    }
    return kept;
}

std::vector<ChartRun> runsWithoutGap(std::span<const ChartPoint> lower, std::span<const ChartPoint> upper)
{
    std::vector<ChartRun> runs;
    const std::size_t count = std::min(lower.size(), upper.size());
    bool inside = false;
    for (std::size_t i = 0; i < count; ++i) {
        const bool known = std::isfinite(lower[i].value) && std::isfinite(upper[i].value);
        if (known && !inside)
            runs.push_back({i, i});
        if (known)
            runs.back().end = i + 1;
        inside = known;
    }
    return runs;
}

std::vector<ChartPoint> steps(std::span<const ChartPoint> points)
{
    std::vector<ChartPoint> made;
    for (const ChartPoint& point : points) {
        if (!made.empty() && made.back().value != point.value)
            made.push_back({point.day, made.back().value});
        made.push_back(point);
    }
    return made;
}

ChartExtent extentOf(const ChartSpec& spec)
{
    ExtentBuilder builder;
    for (const ChartBand& band : spec.bands) {
        builder.add(band.lower);
        builder.add(band.upper);
    }
    for (const ChartLine& line : spec.lines)
        builder.add(line.points);
    for (const ChartMark& mark : spec.marks)
        builder.add(mark.day);
    return builder.extent();
}

int daysBetweenPoints(const ChartSpec& spec)
{
    std::optional<int> fewest;
    const auto look = [&](const std::vector<ChartPoint>& points) {
        for (std::size_t i = 1; i < points.size(); ++i)
            if (const int days = daysBetween(points[i - 1].day, points[i].day); days > 0)
                fewest = std::min(fewest.value_or(days), days);
    };
    for (const ChartLine& line : spec.lines)
        look(line.points);
    for (const ChartBand& band : spec.bands)
        look(band.lower);
    return fewest.value_or(1);
}

} // namespace antevia
