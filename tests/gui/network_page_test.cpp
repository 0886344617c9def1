#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/network_sketch.h"
#include "tests/gui/gui_test.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
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
    void importFiles(const QStringList& paths)
    {
        window.files().answerManyWith([paths](const FileQuestion&) { return paths; });
        find<QPushButton>("importNetwork")->menu()->actions().front()->trigger();
    }
    void closeNoticeWith(const QString& words) const
    {
        auto* notice = window.findChild<QMessageBox*>("notice");
        ASSERT_NE(notice, nullptr);
        const QString said = notice->text() + notice->informativeText();
        EXPECT_TRUE(said.contains(words)) << said.toStdString();
        notice->close();
    }
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
    closeNoticeWith("leaves an exit");
    EXPECT_EQ(links()->rowCount(), ways);
}

TEST_F(NetworkEditor, IsExportedAndTheTablesAreImportedAgainWithUndo)
{
    showNetwork();
    const int before = places()->rowCount();
    window.files().answerWith([this](const FileQuestion&) { return folder().path(); });
    click("exportNetwork");
    settle();
    ASSERT_TRUE(folder().exists("places.csv"));
    find<DataTable>("networkPlaces")->chooseRow(3);
    click("removeFromNetwork");
    settle();
    ASSERT_EQ(places()->rowCount(), before - 1);
    importFiles({folder().filePath("places.csv"), folder().filePath("links.csv")});
    settle();
    EXPECT_EQ(places()->rowCount(), before);
    undo();
    EXPECT_EQ(places()->rowCount(), before - 1);
}

TEST_F(NetworkEditor, OneTableOfTwoIsRefusedWithWhatIsMissing)
{
    showNetwork();
    importFiles({file("places.csv", "id\nA\n")});
    closeNoticeWith("two tables");
}

TEST_F(NetworkEditor, AnEditKeepsWhatChangedSinceTheTableWasFilled)
{
    showNetwork();
    ProjectFile& project = window.session().project();
    CorridorParameters other = *project.parameters();
    other.dispersion *= 2;
    ASSERT_TRUE(project.put(other));
    ASSERT_TRUE(places()->setData(places()->index(0, 1), "Greece", Qt::EditRole));
    EXPECT_EQ(project.network()->places()[0].name, "Greece");
    EXPECT_EQ(project.parameters()->dispersion, other.dispersion);
}

TEST_F(NetworkEditor, AnImportIsRefusedIfTheCorridorChangedWhileItWasRead)
{
    showNetwork();
    const QByteArray places = "id,name,country,role\nA,Ahome,GR,entry\nB,Beyond,DE,exit\n";
    const QByteArray links = "from,to\nA,B\n";
    importFiles({file("places.csv", places), file("links.csv", links)});
    ASSERT_TRUE(this->places()->setData(this->places()->index(0, 1), "Greece", Qt::EditRole));
    settle();
    closeNoticeWith("changed while a network was read");
    EXPECT_EQ(window.session().project().network()->places()[0].name, "Greece");
}

TEST_F(NetworkEditor, ACoordinateThatIsNoNumberIsNamedAndNotDropped)
{
    showNetwork();
    find<DataTable>("networkPlaces")->chooseRow(0);
    const Place before = window.session().project().network()->places()[0];
    click("editNetwork");
    auto* place = dialog("placeDialog");
    place->findChild<QLineEdit*>("placeLongitude")->setText("23,7");
    place->findChild<QLineEdit*>("placeLatitude")->setText("380");
    place->accept();
    const auto* wrong = place->findChild<QLabel*>("placeWrong");
    ASSERT_TRUE(wrong->isVisible());
    EXPECT_TRUE(wrong->text().contains("Longitude “23,7”")) << wrong->text().toStdString();
    EXPECT_TRUE(wrong->text().contains("Latitude “380”"));
    EXPECT_EQ(window.session().project().network()->places()[0], before);
    place->findChild<QLineEdit*>("placeLongitude")->setText("23.7");
    place->findChild<QLineEdit*>("placeLatitude")->setText("38");
    place->accept();
    EXPECT_EQ(window.session().project().network()->places()[0].longitude, 23.7);
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
