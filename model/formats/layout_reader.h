#pragma once

#include "model/formats/message_log.h"
#include "model/formats/sdmx_conformity.h"
#include "model/formats/series_collector.h"
#include "model/formats/sign_legend.h"
#include "model/formats/table_layout.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace antevia {

/// Reads rows by a layout and hands their cells to a collector. Rows come one at a time, so that a file need not be in
/// memory; `layout`, `collector` and `log` must live longer.
class LayoutReader {
public:
    struct Setting {
        TextDialect dialect;
        std::optional<Day> today;                   ///< later periods are warned of
        bool checkWidth = false;                    ///< rows of text files have as many fields as the heading
        int headingWidth = 0;                       ///< fields of the heading's row
        std::vector<KeyPart> extraKey;              ///< put before each key
        const SdmxConformity* conformity = nullptr; ///< of SDMX-CSV whose definition is at hand
        SignLegend legend = {};                     ///< what its notes say that signs stand for
        bool isTyped = false;                       ///< cells say themselves whether they are numbers: of a workbook
    };
    LayoutReader(const TableLayout& layout, Setting setting, SeriesCollector& collector, MessageLog& log);

    /// `row` is 1-based, as a person sees it. Rows outside the layout's are passed over.
    void takeRow(const std::vector<TableCell>& cells, int row);
    /// Says what can be said after the last row: no data at all, small cells, texts left out.
    void finish();

private:
    struct PeriodOfRow {
        std::optional<Period> period;
        std::optional<CellRemark> wrong;
        int column = 0;
    };
    /// An empty cell beyond the end of a row.
    static const TableCell& cellAt(const std::vector<TableCell>& cells, std::size_t column);
    void read(const std::vector<TableCell>& cells, int row);
    void readWide(const std::vector<TableCell>& cells, int row);
    void readDated(const std::vector<TableCell>& cells, int row);
    /// The period of one cell of a wide table; nothing if the row does not say its part or its year.
    std::optional<Period> periodOfCell(const std::vector<TableCell>& cells, std::size_t column) const;
    void takeFigure(const std::vector<TableCell>& cells, std::size_t column, Period period, int row);
    PeriodOfRow periodOfRow(const std::vector<TableCell>& cells);
    PeriodOfRow periodOfParts(const std::vector<TableCell>& cells) const;
    /// The cell of the row that says when in this role; null if the layout has none.
    const TableCell* timeCell(const std::vector<TableCell>& cells, ColumnRole role) const;
    std::optional<Period> cachedPeriod(const TableCell& cell, TimeForm form);
    bool isAhead(Period period) const; ///< begins after tomorrow
    bool hasFigures(const std::vector<TableCell>& cells) const;
    bool explainsSign(const std::vector<TableCell>& cells) const;
    bool isNewEvent(const std::vector<TableCell>& cells, int row);
    bool fitsHeading(const std::vector<TableCell>& cells, int row);
    void collectCodes(const std::vector<TableCell>& cells);
    std::vector<KeyPart> keyOf(const std::vector<TableCell>& cells, std::size_t valueColumn) const;
    /// Holds a key against the definition, which tells what is wrong and gives words to its codes.
    std::vector<KeyPart> conforming(std::vector<KeyPart> key, int row);
    std::string nameOfValues() const; ///< the dimension that tells columns of figures apart
    const std::optional<std::string>& personalInNote(const std::string& text);
    void checkNotes(const std::vector<TableCell>& cells, int row);
    void checkStructure(const std::vector<TableCell>& cells, int row);
    void countKind(const TableCell& cell, std::size_t column, int row);
    /// The cell as a figure with its marks, by the legend where that has the sign.
    MarkedFigure figureOf(const TableCell& cell, bool wholeNumbers) const;
    /// The power of ten by which the row's figures are to be multiplied; 0 where nothing says one.
    int powerOfRow(const std::vector<TableCell>& cells, int row);
    void applyColumnFlags(const std::vector<TableCell>& cells, std::size_t column, MarkedFigure& figure) const;
    void say(RowMessage::Severity severity, int row, std::size_t column, const std::string& value,
             const CellRemark& remark);
    /// Text in columns without a heading stands outside the table.
    void tellStrayText(const std::vector<TableCell>& cells, int row);
    void leaveRow(const std::vector<TableCell>& cells, int row, const std::string& why);

    const TableLayout& m_layout;
    /// The columns that say when, by role, each the first of its kind; those that the layout has.
    std::map<ColumnRole, std::size_t> m_times;
    Setting m_setting;
    SeriesCollector& m_collector;
    MessageLog& m_log;
    std::vector<std::size_t> m_dimensions; ///< columns, 0-based
    std::vector<std::size_t> m_values;
    std::vector<std::size_t> m_marks;   ///< flags, confidentiality, grades
    std::vector<int> m_saidPowers;      ///< by column: in which its heading or a title says that figures are written
    std::optional<std::size_t> m_scale; ///< the column of multipliers
    std::vector<std::size_t> m_unnamed; ///< without a heading, and nothing that tells figures apart
    std::vector<TableCell> m_parted;    ///< a row whose first cell was split
    std::string m_codes;
    std::unordered_map<std::string, std::optional<Period>> m_periods;
    std::unordered_map<std::string, int> m_events; ///< rows, by the events that they name
    std::string m_structure;
    std::unordered_map<std::string, std::optional<std::string>> m_notes; ///< why they are personal, by text
    int m_lastHeading = 0;
    int m_rowsRead = 0;        ///< of a wide table
    bool m_notesBegan = false; ///< a row without figures stands below them
    int m_smallCells = 0;
    int m_rowsAhead = 0;            ///< whose periods lie in the future, …
    int m_firstAhead = 0;           ///< … the first of them …
    std::string m_firstPeriodAhead; ///< … and its period
    int m_strayTexts = 0;
    int m_multiplied = 0;      ///< figures
    std::string m_firstPower;  ///< what the first of them is multiplied by, …
    std::string m_firstScaled; ///< … and its place
    int m_numbers = 0;         ///< figures whose cells are numbers, …
    int m_textNumbers = 0;     ///< … and those whose cells are text, …
    std::string m_firstText;   ///< … of which this is the first place
};

} // namespace antevia
