#include "resources/embedded_files.h"
#include "resources/schema.h"

#include <QFile>
#include <QFontDatabase>
#include <QIcon>
#include <QRawFont>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

/// Outside of every namespace, as Q_INIT_RESOURCE wants it.
static void initResources()
{
    Q_INIT_RESOURCE(antevia_fonts);
    Q_INIT_RESOURCE(antevia_icons);
}

namespace antevia {
namespace {

std::string fileText(const std::string& path)
{
    std::ifstream in(std::string(ANTEVIA_SOURCE_DIR) + "/" + path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

TEST(Resources, TheFontsOfReportsAreCompiledIn)
{
    initResources();
    for (const char* name : {"Regular", "Bold", "Italic", "BoldItalic"}) {
        const int font = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/NotoSans-%1.ttf").arg(name));
        ASSERT_GE(font, 0) << name;
        EXPECT_EQ(QFontDatabase::applicationFontFamilies(font), QStringList{"Noto Sans"}) << name;
    }
}

/// The letters of `text` that the compiled-in font has no picture of, as hexadecimal numbers.
std::string lettersMissing(const char* font, std::u32string_view text)
{
    const QRawFont raw(QStringLiteral(":/fonts/%1.ttf").arg(font), 12);
    std::ostringstream out;
    for (const char32_t letter : text)
        if (!raw.supportsCharacter(letter))
            out << std::hex << static_cast<unsigned>(letter) << ' ';
    return out.str();
}

TEST(Resources, TheFontHoldsTheScriptsOfOurLanguages)
{
    initResources();
    EXPECT_EQ(lettersMissing("NotoSans-Regular", U"čćđšžëçќѓѕџђљњћїщъαβγώΐς–—„“”…€·×"), "");
    EXPECT_EQ(lettersMissing("NotoSans-Bold", U"čćđšžëçќѓѕџђљњћїщъαβγώΐς–—„“”…€·×"), "");
}

TEST(Resources, ArrowsAndComparisonsAreInAFontOfTheirOwn)
{
    initResources();
    EXPECT_EQ(lettersMissing("NotoSans-Regular", U"≤→"), "2264 2192 ");
    EXPECT_EQ(lettersMissing("NotoSansMath-Regular", U"≤≥→←↑↓−≈∞⟨⟩"), "");
}

TEST(Resources, TheIconCanBeDrawn)
{
    initResources();
    ASSERT_TRUE(QFile::exists(":/icons/antevia.svg"));
    EXPECT_FALSE(QIcon(":/icons/antevia.svg").pixmap(48, 48).isNull());
}

TEST(Resources, SchemaStepsCountUpFromOne)
{
    int expected = 1;
    for (const SchemaStep& step : schemaSteps()) {
        EXPECT_EQ(step.version, expected++);
        EXPECT_NE(std::string(step.sql), "");
    }
}

TEST(Resources, CasesAndNormsAreCompiledInByteForByte)
{
    for (const EmbeddedFile& file : embeddedCases())
        EXPECT_EQ(file.bytes, fileText("resources/cases/" + std::string(file.name)));
    for (const EmbeddedFile& file : embeddedNorms())
        EXPECT_EQ(file.bytes, fileText("resources/norms/" + std::string(file.name)));
}

} // namespace
} // namespace antevia
