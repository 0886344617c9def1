#include "model/formats/delimited.h"
#include "model/formats/personal_data.h"
#include "model/formats/row_message.h"
#include "tests/formats/understood.h"

namespace antevia {
namespace {

std::vector<int> personalIn(const std::string& bytes, int dateColumn = 1)
{
    const auto table = readDelimited(bytes, {});
    EXPECT_TRUE(table);
    std::vector<int> columns;
    for (const PersonalColumn& each : personalColumns(*table, 1, dateColumn))
        columns.push_back(each.column);
    return columns;
}

TEST(PersonalData, IsSeenInHeadingsOfAllLanguagesOfTheRegion)
{
    for (const char* heading : {"Name",
                                "SURNAME",
                                "first_name",
                                "Passport No.",
                                "Document number",
                                "Date of birth",
                                "DOB",
                                "E-mail",
                                "Phone",
                                "Vorname",
                                "Nachname",
                                "Geburtsdatum",
                                "Reisepass-Nr",
                                "Telefonnummer",
                                "Ime i prezime",
                                "Prezime",
                                "Broj pasoša",
                                "Broj putovnice",
                                "Datum rođenja",
                                "JMBG",
                                "e-pošta",
                                "Презиме",
                                "Број пасоша",
                                "Датум рођења",
                                "ЈМБГ",
                                "Име",
                                "ЕМБГ",
                                "Датум на раѓање",
                                "Телефон",
                                "Mbiemri",
                                "Numri i pasaportës",
                                "Data e lindjes",
                                "Datëlindja",
                                "Telefoni",
                                "Ονοματεπώνυμο",
                                "Επώνυμο",
                                "Αριθμός διαβατηρίου",
                                "Ημερομηνία γέννησης",
                                "ΑΦΜ",
                                "Τηλέφωνο",
                                "Priimek",
                                "Številka potnega lista",
                                "Datum rojstva",
                                "EMŠO",
                                "Elektronska pošta"})
        EXPECT_TRUE(personalHeading(heading)) << heading;
}

TEST(PersonalData, IsNotSeenInHeadingsOfAggregates)
{
    for (const char* heading :
         {"Arrivals in Slovenia", "Place name", "Country name", "Site name", "Births", "Numri i personave", "Persons",
          "Ime države", "Passages", "Mobile teams", "Unaccompanied children", ""})
        EXPECT_FALSE(personalHeading(heading)) << heading;
}

TEST(PersonalData, IsSeenInCellsThatLookLikeAddressesPhonesOrDocuments)
{
    EXPECT_EQ(personalIn("date,who\n2015-10-01,a.b@example.org\n2015-10-02,c@example.com\n"), std::vector<int>{2});
    EXPECT_EQ(personalIn("date,who\n2015-10-01,mailto:a@example.org\n2015-10-02,mailto:c@example.com\n"),
              std::vector<int>{2});
    EXPECT_EQ(personalIn("date,who\n2015-10-01,+381 64 123 4567\n2015-10-02,00386 40 123 456\n"), std::vector<int>{2});
    EXPECT_EQ(personalIn("date,who\n2015-10-01,AB1234567\n2015-10-02,P00123456\n"), std::vector<int>{2});
}

TEST(PersonalData, IsNotSeenInCountsNotesAndCodes)
{
    EXPECT_EQ(
        personalIn("date,SI,note,code\n2015-10-01,12616,contact us at a@b.org today,SI-01\n2015-10-02,7478,,SI-02\n"),
        std::vector<int>{});
    EXPECT_EQ(personalIn("date,Forged passports found,Phone calls\n2015-10-01,3,120\n2015-10-02,1,98\n"),
              std::vector<int>{});
}

TEST(PersonalData, IsSeenInYearsOfBirthThoughTheyAreNumbers)
{
    EXPECT_EQ(personalIn("date,Year of birth\n2015-10-01,1987\n2015-10-01,1992\n"), std::vector<int>{2});
}

TEST(PersonalData, IsSeenWhereEachRowIsOnePerson)
{
    EXPECT_EQ(personalIn("date,sex,nationality\n2015-10-01,F,SYR\n2015-10-01,M,AFG\n2015-10-01,M,SYR\n"),
              std::vector<int>{0});
    EXPECT_EQ(personalIn("date,sex,age,value\n2015-10-01,F,TOTAL,18 715\n2015-10-01,M,TOTAL,20 310\n"),
              std::vector<int>{});
    EXPECT_EQ(personalIn("date,sex,nationality,arrivals\n2015-10-01,F,SYR,120\n2015-10-01,M,SYR,300\n"),
              std::vector<int>{});
}

TEST(PersonalData, IsNeverTakenInWhateverAPersonSaysOfItsColumn)
{
    const std::string bytes = "date,SI,Passport\n2015-10-01,5,AB1234567\n2015-10-02,6,AB1234568\n";
    UnderstandOptions options;
    for (const ColumnRole role : {ColumnRole::Ignored, ColumnRole::Note, ColumnRole::Dimension}) {
        options.columns = {{3, "Passport", role, {}}};
        const FoundFile file = testing::understood(bytes, options);
        EXPECT_TRUE(testing::refuses(file, "C35")) << word(role);
        EXPECT_TRUE(file.series.empty()) << word(role);
    }
}

} // namespace
} // namespace antevia
