#include "app/usecases/new_project.h"

#include "model/formats/case_file.h"
#include "model/formats/file.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "resources/embedded_files.h"

#include <filesystem>

namespace antevia {
namespace {

constexpr std::string_view caseEnding = ".json";

std::string nameOf(const EmbeddedFile& file)
{
    return std::string(file.name.substr(0, file.name.size() - caseEnding.size()));
}

Result<std::string> embeddedCase(const std::string& name)
{
    std::string known;
    for (const EmbeddedFile& file : embeddedCases()) {
        if (nameOf(file) == name)
            return std::string(file.bytes);
        known += (known.empty() ? "" : ", ") + nameOf(file);
    }
    return Error{ErrorCode::NotFound, "there is no sample case '" + name + "'", "Sample cases are: " + known + "."};
}

Result<StandardsProfile> shippedProfile(const std::string& id)
{
    for (const EmbeddedFile& file : embeddedNorms())
        if (nameOf(file) == id) {
            TRY(const nlohmann::json parsed, readJson(file.bytes));
            return fromJson<StandardsProfile>(parsed);
        }
    return Error{ErrorCode::NotFound, "the program has no standards profile '" + id + "'"};
}

Result<void> takeIn(ProjectFile& project, const CaseVintage& delivery, const std::string& now)
{
    Vintage vintage = delivery.vintage;
    vintage.recordedAt = now;
    if (!vintage.published)
        vintage.published = parseDay(vintage.source.date);
    for (const SeriesFigures& figures : delivery.figures)
        vintage.missing += figures.series.missing();
    TRY(const VintageId id, project.addVintage(std::move(vintage), delivery.figures));
    return {};
}

template <class T>
Result<void> putAll(ProjectFile& project, const std::vector<T>& entities)
{
    for (const T& entity : entities)
        RETURN_IF_ERROR(project.put(entity));
    return {};
}

Result<void> fill(ProjectFile& project, const Case& from, const std::string& now, const RunContext& run)
{
    RETURN_IF_ERROR(run.checkpoint());
    RETURN_IF_ERROR(project.put(from.network));
    RETURN_IF_ERROR(project.put(from.parameters));
    RETURN_IF_ERROR(putAll(project, from.measures));
    RETURN_IF_ERROR(putAll(project, from.sites));
    RETURN_IF_ERROR(putAll(project, from.stocks));
    for (const std::string& id : from.shippedProfiles) {
        TRY(const StandardsProfile profile, shippedProfile(id));
        RETURN_IF_ERROR(project.put(profile));
    }
    RETURN_IF_ERROR(putAll(project, from.profiles));
    RETURN_IF_ERROR(putAll(project, from.scenarios));
    RETURN_IF_ERROR(putAll(project, from.plans));
    for (const CaseVintage& vintage : from.vintages)
        RETURN_IF_ERROR(takeIn(project, vintage, now));
    return run.checkpoint();
}

Result<ProjectFile> made(const std::string& path, const Case& from, const std::string& now, const RunContext& run)
{
    TRY(ProjectFile project, ProjectFile::create(path, from.info, now));
    const auto filled = project.inTransaction([&] { return fill(project, from, now, run); });
    RETURN_IF_ERROR(filled);
    run.report(1.0, "the project is made");
    return project;
}

Result<Case> caseOf(const NewProjectRequest& request)
{
    if (request.caseName.empty() && request.caseFile.empty()) {
        Case empty;
        empty.info.title = request.title;
        const auto today = parseDay(request.now.substr(0, 10));
        if (!today)
            return Error{ErrorCode::InvalidInput, "'" + request.now + "' is no time such as 2026-11-22T09:00:00Z"};
        empty.info.asOf = *today;
        for (const EmbeddedFile& file : embeddedNorms())
            empty.shippedProfiles.push_back(nameOf(file));
        return empty;
    }
    if (!request.caseName.empty()) {
        TRY(const std::string text, embeddedCase(request.caseName));
        return readCase(text);
    }
    TRY(const std::string text, readFile(request.caseFile));
    auto read = readCase(text);
    if (!read)
        return Error{read.error().code, fileName(request.caseFile) + ", " + read.error().detail, read.error().remedy};
    return read;
}

} // namespace

Result<std::vector<SampleCase>> sampleCases()
{
    std::vector<SampleCase> cases;
    for (const EmbeddedFile& file : embeddedCases()) {
        TRY(const Case each, readCase(file.bytes));
        cases.push_back({nameOf(file), each.info.title, each.info.question, each.info.asOf});
    }
    return cases;
}

Result<ProjectFile> newProject(const NewProjectRequest& request, const RunContext& run)
{
    TRY(const Case from, caseOf(request));
    std::error_code ignored;
    const bool wasThere = std::filesystem::exists(request.path, ignored);
    auto project = made(request.path, from, request.now, run);
    if (!project && !wasThere)
        std::filesystem::remove(request.path, ignored);
    return project;
}

} // namespace antevia
