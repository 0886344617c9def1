#include "model/base/number.h"
#include "tests/store/child.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// How many times as much is tried before a release: ANTEVIA_SOAK=50.
int soakFactor()
{
    const char* given = std::getenv("ANTEVIA_SOAK");
    const auto factor = given ? parseInteger(given) : std::nullopt;
    return factor && *factor > 0 ? static_cast<int>(*factor) : 1;
}

/// While it lives no file of this program grows beyond a size, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(std::uintmax_t bytes)
    {
        EXPECTS(std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && ::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        EXPECTS(::setrlimit(RLIMIT_FSIZE, &now) == 0);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { EXPECTS(::setrlimit(RLIMIT_FSIZE, &m_before) == 0); }

private:
    rlimit m_before{};
};

class Faults : public ::testing::Test {
protected:
    std::string path() const { return folder.file("p.antevia"); }
    Folder folder;
};

TEST_F(Faults, AFullDiskChangesNothingAndSaysSo)
{
    ProjectFile project = fullProject(path());
    const std::string before = fingerprint(path());
    {
        const FullDisk disk(std::filesystem::file_size(path()) + 20'000);
        const auto added = project.addVintage(delivery("long"), {figures("AT", std::vector<double>(50'000, 1.5))});
        ASSERT_FALSE(added);
        EXPECT_EQ(added.error().code, ErrorCode::Io);
        EXPECT_EQ(added.error().detail, "The disk that holds '" + path() + "' is full; nothing was changed");
    }
    EXPECT_EQ(fingerprint(path()), before);
    EXPECT_EQ(project.vintages()->size(), 2u);
    EXPECT_TRUE(project.addVintage(delivery("long"), {figures("AT", std::vector<double>(50'000, 1.5))}));
}

TEST_F(Faults, ADiskThatFillsUpAnywhereLeavesTheOldStateOrTheNew)
{
    ProjectFile project = fullProject(path());
    const std::string before = fingerprint(path());
    const auto add = [&](std::uintmax_t room) {
        const FullDisk disk(room);
        return project.addVintage(delivery("x"), {figures("AT", std::vector<double>(5000, 1.5))});
    };
    std::uintmax_t room = 0;
    auto added = add(room);
    while (!added) {
        EXPECT_EQ(added.error().code, ErrorCode::Io) << added.error().detail;
        EXPECT_EQ(project.vintages()->size(), 2u) << room;
        EXPECT_EQ(fingerprint(path()), before) << room;
        added = add(room += 12'000);
    }
    EXPECT_GT(room, 50'000u);
    EXPECT_EQ(project.vintages()->size(), 3u);
    EXPECT_TRUE(project.checkPages({}));
    EXPECT_TRUE(project.damagedVintages({})->empty());
}

TEST_F(Faults, AFullDiskBreaksOffAWholeTransactionEvenIfItsBodyGoesOn)
{
    ProjectFile project = fullProject(path());
    const std::string before = fingerprint(path());
    const FullDisk disk(std::filesystem::file_size(path()));
    const auto done = project.inTransaction([&]() -> Result<void> {
        for (int i = 0; i < 2000; ++i)
            if (!project.put(measure("m" + std::to_string(i), std::string(500, 'x'))))
                continue;
        return {};
    });
    EXPECT_FALSE(done);
    EXPECT_EQ(fingerprint(path()), before);
}

TEST_F(Faults, ACopyOrANewProjectThatDoesNotFitLeavesNothingBehind)
{
    const ProjectFile project = fullProject(path());
    const FullDisk disk(8192);
    const auto copied = project.saveCopy(folder.file("copy.antevia"));
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().code, ErrorCode::Io);
    EXPECT_THAT(copied.error().detail, HasSubstr("is full; nothing was changed"));
    const auto made = ProjectFile::create(folder.file("new.antevia"), info(), now);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Io);
    EXPECT_THAT(folder.names(), ElementsAre(".p.antevia.lock", "p.antevia"));
}

TEST_F(Faults, AFileThatWasReplacedWhileItWasOpenIsNotWritten)
{
    ProjectFile project = fullProject(path());
    const std::string other = "somebody else's file";
    std::filesystem::rename(path(), folder.file("moved.antevia"));
    writeBytes(path(), other);
    const auto done = project.put(measure("x"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Conflict);
    EXPECT_THAT(done.error().detail, HasSubstr("was moved, renamed or replaced"));
    EXPECT_EQ(bytesOf(path()), other);
}

/// A journal that a killed program left beside a file, and that file.
class LeftJournal : public Faults {
protected:
    void SetUp() override
    {
        {
            fullProject(path());
        }
        before = fingerprint(path());
        Child other([&](const auto& ready) {
            sqlite3* database = nullptr;
            EXPECTS(sqlite3_open(path().c_str(), &database) == SQLITE_OK);
            // A cache of one page makes SQLite write pages, and with them the journal, before the commit.
            EXPECTS(sqlite3_exec(database,
                                 "PRAGMA cache_size = 1; BEGIN; UPDATE observation SET value = 1e6;"
                                 "DELETE FROM paths; UPDATE measure SET position = 77",
                                 nullptr, nullptr, nullptr) == SQLITE_OK);
            EXPECTS(sqlite3_db_cacheflush(database) == SQLITE_OK);
            ready();
        });
        other.kill();
        ASSERT_THAT(folder.names(), ElementsAre("p.antevia", "p.antevia-journal"));
        ASSERT_NE(fingerprint(path()), before);
    }
    std::string before;
};

TEST_F(LeftJournal, ThatBelongsToTheFileIsPlayedBack)
{
    const auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_TRUE(project->damagedVintages({})->empty());
    EXPECT_EQ(fingerprint(path()), before);
}

TEST_F(LeftJournal, OfAnotherFileIsNotPlayedBack) // P7
{
    {
        newProject(folder.file("other.antevia"));
    }
    std::filesystem::rename(path() + "-journal", folder.file("other.antevia-journal"));
    const std::string other = fingerprint(folder.file("other.antevia"));
    const auto opened = ProjectFile::open(folder.file("other.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Conflict);
    EXPECT_THAT(opened.error().detail, HasSubstr("does not belong to it"));
    EXPECT_EQ(fingerprint(folder.file("other.antevia")), other);
    EXPECT_TRUE(std::filesystem::exists(folder.file("other.antevia-journal")));
}

TEST_F(Faults, AWriteAheadLogOfAnotherFileIsNotTakenForThisOnes)
{
    {
        fullProject(path());
    }
    {
        newProject(folder.file("other.antevia"));
    }
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(folder.file("other.antevia").c_str(), &other), SQLITE_OK);
    sqlite3_db_config(other, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    ASSERT_EQ(sqlite3_exec(other, "PRAGMA journal_mode = WAL; VACUUM", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
    std::filesystem::rename(folder.file("other.antevia-wal"), path() + "-wal");
    const std::string before = fingerprint(path());
    const auto opened = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Conflict);
    EXPECT_THAT(opened.error().detail, HasSubstr("p.antevia-wal' lies beside the project file"));
    EXPECT_EQ(fingerprint(path()), before);
    EXPECT_TRUE(std::filesystem::exists(path() + "-wal"));
}

TEST_F(LeftJournal, OfAnEarlierStateOfTheFileIsNotPlayedBack)
{
    const std::string journal = bytesOf(path() + "-journal");
    {
        auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        for (const char* id : {"x", "y", "z"})
            ASSERT_TRUE(project->put(measure(id)));
        ASSERT_TRUE(project->addVintage(delivery("long"), {figures("AT", std::vector<double>(20'000, 1.5))}));
    }
    writeBytes(path() + "-journal", journal);
    const std::string later = fingerprint(path());
    EXPECT_EQ(ProjectFile::open(path(), OpenMode::ReadWrite, holder).error().code, ErrorCode::Conflict);
    EXPECT_EQ(fingerprint(path()), later);
}

/// A fixed sequence of numbers (SplitMix64; Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators).
class Sequence {
public:
    explicit Sequence(std::uint64_t start) : m_state(start) {}
    std::size_t below(std::size_t limit)
    {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t mixed = (m_state ^ (m_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (mixed ^ (mixed >> 31)) % limit;
    }

private:
    std::uint64_t m_state;
};

/// Damage of a kind that disks, sticks and mail do: bits flipped (a quarter of them in the header, a quarter in the
/// first pages), a page zeroed or doubled, the end cut off.
std::string damagedCopy(std::string bytes, Sequence& sequence)
{
    constexpr std::size_t page = 4096;
    const std::size_t kind = sequence.below(20);
    const std::size_t from = sequence.below(bytes.size() / page) * page;
    const std::size_t to = sequence.below(bytes.size() / page) * page;
    if (kind < 18) {
        const std::size_t reach = kind < 5 ? 100 : kind < 10 ? 4 * page : bytes.size();
        bytes[sequence.below(reach)] ^= static_cast<char>(1u << sequence.below(8));
    } else if (kind == 18) {
        const std::string taken = sequence.below(2) == 0 ? std::string(page, '\0') : bytes.substr(from, page);
        bytes.replace(to, page, taken);
    } else {
        bytes.resize(sequence.below(bytes.size()));
    }
    return bytes;
}

template <class T>
std::vector<T> sorted(std::vector<T> entities)
{
    std::ranges::sort(entities, {}, &T::id);
    return entities;
}

/// Everything of one project, and what of it a damaged copy gives without saying that it is damaged.
class Everything {
public:
    explicit Everything(const ProjectFile& project) : m_project(project) {}

    std::vector<std::string> silentlyChangedIn(const ProjectFile& copy) const
    {
        std::vector<std::string> changed;
        const auto compare = [&](const char* what, const auto& kept, const auto& found) {
            if (found && !(*found == *kept))
                changed.emplace_back(what);
        };
        compare("info", m_project.info(), copy.info());
        compare("network", m_project.network(), copy.network());
        compare("parameters", m_project.parameters(), copy.parameters());
        compare("stocks", m_project.all<InitialStock>(), copy.all<InitialStock>());
        compare("series HR", m_project.series(SeriesId{"HR"}), copy.series(SeriesId{"HR"}));
        compare("series SI", m_project.series(SeriesId{"SI"}), copy.series(SeriesId{"SI"}));
        compareAll<Measure>("measures", copy, changed);
        compareAll<Scenario>("scenarios", copy, changed);
        compareAll<Site>("sites", copy, changed);
        compareAll<StandardsProfile>("profiles", copy, changed);
        compareAll<Plan>("plans", copy, changed);
        compareAll<SeriesInfo>("series", copy, changed);
        compareResults(copy, changed);
        compareVintages(copy, changed);
        return changed;
    }

private:
    template <class T>
    void compareAll(const char* what, const ProjectFile& copy, std::vector<std::string>& changed) const
    {
        const auto found = copy.all<T>();
        if (found && sorted(*found) != sorted(m_project.all<T>().value()))
            changed.emplace_back(what);
    }
    void compareResults(const ProjectFile& copy, std::vector<std::string>& changed) const
    {
        const auto forecast = copy.forecast(SeriesId{"HR"});
        if (forecast && !(forecast->value == m_project.forecast(SeriesId{"HR"})->value))
            changed.emplace_back("forecast");
        const auto simulation = copy.simulation(ScenarioId{"closure"});
        if (simulation && !(simulation->value == m_project.simulation(ScenarioId{"closure"})->value))
            changed.emplace_back("simulation");
        const auto traces = copy.traces(PlanId{"si"});
        if (traces && *traces != m_project.traces(PlanId{"si"}).value())
            changed.emplace_back("traces");
    }
    void compareVintages(const ProjectFile& copy, std::vector<std::string>& changed) const
    {
        const auto damaged = copy.damagedVintages({});
        const auto vintages = m_project.vintages().value();
        for (const Vintage& vintage : vintages) {
            const auto found = copy.figuresOf(vintage.id);
            const bool named = !damaged || std::ranges::find(*damaged, vintage.id) != damaged->end();
            if (found && !named && *found != m_project.figuresOf(vintage.id).value())
                changed.push_back("figures of " + vintage.id.value);
        }
    }
    const ProjectFile& m_project;
};

TEST_F(Faults, ADamagedCopyNeverBreaksTheProgramAndNeverGivesOtherFiguresUnsaid)
{
    const ProjectFile project = fullProject(path());
    const Everything everything(project);
    const std::string whole = bytesOf(path());
    Sequence sequence(20151016);
    const int damagedCopies = 400 * soakFactor();
    int opened = 0;
    for (int i = 0; i < damagedCopies; ++i) {
        const std::string copy = folder.file("copy.antevia");
        writeBytes(copy, damagedCopy(whole, sequence));
        const auto damaged = ProjectFile::open(copy, OpenMode::ReadWrite, holder);
        if (!damaged)
            continue;
        ++opened;
        EXPECT_THAT(everything.silentlyChangedIn(*damaged), ::testing::IsEmpty()) << "copy " << i;
    }
    EXPECT_GT(opened, damagedCopies / 20);
    EXPECT_LT(opened, damagedCopies);
}

/// Keeps the processor busy, so that a kill comes at another moment each time.
void spin(std::chrono::microseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end)
        continue;
}

TEST_F(Faults, AProgramKilledWhileItTakesFiguresInLeavesTheOldStateOrTheNew)
{
    {
        fullProject(path());
    }
    const std::string whole = bytesOf(path());
    const std::vector<double> many(3000, 17.25);
    Sequence sequence(4711);
    const int kills = 20 * soakFactor();
    for (int i = 0; i < kills; ++i) {
        writeBytes(path(), whole);
        Child importer([&](const auto& ready) {
            auto own = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
            ready();
            for (;;)
                EXPECTS(own.addVintage(delivery("x"), {figures("AT", many), figures("DE", many)}));
        });
        spin(std::chrono::microseconds(sequence.below(60'000)));
        importer.kill();

        const auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        ASSERT_TRUE(project) << project.error().detail;
        EXPECT_FALSE(project->isReadOnly());
        EXPECT_TRUE(project->damagedVintages({})->empty());
        const auto vintages = project->vintages().value();
        ASSERT_GE(vintages.size(), 2u);
        const int rows = vintages.size() == 2 ? 5 : 3000;
        EXPECT_EQ(project->figuresOf(vintages.back().id)->back().series.size(), rows);
        EXPECT_EQ(querySql(path(), "PRAGMA integrity_check"), "ok\n");
    }
}

} // namespace
} // namespace antevia
