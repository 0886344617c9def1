#include "tests/store/samples.h"

#include "model/formats/hash.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace antevia::samples {

namespace fs = std::filesystem;

Folder::Folder()
{
    // In memory where there is such a place: waiting for a disk a few thousand times proves nothing here.
    const fs::path inMemory = "/dev/shm";
    const fs::path parent = fs::is_directory(inMemory) ? inMemory : fs::temp_directory_path();
    std::string pattern = (parent / "antevia-store-XXXXXX").string();
    EXPECTS(::mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
}

Folder::~Folder()
{
    std::error_code failure;
    fs::permissions(m_path, fs::perms::owner_all, failure);
    fs::remove_all(m_path, failure);
}

std::vector<std::string> Folder::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(m_path))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

Source unhcr()
{
    return {Standing::Cited, "UNHCR", "Daily estimated arrivals", "2015-10-13", "CC BY 4.0", "multiples of 50"};
}

ProjectInfo info()
{
    ProjectInfo info;
    info.title = "Western Balkans corridor, autumn 2015 – Šentilj ↔ Spielfeld";
    info.question = "What if Hungary closes?";
    info.asOf = makeDay(2015, 10, 16);
    info.plan = PlanId{"si"};
    info.scenario = ScenarioId{"closure"};
    info.attribution = "Figures: UNHCR, CC BY 4.0";
    return info;
}

Network network()
{
    auto made = Network::make({{PlaceId{"HR"}, "Croatia", "HR", PlaceRole::Entry, SeriesId{"HR"}, 0.1, 0.5},
                               {PlaceId{"SI"}, "Slovenia", "SI", PlaceRole::Transit, SeriesId{"SI"}, 0.5, 0.5},
                               {PlaceId{"AT"}, "Austria", "AT", PlaceRole::Exit, {}, 0.9, 0.5}},
                              {{LinkId{"HR-SI"}, PlaceId{"HR"}, PlaceId{"SI"}, "Croatia – Slovenia", "Rigonce"},
                               {LinkId{"SI-AT"}, PlaceId{"SI"}, PlaceId{"AT"}, "Slovenia – Austria", "Šentilj"}});
    return std::move(made).value();
}

CorridorParameters parameters()
{
    CorridorParameters made;
    made.groups = {{GroupId{"SIA"}, "Syria, Iraq, Afghanistan", 1.0, unhcr()}};
    PlaceParameters place;
    place.place = PlaceId{"SI"};
    place.registrationPerDay = {2000, 4000, 7000, unhcr()};
    made.places = {place};
    LinkParameters link;
    link.link = LinkId{"HR-SI"};
    link.transitDays = fixedAt(0.5);
    made.links = {link};
    made.dispersion = 0.0625;
    return made;
}

Measure measure(const std::string& id, const std::string& title)
{
    Measure made;
    made.id = MeasureId{id};
    made.title = title;
    made.decidedBy = "Government of Hungary";
    made.effective = makeDay(2015, 10, 17);
    made.knownFrom = makeDay(2015, 10, 16);
    made.effect = CloseLink{LinkId{"HR-SI"}, {0.0, 0.01, 0.03, unhcr()}};
    return made;
}

Scenario scenario(const std::string& id)
{
    Scenario made;
    made.id = ScenarioId{id};
    made.title = "Closure";
    made.asOf = makeDay(2015, 10, 16);
    made.seed = 18'446'744'073'709'551'615u;
    made.entrySeries = SeriesId{"HR"};
    made.measures = {MeasureId{"hu-hr"}};
    return made;
}

Site site(const std::string& id, double beds)
{
    return {SiteId{id}, PlaceId{"SI"}, "Brežice", {{CapacityLine::Beds, beds, CapacityKind::Surge, unhcr()}}};
}

StandardsProfile profile(const std::string& id)
{
    Norm norm;
    norm.line = CapacityLine::Toilets;
    norm.personsPerUnit = 50;
    norm.id = "toilet.phase1";
    return {ProfileId{id}, "Transit", "First phase", {norm}};
}

Plan plan(const std::string& id)
{
    Plan made;
    made.id = PlanId{id};
    made.partner = PlaceId{"SI"};
    made.title = "Contingency plan";
    made.validFrom = makeDay(2015, 10, 17);
    made.validUntil = makeDay(2016, 4, 17);
    made.distribution = {"Frontex", "EUAA"};
    return made;
}

InitialStock stock(const std::string& place, double people)
{
    return {PlaceId{place}, people, unhcr()};
}

SeriesInfo seriesInfo(const std::string& id, Frequency frequency)
{
    SeriesInfo made;
    made.id = SeriesId{id};
    made.name = "Arrivals in " + id;
    made.place = PlaceId{id};
    made.frequency = frequency;
    made.basis = {CountingUnit::Arrival, BorderScope::External, false, id};
    made.source = unhcr();
    return made;
}

SeriesFigures figures(const std::string& id, const std::vector<double>& values)
{
    const Eigen::VectorXd column =
        Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    return {seriesInfo(id), {}, Series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), column)};
}

Vintage delivery(const std::string& origin)
{
    Vintage made;
    made.recordedAt = now;
    made.origin = origin;
    made.source = unhcr();
    made.fileHash = std::string(64, 'a');
    return made;
}

