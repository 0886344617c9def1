#include "model/formats/table_out.h"

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
