#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/data_table.h"
#include "tests/gui/gui_test.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>

namespace antevia {
namespace {

class QuestionTabs : public WindowTest {
protected:
    /// Short runs of few courses, so that questions are answered quickly.
    void showTab(int tab)
    {
        openSampleInWindow();
        const auto scenarios = window.session().project().all<Scenario>();
        for (Scenario scenario : *scenarios) {
            scenario.days = scenario.briefDays = 10;
            scenario.replicates = 20;
            ASSERT_TRUE(window.session().project().put(scenario));
        }
        window.showPage(PageId::Questions);
        find<QTabWidget>("questionTabs")->setCurrentIndex(tab);
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return !window.session().isReading() && !window.session().jobs().isBusy(); }));
        QTest::qWait(1);
    }
    void ask(const char* button)
    {
        find<QPushButton>(button)->click();
        settle();
    }
    /// What the banner over an answer says; nothing while it is hidden.
    QString mark(const char* tab) const
    {
        const auto* banner = find<QWidget>(tab)->findChild<Banner*>();
        return banner->isVisible() ? banner->text() : QString();
    }
    QAbstractItemModel* model(const char* table) const { return find<DataTable>(table)->model(); }
    QString firstCellUnder(const char* table, const QString& heading) const
    {
        int column = 0;
        while (column < model(table)->columnCount() &&
               model(table)->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() != heading)
            ++column;
        return model(table)->index(0, column).data().toString();
    }
    static void choose(QComboBox* box, const QVariant& data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }
};

TEST_F(QuestionTabs, AskBeforeAnythingIsShown)
{
    showTab(0);
    EXPECT_FALSE(find<DataTable>("closureTable")->isVisible());
    EXPECT_TRUE(find<QPushButton>("closureAsk")->isEnabled());
}

TEST_F(QuestionTabs, AClosedWayShowsPeopleMoreAndFewerByPlaceAndDay)
{
    showTab(0);
    window.session().setScenario({"no-closure"});
    settle();
    choose(find<QComboBox>("closureLink"), "HR-SI");
    ask("closureAsk");
    ASSERT_EQ(model("closureTable")->rowCount(), 11) << "the whole, and ten days";
    EXPECT_EQ(model("closureTable")->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "Greece (mainland)");
    EXPECT_EQ(model("closureTable")->index(0, 1).data().toString(), "0") << "nothing changes upstream";
    EXPECT_EQ(model("closureTable")->index(0, 0).data().toString(), "Fullest day");
    auto* quantity = find<QComboBox>("closureQuantity");
    quantity->setCurrentIndex(quantity->findText("People arriving"));
    Q_EMIT quantity->activated(quantity->currentIndex());
    EXPECT_EQ(model("closureTable")->index(0, 0).data().toString(), "All days");
    EXPECT_TRUE(firstCellUnder("closureTable", "Slovenia").startsWith(u'–')) << "fewer people behind the closed way";
    EXPECT_TRUE(find<QLabel>("closureBasis")->text().contains("17 October 2015"));
}

TEST_F(QuestionTabs, AnAnswerIsMarkedWhenTheProjectChangesAfterIt)
{
    showTab(0);
    choose(find<QComboBox>("closureLink"), "HR-SI");
    ask("closureAsk");
    auto parameters = window.session().project().parameters();
    CorridorParameters after = *parameters;
    after.dispersion *= 2;
    window.session().change("noise", *parameters, after);
    EXPECT_EQ(mark("closure"), "The project changed after this was asked.");
}

TEST_F(QuestionTabs, AnAnswerIsMarkedByAChangeMadeWhileItWasWorkedOut)
{
    showTab(0);
    choose(find<QComboBox>("closureLink"), "HR-SI");
    find<QPushButton>("closureAsk")->click();
    const auto parameters = window.session().project().parameters();
    CorridorParameters after = *parameters;
    after.dispersion *= 2;
    window.session().change("noise", *parameters, after);
    settle();
    ASSERT_TRUE(find<DataTable>("closureTable")->isVisible());
    EXPECT_EQ(mark("closure"), "The project changed after this was asked.");
}

TEST_F(QuestionTabs, AnAnswerOfAnotherScenarioSaysSoUntilThatIsChosenAgain)
{
    showTab(0);
    window.session().setScenario({"no-closure"});
    settle();
    choose(find<QComboBox>("closureLink"), "HR-SI");
    ask("closureAsk");
    EXPECT_EQ(mark("closure"), "");
    window.session().setScenario({"closure"});
    EXPECT_TRUE(mark("closure").startsWith("This was asked of “The border stays open”"))
        << mark("closure").toStdString();
    window.session().setScenario({"no-closure"});
    EXPECT_EQ(mark("closure"), "");
}