Forecast forecast(const std::string& series)
{
    Forecast made;
    made.id = ForecastId{series};
    made.series = SeriesId{series};
    made.asOf = makeDay(2015, 10, 16);
    made.first = periodOf(makeDay(2015, 10, 17), Frequency::Daily);
    made.levels = {0.1, 0.5, 0.9};
    made.quantiles = Eigen::MatrixXd(2, 3);
    made.quantiles << 1000.1, 2000.2, 3000.3, 900.0, 2100.0 / 3, 4000.7;
    made.members = {{ForecastMethod::Naive, "last value", Eigen::VectorXd::Constant(2, 2000.0)}};
    made.backtest = {{ForecastMethod::Naive, 3, 12, 100.0, missing, 0.1, 0.8, 0.95}};
    made.warnings = {"16 days of history"};
    return made;
}

Simulation simulation(const std::string& scenario, int replicates, int days)
{
    const auto paths = [&](int seed) {
        return Paths(Paths::NullaryExpr(replicates, days + 1, [=](Eigen::Index row, Eigen::Index day) {
            return static_cast<std::int32_t>((row * 7919 + day * 104'729 + seed * 1299) % 9000);
        }));
    };
    Simulation made;
    made.scenario = ScenarioId{scenario};
    made.day0 = makeDay(2015, 10, 16);
    made.days = days;
    made.replicates = replicates;
    made.seed = 18'446'744'073'709'551'615u;
    made.groups = {GroupId{"SIA"}, GroupId{"other"}};
    made.places = {
        {PlaceId{"SI"}, paths(1), paths(2), paths(3), paths(4), paths(5), {paths(6), paths(7)}, {paths(8), paths(9)}},
        {PlaceId{"AT"}, paths(10), {}, {}, {}, {}, {paths(11), paths(12)}, {}}};
    made.links = {{LinkId{"SI-AT"}, paths(13), paths(14)}};
    made.start = {{PlaceId{"SI"}, missing, 1200.0, unhcr()}};
    made.conservation.entered = 5'000'000'000;
    made.warnings = {"the stock of SI was spun up"};
    return made;
}

NeedsResult needs()
{
    NeedsResult made;
    made.profile = ProfileId{"transit"};
    made.day0 = makeDay(2015, 10, 16);
    made.days = 60;
    made.rows = {
        {PlaceId{"SI"}, makeDay(2015, 10, 17), CapacityLine::Beds, 5000, 9000, missing, missing, missing, "bed"}};
    return made;
}

FigureTrace trace(const std::string& ref)
{
    FigureTrace made;
    made.ref = ref;
    made.label = "People arriving in Slovenia";
    made.value = 182'000.25;
    made.shown = "182,000";
    made.inputs = {{"simulation", "closure", "abc"}};
    made.cells = {"SI 2015-10-16 = 0 (vintage v1)"};
    return made;
}

Provenance provenance(std::vector<InputRef> inputs)
{
    return {"0.1.0", now, 42, std::move(inputs)};
}

ProjectFile newProject(const std::string& path)
{
    return ProjectFile::create(path, info(), now).value();
}

ProjectFile fullProject(const std::string& path)
{
    ProjectFile project = newProject(path);
    const auto done = project.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(project.put(network()));
        RETURN_IF_ERROR(project.put(parameters()));
        for (int i = 0; i < 6; ++i)
            RETURN_IF_ERROR(project.put(measure("measure-" + std::to_string(i))));
        RETURN_IF_ERROR(project.put(scenario("closure")));
        RETURN_IF_ERROR(project.put(site("brezice", 1200)));
        RETURN_IF_ERROR(project.put(profile("transit")));
        RETURN_IF_ERROR(project.put(plan("si")));
        RETURN_IF_ERROR(project.put(stock("SI", 3500)));
        TRY([[maybe_unused]] auto first,
            project.addVintage(delivery("first.csv"),
                               {figures("HR", {4000, 5000, missing, 6000}), figures("SI", {0, 0, 0, 1500})}));
        TRY([[maybe_unused]] auto second,
            project.addVintage(delivery("second.csv"), {figures("HR", {4000, 5100, 5500, 6100, 7000})}));
        RETURN_IF_ERROR(project.put(forecast("HR"), provenance()));
        RETURN_IF_ERROR(project.put(simulation("closure", 20, 10), provenance()));
        RETURN_IF_ERROR(project.put(ScenarioId{"closure"}, needs(), provenance()));
        return project.putTraces(PlanId{"si"}, {trace("F1"), trace("F2")}, provenance());
    });
    EXPECTS(done.hasValue());
    return project;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string fingerprint(const fs::path& path)
{
    const std::string bytes = bytesOf(path);
    return std::to_string(bytes.size()) + " bytes " + sha256Hex(bytes);
}

void writeBytes(const fs::path& path, std::string_view bytes)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void runSql(const std::string& path, const std::string& sql)
{
    sqlite3* database = nullptr;
    EXPECTS(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    EXPECTS(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

std::string querySql(const std::string& path, const std::string& sql)
{
    sqlite3* database = nullptr;
    EXPECTS(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    std::string lines;
    const auto append = [](void* text, int columns, char** values, char**) {
        auto& out = *static_cast<std::string*>(text);
        for (int i = 0; i < columns; ++i)
            out.append(i == 0 ? "" : "|").append(values[i] ? values[i] : "NULL");
        out.append("\n");
        return 0;
    };
    EXPECTS(sqlite3_exec(database, sql.c_str(), append, &lines, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    return lines;
}

} // namespace antevia::samples
