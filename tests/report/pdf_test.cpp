#include "app/report/report.h"
#include "app/report/report_style.h"
#include "model/formats/file.h"
#include "tests/report/sample_document.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace antevia {
namespace {

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(60'000)) << program.toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// A folder in the build folder, with the reports for people to look at.
QString reportFolder()
{
    const QString folder = QStringLiteral(ANTEVIA_BINARY_DIR) + QStringLiteral("/screenshots/report");
    QDir().mkpath(folder);
    return folder;
}

QString written(const Document& document, const QString& name)
{
    const QString path = reportFolder() + u'/' + name;
    EXPECT_TRUE(writePdf(document, path.toStdString()));
    return path;
}

/// The text of each page, as it stands on paper.
QStringList pagesOf(const QString& pdf)
{
    QStringList pages = output("pdftotext", {"-layout", pdf, "-"}).split(u'\f');
    pages.removeLast();
    return pages;
}

const QStringList& planPages()
{
    static const QStringList pages = pagesOf(written(sample::plan(), "plan.pdf"));
    return pages;
}

QList<int> pagesNaming(const QString& text)
{
    QList<int> pages;
    for (int page = 0; page < planPages().size(); ++page)
        if (planPages()[page].contains(text))
            pages << page;
    return pages;
}

TEST(PdfReport, HasTitleMarkingEditionAndPageNumberOnEveryPage)
{
    const QString of = QString::number(planPages().size());
    ASSERT_GE(planPages().size(), 7);
    for (int page = 0; page < planPages().size(); ++page) {
        EXPECT_TRUE(planPages()[page].contains("Contingency plan for a large influx")) << page;
        EXPECT_EQ(planPages()[page].count("EXERCISE · TLP:AMBER"), page == 0 ? 3 : 2) << page;
        EXPECT_TRUE(planPages()[page].contains("NCC Slovenia, edition 1")) << page;
        EXPECT_TRUE(planPages()[page].contains("page " + QString::number(page + 1) + " of " + of)) << page;
    }
}

TEST(PdfReport, HasTheNoteOfKosovoOnExactlyThePagesThatNameIt)
{
    EXPECT_EQ(pagesNaming("Kosovo*").size(), 1);
    EXPECT_EQ(pagesNaming("UNSCR 1244/1999"), pagesNaming("Kosovo*"));
}

TEST(PdfReport, NeverSplitsARowOfATable)
{
    for (int row = 1; row <= 70; ++row) {
        const QString number = QString::number(row);
        ASSERT_EQ(pagesNaming("ROW" + number + "BEGIN").size(), 1) << row;
        EXPECT_EQ(pagesNaming("ROW" + number + "BEGIN"), pagesNaming("ROW" + number + "END")) << row;
    }
}

TEST(PdfReport, RepeatsTheHeadingRowOnEveryPageOfATable)
{
    const QList<int> pages = pagesNaming("Ministry of the Interior");
    ASSERT_GE(pages.size(), 2);
    for (const int page : pages)
        EXPECT_TRUE(planPages()[page].contains("Lead time")) << page;
}

TEST(PdfReport, HasATableOfContentsWithTheRightPages)
{
    const int page = pagesNaming("Annex A: Indicators").last();
    const QString contents = planPages()[1];
    EXPECT_TRUE(contents.contains("Contents"));
    const QRegularExpression entry("Annex A: Indicators\\s+(\\d+)");
    EXPECT_EQ(entry.match(contents).captured(1).toInt(), page + 1);
}

TEST(PdfReport, NumbersHeadingsAndTables)
{
    EXPECT_FALSE(pagesNaming("1.1 What the figures rest on").isEmpty());
    EXPECT_FALSE(pagesNaming("Table 2. Measures in the order").isEmpty());
}

TEST(PdfReport, PrintsReferencesBehindTheirFigures)
{
    EXPECT_FALSE(pagesNaming("7,400 F1").isEmpty());
}

TEST(PdfReport, EmbedsNotoSansAndNothingElse)
{
    const QString fonts = output("pdffonts", {written(sample::plan(), "plan.pdf")});
    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_GE(lines.size(), 2);
    for (const QString& line : lines) {
        EXPECT_TRUE(line.contains("NotoSans-")) << line.toStdString();
        EXPECT_EQ(line.simplified().split(u' ').at(4), "yes") << line.toStdString();
    }
}

TEST(PdfReport, DrawsChartsAsVectors)
{
    const QString images = output("pdfimages", {"-list", written(sample::plan(), "plan.pdf")});
    EXPECT_EQ(images.split(u'\n', Qt::SkipEmptyParts).size(), 2) << images.toStdString(); // two heading lines only
}

TEST(PdfReport, SaysTitleAuthorAndTimeAndNothingElseAboutItself)
{
    const QString info = output("pdfinfo", {"-isodates", written(sample::plan(), "plan.pdf")});
    EXPECT_TRUE(info.contains(QRegularExpression("Title: +Contingency plan for a large influx"))) << info.toStdString();
    EXPECT_TRUE(info.contains(QRegularExpression("Author: +NCC Slovenia, edition 1")));
    EXPECT_TRUE(info.contains(QRegularExpression("CreationDate: +2026-11-22T09:00:00Z")));
    EXPECT_TRUE(info.contains(QRegularExpression("Page size: +595(\\.\\d+)? x 842(\\.\\d+)? pts \\(A4\\)")));
    EXPECT_FALSE(info.contains("Producer"));
}

TEST(PdfReport, HasTheSameBytesForTheSameDocument)
{
    const auto first = readFile(written(sample::brief(), "one.pdf").toStdString());
    const auto second = readFile(written(sample::brief(), "two.pdf").toStdString());
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(*first == *second);
}

TEST(PdfReport, FitsABriefOnOnePageWithoutACover)
{
    const QStringList pages = pagesOf(written(sample::brief(), "brief.pdf"));
    ASSERT_EQ(pages.size(), 1);
    EXPECT_TRUE(pages[0].contains("TLP:AMBER+STRICT"));
    EXPECT_FALSE(pages[0].contains("EXERCISE"));
    EXPECT_TRUE(pages[0].contains("page 1 of 1"));
    EXPECT_EQ(pageCount(sample::brief()).value(), 1);
}

TEST(PdfReport, PrintsARowThatIsHigherThanAPageInFull)
{
    Document document = sample::brief();
    TableBlock table = sample::needsTable();
    std::string text = "FIRST";
    for (int word = 0; word < 1200; ++word)
        text += " word" + std::to_string(word);
    table.rows.insert(table.rows.begin() + 2, {sample::cell(text), sample::cell("")});
    document.blocks = {table};
    const QString all = pagesOf(written(document, "high-row.pdf")).join(u'\n');
    EXPECT_TRUE(all.contains("FIRST"));
    EXPECT_TRUE(all.contains("word600"));
    EXPECT_TRUE(all.contains("word1199"));
}

TEST(PdfReport, PrintsTextAsTextWhateverIsInIt)
{
    Document document = sample::brief();
    document.title = "<img src='/dev/zero'> & <b>bold</b>";
    document.blocks = {ParagraphBlock{plain("<table><tr><td>not a table</td></tr></table>")}};
    EXPECT_TRUE(pagesOf(written(document, "html.pdf"))[0].contains("<table><tr><td>not a table"));
}

TEST(PdfReport, StandsAnEmptyDocument)
{
    const QStringList pages = pagesOf(written(Document{}, "empty.pdf"));
    ASSERT_EQ(pages.size(), 1);
    EXPECT_TRUE(pages[0].contains("TLP:AMBER"));
}

TEST(PdfReport, LeavesNothingBehindWhereItCannotBeWritten)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("no/such/folder/plan.pdf").toStdString();
    const auto failed = writePdf(sample::brief(), path);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Io);
    EXPECT_NE(failed.error().detail.find("plan.pdf"), std::string::npos);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(PdfReport, SaysThatADiskIsFull)
{
    const auto failed = writePdf(sample::brief(), "/dev/full");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Io);
}

TEST(ReportPages, PaintsOnScreenWhatIsPrinted)
{
    const auto pages = ReportPages::lay(sample::plan());
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->count(), planPages().size());
    QImage image((pages->sizeInPoints() * 2.0).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2.0, 2.0);
    pages->paint(0, painter);
    painter.end();
    int accents = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            accents += image.pixelColor(x, y) == house::accent() ? 1 : 0;
    EXPECT_GT(accents, 1000); // the bar and the title of the cover
    EXPECT_TRUE(image.save(reportFolder() + "/preview-cover.png"));
}

TEST(ReportPages, RefusesPaperThatIsTooSmall)
{
    const QPageLayout tiny(QPageSize(QPageSize::A8), QPageLayout::Portrait, QMarginsF(5, 5, 5, 5));
    const auto pages = ReportPages::lay(sample::brief(), tiny);
    ASSERT_FALSE(pages);
    EXPECT_EQ(pages.error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace antevia
