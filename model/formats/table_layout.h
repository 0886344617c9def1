#pragma once

#include "model/formats/column_profile.h"
#include "model/formats/found_series.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

enum class ColumnRole {
    Ignored,
    Time,
    EndOfTime, ///< the last day of a period whose first day another column has
    Year,
    Month,
    Quarter,
    Week,
    Value,
    Dimension,
    Label, ///< the words for the dimension `dimensionColumn`
    Flag,
    Confidential,
    Scale, ///< the power of ten by which the row's figures are to be multiplied
    Grade, ///< Admiralty: the source's reliability, the information's credibility, or both
    Note,
    Structure, ///< of SDMX-CSV: which data flow the row belongs to
    Action,    ///< of SDMX-CSV 2.0: what is to be done with the row
    Personal
};
template <>
inline constexpr auto wordsOf<ColumnRole> = std::array{std::pair{ColumnRole::Ignored, "ignored"},
                                                       std::pair{ColumnRole::Time, "time"},
                                                       std::pair{ColumnRole::EndOfTime, "end-of-time"},
                                                       std::pair{ColumnRole::Year, "year"},
                                                       std::pair{ColumnRole::Month, "month"},
                                                       std::pair{ColumnRole::Quarter, "quarter"},
                                                       std::pair{ColumnRole::Week, "week"},
                                                       std::pair{ColumnRole::Value, "value"},
                                                       std::pair{ColumnRole::Dimension, "dimension"},
                                                       std::pair{ColumnRole::Label, "label"},
                                                       std::pair{ColumnRole::Flag, "flag"},
                                                       std::pair{ColumnRole::Confidential, "confidentiality"},
                                                       std::pair{ColumnRole::Scale, "scale"},
                                                       std::pair{ColumnRole::Grade, "grade"},
                                                       std::pair{ColumnRole::Note, "note"},
                                                       std::pair{ColumnRole::Structure, "structure"},
                                                       std::pair{ColumnRole::Action, "action"},
                                                       std::pair{ColumnRole::Personal, "personal"}};

/// Whether cells of such a column say of which time a row is.
constexpr bool saysWhen(ColumnRole role)
{
    return role == ColumnRole::Time || role == ColumnRole::Year || role == ColumnRole::Quarter ||
           role == ColumnRole::Month || role == ColumnRole::Week;
}

/// What the cells of a column of times are, where their own look does not say it.
enum class TimeForm {
    Written,
    SerialDays, ///< days are numbered as spreadsheets do
    YearWeeks   ///< "2020-53" is a week, "2021-05" too
};

struct ColumnUse {
    ColumnRole role = ColumnRole::Ignored;
    std::string heading;
    std::string dimension;             ///< name of the dimension; of a value: what it counts
    int dimensionColumn = 0;           ///< of a Label: whose words these are (1-based)
    std::optional<Period> period = {}; ///< of a Value: that of its heading, or of all rows as titles say
    std::string partOfYear = {};       ///< of a Value in a wide table whose rows say the year: "M1", "Q1", "W7"
    int yearsBefore = 0;               ///< of such a Value: 1 where its month is of the year before the row's
    std::string part = {};             ///< of a Value in a wide table with several columns a period: what it counts
    std::optional<FigureStatus> status = {}; ///< of a Value: what its heading says of the figures ("2023 [p]")
    bool wholeNumbers = true;                ///< of a Value
    bool codeAndWords = false;               ///< cells are "AT: Austria"
    TimeForm timeForm = TimeForm::Written;   ///< of a Time
    int flagColumn = 0;                      ///< of a Value: the column of its flags; 0: none of its own
};

/// How a block of rows is read.
struct TableLayout {
    enum class Kind { Long, Wide, PeriodsDown, None };
    Kind kind = Kind::None;
    int headerRow = 0;             ///< 1-based; 0: there is none
    int firstRow = 1;              ///< of the data
    int lastRow = 0;               ///< 0: to the end
    int tagRow = 0;                ///< of HXL; 0: none
    bool splitFirst = false;       ///< the first cell holds several codes separated by commas (Eurostat TSV)
    bool isEventList = false;      ///< dated rows of text and no figures
    bool isReference = false;      ///< codes, standards: nothing dated
    bool westSlavicMonths = false; ///< "listopad" is November
    int eventColumn = 0;           ///< names the event that each row is, so that rows are added up by month; 0: none
    int year = 0;                  ///< of all rows, which say the month only; 0: rows say it themselves
    bool fiscalYears = false;      ///< years may begin in another month than January …
    int fiscalYearStart = 0;       ///< … which is this one; 0: not known
    int power = 0;                 ///< of ten, in which titles say that figures are written
    std::string title;
    std::vector<ColumnUse> columns;  ///< by column - 1
    std::vector<KeyPart> constants;  ///< what the lines above say of all figures
    std::vector<RowMessage> remarks; ///< to be told with the file's messages
    std::string format;              ///< if the layout is a publisher's: "sdmx-csv-1.0", "hxl", …
};
template <>
inline constexpr auto wordsOf<TableLayout::Kind> =
    std::array{std::pair{TableLayout::Kind::Long, "long"}, std::pair{TableLayout::Kind::Wide, "wide"},
               std::pair{TableLayout::Kind::PeriodsDown, "periods-down"}, std::pair{TableLayout::Kind::None, "none"}};

/// The layout of a table, from its first rows. `rows.first` … `rows.last` (last 0: to the end) limit it to a block.
TableLayout layoutOf(const Table& table, const TextDialect& dialect, int firstRow = 1, int lastRow = 0);

/// The wide layout, if a row of headings holds periods; nothing otherwise.
std::optional<TableLayout> wideLayout(const Table& table, const TextDialect& dialect, int firstRow, int lastRow);
/// The layout of a table with a column of periods, or of none that can be read.
TableLayout longLayout(const Table& table, const TextDialect& dialect, int firstRow, int lastRow);
/// The same with the row of headings given; 0: there is none.
TableLayout longLayoutUnder(const Table& table, const TextDialect& dialect, RowSpan rows);

} // namespace antevia
