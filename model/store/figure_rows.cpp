#include "model/store/figure_rows.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/hash.h"
#include "model/formats/json_free_texts.h"
#include "model/store/database_error.h"
#include "model/store/documents.h"
#include "model/store/listing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

void appendLine(std::string& text, std::string_view period, double value, std::string_view mark)
{
    text.append(period).append(" ").append(printShortest(value));
    text.append(mark.empty() ? "" : " ").append(mark).append("\n");
}

/// The mark of each period in turn, as it is kept: "" for most.
class MarksInOrder {
public:
    explicit MarksInOrder(const std::vector<CellMark>& marks) : m_next(marks.begin()), m_end(marks.end()) {}
    std::string of(Period period)
    {
        return m_next != m_end && m_next->period == period ? printMark(*m_next++) : std::string();
    }

private:
    std::vector<CellMark>::const_iterator m_next;
    std::vector<CellMark>::const_iterator m_end;
};

std::string named(const Delivery& delivery)
{
    return "series '" + shownSafely(text(delivery.series)) + "' in vintage " + shownSafely(text(delivery.vintage));
}

Result<std::vector<Delivery>> readDeliveries(Statement& statement)
{
    std::vector<Delivery> deliveries;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            return deliveries;
        deliveries.push_back({SeriesId{std::string(statement.text(0))}, VintageId{std::string(statement.text(1))},
                              statement.integer(2), std::string(statement.text(3))});
    }
}

Result<Statement> selectRows(const Database& database, const Delivery& delivery)
{
    TRY(Statement statement,
        database.prepare(
            "SELECT period, value, mark FROM observation WHERE series = ? AND vintage = ? ORDER BY period"));
    RETURN_IF_ERROR(statement.bindAll(text(delivery.series), text(delivery.vintage)));
    return statement;
}

bool readsBackEqual(Period period)
{
    return parsePeriod(printPeriod(period)) == period;
}

/// Marks stand in order, each in a period of the series; only a figure has a value.
Result<void> checkMarks(const SeriesFigures& figures, const std::string& name)
{
    const CellMark* before = nullptr;
    for (const CellMark& mark : figures.marks) {
        const Series& series = figures.series;
        const bool isInside = mark.period.frequency == series.frequency() && mark.period >= series.first() &&
                              mark.period <= series.last();
        const bool hasFigure = isInside && !std::isnan(series.at(mark.period));
        const bool readsBack = parseMark(mark.period, printMark(mark)) == mark;
        if (!isInside || !readsBack || !saysMore(mark) || (before != nullptr && before->period >= mark.period) ||
            hasFigure != (mark.state == CellState::Figure))
            return Error{ErrorCode::InvalidInput,
                         name + " has a mark that does not fit its cell " + printPeriod(mark.period)};
        before = &mark;
    }
    return {};
}

std::string nameOf(const SeriesFigures& figures)
{
    return "series '" + shownSafely(text(figures.info.id)) + "'";
}

} // namespace

std::string deliveryKey(const Delivery& delivery)
{
    return text(delivery.vintage) + " " + text(delivery.series);
}

std::string rowsHash(const Series& series, const std::vector<CellMark>& marks)
{
    std::string text;
    MarksInOrder kept(marks);
    for (int i = 0; i < series.size(); ++i) {
        const Period period = later(series.first(), i);
        appendLine(text, printPeriod(period), series.values()[i], kept.of(period));
    }
    return sha256Hex(text);
}

std::string contentHash(std::vector<Delivery> deliveries)
{
    std::ranges::sort(deliveries, {}, &Delivery::series);
    std::string text;
    for (const Delivery& delivery : deliveries)
        text += nlohmann::json(delivery.series.value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) +
                " " + delivery.rowsHash + "\n";
    return sha256Hex(text);
}

std::optional<std::int64_t> vintageNumber(const VintageId& id)
{
    if (!id.value.starts_with('v'))
        return std::nullopt;
    const auto number = parseInteger(std::string_view(id.value).substr(1));
    return number && *number > 0 && id.value == "v" + printInteger(*number) ? number : std::nullopt;
}

Result<void> checkKeepable(const SeriesFigures& figures)
{
    const std::string name = nameOf(figures);
    const Series& series = figures.series;
    if (figures.info.id.empty())
        return Error{ErrorCode::InvalidInput, "a series needs an id to be kept"};
    if (series.empty())
        return Error{ErrorCode::InvalidInput, name + " has no figures in this delivery"};
    if (series.frequency() != figures.info.frequency)
        return Error{ErrorCode::InvalidInput, name + " is said to be " + word(figures.info.frequency) +
                                                  ", its figures are " + word(series.frequency())};
    if (!readsBackEqual(series.first()) || !readsBackEqual(series.last()))
        return Error{ErrorCode::InvalidInput, name + " has periods outside the years 1000 to 9999"};
    if (series.values().array().isInf().any())
        return Error{ErrorCode::InvalidInput, name + " has an infinite figure"};
    return checkMarks(figures, name);
}

