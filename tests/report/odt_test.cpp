#include "app/report/report.h"
#include "app/report/zip_writer.h"
#include "model/formats/file.h"
#include "tests/report/sample_document.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace antevia {
namespace {

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(60'000)) << program.toStdString();
    return process.readAllStandardOutput();
}

QString written(const Document& document, const QString& name)
{
    const QString folder = QStringLiteral(ANTEVIA_BINARY_DIR) + QStringLiteral("/screenshots/report");
    QDir().mkpath(folder);
    const QString path = folder + u'/' + name;
    EXPECT_TRUE(writeOdt(document, path.toStdString()));
    return path;
}

QByteArray part(const QString& odt, const QString& name)
{
    return output("unzip", {"-p", odt, name});
}

/// Each element on a line of its own, so that a change can be read.
std::string lines(const QByteArray& xml)
{
    return QString::fromUtf8(xml).replace("><", ">\n<").toStdString() + "\n";
}

/// Compares with a file in tests/golden, or writes it if UPDATE_GOLDEN is set.
void expectGolden(const std::string& name, const std::string& text)
{
    const std::string path = std::string(ANTEVIA_SOURCE_DIR) + "/tests/golden/" + name;
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        ASSERT_TRUE(writeFileAtomically(path, text));
    }
    const auto golden = readFile(path);
    ASSERT_TRUE(golden) << path << " is missing; run with UPDATE_GOLDEN=1 and look at the difference";
    EXPECT_EQ(text, *golden) << name;
}

TEST(OdtReport, HasTheContentThatWasLookedAt)
{
    const QString odt = written(sample::plan(), "plan.odt");
    expectGolden("report_content.xml", lines(part(odt, "content.xml")));
    expectGolden("report_styles.xml", lines(part(odt, "styles.xml")));
}

TEST(OdtReport, BeginsWithItsMediaTypeUncompressed)
{
    const auto bytes = readFile(written(sample::plan(), "plan.odt").toStdString());
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->substr(30, 8), "mimetype");
    EXPECT_EQ(bytes->substr(38, 39), "application/vnd.oasis.opendocument.text");
}

TEST(OdtReport, IsWholeAndWellFormed)
{
    const QString odt = written(sample::plan(), "plan.odt");
    EXPECT_TRUE(output("unzip", {"-t", odt}).contains("No errors detected"));
    for (const char* name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
        QXmlStreamReader xml(part(odt, name));
        while (!xml.atEnd())
            xml.readNext();
        EXPECT_FALSE(xml.hasError()) << name << ": " << xml.errorString().toStdString();
    }
}

TEST(OdtReport, ListsEveryPartInItsManifest)
{
    const QString odt = written(sample::plan(), "plan.odt");
    const QByteArray manifest = part(odt, "META-INF/manifest.xml");
    for (const QByteArray& name : output("zipinfo", {"-1", odt}).split('\n'))
        if (!name.isEmpty() && name != "mimetype" && !name.startsWith("META-INF")) {
            EXPECT_TRUE(manifest.contains('"' + name + '"')) << name.toStdString();
        }
}

TEST(OdtReport, IsReadByAnotherProgram)
{
    const QByteArray text = output("odt2txt", {"--width=-1", written(sample::plan(), "plan.odt")});
    EXPECT_TRUE(text.contains("Contingency plan for a large influx"));
    EXPECT_TRUE(text.contains("Situation and question"));
    EXPECT_TRUE(text.contains("11,000 short"));
    EXPECT_TRUE(text.contains("ROW70END"));
}

TEST(OdtReport, HasRealHeadingsHeadingRowsAndRowsThatStayTogether)
{
    const QByteArray content = part(written(sample::plan(), "plan.odt"), "content.xml");
    EXPECT_EQ(content.count("<text:h "), 8);
    EXPECT_EQ(content.count("<table:table-header-rows>"), 2);
    EXPECT_TRUE(content.contains("fo:keep-together=\"always\""));
}

TEST(OdtReport, HasMarkingAndPageNumbersInHeaderAndFooter)
{
    const QByteArray styles = part(written(sample::plan(), "plan.odt"), "styles.xml");
    EXPECT_EQ(styles.count(" TLP:AMBER "), 2);
    EXPECT_EQ(styles.count(" EXERCISE ·"), 2);
    EXPECT_TRUE(styles.contains("<text:page-number"));
    EXPECT_TRUE(styles.contains("<text:page-count"));
}

TEST(OdtReport, CarriesTheNoteOfKosovoAsAFootnoteWhereItIsNamed)
{
    Document document = sample::plan();
    EXPECT_EQ(part(written(document, "plan.odt"), "content.xml").count("UNSCR 1244/1999"), 1);
    document.blocks = {ParagraphBlock{plain("Kosovo* and again Kosovo*")}, ParagraphBlock{plain("Serbia")},
                       ParagraphBlock{plain("Kosovo*")}};
    EXPECT_EQ(part(written(document, "kosovo.odt"), "content.xml").count("UNSCR 1244/1999"), 2);
}

TEST(OdtReport, EmbedsChartsAsDrawingsWithAPictureToFallBackOn)
{
    const QString odt = written(sample::plan(), "plan.odt");
    EXPECT_TRUE(part(odt, "Pictures/chart1.svg").contains("<svg"));
    EXPECT_TRUE(part(odt, "Pictures/chart2.png").startsWith("\x89PNG"));
    EXPECT_TRUE(part(odt, "content.xml").contains("Pictures/chart2.svg"));
}

TEST(OdtReport, HasTheSameBytesForTheSameDocument)
{
    const auto first = readFile(written(sample::plan(), "one.odt").toStdString());
    const auto second = readFile(written(sample::plan(), "two.odt").toStdString());
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(*first == *second);
}

TEST(OdtReport, SaysTitleAuthorAndTimeAboutItself)
{
    const QByteArray meta = part(written(sample::plan(), "plan.odt"), "meta.xml");
    EXPECT_TRUE(meta.contains("<dc:title>Contingency plan for a large influx</dc:title>"));
    EXPECT_TRUE(meta.contains("<dc:creator>NCC Slovenia, edition 1</dc:creator>"));
    EXPECT_TRUE(meta.contains("<meta:creation-date>2026-11-22T09:00:00Z</meta:creation-date>"));
}

TEST(OdtReport, WritesMarkupAndForbiddenCharactersAsHarmlessText)
{
    Document document = sample::brief();
    document.blocks = {ParagraphBlock{plain("<text:p>&\x01\x02 two  spaces\nnew line")}};
    const QByteArray content = part(written(document, "hostile.odt"), "content.xml");
    EXPECT_TRUE(content.contains("&lt;text:p&gt;&amp; two <text:s/>spaces<text:line-break/>new line"));
}

TEST(OdtReport, LeavesNothingBehindWhereItCannotBeWritten)
{
    const QTemporaryDir folder;
    const auto failed = writeOdt(sample::brief(), folder.filePath("no/folder/plan.odt").toStdString());
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Io);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(ZipBytes, CarryTheTimeGivenAndNotTheClock)
{
    const auto zip = zipBytes({{"a.txt", "text", true}}, "2026-11-22T09:30:00Z");
    ASSERT_TRUE(zip);
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.zip");
    ASSERT_TRUE(writeFileAtomically(path.toStdString(), zip->toStdString()));
    EXPECT_TRUE(output("zipinfo", {"-T", path}).contains("20261122.093000"));
}

} // namespace
} // namespace antevia
