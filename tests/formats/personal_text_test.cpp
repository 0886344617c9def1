#include "model/formats/personal_names.h"
#include "model/formats/personal_numbers.h"
#include "model/formats/personal_text.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

TEST(PersonalText, NamesAreFoundByHonorificsCuesAndKnownGivenNames)
{
    for (const char* text :
         {"Mr Ahmad Rahimi", "case of Fatima Hassan and her two children", "interpreter Ahmad Rahimi called",
          "Ahmed R., 17, unaccompanied, transferred to hospital", "told by Fatima Hassan", "ahmad rahimi was moved",
          "transferred RAHIMI, AHMAD to Lesvos", "Herr Tesfalem wurde verlegt", "gospođa Xhemile je prebačena",
          "ο κύριος Γκεμπρέ", "Фатима Хасан је премештена", "a boy named Tewolde", "محمد علي", "AhmadRahimi",
          "Ahmad bin Khalid", "17 year old Ahmad Rahimi", "asylum claim of Fatima Hassan refugee",
          "girl aged 14 from Homs, mother Zahra Karimi"})
        EXPECT_TRUE(personalTraces(text).contains(PersonalTrace::Name)) << text;
}

TEST(PersonalText, BirthsAreFoundInTheLanguagesOfTheRegion)
{
    for (const char* text :
         {"born 12.03.1985", "geb. 12.03.1985", "doğum tarihi 12.03.1985", "doğum tarihi: 12/03/1985",
          "12.03.1985 doğumlu", "γεννήθηκε 12/03/1985", "rođen 12.3.1985.", "рођена 12.03.1985",
          "datëlindja 12.03.1985", "DOB: 1985-03-12", "born on 12 March 1985", "né le 12/03/1985"})
        EXPECT_TRUE(personalTraces(text).contains(PersonalTrace::Birth)) << text;
}

TEST(PersonalText, NumbersOfDocumentsPersonsAndPhonesAreFound)
{
    for (const char* text : {"ID 12345678901", "passport P1234567", "pasoš br. 123456789", "JMBG 1203985710017",
                             "αριθμός διαβατηρίου ΑΒ1234567", "T.C. kimlik no 10000000146",
                             "moved 44051401359 to Samos", "P<SYRRAHIMI<<AHMAD<<<<<<<<<<<<<<<<<<<<<<<<<<"})
        EXPECT_TRUE(personalTraces(text).contains(PersonalTrace::Document)) << text;
    for (const char* text : {"tel 0694123456", "called +30 694 123 4567", "τηλ. 210 123 4567", "mob: 064/123-4567"})
        EXPECT_TRUE(personalTraces(text).contains(PersonalTrace::Phone)) << text;
    EXPECT_TRUE(personalTraces("ask ahmad@example.org").contains(PersonalTrace::Email));
}

TEST(PersonalText, PlacesShipsOperationsAndNumbersOfAggregatesAreNoPersons)
{
    for (const char* text : {"transfers to Kara Tepe from Saint George hill",
                             "Port of Agios Nikolaos closed",
                             "Camp Moria burned down",
                             "case of Bosnia and Herzegovina",
                             "in the case of North Macedonia",
                             "MS Estonia ferry, 120 passengers",
                             "Rescued by Alan Kurdi",
                             "Hurricane Maria",
                             "Nikola Tesla Airport",
                             "Mohammad Agha district",
                             "Abu Dhabi",
                             "Ibrahim Khalil crossing point",
                             "Konrad Adenauer Stiftung",
                             "Salah al-Din governorate",
                             "Zaatari and Azraq",
                             "As of 2015. g. Srbija",
                             "12.03.2015: 300 children born in 2014",
                             "passport checks: 123456 stamped",
                             "dataset ID 12345678901",
                             "https://example.org/news/ahmad-rahimi-born-12.03.1985",
                             "1444953600000",
                             "Estimates, multiples of 50",
                             "Operation Sophia",
                             "Prime Minister closed the border",
                             "San José",
                             "Saint Martin",
                             "arrivals 12 616 on 2015-10-21, 7 478 on 2015-10-22",
                             "Regulation (EU) 2019/1896, Art. 29(1)",
                             "tel. centre open",
                             "Brenner Pass 1234567 vehicles",
                             "mobile 12 000 000",
                             "Mustafa Kemal Atatürk airport",
                             "Martin Brod",
                             "Ahmed Rahman camp"})
        EXPECT_EQ(personalText(text), std::nullopt) << text;
}

TEST(PersonalText, OfOfficesAllowsNamesAndContactsButNoBirthsOrDocuments)
{
    EXPECT_EQ(personalTextOfOffice("Maria Schmidt, press office, +49 911 943 0, info@example.org"), std::nullopt);
    EXPECT_TRUE(personalTextOfOffice("Ahmad Rahimi, passport A1234567"));
    EXPECT_EQ(personalTitle("Contact: Maria Schmidt, +49 911 943 0"), std::nullopt);
    EXPECT_TRUE(personalTitle("Report prepared on Ahmad Rahimi"));
}

TEST(PersonalText, MasksKeepTheShapeAndNoLetter)
{
    EXPECT_EQ(maskedText("Ahmad Rahimi"), "Xxxxx Xxxxxx");
    EXPECT_EQ(maskedText("P1234567"), "X0000000");
    EXPECT_EQ(maskedText("Ραχίμι"), "Xxxxxx");
}

TEST(PersonalNumbers, ProveThemselvesByDatesAndCheckDigits)
{
    for (const char* number : {"0101006500006", "1800101221144", "7523169263", "01018012342", "44051401359",
                               "10000000146", "GB29NWBK60161331926819"})
        EXPECT_TRUE(mayBePersonalNumber(number)) << number;
    for (const char* number : {"0101006500007", "1800101221145", "7523169264", "44051401358", "10000000147",
                               "GB29NWBK60161331926818", "20150116120000", "123456", ""})
        EXPECT_FALSE(isPersonalNumber(number)) << number;
    EXPECT_TRUE(mayBePersonalNumber("94577403194"));
    EXPECT_FALSE(isPersonalNumber("94577403194")); // one number in ten fits an OIB
}

TEST(PersonalNames, AreLikelyOnlyWhereNoWordIsOfAThing)
{
    EXPECT_EQ(nameLikeness("AHMAD RAHIMI"), NameLikeness::Sure);
    EXPECT_EQ(nameLikeness("A. Rahimi"), NameLikeness::Sure);
    EXPECT_EQ(nameLikeness("Αχμάντ Ραχίμι"), NameLikeness::Sure);
    EXPECT_EQ(nameLikeness("Ahmad"), NameLikeness::Likely);
    EXPECT_EQ(nameLikeness("Nguyen Van Anh"), NameLikeness::Shape);
    for (const char* text :
         {"Saint George", "Ibrahim Khalil", "Musa Khel", "Kara Tepe", "Maria Island", "12 Ahmad", ""})
        EXPECT_EQ(nameLikeness(text), NameLikeness::None) << text;
}

} // namespace
} // namespace antevia
