#include "model/formats/hxl_tags.h"
#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

TEST(Hxl, WithoutTagsATableIsAnOrdinaryOne) // H1
{
    EXPECT_EQ(understood("date,place,people\n2020-01-05,North,5\n2020-01-12,North,6\n").format, "delimited-text");
}

TEST(Hxl, TagsAreFoundInTheFirstTwentyFiveLines) // H2
{
    std::string titles;
    for (int i = 0; i < 23; ++i)
        titles += "A title,,\n";
    const std::string rows = "When,Where,People\n#date,#adm1 +name,#affected\n2020-01-05,North,5\n2020-01-06,North,6\n";
    const FoundFile file = understood(titles + rows);
    EXPECT_EQ(file.format, "hxl");
    EXPECT_EQ(sumOf(file.series.at(0)), 11);
    EXPECT_NE(understood(titles + "More,,\nMore,,\n" + rows).format, "hxl");
}

TEST(Hxl, SpacingCaseAndOrderOfAttributesDoNotMatter) // H3
{
    EXPECT_EQ(parseHxlTag("#affected +f +children"), parseHxlTag(" #Affected+Children+F "));
    EXPECT_EQ(parseHxlTag("affected").name, "");
}

TEST(Hxl, OneTagOverTwoColumnsOfFiguresIsRefused) // H4
{
    EXPECT_TRUE(refuses(understood("a,b,c\n#date,#affected,#affected\n2020-01-05,5,6\n2020-01-06,6,7\n"), "H4"));
    EXPECT_EQ(understood("a,b,c\n#date,#affected+f,#affected+m\n2020-01-05,5,6\n2020-01-06,6,7\n").errors, 0);
}

TEST(Hxl, CodesOfAreasAreKeptAndTold) // H7
{
    const FoundFile file = understood("a,b,c\n#date,#adm1+code,#affected\n2020-01-05,AF01,50\n2020-01-05,AF99,60\n"
                                      "2020-01-06,AF01,51\n2020-01-06,AF99,61\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2u);
    EXPECT_TRUE(testing::warns(file, "H7"));
}

TEST(Hxl, UnknownTagsAreKeptAndListed) // H5
{
    const FoundFile file = understood("a,b,c\n#date,#affected,#mystery+x\n2020-01-05,5,p\n2020-01-06,6,p\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(file.mapping.size(), 3u);
}

TEST(Hxl, ColumnsOfPersonsAreRefused) // H6
{
    EXPECT_TRUE(refuses(understood("a,b,c\n#date,#affected,#contact+email\n2020-01-05,5,\n2020-01-06,6,\n"), "C35"));
    EXPECT_TRUE(
        refuses(understood("a,b,c\n#date,#affected,#beneficiary+name\n2020-01-05,5,x\n2020-01-06,6,y\n"), "C35"));
}

TEST(Hxl, APeriodThatEndsBeforeItBeginsIsAnErrorOfItsRow) // H8
{
    const FoundFile file =
        understood("start date,end date,place,people\n2020-01-06,2020-01-12,N,5\n2020-01-13,2020-01-10,N,6\n");
    EXPECT_TRUE(refuses(file, "H8"));
}

TEST(Hxl, TagsAloneNameTheColumns)
{
    const FoundFile file =
        understood("#country;#date;#affected+f;#meta\nSRB;2023-01-30;1500;x\nSRB;2023-02-27;1700;y\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(seriesOf(file, "country=SRB")), 3'200);
    EXPECT_EQ(file.series[0].meaning.place, "RS");
}

TEST(Hxl, AttributesAndHeadingsSayWhichSexIsCounted)
{
    const FoundFile tags =
        understood("#country,#date,#affected+f,#affected+m\nSRB,2023-01-30,15,17\nSRB,2023-02-27,11,12\n");
    EXPECT_EQ(seriesOf(tags, "country=SRB;indicator=#affected+f").meaning.sex, "female");
    EXPECT_EQ(seriesOf(tags, "country=SRB;indicator=#affected+m").meaning.sex, "male");
    const FoundFile words = understood("Country,Date,Arrivals,Of which women\n#country,#date,#affected,#affected+f\n"
                                       "SRB,2023-01-30,15,7\nSRB,2023-02-27,11,2\n");
    EXPECT_EQ(seriesOf(words, "country=SRB;indicator=Of which women").meaning.sex, "female");
    EXPECT_EQ(seriesOf(words, "country=SRB;indicator=Arrivals").meaning.sex, "");
}

} // namespace
} // namespace antevia
