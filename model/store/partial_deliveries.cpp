#include "model/store/partial_deliveries.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace antevia {
namespace {

/// Periods from the first to the last of any of the deliveries, filled from the newest down.
class LaidRows {
public:
    explicit LaidRows(std::span<const KeptRows> parts)
    {
        m_first = parts.front().series.first();
        Period last = parts.front().series.last();
        for (const KeptRows& each : parts) {
            m_first = std::min(m_first, each.series.first());
            last = std::max(last, each.series.last());
        }
        m_values = Eigen::VectorXd::Constant(last.index - m_first.index + 1, std::numeric_limits<double>::quiet_NaN());
        m_saidBy.assign(static_cast<std::size_t>(m_values.size()), unsaid);
    }

    /// Lays a delivery under those that were laid before.
    void layUnder(const KeptRows& rows, int number)
    {
        std::map<Period, const CellMark*> marks;
        for (const CellMark& mark : rows.marks)
            marks.emplace(mark.period, &mark);
        for (int row = 0; row < rows.series.size(); ++row) {
            const Period period = later(rows.series.first(), row);
            const auto mark = marks.find(period);
            int& said = m_saidBy[static_cast<std::size_t>(period.index - m_first.index)];
            if (said != unsaid || (std::isnan(rows.series.values()[row]) && mark == marks.end()))
                continue;
            said = number;
            m_values[period.index - m_first.index] = rows.series.values()[row];
            if (mark != marks.end())
                m_marks.emplace(period, *mark->second);
        }
    }

    /// A period of which none says anything counts as the newest one's.
    KnownRows take() &&
    {
        std::ranges::replace(m_saidBy, unsaid, 0);
        KnownRows out{{Series(m_first, std::move(m_values)), {}}, std::move(m_saidBy)};
        for (auto& [period, mark] : m_marks)
            out.rows.marks.push_back(std::move(mark));
        return out;
    }

private:
    static constexpr int unsaid = -1;
    Period m_first;
    Eigen::VectorXd m_values;
    std::vector<int> m_saidBy;
    std::map<Period, CellMark> m_marks;
};

} // namespace

KnownRows rowsLaid(std::span<const KeptRows> parts)
{
    EXPECTS(!parts.empty());
    if (parts.size() == 1)
        return {parts.front(), std::vector<int>(static_cast<std::size_t>(parts.front().series.size()), 0)};
    LaidRows laid(parts);
    for (std::size_t i = 0; i < parts.size(); ++i)
        laid.layUnder(parts[i], static_cast<int>(i));
    return std::move(laid).take();
}

Result<KnownRows> rowsKnown(const Database& database, const std::vector<KnownDelivery>& known, std::size_t at,
                            RowsRead how)
{
    EXPECTS(at < known.size());
    std::vector<KeptRows> parts;
    for (std::size_t i = at; i < known.size(); ++i) {
        TRY(KeptRows rows, how == RowsRead::Checked ? checkedRows(database, known[i].delivery)
                                                    : rowsAsKept(database, known[i].delivery));
        parts.push_back(std::move(rows));
        if (known[i].coverage == Coverage::Whole)
            break;
    }
    return rowsLaid(parts);
}

} // namespace antevia
