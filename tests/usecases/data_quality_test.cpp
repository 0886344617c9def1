#include "app/usecases/correct_figures.h"
#include "app/usecases/data_note.h"
#include "app/usecases/edit.h"
#include "app/usecases/export_tables.h"
#include "app/usecases/forecast_series.h"
#include "app/usecases/published_figures.h"
#include "app/usecases/tables_of_project.h"
#include "app/usecases/understand_files.h"
#include "app/usecases/vintages_of_project.h"
#include "model/formats/file.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using testing::sampleProject;
using testing::TemporaryFolder;

CorrectionRequest excluding(const std::string& series, unsigned day)
{
    CorrectionRequest request;
    request.series.value = series;
    request.kind = Correction::Kind::Exclude;
    request.first = request.last = periodOf(makeDay(2015, 10, day), Frequency::Daily);
    request.reason = "the ferries did not sail";
    request.author = "Ana";
    request.now = testing::sampleNow;
    return request;
}

class DataQuality : public ::testing::Test {
protected:
    std::string exported(const TableExport& asked)
    {
        TableExport request = asked;
        request.path = folder / "out";
        const auto done = exportTable(project, request, RunContext());
        EXPECT_TRUE(done) << done.error().detail;
        return done ? readFile(request.path).value() : std::string();
    }
    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    const SeriesId mk{"MK"};
    const Day asOf = makeDay(2015, 10, 16);
};

TEST_F(DataQuality, ACorrectionChangesWhatAForecastSeesAndCanBeTakenBack)
{
    const auto before = forecastSeries(project, {mk, asOf, 10, testing::sampleNow}, RunContext());
    ASSERT_TRUE(before) << before.error().detail;
    const Provenance made = project.provenanceOf("forecast", "MK").value();
    const Correction correction = proposedCorrection(project, excluding("MK", 14)).value();
    ASSERT_TRUE(apply(project, Edit<Correction>{std::nullopt, correction}));
    EXPECT_FALSE(project.changedInputs(made)->empty());
    EXPECT_TRUE(std::isnan(project.series(mk, asOf)->at(makeDay(2015, 10, 14))));
    ASSERT_TRUE(apply(project, undone(Edit<Correction>{std::nullopt, correction})));
    EXPECT_TRUE(project.changedInputs(made)->empty());
}

TEST_F(DataQuality, AForecastAsOfADaySeesTheDeliveryThatWasKnownThen)
{
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    vintage.published = makeDay(2015, 10, 17);
    SeriesFigures revised{project.get<SeriesInfo>("MK").value(), {}, project.series(mk).value()};
    revised.series = Series(revised.series.first(), revised.series.values() * 2.0);
    ASSERT_TRUE(project.addVintage(vintage, {revised}));
    EXPECT_EQ(project.figuresAsKnown(mk, asOf)->vintage, VintageId{"v1"});
    EXPECT_EQ(project.figuresAsKnown(mk, makeDay(2015, 10, 20))->vintage, VintageId{"v2"});
    EXPECT_EQ(project.figuresAsKnown(mk, std::nullopt)->vintage, VintageId{"v1"}); // known on 21 September 2016
}

TEST_F(DataQuality, CorrectionsNeedPeriodsOfTheirSeries)
{
    CorrectionRequest monthly = excluding("MK", 14);
    monthly.first = monthly.last = periodOf(makeDay(2015, 10, 1), Frequency::Monthly);
    EXPECT_EQ(proposedCorrection(project, monthly).error().code, ErrorCode::InvalidInput);
    CorrectionRequest early = excluding("MK", 14);
    early.first = early.last = periodOf(makeDay(2014, 10, 1), Frequency::Daily);
    EXPECT_THAT(proposedCorrection(project, early).error().detail, HasSubstr("has figures from 2015-10-01"));
}

