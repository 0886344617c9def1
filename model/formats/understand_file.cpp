#include "model/formats/understand_file.h"

#include "model/base/text.h"
#include "model/formats/copied_sheets.h"
#include "model/formats/cumulative.h"
#include "model/formats/figure_scale.h"
#include "model/formats/file.h"
#include "model/formats/gzip.h"
#include "model/formats/limits.h"
#include "model/formats/ods.h"
#include "model/formats/persons_in_file.h"
#include "model/formats/px_text.h"
#include "model/formats/series_meaning.h"
#include "model/formats/text_decoder.h"
#include "model/formats/understanding.h"
#include "model/formats/workbook.h"

#include <algorithm>
#include <array>
#include <functional>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

std::string_view withoutMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::size_t at = bytes.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? std::string_view() : bytes.substr(at);
}

bool isHtml(std::string_view text)
{
    const std::string begin = lowered(text.substr(0, 64));
    return begin.starts_with("<!doctype html") || begin.starts_with("<html") || begin.starts_with("<table");
}

/// Whether bytes are neither letters nor line ends so often that they are no text at all.
bool isBinary(std::string_view bytes)
{
    constexpr std::size_t looked = 4'096;
    constexpr std::ptrdiff_t fewest = 8; // one stray byte is told with its place
    const std::string_view begin = bytes.substr(0, looked);
    if (!utf16Encoding(begin).empty())
        return false;
    const auto controls = std::ranges::count_if(
        begin, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n'; });
    return controls >= fewest && controls * 20 > static_cast<std::ptrdiff_t>(begin.size());
}

bool isNamedAsWorkbook(const std::string& name)
{
    const std::string low = lowered(name);
    return std::ranges::any_of(std::array{".xlsx", ".xlsm", ".xls", ".ods"},
                               [&](const char* ending) { return low.ends_with(ending); });
}

Error notReadable(const std::string& what, const std::string& remedy)
{
    return {ErrorCode::Format, what, remedy};
}

Result<void> readByContent(Understanding& reading, const ImportBytes& file)
{
    const std::string_view bytes = file.bytes;
    if (bytes.empty())
        return notReadable("the file is empty", "Load it anew from its publisher.");
    if (looksLikeOds(bytes))
        return readOdsFile(reading, file);
    if (looksLikeWorkbook(bytes) || bytes.starts_with("\xD0\xCF\x11\xE0") || bytes.starts_with("%PDF"))
        return readWorkbookFile(reading, file);
    if (isGzip(bytes))
        return notReadable("the file is packed twice (gzip in gzip)", "Unpack it and load what is in it.");
    if (isBinary(bytes))
        return notReadable(isNamedAsWorkbook(file.name) ? "the file is no workbook, though its name says so"
                                                        : "the file is neither text nor a workbook",
                           "Load it anew from its publisher; XLSX, ODS, CSV, SDMX and JSON can be read.");
    const std::string_view text = withoutMark(bytes);
    if (isPx(text))
        return readPxFile(reading, file);
    if (isHtml(text))
        return notReadable("the file is a page of the web (HTML), not the table itself",
                           "Load the table from its publisher as CSV or as a workbook.");
    if (text.starts_with('<'))
        return readSdmxMl(reading, file);
    if (text.starts_with('{') || text.starts_with('['))
        return readJsonFile(reading, file);
    return readTextFile(reading, file);
}

/// The catalogue's code of an error that ends the reading, by what it is about.
std::string codeOf(const Error& error)
{
    const auto says = [&](const char* words) { return error.detail.find(words) != std::string::npos; };
    if (says("is empty"))
        return "C1";
    if (says("NUL at byte"))
        return "C6";
    if (says("never closed"))
        return "C10";
    if (says("after the closing quote"))
        return "C11";
    if (says("longer than 1 MiB"))
        return "C13";
    if (says("more than 4096 columns"))
        return "C15";
    if (says("DOCTYPE"))
        return "X13";
    if (says("password"))
        return "X2";
    return codeName(error.code);
}

void refuse(const Error& error, MessageLog& log)
{
    log.add({Severity::Error, codeOf(error), "", "", error.detail,
             error.remedy.empty() ? "Load the file anew, or in another format." : error.remedy});
}

/// What is to be said of a file in which no series was found.
void tellEmpty(const FoundFile& file, MessageLog& log)
{
    if (log.errors() > 0 || !file.series.empty())
        return;
    if (file.layout == "events" || file.layout == "reference" || file.layout == "outlines") {
        log.add({Severity::Warning, "R1", "", file.layout,
                 "the file holds " + file.layout + " and no figures by period; there are no series to take in", ""});
        return;
    }
    const auto has = [&](const char* role) {
        return std::ranges::find(file.mapping, role, &MappedColumn::role) != file.mapping.end();
    };
    if (has("value") && !has("time") && !has("year"))
        log.add({Severity::Error, "C2", "", "",
                 "there are figures, and no column, heading or title says of which period",
                 "Write it into a column of its own, as 2024 or 2024-01-31, or say where the headings are "
                 "(--header-row)."});
    else
        log.add({Severity::Error, "C2", "", "", "there is no row with a period and figures",
                 "Check that the file has a heading, periods and figures, or say where they are (--header-row)."});
}

/// A person's word on what is counted stands above the file's.
void sayWhatIsCounted(FoundFile& file, const UnderstandOptions& options)
{
    for (FoundSeries& series : file.series) {
        if (options.unit) {
            series.meaning.unit = options.unit;
            series.meaning.unitText = std::string(word(*options.unit)) + "s";
        }
        series.meaning.scope = options.scope.value_or(series.meaning.scope);
    }
}

void finish(FoundFile& file, MessageLog& log)
{
    tellEmpty(file, log);
    file.messages = log.shown();
    file.errors = log.errors();
    file.warnings = log.warnings();
    file.messagesNotShown = log.notShown();
}

} // namespace

