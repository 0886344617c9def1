#include "model/base/text.h"
#include "model/formats/hash.h"
#include "model/store/document_values.h"
#include "model/store/documents.h"
#include "model/store/figure_rows.h"
#include "model/store/partial_deliveries.h"
#include "model/store/project_file.h"
#include "model/store/result_rows.h"
#include "model/store/singles.h"
#include "model/store/state.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace antevia {
namespace {

template <std::size_t n>
bool holds(const std::array<const char*, n>& names, const std::string& name)
{
    return std::ranges::find(names, name, [](const char* each) { return std::string(each); }) != names.end();
}

/// The marks from which a forecast takes what stands in for a figure.
std::vector<CellMark> suppressedIn(const std::vector<CellMark>& marks, const Series& seen)
{
    std::vector<CellMark> out;
    std::ranges::copy_if(marks, std::back_inserter(out), [&](const CellMark& mark) {
        return mark.state == CellState::Suppressed && mark.period <= seen.last();
    });
    return out;
}

/// "GRm@2015-10-16": the series as that day saw it; "GRm": all of it by its newest vintage. Corrected both times.
Result<std::string> seriesHash(const Database& database, const std::string& id)
{
    const std::size_t at = id.rfind('@');
    const auto day = at == std::string::npos ? std::nullopt : parseDay(std::string_view(id).substr(at + 1));
    const std::string name = day ? id.substr(0, at) : id;
    TRY(const auto known, knownDeliveries(database, SeriesId{name}));
    if (known.empty())
        return std::string();
    TRY(const std::size_t seenFrom, deliveryKnownOn(database, known, SeriesId{name}, day));
    const auto left = rowsKnown(database, known, seenFrom, RowsRead::AsKept);
    if (!left && left.error().code == ErrorCode::Format)
        return std::string("damaged"); // no hash is this: whatever was worked out from it is out of date
    RETURN_IF_ERROR(left);
    TRY(const Series read, correctedFigures(database, SeriesId{name}, left->rows.series));
    const Series seen = day ? read.until(*day) : read;
    return seen.empty() ? std::string() : rowsHash(seen, suppressedIn(left->rows.marks, seen));
}

Result<std::string> documentHash(const Database& database, const std::string& table, const std::string& id)
{
    TRY(const auto row, documentRow(database, table, id));
    return row ? row->document.hash : std::string();
}

/// What the analyst decided on breaks of a series, and of what it is a part; empty if nothing.
Result<std::string> decisionsHash(const Database& database, const std::string& id)
{
    TRY(const auto row, documentRow(database, "series", id));
    if (!row)
        return std::string();
    TRY(const SeriesInfo info, valueOf<SeriesInfo>(row->document, "the series '" + shownSafely(id) + "'"));
    if (info.breakDecisions.empty() && info.partOf.empty())
        return std::string();
    return sha256Hex(toJson(info).at("breakDecisions").dump() + info.partOf.value);
}

Result<std::string> singleHash(const Database& database, const std::string& name)
{
    TRY(const auto document, single(database, name));
    return document ? document->hash : std::string();
}

Result<std::string> hashNow(const Database& database, const std::string& kind, const std::string& id)
{
    constexpr std::array singles{"info", "network", "parameters"};
    constexpr std::array documents{"measure", "scenario", "site",       "profile", "plan",
                                   "stock",   "vintage",  "correction", "outside"};
    constexpr std::array results{"forecast", "scorecard", "simulation", "needs", "traces"};
    if (kind == "series")
        return seriesHash(database, id);
    if (kind == "decisions")
        return decisionsHash(database, id);
    if (holds(singles, kind))
        return singleHash(database, kind);
    if (holds(documents, kind))
        return documentHash(database, kind, id);
    if (holds(results, kind))
        return resultHash(database, kind, id);
    return Error{ErrorCode::InvalidInput, "a project keeps nothing of kind '" + shownSafely(kind) + "'"};
}

} // namespace

Result<InputRef> ProjectFile::inputRef(const std::string& kind, const std::string& id) const
{
    TRY(std::string hash, hashNow(m_state->database, kind, id));
    return InputRef{kind, id, std::move(hash)};
}

Result<std::vector<InputRef>> ProjectFile::changedInputs(const Provenance& provenance) const
{
    std::vector<InputRef> changed;
    for (const InputRef& input : provenance.inputs) {
        TRY(const InputRef now, inputRef(input.kind, input.id));
        if (now.hash != input.hash)
            changed.push_back(input);
    }
    return changed;
}

} // namespace antevia