TEST_F(DataQuality, AnAnsweredFindingIsNoLongerOpen)
{
    const auto board = qualityOfProject(project, {}, RunContext());
    ASSERT_TRUE(board) << board.error().detail;
    ASSERT_FALSE(board->findings.empty());
    const QualityFinding& finding = board->findings.front().finding;
    CorrectionRequest request = excluding(finding.series.value, 14);
    request.kind = Correction::Kind::Note;
    request.first = finding.first;
    request.last = finding.last;
    request.finding = word(finding.check);
    ASSERT_TRUE(project.put(proposedCorrection(project, request).value()));
    const auto after = qualityOfProject(project, {}, RunContext());
    EXPECT_EQ(after->findings.size(), board->findings.size());
    EXPECT_FALSE(after->findings.front().isOpen());
    EXPECT_EQ(after->corrections.size(), 1u);
}

TEST_F(DataQuality, TheNoteListsCorrectionsWithReasonAndAuthorAndWhatCameLater)
{
    ASSERT_TRUE(project.put(proposedCorrection(project, excluding("MK", 14)).value()));
    const auto note = dataNote(project, {mk}, asOf, RunContext());
    ASSERT_TRUE(note) << note.error().detail;
    EXPECT_THAT(plainNote(*note), HasSubstr("the ferries did not sail (Ana)"));
    EXPECT_THAT(plainNote(*note), HasSubstr("known from 21 September 2016"));
}

TEST_F(DataQuality, FiguresLeaveWithStatusSourceAndDelivery)
{
    ASSERT_TRUE(project.put(proposedCorrection(project, excluding("SI", 17)).value()));
    TableExport request;
    request.figures.series = {SeriesId{"SI"}};
    const std::string csv = exported(request);
    EXPECT_THAT(csv, HasSubstr("2015-10-17,SI,Arrivals in Slovenia"));
    EXPECT_THAT(csv, HasSubstr(",,corrected,,,,v1,2016-09-21,"));
    EXPECT_THAT(csv, HasSubstr(",,not available,,,,v1,"));
    EXPECT_THAT(csv, HasSubstr(withheldNote));
}

TEST_F(DataQuality, SdmxHasTheColumnsOfItsSecondVersion)
{
    TableExport request;
    request.format = TableFormat::SdmxCsv;
    request.figures.series = {mk};
    const std::string csv = exported(request);
    EXPECT_TRUE(
        csv.starts_with("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,CITIZENSHIP,COUNTERPART_AREA,SEX,AGE,"
                        "UNACCOMPANIED,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,"));
    EXPECT_THAT(csv, HasSubstr("dataflow,ANTEVIA:FIGURES(1.0),I,D,MK,MK,,,,,,arrival,2015-10-01,4370,A,F,"));
}

TEST_F(DataQuality, HxlHasTagsUnderItsHeadings)
{
    TableExport request;
    request.format = TableFormat::Hxl;
    request.figures.series = {mk};
    const std::string csv = exported(request);
    EXPECT_THAT(csv, HasSubstr("\r\n#date+period,#indicator+code,#indicator+name,#loc+name,"));
    EXPECT_THAT(csv, HasSubstr("#indicator+value+num"));
}

TEST_F(DataQuality, SmallCellsAreWithheldUnlessKeptOnPurpose)
{
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    SeriesFigures small{project.get<SeriesInfo>("MK").value(), {}, {}};
    small.info.id.value = "small";
    small.series = Series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), Eigen::Vector3d(3, 0, 5));
    ASSERT_TRUE(project.addVintage(vintage, {small}));
    TableExport request;
    request.format = TableFormat::SdmxCsv;
    request.figures.series = {SeriesId{"small"}};
    const std::string withheld = exported(request);
    EXPECT_THAT(withheld, HasSubstr("2015-10-01,,Q,"));
    EXPECT_THAT(withheld, HasSubstr("2015-10-02,0,A,"));
    EXPECT_THAT(withheld, HasSubstr("2015-10-03,5,A,"));
    request.figures.smallCells = SmallCells::Kept;
    EXPECT_THAT(exported(request), HasSubstr("2015-10-01,3,A,"));
}

