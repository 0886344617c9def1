#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(CodePages, LettersThatAllPagesShareNeedNoQuestion)
{
    // Jänner, März in a German code page: windows-1250 and 1252 have the same umlauts.
    const FoundFile file =
        understood("Monat;Antr\xE4ge\nJ\xE4nner 2023;4.123\nFebruar 2023;3.987\nM\xE4rz 2023;5.012\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Anträge")), 13'122);
    EXPECT_EQ(file.warnings, 0);
}

TEST(CodePages, MonthsDecideBetweenPagesOfOneScript)
{
    // siječanj, veljača: è in windows-1252.
    const FoundFile file = understood("uprava;sije\xE8"
                                      "anj 2023.;velja\xE8"
                                      "a 2023.\nKarlova\xE8ka;1.245;1.310\n"
                                      "Istarska;2.345;2.110\n");
    EXPECT_EQ(file.dialect.dialect.encoding, "windows-1250");
    EXPECT_EQ(sumOf(seriesOf(file, "uprava=Karlovačka")), 2'555);
    EXPECT_EQ(file.errors, 0);
}

TEST(CodePages, LettersThatNoLanguageOfTheRegionHasDecideWithAWarning)
{
    // határsértők: õ in windows-1252.
    const FoundFile file = understood("D\xE1tum;Hat\xE1rs\xE9rt\xF5k\n2023. janu\xE1r 1.;123\n2023. janu\xE1r 2.;98\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Határsértők")), 221);
    EXPECT_TRUE(warns(file, "C5"));
}

TEST(CodePages, OlderPagesOfTheRegionAreKnown)
{
    // Štajerska in ISO-8859-2, where windows-1250 has a sign; Датум, Србија in ISO-8859-5; Yıl in windows-1254.
    EXPECT_EQ(understood("datum;\xA9tajerska\n2023-01-01;5\n2023-01-02;6\n").dialect.dialect.encoding, "ISO-8859-2");
    EXPECT_EQ(understood("\xB4\xD0\xE2\xE3\xDC;\xC1\xE0\xD1\xD8\xF8\xD0\n2023-01-01;5\n2023-01-02;6\n")
                  .dialect.dialect.encoding,
              "ISO-8859-5");
    EXPECT_EQ(understood("Y\xFDl;Ki\xFEi\n2019;454.662\n2020;122.302\n2021;162.996\n").dialect.dialect.encoding,
              "windows-1254");
}

TEST(CodePages, GreekIsToldFromLatinAndCyrillicByItsAccents)
{
    const FoundFile file =
        understood("\xCC\xDE\xED\xE1\xF2;\xC1\xF6\xDF\xEE\xE5\xE9\xF2\n2023-01;1403\n2023-02;1199\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Αφίξεις")), 2'602);
    EXPECT_EQ(file.warnings, 0);
}

TEST(CodePages, WordsOfWesternLanguagesDecideWhereLettersDoNot)
{
    // Année, Règlements: Rčglements in windows-1250.
    const FoundFile file = understood("Ann\xE9"
                                      "e;Mois;R\xE8glements\n2024;janvier;5\n2024;mars;6\n");
    EXPECT_EQ(file.dialect.dialect.encoding, "windows-1252");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Règlements")), 11);
}

TEST(CodePages, BytesThatAreNoTextAreNotTakenForAnEncoding)
{
    std::string noise;
    for (int i = 0; i < 3'000; ++i)
        noise += static_cast<char>((i * 7919 + i * i) % 251);
    UnderstandOptions options;
    const FoundFile file = *understandFile(ImportBytes{"arrivals.xlsx", noise}, options);
    ASSERT_EQ(file.errors, 1);
    EXPECT_NE(file.messages.front().rule.find("no workbook"), std::string::npos) << file.messages.front().rule;
}

} // namespace
} // namespace antevia
