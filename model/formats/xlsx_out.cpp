#include "model/formats/xlsx_out.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/formula_guard.h"
#include "model/formats/limits.h"
#include "model/formats/sheet_checks.h"

#include <stdlib.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

namespace antevia {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t cellBytes = 32'767; ///< a cell holds so many characters; bytes are never fewer
constexpr std::size_t nameCharacters = 31;
constexpr double narrowest = 8.0;
constexpr double widest = 60.0;
constexpr std::size_t rowsMeasured = 500;

/// A folder of our own that goes with everything in it.
class TemporaryFolder {
public:
    explicit TemporaryFolder(fs::path path) : m_path(std::move(path)) {}
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    ~TemporaryFolder()
    {
        std::error_code ignored; // there is nobody to tell
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    static Result<TemporaryFolder> make()
    {
        std::error_code failure;
        std::string pattern = (fs::temp_directory_path(failure) / "antevia-XXXXXX").string();
        if (failure || ::mkdtemp(pattern.data()) == nullptr)
            return Error{ErrorCode::Io, "there is no folder for temporary files that can be written to"};
        return TemporaryFolder(pattern);
    }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string firstCharacters(const std::string& text, std::size_t most)
{
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && count++ == most)
            break;
    return text.substr(0, at);
}

/// A name that a spreadsheet program takes for a tab.
std::string tabName(const std::string& name, std::size_t number)
{
    std::string out = name;
    for (char& c : out)
        if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20)
            c = '-';
    out = firstCharacters(trimmed(out), nameCharacters);
    while (out.starts_with('\''))
        out.erase(0, 1);
    while (out.ends_with('\''))
        out.pop_back();
    return out.empty() ? "Sheet " + std::to_string(number) : out;
}

/// The formats of a workbook, each made once.
class Formats {
public:
    explicit Formats(lxw_workbook* workbook) : m_workbook(workbook)
    {
        m_title = workbook_add_format(workbook);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_heading = workbook_add_format(workbook);
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
    }

    lxw_format* title() const { return m_title; }
    lxw_format* heading() const { return m_heading; }
    lxw_format* of(const SheetColumn& column)
    {
        const std::string code = codeOf(column);
        if (code.empty())
            return nullptr;
        lxw_format*& format = m_byCode[code];
        if (format == nullptr) {
            format = workbook_add_format(m_workbook);
            format_set_num_format(format, code.c_str());
        }
        return format;
    }

private:
    static std::string codeOf(const SheetColumn& column)
    {
        const std::string fraction =
            column.decimals > 0 ? "." + std::string(static_cast<std::size_t>(std::min(column.decimals, 15)), '0') : "";
        switch (column.kind) {
        case SheetColumn::Kind::Text: return {};
        case SheetColumn::Kind::Integer: return "#,##0";
        case SheetColumn::Kind::Number: return "#,##0" + fraction;
        case SheetColumn::Kind::Percent: return "0" + fraction + "%";
        case SheetColumn::Kind::Date: return "yyyy-mm-dd";
        }
        return {};
    }

    lxw_workbook* m_workbook;
    lxw_format* m_title = nullptr;
    lxw_format* m_heading = nullptr;
    std::map<std::string, lxw_format*> m_byCode;
};

lxw_datetime datetimeOf(Day day)
{
    const std::chrono::year_month_day date(day);
    lxw_datetime out{};
    out.year = static_cast<int>(date.year());
    out.month = static_cast<int>(static_cast<unsigned>(date.month()));
    out.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return out;
}

/// Where the next cell goes.
struct Pen {
    lxw_worksheet* worksheet = nullptr;
    lxw_row_t row = 0;
    lxw_error failure = LXW_NO_ERROR;

    void note(lxw_error result) { failure = failure == LXW_NO_ERROR ? result : failure; }
    void text(lxw_col_t column, const std::string& value, lxw_format* format)
    {
        if (!value.empty())
            note(worksheet_write_string(worksheet, row, column, value.c_str(), format));
    }
    void value(lxw_col_t column, const SheetValue& value, lxw_format* format)
    {
        if (const auto* words = std::get_if<std::string>(&value))
            return text(column, guardedText(*words), format);
        if (const auto* number = std::get_if<double>(&value); number != nullptr && !std::isnan(*number))
            note(worksheet_write_number(worksheet, row, column, *number, format));
        if (const auto* day = std::get_if<Day>(&value)) {
            lxw_datetime date = datetimeOf(*day);
            note(worksheet_write_datetime(worksheet, row, column, &date, format));
        }
    }
};

double widthOf(const Sheet& sheet, std::size_t column)
{
    std::size_t most = std::min<std::size_t>(characters(sheet.columns[column].heading), 30);
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), rowsMeasured); ++row) {
        const SheetValue& value = sheet.rows[row][column];
        if (const auto* text = std::get_if<std::string>(&value))
            most = std::max(most, characters(*text));
        else if (!std::holds_alternative<std::monostate>(value))
            most = std::max<std::size_t>(most, 11);
    }
    return std::clamp(static_cast<double>(most) + 2.0, narrowest, widest);
}