Result<void> checkFlags(const SeriesFigures& figures)
{
    const CellMark* before = nullptr;
    for (const CellMark& mark : figures.marks) {
        if (before == nullptr || before->flags != mark.flags)
            RETURN_IF_ERROR(checkFreeTexts({{"flags", mark.flags}}, nameOf(figures)));
        before = &mark;
    }
    return {};
}

Result<std::vector<Delivery>> deliveriesIn(const Database& database, const VintageId& vintage)
{
    TRY(Statement statement,
        database.prepare("SELECT series, vintage, position, rowsHash FROM delivery WHERE vintage = ?"
                         " ORDER BY position, series"));
    RETURN_IF_ERROR(statement.bindAll(text(vintage)));
    return readDeliveries(statement);
}

Result<std::vector<Delivery>> deliveriesOf(const Database& database, const SeriesId& series)
{
    TRY(Statement statement,
        database.prepare("SELECT series, vintage, position, rowsHash FROM delivery WHERE series = ?"));
    RETURN_IF_ERROR(statement.bindAll(text(series)));
    TRY(auto deliveries, readDeliveries(statement));
    std::ranges::sort(deliveries, std::ranges::greater(),
                      [](const Delivery& each) { return vintageNumber(each.vintage); });
    return deliveries;
}

Result<KeptRows> rowsAsKept(const Database& database, const Delivery& delivery)
{
    TRY(Statement statement, selectRows(database, delivery));
    std::optional<Period> first;
    std::vector<double> values;
    std::vector<CellMark> marks;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            break;
        const auto period = parsePeriod(statement.text(0));
        if (!first)
            first = period;
        if (!period || *period != later(*first, static_cast<int>(values.size())))
            return damaged(named(delivery));
        values.push_back(statement.number(1));
        if (const std::string_view text = statement.text(2); !text.empty()) {
            auto mark = parseMark(*period, text);
            if (!mark)
                return damaged(named(delivery));
            marks.push_back(*std::move(mark));
        }
    }
    if (!first)
        return damaged(named(delivery));
    return KeptRows{
        Series(*first, Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()))),
        std::move(marks)};
}

Result<KeptRows> checkedRows(const Database& database, const Delivery& delivery)
{
    TRY(KeptRows rows, rowsAsKept(database, delivery));
    if (rowsHash(rows.series, rows.marks) != delivery.rowsHash)
        return damaged(named(delivery));
    return rows;
}

Result<std::string> rowsHashNow(const Database& database, const Delivery& delivery)
{
    TRY(Statement statement, selectRows(database, delivery));
    std::string text;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            return sha256Hex(text);
        appendLine(text, statement.text(0), statement.number(1), statement.text(2));
    }
}

Result<void> writeRows(const Database& database, const Delivery& delivery, const SeriesFigures& figures)
{
    RETURN_IF_ERROR(database.run("INSERT INTO delivery (series, vintage, position, rowsHash) VALUES (?, ?, ?, ?)",
                                 text(delivery.series), text(delivery.vintage), delivery.position, delivery.rowsHash));
    RETURN_IF_ERROR(toggleListed(database, "delivery", deliveryKey(delivery), delivery.position));
    TRY(Statement statement, database.prepare("INSERT INTO observation (series, vintage, period, value, mark)"
                                              " VALUES (?, ?, ?, ?, nullif(?, ''))"));
    RETURN_IF_ERROR(statement.bindAll(text(delivery.series), text(delivery.vintage)));
    const Series& series = figures.series;
    MarksInOrder marks(figures.marks);
    for (int i = 0; i < series.size(); ++i) {
        const Period period = later(series.first(), i);
        RETURN_IF_ERROR(statement.bind(3, printPeriod(period)));
        RETURN_IF_ERROR(statement.bind(4, series.values()[i]));
        RETURN_IF_ERROR(statement.bind(5, marks.of(period)));
        RETURN_IF_ERROR(statement.run());
    }
    return {};
}

Result<void> deleteRows(const Database& database, const Delivery& delivery)
{
    RETURN_IF_ERROR(toggleListed(database, "delivery", deliveryKey(delivery), delivery.position));
    RETURN_IF_ERROR(database.run("DELETE FROM observation WHERE series = ? AND vintage = ?", text(delivery.series),
                                 text(delivery.vintage)));
    return database.run("DELETE FROM delivery WHERE series = ? AND vintage = ?", text(delivery.series),
                        text(delivery.vintage));
}

Result<void> checkHasNoFigures(const Database& database, const std::string& series)
{
    TRY(const auto deliveries, deliveriesOf(database, SeriesId{series}));
    if (deliveries.empty())
        return {};
    std::vector<std::string> vintages;
    for (const Delivery& delivery : deliveries)
        vintages.push_back(shownSafely(text(delivery.vintage)));
    return Error{ErrorCode::Conflict, "series '" + shownSafely(series) + "' has figures in " + joined(vintages, ", "),
                 "Remove the series with its figures."};
}

} // namespace antevia