TEST_F(QuestionTabs, SavingACopyDoesNotMarkAnAnswer)
{
    showTab(0);
    choose(find<QComboBox>("closureLink"), "HR-SI");
    ask("closureAsk");
    window.files().answerWith([this](const FileQuestion&) { return folder().filePath("copy.antevia"); });
    window.findChild<QAction*>("saveCopy")->trigger();
    settle();
    ASSERT_TRUE(folder().exists("copy.antevia"));
    EXPECT_EQ(mark("closure"), "");
}

TEST_F(QuestionTabs, ThePlaceThatIsAskedForIsThatOfTheWholeWindow)
{
    showTab(1);
    choose(find<QWidget>("sensitivity")->findChild<QComboBox*>("placeChooser"), "HR");
    settle();
    EXPECT_EQ(window.session().place(), PlaceId{"HR"});
    EXPECT_EQ(find<QWidget>("sensitivity")->findChild<QComboBox*>("placeChooser")->currentData().toString(), "HR");
}

TEST_F(QuestionTabs, TheAssumptionsThatMatterAreNamedForPeople)
{
    showTab(1);
    find<QSpinBox>("sensitivityTrajectories")->setValue(2);
    choose(find<QComboBox>("sensitivityTarget"), static_cast<int>(SensitivityTarget::MostPresent));
    ask("sensitivityAsk");
    ASSERT_GT(model("effectTable")->rowCount(), 5);
    EXPECT_TRUE(model("effectTable")->index(0, 0).data().toString().contains(": "));
    EXPECT_GT(model("flipTable")->rowCount(), 0);
    EXPECT_TRUE(find<QLabel>("sensitivitySummary")->text().contains("people on the fullest day"));
}

TEST_F(QuestionTabs, ADifferenceBetweenScenariosIsLaidToTheMeasures)
{
    showTab(2);
    choose(find<QComboBox>("differenceAgainst"), "scenario:no-closure");
    ask("differenceAsk");
    ASSERT_GT(model("runDifferenceTable")->rowCount(), 5);
    EXPECT_EQ(model("runDifferenceTable")->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "by measures");
}

TEST_F(QuestionTabs, ADifferenceToAnEarlierCopyIsLaidToTheAssumptionThatChanged)
{
    showTab(2);
    runScenario(window.session());
    const std::string copy = fromQt(folder().filePath("copy.antevia"));
    ASSERT_TRUE(window.session().project().saveCopy(copy));
    CorridorParameters other = *window.session().project().parameters();
    other.places[1].stayDays.central *= 1.5;
    other.places[1].stayDays.high *= 1.5;
    ASSERT_TRUE(window.session().project().put(other));
    window.files().answerWith([copy](const FileQuestion&) { return toQt(copy); });
    choose(find<QComboBox>("differenceAgainst"), "copy");
    ask("differenceAsk");
    ASSERT_GT(model("runDifferenceTable")->rowCount(), 5);
    EXPECT_EQ(model("runDifferenceTable")->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "by assumptions");
}

TEST_F(QuestionTabs, WithoutAKeptRunTheReasonIsSaid)
{
    showTab(2);
    ask("differenceAsk");
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    notice->close();
    EXPECT_FALSE(find<DataTable>("runDifferenceTable")->isVisible());
}

TEST_F(QuestionTabs, AllScenariosStandSideBySideAgainstTheOneChosen)
{
    showTab(3);
    choose(find<QComboBox>("compareAgainst"), "no-closure");
    ask("compareAsk");
    ASSERT_EQ(model("compareTable")->columnCount(), 4) << "three scenarios, after what the figure is";
    EXPECT_EQ(model("compareTable")->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
              "The border stays open");
    EXPECT_EQ(model("compareTable")->index(1, 0).data().toString(), "more or fewer");
    EXPECT_EQ(model("compareTable")->index(1, 1).data().toString(), "–");
    choose(find<QComboBox>("comparePlace"), "SI");
    EXPECT_NE(model("compareTable")->index(1, 2).data().toString(), "0");
    window.resize(1280, 800);
    QTest::qWait(1);
    EXPECT_FALSE(find<DataTable>("compareTable")->horizontalScrollBar()->isVisible());
}

TEST(AnswerWords, SayMoreAndFewerWithTheirSign)
{
    EXPECT_EQ(moreOrFewer(1234.0), "+1,200");
    EXPECT_EQ(moreOrFewer(-38.0), QStringLiteral("–38"));
    EXPECT_EQ(moreOrFewer(0.2), "0");
    EXPECT_EQ(decisionShown({}), "no decision due");
}

} // namespace
} // namespace antevia