lxw_error writeCells(lxw_worksheet* worksheet, const Sheet& sheet, Formats& formats)
{
    Pen pen{worksheet};
    if (!sheet.title.empty()) {
        pen.text(0, sheet.title, formats.title());
        ++pen.row;
    }
    for (const std::string& note : sheet.notes) {
        pen.text(0, note, nullptr);
        ++pen.row;
    }
    pen.row += pen.row > 0 ? 1 : 0;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        pen.text(column, guardedText(sheet.columns[i].heading), formats.heading());
        pen.note(worksheet_set_column(worksheet, column, column, widthOf(sheet, i), nullptr));
    }
    ++pen.row;
    worksheet_freeze_panes(worksheet, pen.row, 0);
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            pen.value(static_cast<lxw_col_t>(i), row[i], formats.of(sheet.columns[i]));
        ++pen.row;
    }
    return pen.failure;
}

/// libxlsxwriter takes its texts as char* and does not change them.
char* lent(const std::string& text)
{
    return const_cast<char*>(text.c_str()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void setProperties(lxw_workbook* workbook, const WorkbookProperties& properties)
{
    lxw_doc_properties out{};
    out.title = lent(properties.title);
    out.subject = lent(properties.subject);
    out.author = lent(properties.author);
    out.comments = lent(properties.comments);
    // 0 would mean "now".
    out.created = std::max<time_t>(1, static_cast<time_t>(properties.created.time_since_epoch().count()));
    workbook_set_properties(workbook, &out);
}

Result<void> checkSheets(const std::vector<Sheet>& sheets)
{
    if (sheets.empty())
        return Error{ErrorCode::InvalidInput, "there is no table to write"};
    std::set<std::string> names;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        RETURN_IF_ERROR(checkSheet(sheets[i], cellBytes));
        const std::string name = tabName(sheets[i].name, i + 1);
        if (!names.insert(lowered(name)).second)
            return Error{ErrorCode::InvalidInput, "two tables are called '" + shownSafely(name) + "'"};
        if (sheets[i].rows.size() + sheets[i].notes.size() + 3 > static_cast<std::size_t>(limits::sheetRows) ||
            sheets[i].columns.size() > static_cast<std::size_t>(limits::sheetColumns))
            return Error{ErrorCode::InvalidInput, "the table '" + shownSafely(name) + "' is too large for a workbook",
                         "Write it as CSV."};
    }
    return {};
}

Result<void> writeWorkbook(const std::vector<Sheet>& sheets, const fs::path& path, const WorkbookProperties& properties)
{
    std::string folder = path.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    lxw_workbook* workbook = workbook_new_opt(path.c_str(), &options);
    if (workbook == nullptr)
        return Error{ErrorCode::Io, "there is not enough memory to write a workbook"};
    setProperties(workbook, properties);
    Formats formats(workbook);
    lxw_error failure = LXW_NO_ERROR;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        lxw_worksheet* worksheet = workbook_add_worksheet(workbook, tabName(sheets[i].name, i + 1).c_str());
        const lxw_error result =
            worksheet == nullptr ? LXW_ERROR_PARAMETER_VALIDATION : writeCells(worksheet, sheets[i], formats);
        failure = failure == LXW_NO_ERROR ? result : failure;
    }
    const lxw_error closed = workbook_close(workbook); // frees it as well
    failure = failure == LXW_NO_ERROR ? closed : failure;
    if (failure != LXW_NO_ERROR)
        return Error{ErrorCode::Io, std::string("the workbook was not written: ") + lxw_strerror(failure),
                     "Check that the disk for temporary files is not full."};
    return {};
}

} // namespace

Result<std::string> xlsxBytes(const std::vector<Sheet>& sheets, const WorkbookProperties& properties)
{
    RETURN_IF_ERROR(checkSheets(sheets));
    TRY(const TemporaryFolder folder, TemporaryFolder::make());
    const fs::path path = folder.path() / "workbook.xlsx";
    RETURN_IF_ERROR(writeWorkbook(sheets, path, properties));
    return readFile(path.string(), limits::zipTotalBytes);
}

Result<void> writeXlsx(const std::vector<Sheet>& sheets, const std::string& path, const WorkbookProperties& properties)
{
    TRY(const std::string bytes, xlsxBytes(sheets, properties));
    return writeFileAtomically(path, bytes);
}

} // namespace antevia
