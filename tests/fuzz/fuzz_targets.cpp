#include "tests/fuzz/fuzz_targets.h"

#include "model/formats/case_file.h"
#include "model/formats/file.h"
#include "model/formats/gzip.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "model/formats/row_message.h"
#include "model/formats/understand_file.h"
#include "model/formats/workbook.h"
#include "model/formats/xml_reader.h"
#include "model/formats/zip_archive.h"
#include "model/store/project_file.h"
#include "resources/embedded_files.h"
#include "tests/fuzz/fuzz_seeds.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace antevia::fuzz {
namespace {

/// Stops the program where a reader broke a promise, so that the bytes are kept as a finding.
void promise(bool kept)
{
    if (!kept)
        std::abort();
}

template <class T>
void expectReason(const Result<T>& result)
{
    promise(result.hasValue() || !result.error().detail.empty());
}

const PlaceDictionary& places()
{
    static const PlaceDictionary dictionary = PlaceDictionary::make(embeddedPlaces().front().bytes).value();
    return dictionary;
}

/// A file of any publisher: it has series or errors, and no figure that is none.
void readAnyFile(std::string_view bytes)
{
    UnderstandOptions options;
    options.places = &places();
    options.today = makeDay(2026, 11, 25);
    const auto found = understandFile(ImportBytes{"fuzz", std::string(bytes)}, options);
    expectReason(found);
    promise(found.hasValue());
    for (const FoundSeries& series : found->series)
        for (const FoundObservation& cell : series.observations)
            promise(std::isfinite(cell.value) && cell.flags < found->flagTexts.size());
}

void readWorkbook(std::string_view bytes)
{
    const auto sheets = listSheets(bytes);
    expectReason(sheets);
    for (const SheetInfo& sheet : sheets ? *sheets : std::vector<SheetInfo>{})
        expectReason(readSheet(bytes, sheet.name));
}

void readZip(std::string_view bytes)
{
    const auto archive = ZipArchive::make(bytes);
    expectReason(archive);
    for (const std::string& name : archive ? archive->names() : std::vector<std::string>{})
        expectReason(archive->unpack(name));
}

void readGzip(std::string_view bytes)
{
    expectReason(unpackGzip(bytes));
    readAnyFile(bytes);
}

/// A definition, and a message that is held against whatever could be read of it.
void readStructures(std::string_view bytes)
{
    const auto structures = readSdmxStructures({"fuzz", std::string(bytes)});
    expectReason(structures);
    if (!structures)
        return;
    UnderstandOptions options;
    options.structures = &*structures;
    for (const std::string& message : sdmxSeeds())
        expectReason(understandFile(ImportBytes{"fuzz", message}, options));
}

struct Listening : XmlListener {
    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        seen += element.size() + attributes.get("r").size() + attributes.relationshipId().size();
        return {};
    }
    Result<void> text(std::string_view text) override
    {
        seen += text.size();
        return {};
    }
    std::size_t seen = 0;
};

void readXmlPart(std::string_view bytes)
{
    Listening listener;
    expectReason(readXml(bytes, "part", listener));
}

void readJsonText(std::string_view bytes)
{
    const auto json = readJson(bytes);
    expectReason(json);
    promise(!json || readJson(json->dump()).hasValue());
}

void readCaseFile(std::string_view bytes)
{
    expectReason(readCase(bytes));
}

void readNetwork(std::string_view bytes)
{
    const auto json = readJson(bytes);
    if (!json)
        return;
    const auto network = fromJson<Network>(*json);
    expectReason(network);
    promise(!network || fromJson<Network>(toJson(*network)).value() == *network);
}

void readProject(std::string_view bytes)
{
    const testing::TemporaryFolder folder;
    const std::string path = folder / "fuzz.antevia";
    promise(writeFileAtomically(path, std::string(bytes)).hasValue());
    const auto project = ProjectFile::open(path, OpenMode::ReadOnly, "fuzz");
    expectReason(project);
    if (!project)
        return;
    expectReason(project->info());
    expectReason(project->network());
    const auto infos = project->all<SeriesInfo>();
    for (const SeriesInfo& info : infos ? *infos : std::vector<SeriesInfo>{})
        expectReason(project->series(info.id));
    expectReason(project->damagedVintages(RunContext()));
}

constexpr std::array allTargets{Target{"any-text", readAnyFile, textSeeds, 150},
                                Target{"any-px", readAnyFile, pxSeeds, 300},
                                Target{"any-sdmx", readAnyFile, sdmxSeeds, 300},
                                Target{"any-json", readAnyFile, figureJsonSeeds, 300},
                                Target{"any-workbook", readAnyFile, workbookSeeds, 100},
                                Target{"workbook", readWorkbook, workbookSeeds, 200},
                                Target{"zip", readZip, zipSeeds, 1500},
                                Target{"gzip", readGzip, gzipSeeds, 500},
                                Target{"sdmx-structure", readStructures, structureSeeds, 300},
                                Target{"xml", readXmlPart, xmlSeeds, 1000},
                                Target{"json", readJsonText, jsonSeeds, 500},
                                Target{"case", readCaseFile, caseSeeds, 500},
                                Target{"network", readNetwork, networkSeeds, 500},
                                Target{"project", readProject, projectSeeds, 60}};

} // namespace

std::span<const Target> targets()
{
    return allTargets;
}

const Target* targetNamed(std::string_view name)
{
    const auto* found = std::ranges::find_if(allTargets, [&](const Target& each) { return name == each.name; });
    return found == allTargets.end() ? nullptr : found;
}

} // namespace antevia::fuzz
