#pragma once

#include "model/formats/delimited.h"
#include "model/formats/row_message.h"
#include "model/indicators/cell_mark.h"
#include "model/indicators/counting_basis.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace antevia {

/// One cell of a series. Small, because a file may hold millions of them.
struct FoundObservation {
    double value = 0.0;      ///< of a Figure
    std::int32_t index = 0;  ///< of the period, in the series' frequency
    std::int32_t row = 0;    ///< of the file, 1-based
    std::uint16_t flags = 0; ///< index into FoundFile::flagTexts; 0: none
    std::uint8_t low = 0;    ///< of a Suppressed one: from
    std::uint8_t grade = 0;  ///< packedGrade()
    std::uint16_t high = 0;  ///< to; 0: its range is not known
    CellState state = CellState::Figure;
    FigureStatus status = FigureStatus::Final;
    bool operator==(const FoundObservation&) const = default;
};
static_assert(sizeof(FoundObservation) == 24);

/// One coordinate of a series: citizen = AF, "Afghanistan".
struct KeyPart {
    std::string dimension; ///< as the file names it, in small letters: "geo", "citizen", "series"
    std::string code;      ///< as the file writes it
    std::string label;     ///< in words, if the file has them
    bool operator==(const KeyPart&) const = default;
};

/// What the coordinates of a series mean; empty where the file does not say.
struct SeriesMeaning {
    std::string place;   ///< where it is counted: code of the place dictionary ("AT", "RS+XK")
    std::string origin;  ///< nationality, citizenship or country of origin
    std::string partner; ///< the other side of a border, or a route
    std::string sex;     ///< "female", "male", "total"
    std::string age;     ///< "0-13", "18+", "total", or as written
    std::optional<bool> unaccompanied;
    std::optional<CountingUnit> unit; ///< nothing: the file does not say
    std::string unitText;             ///< as written or as concluded: "applications", "percent"
    BorderScope scope = BorderScope::Unknown;
    bool isTotal = false; ///< in one of its dimensions
    bool operator==(const SeriesMeaning&) const = default;
};

/// A series as one file has it.
struct FoundSeries {
    std::vector<KeyPart> key;
    std::vector<KeyPart> keyInFile; ///< where `key` leaves out the day of its delivery: with it; else empty
    std::string title;
    Frequency frequency = Frequency::Daily;
    bool wholeNumbers = true;
    int power = 0;                              ///< of ten, by which the figures as written were multiplied
    int saidPower = 0;                          ///< of ten, in which a heading or title says that they are written
    std::vector<FoundObservation> observations; ///< in the order of periods, each period once
    SeriesMeaning meaning;
    std::size_t table = 0; ///< the one of FoundFile::tables in which it was met first
    bool operator==(const FoundSeries&) const = default;
};

/// What a column (or an element) of the file was taken for.
struct MappedColumn {
    int column = 0; ///< 1-based; 0: not a column
    std::string heading;
    std::string role; ///< "time", "value", "dimension", "label", "flag", "note", …
    std::string dimension;
    bool operator==(const MappedColumn&) const = default;
};

/// A table that was read row by row: text has one or more, and each sheet of a workbook.
struct FoundTable {
    std::string title;           ///< that stands above it; empty: none does
    std::size_t firstColumn = 0; ///< where its columns begin among FoundFile::mapping
    std::size_t columns = 0;
    bool operator==(const FoundTable&) const = default;
};

/// The cells without a figure that are written alike: what they were taken for.
struct FoundMark {
    std::string text; ///< as written, or the flags beside it; empty: the cell is
    CellState state = CellState::Missing;
    int low = 0;   ///< of suppressed ones: from
    int high = 0;  ///< to; 0: not known
    int count = 0; ///< cells
    bool operator==(const FoundMark&) const = default;
};

/// Everything that was understood of one file.
struct FoundFile {
    std::string name;
    std::string format; ///< "delimited-text", "xlsx", "eurostat-tsv", "sdmx-csv-2.0", "sdmx-ml-2.1", …
    std::string layout; ///< "long", "wide", "periods-down", "mixed"
    DetectedDialect dialect;
    std::string sheet;
    int headerRow = 0; ///< 0: there is none
    std::vector<MappedColumn> mapping;
    std::vector<FoundTable> tables; ///< in their order; none: the file was not read row by row
    std::vector<FoundSeries> series;
    std::vector<std::string> flagTexts{""};
    std::vector<FoundMark> marks;       ///< what stands for "no figure", met most often first; thirty at most
    std::vector<KeyPart> unknownPlaces; ///< dimension and name of what no dictionary of places has
    std::vector<std::string> notes;     ///< titles, footnotes, what was left out
    std::vector<RowMessage> messages;   ///< errors first; at most 100
    int errors = 0;
    int warnings = 0;
    int messagesNotShown = 0;
    bool operator==(const FoundFile&) const = default;
};

/// "citizen=AF;geo=AT": names a series within its file.
std::string keyText(const std::vector<KeyPart>& key);
/// A figure without a fraction and not below 0, or no figure.
bool isWholeCount(const FoundObservation& cell);
/// The columns of the table that a series stands in.
std::span<const MappedColumn> columnsOf(const FoundFile& file, const FoundSeries& series);
/// What stands above that table; of a file with one table without a title the first of the file's notes.
std::string titleOver(const FoundFile& file, const FoundSeries& series);
/// What the one column of figures is called; empty if there are several or none.
std::string headingOfFigures(std::span<const MappedColumn> columns);

} // namespace antevia
