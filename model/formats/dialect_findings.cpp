#include "model/formats/dialect_findings.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/number_evidence.h"

#include <vector>

namespace antevia {
namespace {

std::string shown(const std::string& example)
{
    return std::string("'") + shownSafely(example) + "'";
}

void decideDecimalMark(const NumberEvidence& evidence, DetectedDialect& detected)
{
    const bool comma = !evidence.commaDecimal.empty() || !evidence.pointGroup.empty();
    const bool point = !evidence.pointDecimal.empty() || !evidence.commaGroup.empty();
    if (comma && point) {
        const std::string a = evidence.commaDecimal.empty() ? evidence.pointGroup : evidence.commaDecimal;
        const std::string b = evidence.pointDecimal.empty() ? evidence.commaGroup : evidence.pointDecimal;
        detected.doubts.push_back({"decimal-mark",
                                   "Some cells are written like " + shown(a) + ", others like " + shown(b) +
                                       ": which mark begins the fraction?",
                                   {".", ","}});
        return;
    }
    if (comma || point) {
        detected.dialect.decimalMark = comma ? ',' : '.';
        const std::string& example = !evidence.commaDecimal.empty()   ? evidence.commaDecimal
                                     : !evidence.pointGroup.empty()   ? evidence.pointGroup
                                     : !evidence.pointDecimal.empty() ? evidence.pointDecimal
                                                                      : evidence.commaGroup;
        detected.reasons.push_back(std::string("Numbers such as ") + shown(example) + " have a decimal " +
                                   (comma ? "comma." : "point."));
        return;
    }
    if (evidence.pointEither.empty() && evidence.commaEither.empty())
        return;
    const bool onlyPoints = evidence.commaEither.empty();
    detected.dialect.decimalMark = onlyPoints ? ',' : '.';
    detected.doubts.push_back({"decimal-mark",
                               evidence.pointEither.empty() || onlyPoints
                                   ? "Is " + shown(onlyPoints ? evidence.pointEither : evidence.commaEither) +
                                         " more than a thousand, or a fraction?"
                                   : "Some cells are written like " + shown(evidence.pointEither) + ", others like " +
                                         shown(evidence.commaEither) + ": which mark begins the fraction?",
                               {std::string(1, detected.dialect.decimalMark), onlyPoints ? "." : ","}});
}

void decideGroupMark(const NumberEvidence& evidence, DetectedDialect& detected)
{
    TextDialect& dialect = detected.dialect;
    const auto use = [&](char mark, const char* name, const std::string& example) {
        dialect.groupMark = mark;
        detected.reasons.push_back(std::string("Thousands are grouped by ") + name + ", as in " + shown(example) + ".");
    };
    if (!evidence.spaceGroup.empty())
        return use(' ', "spaces", evidence.spaceGroup);
    if (!evidence.quoteGroup.empty())
        return use('\'', "apostrophes", evidence.quoteGroup);
    const std::string& points = evidence.pointGroup.empty() ? evidence.pointEither : evidence.pointGroup;
    const std::string& commas = evidence.commaGroup.empty() ? evidence.commaEither : evidence.commaGroup;
    if (dialect.decimalMark == ',' && !points.empty())
        use('.', "points", points);
    if (dialect.decimalMark == '.' && !commas.empty())
        use(',', "commas", commas);
}

/// The first date that can be read in one order only, for each order.
struct DateEvidence {
    std::string yearFirst;
    std::string dayFirst;   ///< "16/10/2015"
    std::string monthFirst; ///< "10/16/2015"
    std::string either;     ///< "03/04/2026"
    std::string withPoints; ///< "03.04.2026": the day comes first wherever points are written
};

void weighDate(const std::string& text, DateEvidence& evidence)
{
    const bool iso = parseWrittenDay(text, DateOrder::Iso).has_value();
    const bool day = parseWrittenDay(text, DateOrder::DayMonthYear).has_value();
    const bool month = parseWrittenDay(text, DateOrder::MonthDayYear).has_value();
    const bool hasPoints = text.find('.') != std::string::npos;
    const auto shows = iso                         ? &DateEvidence::yearFirst
                       : day && month && hasPoints ? &DateEvidence::withPoints
                       : day && month              ? &DateEvidence::either
                       : day                       ? &DateEvidence::dayFirst
                       : month                     ? &DateEvidence::monthFirst
                                                   : nullptr;
    if (shows != nullptr && (evidence.*shows).empty())
        evidence.*shows = text;
}

/// Whether a heading or a label says that the dates below it or beside it are not those of the figures ("LAST UPDATE").
bool namesOtherTime(const TableCell& cell)
{
    const HeadingHint hint = hintOf(cell.text);
    return hint == HeadingHint::OtherTime || hint == HeadingHint::Structure;
}

DateEvidence dateEvidence(const Table& table)
{
    DateEvidence evidence;
    constexpr std::size_t rowsForHeading = 60;
    const std::vector<bool> otherTimes = columnsHeaded(table, rowsForHeading, namesOtherTime);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = row[i].kind == TableCell::Kind::Text ? trimmed(row[i].text) : std::string();
            if (looksLikeDate(text) && !otherTimes[i] && (i == 0 || !namesOtherTime(row[i - 1])))
                weighDate(text, evidence);
        }
    return evidence;
}

} // namespace

void findNumberForm(const Table& table, DetectedDialect& detected)
{
    const NumberEvidence evidence = numberEvidence(table);
    decideDecimalMark(evidence, detected);
    decideGroupMark(evidence, detected);
}

void findDateForm(const Table& table, DetectedDialect& detected)
{
    const DateEvidence evidence = dateEvidence(table);
    const auto use = [&](DateOrder order, const std::string& example) {
        detected.dialect.dateForm = order;
        detected.reasons.push_back("Dates such as " + shown(example) + " are written " + word(order) + ".");
    };
    const auto doubt = [&](const std::string& question) {
        detected.doubts.push_back(
            {"date-form", question, {word(DateOrder::DayMonthYear), word(DateOrder::MonthDayYear)}});
    };
    if (!evidence.dayFirst.empty() && !evidence.monthFirst.empty()) {
        detected.dialect.dateForm = DateOrder::DayMonthYear;
        return doubt("Dates are written like " + shown(evidence.dayFirst) + " and like " + shown(evidence.monthFirst) +
                     ": the column contradicts itself. Which is right?");
    }
    if (!evidence.dayFirst.empty())
        return use(DateOrder::DayMonthYear, evidence.dayFirst);
    if (!evidence.monthFirst.empty())
        return use(DateOrder::MonthDayYear, evidence.monthFirst);
    if (!evidence.either.empty()) {
        detected.dialect.dateForm = DateOrder::DayMonthYear;
        return doubt("In " + shown(evidence.either) + ", does the day or the month stand first?");
    }
    if (!evidence.withPoints.empty())
        return use(DateOrder::DayMonthYear, evidence.withPoints);
    if (!evidence.yearFirst.empty())
        use(DateOrder::Iso, evidence.yearFirst);
}

} // namespace antevia
