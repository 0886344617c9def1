#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

const std::string figures = "Country;2021;2022\nSerbia;1;2\nIraq;3;4\n;;\n";

TEST(ContactLines, OfThePublisherAreLeftOut)
{
    for (const char* below :
         {"Kontaktperson:;;\nAnna Svensson, Statistics;;\n+46 010-479 40 "
          "00;;\nanna.svensson@example.org;;\nSource:;;\n",
          "Contact: Magnus Haug, +47 45 28 91 51, magnus.haug@example.org;;\n",
          "Contact person;Jon Simmons;\nE-mail;jon.simmons@example.org;\nTelephone;020 7035 4848;\n"}) {
        const FoundFile file = understood(figures + below);
        EXPECT_EQ(file.errors, 0) << below;
        ASSERT_EQ(file.series.size(), 2U) << below;
        EXPECT_EQ(sumOf(seriesOf(file, "country=Iraq")), 7) << below;
        std::string told;
        for (const RowMessage& each : file.messages)
            told += each.value + each.rule + "\n";
        for (const std::string& each : file.notes)
            told += each + "\n";
        for (const char* person : {"Svensson", "svensson", "Haug", "haug", "Simmons", "simmons"})
            EXPECT_EQ(told.find(person), std::string::npos) << told;
    }
}

TEST(ContactLines, AreNoRowsOfFigures)
{
    const FoundFile ways = understood("Requests by channel 2023\n\nChannel;Requests\nContact form;120\nTelephone;340\n"
                                      "E-mail;560\nWalk-in;30\n");
    EXPECT_EQ(ways.series.size(), 4U);
    EXPECT_EQ(sumOf(seriesOf(ways, "channel=Contact form")), 120);
    for (const char* figure : {"\"1,234\"", "1234", "1 234", "1'234", "1.234"}) {
        const FoundFile kinds =
            understood("Requests 2023\n\nKind;Requests\nEnquiries:;" + std::string(figure) + "\nContact point;" +
                       figure + "\nE-mail;" + figure + "\nOther;" + figure + "\n");
        for (const RowMessage& each : kinds.messages)
            EXPECT_NE(each.rule, "this row says whom to ask and is left out") << figure;
    }
}

TEST(ContactLines, MayHoldTelephoneNumbersAlone)
{
    for (const char* number : {"+46 8 123", "010-551", "020 7035 4848", "+46 123 456", "0201234567", "2 079 460 123"}) {
        const FoundFile file = understood(figures + "Contact:;" + number + ";\n");
        EXPECT_EQ(file.errors, 0) << number;
        EXPECT_EQ(file.series.size(), 2U) << number;
    }
}

TEST(ColumnNumbers, ARowOfFiguresThatCountOnIsNone)
{
    const FoundFile file = understood("Ankünfte 2023;;;\nMonat;Lesbos;Chios;Samos\n1;2;3;4\n3;5;6;7\n4;5;6;7\n");
    EXPECT_EQ(testing::firstPeriod(testing::seriesOf(file, "series=Lesbos")), "2023-01");
}

TEST(ColumnNumbers, BelowTheHeadingsAreNoFigures)
{
    for (const char* numbers : {"1;2;3;4\n", "A;1;2;3\n", "(1);(2);(3);(4)\n"}) {
        const FoundFile file =
            understood("Zemlja;2021;2022;2023\n" + std::string(numbers) + "Srbija;10;20;30\nIrak;3;4;5\n");
        EXPECT_EQ(file.errors, 0) << numbers;
        ASSERT_EQ(file.series.size(), 2U) << numbers;
        EXPECT_EQ(sumOf(file.series[0]), 60) << numbers;
        EXPECT_EQ(file.series[0].observations[0].row, 3) << numbers;
    }
    const FoundFile data = understood("id;a;b\n1;2;3\n2;5;6\n");
    for (const RowMessage& each : data.messages)
        EXPECT_NE(each.rule, "this row numbers the columns and is left out");
}

TEST(Blocks, WithoutLabelsGoOnWithThoseAtTheirLeft)
{
    const FoundFile file =
        understood(";2022;;;;2023;;\nBorder section;Jan;Feb;Mar;;Jan;Feb;Mar\nRS-HU;789;458;1965;;2556;1481;1269\n"
                   "RS-HR;2669;1713;2478;;172;2608;888\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(file.series[0]), 8518);
    EXPECT_EQ(testing::lastPeriod(file.series[0]), "2023-03");
}

TEST(ContactLines, HideNoPersonsOfATable)
{
    EXPECT_TRUE(refuses(understood(figures + "Persons:;;\nAnna Svensson, born 1.2.1990;;\n"), "C35"));
    std::string listed = "Contact;Age\n";
    for (const char* name :
         {"Anna Svensson", "Ahmad Hussaini", "Fatima Rahimi", "Omar Haddad", "Maria Rossi", "Ivan Petrov"})
        listed += std::string(name) + ";31\n";
    EXPECT_TRUE(refuses(understood(listed), "C35"));
}

} // namespace
} // namespace antevia
