#include "app/gui/pages/plan_page.h"
#include "app/gui/widgets/pages_view.h"
#include "tests/gui/gui_test.h"
#include "tests/gui/turn_watch.h"

#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>

namespace antevia {
namespace {

class Printing : public WindowTest {
protected:
    Printing()
    {
        openSampleInWindow();
        runEverything(window.session());
        window.showPage(PageId::Plan);
        EXPECT_TRUE(await([&] { return find<PagesView>("pagesView")->pageCount() > 0; }));
    }
    int pageCount() const { return find<PagesView>("pagesView")->pageCount(); }
    QString path() const { return folder().filePath("printed.pdf"); }
    std::shared_ptr<QPrinter> printerTo(const QString& to) const
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(to);
        return printer;
    }
    void print(const std::shared_ptr<QPrinter>& printer)
    {
        static_cast<PlanPage*>(window.page(PageId::Plan))->printOn(printer);
    }
    bool printedAll()
    {
        return await([&] { return !window.session().jobs().isBusy(); });
    }
    QString told() const { return find<QLabel>("jobText")->text(); }
    static qsizetype pagesIn(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().count("/Type /Page\n");
    }
};

TEST_F(Printing, PutsEveryPageOnPaperAndLetsTheWindowGoOnInBetween)
{
    const TurnWatch watch;
    print(printerTo(path()));
    EXPECT_TRUE(find<QPushButton>("cancelJob")->isVisible());
    EXPECT_TRUE(told().startsWith("Printing the plan"));
    ASSERT_TRUE(printedAll());
    EXPECT_EQ(pagesIn(path()), pageCount());
    EXPECT_GE(watch.turns(), pageCount());
    EXPECT_LT(watch.longest(), longestTurn);
    EXPECT_EQ(told(), "The plan was printed.");
}

TEST_F(Printing, PutsOnlyThePagesAskedForOnPaper)
{
    const auto printer = printerTo(path());
    printer->setFromTo(2, 4);
    print(printer);
    ASSERT_TRUE(printedAll());
    EXPECT_EQ(pagesIn(path()), 3);
}

TEST_F(Printing, StoppedLeavesNoFileAndSaysSo)
{
    print(printerTo(path()));
    ASSERT_TRUE(await([&] { return window.session().jobs().share() > 0.2; }));
    EXPECT_TRUE(QFile::exists(path()));
    find<QPushButton>("cancelJob")->click();
    ASSERT_TRUE(printedAll());
    EXPECT_FALSE(QFile::exists(path()));
    EXPECT_TRUE(told().startsWith("Printing was stopped"));
    EXPECT_EQ(window.findChild<QMessageBox*>("notice"), nullptr);
}

TEST_F(Printing, GoesOnWithThePagesItBeganWithWhenOthersAreShown)
{
    const int pages = pageCount();
    print(printerTo(path()));
    find<PagesView>("pagesView")->clear();
    ASSERT_TRUE(printedAll());
    EXPECT_EQ(pagesIn(path()), pages);
}

TEST_F(Printing, ToAFileThatCannotBeWrittenSaysWhich)
{
    print(printerTo(folder().filePath("no-folder/printed.pdf")));
    ASSERT_TRUE(printedAll());
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->text().contains("no-folder/printed.pdf"));
    notice->close();
}

TEST_F(Printing, OfAProjectThatIsClosedStops)
{
    print(printerTo(path()));
    ASSERT_TRUE(await([&] { return window.session().jobs().share() > 0.0; }));
    window.session().close();
    ASSERT_TRUE(printedAll());
    EXPECT_FALSE(QFile::exists(path()));
}

} // namespace
} // namespace antevia