namespace {

/// Whether the bytes at the beginning of a file are those of delimited text.
bool isDelimitedText(std::string_view bytes)
{
    const std::string_view text = withoutMark(bytes);
    return !bytes.starts_with("PK") && !bytes.starts_with("\xD0\xCF\x11\xE0") && !bytes.starts_with("%PDF") &&
           !isGzip(bytes) && !isPx(text) && !text.starts_with('<') && !text.starts_with('{') && !text.starts_with('[');
}

/// Whether a file is delimited text and too long to be read whole.
Result<bool> isLongText(const std::string& path)
{
    if (fileBytes(path) <= TextBlocks::tableBytes)
        return false;
    bool isText = false;
    constexpr std::size_t beginning = 4'096;
    RETURN_IF_ERROR(readBlocks(path, beginning, limits::textBytes, [&](std::string_view block) -> Result<bool> {
        isText = isDelimitedText(block);
        return false;
    }));
    return isText;
}

/// What `read` finds, with what it means.
Result<FoundFile> foundBy(const std::string& name, const UnderstandOptions& options, const RunContext& run,
                          const std::function<Result<void>(Understanding& reading)>& read)
{
    FoundFile out;
    out.name = name;
    MessageLog log;
    SeriesCollector collector(log);
    Understanding reading{options, run, out, log, collector};
    if (const auto done = read(reading); !done) {
        if (done.error().code == ErrorCode::Cancelled)
            return done.error();
        refuse(done.error(), log);
    }
    const bool isOwn = !reading.ownSeries.empty(); // our own export, which says itself what its figures are
    TRY(out.series, collector.take(run, isOwn));
    if (!isOwn)
        settleCopiedSheets(out.series, out.tables, log);
    out.flagTexts = collector.takeFlagTexts();
    out.marks = collector.takeMarks();
    refusePersons(out, options.places, log);
    if (!isOwn)
        settleCumulative(out, {options.dailyFromCumulative, options.fiscalYearStart}, log);
    if (options.places != nullptr)
        RETURN_IF_ERROR(findMeaning(out, *options.places, log, run));
    if (isOwn)
        settleOwnSeries(out, reading.ownSeries);
    else
        multiplyByWords(out, log);
    sayWhatIsCounted(out, options);
    RETURN_IF_ERROR(run.checkpoint());
    finish(out, log);
    return out;
}

} // namespace

Result<FoundFile> understandFile(const ImportBytes& file, const UnderstandOptions& options, const RunContext& run)
{
    return foundBy(file.name, options, run, [&](Understanding& reading) -> Result<void> {
        if (!isGzip(file.bytes))
            return readByContent(reading, file);
        TRY(std::string unpacked, unpackGzip(file.bytes, run));
        return readByContent(reading, {file.name, std::move(unpacked)});
    });
}

Result<FoundFile> understandFile(const std::string& path, const UnderstandOptions& options, const RunContext& run)
{
    return foundBy(path, options, run, [&](Understanding& reading) -> Result<void> {
        TRY(const bool isLong, isLongText(path));
        if (isLong)
            return readTextBlocks(reading, TextBlocks::ofFile(path));
        TRY(std::string bytes, readUnpacked(path, run));
        return readByContent(reading, {path, std::move(bytes)});
    });
}

} // namespace antevia
