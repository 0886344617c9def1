#include "app/gui/dialogs/import_wizard.h"
#include "tests/gui/gui_test.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>

namespace antevia {
namespace {

class Dropping : public WindowTest {
protected:
    /// Drops on a widget of the window; false if what is dropped is not wanted there.
    bool drop(const QList<QUrl>& urls, const char* on)
    {
        QMimeData dropped;
        dropped.setUrls(urls);
        auto* target = find<QWidget>(on);
        QDragEnterEvent enters(QPoint(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enters);
        if (!enters.isAccepted())
            return false;
        QDropEvent drops(QPointF(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drops);
        return drops.isAccepted();
    }
    bool drop(const QString& path, const char* on) { return drop({QUrl::fromLocalFile(path)}, on); }
    QString figures() const { return file("figures.csv", "Date,SI\n2015-10-17,2700\n2015-10-18,3000\n"); }
};

TEST_F(Dropping, AFileWithFiguresBeginsTheirImport)
{
    openSampleInWindow();
    for (const char* on : {"rail", "dataPage", "seriesTable"}) {
        ASSERT_TRUE(drop(figures(), on)) << on;
        auto* wizard = find<ImportWizard>("importWizard");
        ASSERT_NE(wizard, nullptr) << on;
        ASSERT_TRUE(await([&] { return wizard->look() != nullptr; }));
        ASSERT_EQ(wizard->look()->series.size(), 1U);
        EXPECT_EQ(wizard->look()->series[0].id.value, "SI");
        delete wizard;
    }
}

TEST_F(Dropping, AProjectIsOpenedWhereverItIsDropped)
{
    openSampleInWindow();
    const QString other = folder().filePath("Other.ANTEVIA");
    ASSERT_TRUE(window.session().project().saveCopy(fromQt(other)));
    for (const char* on : {"rail", "seriesTable"}) {
        ASSERT_TRUE(drop(other, on)) << on;
        EXPECT_EQ(window.session().project().path(), fromQt(other)) << on;
        EXPECT_EQ(find<ImportWizard>("importWizard"), nullptr) << on;
        window.openFile(projectPath());
        window.showPage(PageId::Data);
    }
}

TEST_F(Dropping, AProjectIsOpenedWhenNoneIs)
{
    {
        Session session;
        openSample(session);
    }
    ASSERT_TRUE(drop(projectPath(), "startPage"));
    EXPECT_TRUE(window.session().isOpen());
    EXPECT_EQ(window.currentPage(), PageId::Data);
}

TEST_F(Dropping, FiguresWithoutAProjectAreAnsweredByWhatToDoFirst)
{
    ASSERT_TRUE(drop(figures(), "startPage"));
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->text().contains("Open or make a project first"));
    notice->close();
}

TEST_F(Dropping, AnAddressOfTheWebIsNotTaken)
{
    openSampleInWindow();
    EXPECT_FALSE(drop({QUrl("https://example.org/figures.csv")}, "seriesTable"));
}

} // namespace
} // namespace antevia
