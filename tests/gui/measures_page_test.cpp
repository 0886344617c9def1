#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/measure_timeline.h"
#include "tests/gui/gui_test.h"

#include <QMessageBox>

namespace antevia {
namespace {

class MeasuresOnATimeline : public WindowTest {
protected:
    void showMeasures()
    {
        openSampleInWindow();
        window.showPage(PageId::Scenarios);
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return model()->rowCount() > 0; }));
    }
    QAbstractItemModel* model() const { return find<DataTable>("measureTable")->model(); }
    /// The cell of the first measure under a heading.
    QModelIndex cell(const QString& heading) const
    {
        int column = 0;
        while (model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() != heading)
            ++column;
        return model()->index(0, column);
    }
    std::vector<Measure> kept() const
    {
        const auto all = const_cast<MainWindow&>(window).session().project().all<Measure>();
        return all ? *all : std::vector<Measure>{};
    }
};

TEST_F(MeasuresOnATimeline, AnEndIsEnteredOpenedAgainAndUndone)
{
    showMeasures();
    ASSERT_TRUE(model()->setData(cell("Until"), "2015-12-24", Qt::EditRole));
    EXPECT_EQ(kept().front().ends, makeDay(2015, 12, 24));
    window.session().undoStack().undo();
    EXPECT_EQ(kept().front().ends, std::nullopt);
}

TEST_F(MeasuresOnATimeline, AnEndBeforeTheStartIsRefusedWithTheReason)
{
    showMeasures();
    const Measure before = kept().front();
    model()->setData(cell("Until"), "2014-01-01", Qt::EditRole);
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE((notice->text() + notice->informativeText()).contains("would end before it takes effect"));
    notice->close();
    EXPECT_EQ(kept().front(), before);
}

TEST_F(MeasuresOnATimeline, HowLongItBuildsUpIsEnteredInDays)
{
    showMeasures();
    ASSERT_TRUE(model()->setData(cell("Builds up"), "5 days", Qt::EditRole));
    EXPECT_EQ(kept().front().rampDays, 5);
    EXPECT_FALSE(model()->setData(cell("Builds up"), "soon", Qt::EditRole));
    EXPECT_EQ(kept().front().rampDays, 5);
}

TEST_F(MeasuresOnATimeline, AnAmountIsEditedToTheLastDigitAndNotAsItIsShown)
{
    openSampleInWindow();
    Measure exact = kept().front();
    exact.effect = CapLink{{"HR-SI"}, 2512.375, {}};
    ASSERT_TRUE(window.session().project().put(exact));
    window.showPage(PageId::Scenarios);
    ASSERT_TRUE(await([this] { return model()->rowCount() > 0; }));
    EXPECT_EQ(cell("How much").data(Qt::EditRole).toString(), "2512.375");
    model()->setData(cell("How much"), cell("How much").data(Qt::EditRole), Qt::EditRole);
    EXPECT_EQ(kept().front(), exact);
    EXPECT_FALSE(window.session().undoStack().canUndo());
    ASSERT_TRUE(model()->setData(cell("How much"), "2,600", Qt::EditRole));
    EXPECT_EQ(std::get<CapLink>(kept().front().effect).perDay, 2600.0);
}

TEST_F(MeasuresOnATimeline, ADraggedEndIsKeptInTheProject)
{
    showMeasures();
    auto* timeline = find<MeasureTimeline>("measureTimeline");
    Q_EMIT timeline->endAsked(kept().front().id, makeDay(2015, 11, 30));
    EXPECT_EQ(kept().front().ends, makeDay(2015, 11, 30));
    Q_EMIT timeline->startAsked(kept().front().id, makeDay(2015, 10, 20));
    EXPECT_EQ(kept().front().effective, makeDay(2015, 10, 20));
}

} // namespace
} // namespace antevia
