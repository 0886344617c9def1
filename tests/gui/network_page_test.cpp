#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/network_sketch.h"
#include "tests/gui/gui_test.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

namespace antevia {
namespace {

class NetworkEditor : public WindowTest {
protected:
    void showNetwork()
    {
        openSampleInWindow();
        window.showPage(PageId::Network);
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return !window.session().isReading() && !window.session().jobs().isBusy(); }));
        QTest::qWait(1);
    }
    QAbstractItemModel* places() const { return find<DataTable>("networkPlaces")->model(); }
    QAbstractItemModel* links() const { return find<DataTable>("networkLinks")->model(); }
    void click(const char* button) const { find<QPushButton>(button)->click(); }
    QDialog* dialog(const char* name) const { return window.findChild<QDialog*>(QString::fromLatin1(name)); }
    void undo()
    {
        window.session().undoStack().undo();
        settle();
    }
};

TEST_F(NetworkEditor, SaysWhatToDoWithoutAProject)
{
    window.showPage(PageId::Network);
    EXPECT_TRUE(find<QLabel>("networkFindings")->text().startsWith("No project is open"));
    EXPECT_FALSE(find<QPushButton>("addToNetwork")->isEnabled());
}

TEST_F(NetworkEditor, ShowsPlacesAndWaysWithWhatWasChecked)
{
    showNetwork();
    EXPECT_EQ(places()->rowCount(), 8);
    EXPECT_GT(links()->rowCount(), 6);
    EXPECT_TRUE(find<QLabel>("networkFindings")->text().startsWith("Checked:"));
}

TEST_F(NetworkEditor, AnAddedPlaceIsCheckedBesideItsRowAndUndoTakesItBack)
{
    showNetwork();
    const int before = places()->rowCount();
    click("addToNetwork");
    dialog("placeDialog")->findChild<QLineEdit*>("placeId")->setText("ME");
    dialog("placeDialog")->findChild<QLineEdit*>("placeName")->setText("Montenegro");
    dialog("placeDialog")->accept();
    settle();
    ASSERT_EQ(places()->rowCount(), before + 1);
    const QString check = places()->index(before, places()->columnCount() - 1).data().toString();
    EXPECT_TRUE(check.contains("stands alone")) << check.toStdString();
    EXPECT_TRUE(check.contains("Join it by a link")) << check.toStdString();
    undo();
    EXPECT_EQ(places()->rowCount(), before);
}

TEST_F(NetworkEditor, ARemovedPlaceTakesItsWaysAndUndoBringsBoth)
{
    showNetwork();
    const int before = places()->rowCount();
    const int ways = links()->rowCount();
    find<DataTable>("networkPlaces")->chooseRow(3);
    click("removeFromNetwork");
    settle();
    EXPECT_EQ(places()->rowCount(), before - 1);
    EXPECT_LT(links()->rowCount(), ways);
    undo();
    EXPECT_EQ(places()->rowCount(), before);
    EXPECT_EQ(links()->rowCount(), ways);
}

TEST_F(NetworkEditor, ANameIsChangedInTheTableAndIsSavedInTheFile)
{
    showNetwork();
    const QModelIndex name = places()->index(0, 1);
    ASSERT_TRUE(places()->setData(name, "Greece", Qt::EditRole));
    settle();
    const auto other = ProjectFile::open(fromQt(projectPath()), OpenMode::ReadOnly, "test");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->network()->places()[0].name, "Greece");
}

TEST_F(NetworkEditor, AWayThatLeavesAnExitIsRefusedWithTheReason)
{
    showNetwork();
    const int ways = links()->rowCount();
    find<QTabWidget>("networkTabs")->setCurrentIndex(1);
    click("addToNetwork");
    auto* from = dialog("linkDialog")->findChild<QComboBox*>("linkFrom");
    from->setCurrentIndex(from->findData("DE"));
    dialog("linkDialog")->accept();
    settle();
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE((notice->text() + notice->informativeText()).contains("leaves an exit"));
    notice->close();
    EXPECT_EQ(links()->rowCount(), ways);
}

TEST_F(NetworkEditor, IsExportedAndTheTablesAreImportedAgainWithUndo)
{
    showNetwork();
    const int before = places()->rowCount();
    click("exportNetwork");
    Q_EMIT window.findChild<QFileDialog*>("networkFolder")->fileSelected(folder().path());
    settle();
    ASSERT_TRUE(folder().exists("places.csv"));
    find<DataTable>("networkPlaces")->chooseRow(3);
    click("removeFromNetwork");
    settle();
    ASSERT_EQ(places()->rowCount(), before - 1);
    find<QPushButton>("importNetwork")->menu()->actions().front()->trigger();
    Q_EMIT window.findChild<QFileDialog*>("networkFiles")
        ->filesSelected({folder().filePath("places.csv"), folder().filePath("links.csv")});
    settle();
    EXPECT_EQ(places()->rowCount(), before);
    undo();
    EXPECT_EQ(places()->rowCount(), before - 1);
}

TEST_F(NetworkEditor, OneTableOfTwoIsRefusedWithWhatIsMissing)
{
    showNetwork();
    find<QPushButton>("importNetwork")->menu()->actions().front()->trigger();
    Q_EMIT window.findChild<QFileDialog*>("networkFiles")->filesSelected({file("places.csv", "id\nA\n")});
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE((notice->text() + notice->informativeText()).contains("two tables"));
    notice->close();
}

TEST_F(NetworkEditor, APlaceIsChosenInTheSketch)
{
    showNetwork();
    auto* sketch = find<NetworkSketch>("networkSketch");
    QTest::mouseClick(sketch, Qt::LeftButton, {}, sketch->spotOf({"HU"}).toPoint());
    EXPECT_EQ(find<DataTable>("networkPlaces")->currentIndex().siblingAtColumn(0).data().toString(), "HU");
}

} // namespace
} // namespace antevia
