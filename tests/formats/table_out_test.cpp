#include "model/formats/file.h"
#include "model/formats/table_out.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

using ::testing::HasSubstr;
using Kind = SheetColumn::Kind;

Sheet sample()
{
    Sheet sheet;
    sheet.name = "Needs";
    sheet.title = "Needs by place";
    sheet.notes = {"Source: the ensemble."};
    sheet.columns = {
        {"Place", Kind::Text, 0}, {"Day", Kind::Date, 0}, {"Beds", Kind::Number, 0}, {"Share", Kind::Percent, 0}};
    sheet.rows = {{std::string("=cmd|' /C calc'!A0"), makeDay(2015, 10, 16), -5.0, 0.25},
                  {std::string("Slovenia"), makeDay(2015, 10, 17), SheetValue(), std::nan("")}};
    return sheet;
}

TEST(TableOut, InSdmxHasOneRowAFigureAndStatesWhatIsMissing)
{
    const std::string csv = tableBytes(sample(), TableFormat::SdmxCsv).value();
    EXPECT_TRUE(
        csv.starts_with("STRUCTURE,STRUCTURE_ID,ACTION,PLACE,TIME_PERIOD,MEASURE,OBS_VALUE,OBS_STATUS,TITLE,NOTE"))
        << csv;
    EXPECT_THAT(csv, HasSubstr("dataflow,ANTEVIA:NEEDS(1.0),I,Slovenia,2015-10-17,BEDS,,M,Needs by place,"));
    EXPECT_THAT(csv, HasSubstr("2015-10-16,SHARE,0.25,A,"));
}

TEST(TableOut, NeutralisesFormulasInTextAndLeavesNumbersAlone)
{
    for (const TableFormat format : {TableFormat::Csv, TableFormat::SdmxCsv, TableFormat::Hxl}) {
        const std::string csv = tableBytes(sample(), format).value();
        EXPECT_THAT(csv, HasSubstr("'=cmd|")) << word(format);
        EXPECT_THAT(csv, HasSubstr(",-5,")) << word(format);
    }
}

TEST(TableOut, InHxlHasATagForEachHeading)
{
    const std::string csv = tableBytes(sample(), TableFormat::Hxl).value();
    EXPECT_TRUE(csv.starts_with("Place,Day,Beds,Share,Title,Note\r\n#loc+name,#date+period,#indicator+value+num,"
                                "#indicator+value+pct,#meta+title,#meta+note\r\n"))
        << csv;
    EXPECT_THAT(csv, HasSubstr("Source: the ensemble."));
}

TEST(TableOut, OfRowsThatComeOneByOneIsTheSameAsOfAWholeTable)
{
    const testing::TemporaryFolder folder;
    Sheet many = sample();
    for (int i = 0; i < 5'000; ++i) // more than one piece
        many.rows.push_back(many.rows[static_cast<std::size_t>(i % 2)]);
    for (const TableFormat format : {TableFormat::Csv, TableFormat::SdmxCsv, TableFormat::Hxl, TableFormat::Xlsx}) {
        const std::string path = folder / "x";
        ASSERT_TRUE(writeTable(fedFrom(many), format, path)) << word(format);
        EXPECT_EQ(*readFile(path), tableBytes(many, format).value()) << word(format);
    }
}

TEST(TableOut, HasEveryRowOnceWhereItTakesManyPieces)
{
    const testing::TemporaryFolder folder;
    FedSheet counted{{"Counted", "", {}, {{"Row", Kind::Number, 0}, {"Text", Kind::Text, 0}}, {}}, {}};
    counted.rows = [](const SheetRowUse& use) -> Result<void> {
        for (int i = 1; i <= 40'000; ++i)
            RETURN_IF_ERROR(use({static_cast<double>(i), std::string("a;b")}));
        return {};
    };
    ASSERT_TRUE(writeTable(counted, TableFormat::Csv, folder / "x"));
    std::string expected = "Row,Text\r\n";
    for (int i = 1; i <= 40'000; ++i)
        expected += std::to_string(i) + ",\"a;b\"\r\n";
    EXPECT_EQ(*readFile(folder / "x"), expected);
}

TEST(TableOut, OfRowsThatAreWrongOrStopLeavesTheOldFile)
{
    const testing::TemporaryFolder folder;
    const std::string path = folder / "x.csv";
    ASSERT_TRUE(writeFileAtomically(path, "old"));
    const Sheet whole = sample();
    FedSheet wrong = fedFrom(whole);
    wrong.rows = [](const SheetRowUse& use) { return use({std::string("Slovenia")}); };
    const auto written = writeTable(wrong, TableFormat::Csv, path);
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().detail, HasSubstr("row 1 has 1 values for 4 columns"));
    wrong.rows = [](const SheetRowUse&) -> Result<void> { return Error{ErrorCode::Cancelled, "stopped"}; };
    EXPECT_EQ(writeTable(wrong, TableFormat::Hxl, path).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(*readFile(path), "old");
}

TEST(TableOut, OfMoreRowsThanAWorkbookHasIsRefusedAtTheFirstTooMany)
{
    const testing::TemporaryFolder folder;
    const Sheet few = sample();
    FedSheet endless = fedFrom(few);
    endless.rows = [row = few.rows.front()](const SheetRowUse& use) -> Result<void> {
        for (;;)
            RETURN_IF_ERROR(use(row));
    };
    const auto held = gathered(endless, 100);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(held.error().remedy, HasSubstr("CSV"));
}

TEST(TableOut, FormatsAreToldByTheEndingOfAFile)
{
    EXPECT_EQ(tableFormatOf("a.xlsx"), TableFormat::Xlsx);
    EXPECT_EQ(tableFormatOf("a.SDMX.csv"), TableFormat::SdmxCsv);
    EXPECT_EQ(tableFormatOf("a.hxl.csv"), TableFormat::Hxl);
    EXPECT_EQ(tableFormatOf("a.csv"), TableFormat::Csv);
    EXPECT_FALSE(tableFormatOf("a.pdf"));
}

TEST(TableOut, AWorkbookIsAZipArchive)
{
    EXPECT_TRUE(tableBytes(sample(), TableFormat::Xlsx)->starts_with("PK"));
}

} // namespace
} // namespace antevia