TEST_F(DataQuality, CellsThatLeaveAreReadBackWithWhatTheirPublisherSaidOfThem)
{
    SeriesFigures figures{project.get<SeriesInfo>("MK").value(), {}, {}};
    figures.info.id.value = "marked";
    const Period first = periodOf(makeDay(2015, 10, 1), Frequency::Daily);
    figures.series = Series(first, Eigen::Vector4d(30, std::nan(""), std::nan(""), 50));
    figures.marks = {{later(first, 1), CellState::Suppressed, 1, 4, FigureStatus::Final, {}, "c"},
                     {later(first, 3), CellState::Figure, 0, 0, FigureStatus::Preliminary, {}, ""}};
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    ASSERT_TRUE(project.addVintage(vintage, {figures}));
    UnderstandOptions how;
    how.places = &builtInPlaces();
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::SdmxCsv, TableFormat::Hxl}) {
        TableExport request;
        request.format = format;
        request.figures.series = {SeriesId{"marked"}};
        const FoundFile file = *understandFile(ImportBytes{"out", exported(request)}, how);
        ASSERT_EQ(file.errors, 0) << word(format) << ": " << file.messages.front().rule;
        std::string keys;
        for (const FoundSeries& each : file.series)
            keys += keyText(each.key) + "\n";
        ASSERT_EQ(file.series.size(), 1u) << word(format) << ": " << keys;
        const auto& cells = file.series.front().observations;
        ASSERT_EQ(cells.size(), 4u) << word(format);
        EXPECT_EQ(cells[0].value, 30) << word(format);
        EXPECT_EQ(cells[1].state, CellState::Suppressed) << word(format);
        EXPECT_EQ(cells[1].high, 4) << word(format);
        EXPECT_EQ(cells[2].state, CellState::Missing) << word(format);
        EXPECT_EQ(cells[3].value, 50) << word(format);
        EXPECT_EQ(cells[3].status, FigureStatus::Preliminary) << word(format);
    }
}

TEST_F(DataQuality, TheNoteOnKosovoGoesWithEveryFormatThatNamesIt)
{
    SeriesInfo info = project.get<SeriesInfo>("MK").value();
    info.basis.where = "Kosovo*";
    ASSERT_TRUE(project.put(info));
    for (const TableFormat format : {TableFormat::Csv, TableFormat::SdmxCsv, TableFormat::Hxl}) {
        TableExport request;
        request.format = format;
        request.figures.series = {mk};
        EXPECT_THAT(exported(request), HasSubstr("UNSCR 1244")) << word(format);
    }
}

TEST_F(DataQuality, ATableThatIsNotThereNamesThoseThatAre)
{
    TableExport request;
    request.table = "nothing";
    request.path = folder / "out";
    const auto refused = exportTable(project, request, RunContext());
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().remedy, HasSubstr("figures, quality, corrections"));
}

TEST_F(DataQuality, TheTriangleHasAColumnADelivery)
{
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    SeriesFigures again{project.get<SeriesInfo>("MK").value(), {}, project.series(mk).value()};
    ASSERT_TRUE(project.addVintage(vintage, {again}));
    const auto triangle = triangleOf(project, mk);
    ASSERT_TRUE(triangle) << triangle.error().detail;
    EXPECT_EQ(triangle->values.cols(), 2);
    const Sheet sheet = triangleSheet(again.info, *triangle);
    EXPECT_EQ(sheet.columns.size(), 4u);
    EXPECT_EQ(sheet.rows.size(), triangle->periods.size());
}

TEST_F(DataQuality, TablesOfResultsWithholdSmallCellsAsExportsDo)
{
    Eigen::VectorXd values = project.series(mk).value().values();
    values[0] = 3.0;
    const SeriesFigures small{project.get<SeriesInfo>("MK").value(), {}, Series(project.series(mk)->first(), values)};
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    ASSERT_TRUE(project.addVintage(vintage, {small}));
    const auto sheets = tablesOfProject(project, ScenarioId{"closure"});
    ASSERT_TRUE(sheets) << sheets.error().detail;
    const auto figures = std::ranges::find(*sheets, "Published figures", &Sheet::name);
    ASSERT_NE(figures, sheets->end());
    const auto column = std::ranges::find(figures->columns, "MK", &SheetColumn::heading) - figures->columns.begin();
    EXPECT_EQ(figures->rows.front().at(static_cast<std::size_t>(column)), SheetValue());
    EXPECT_THAT(figures->notes, ::testing::Contains(withheldNote));
}

} // namespace
} // namespace antevia
