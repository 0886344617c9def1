#include "app/report/report_style.h"

#include <cmath>

namespace antevia {

QFont TextLook::font() const
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(static_cast<int>(std::lround(points(size))));
    font.setBold(strong);
    font.setItalic(slanted);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // no ligatures: "influx" is found in PDF
    return font;
}

namespace house {

const QColor& ink()
{
    static const QColor colour("#1b1f24");
    return colour;
}

const QColor& quietInk()
{
    static const QColor colour("#59616b");
    return colour;
}

const QColor& faintInk()
{
    static const QColor colour("#808892");
    return colour;
}

const QColor& accent()
{
    static const QColor colour("#1f4e8c");
    return colour;
}

const QColor& hairline()
{
    static const QColor colour("#cdd3da");
    return colour;
}

const QColor& paleFill()
{
    static const QColor colour("#eef2f7");
    return colour;
}

QColor emphasisInk(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::None: return ink();
    case Emphasis::Good: return accent();
    case Emphasis::Caution: return QColor("#8a5200");
    case Emphasis::Alarm: return QColor("#9b1c1f");
    }
    return ink();
}

QColor emphasisFill(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::None: return {};
    case Emphasis::Good: return QColor("#e6eef7");
    case Emphasis::Caution: return QColor("#fbf0dd");
    case Emphasis::Alarm: return QColor("#f8e7e7");
    }
    return {};
}

TextLook title()
{
    return {.size = 26, .lineHeight = 33, .strong = true, .colour = accent()};
}

TextLook subtitle()
{
    return {.size = 13.5, .lineHeight = 19, .colour = ink()};
}

TextLook coverLine()
{
    return {.size = 10.5, .lineHeight = 16, .colour = quietInk()};
}

TextLook heading(int level)
{
    if (level <= 1)
        return {.size = 16, .lineHeight = 21, .strong = true, .colour = accent()};
    return {.size = 12, .lineHeight = 16.5, .strong = true, .colour = ink()};
}

TextLook body()
{
    return {.size = 10, .lineHeight = 14.2, .colour = ink()};
}

TextLook lead()
{
    return {.size = 11.5, .lineHeight = 16.4, .colour = ink()};
}

TextLook note()
{
    return {.size = 8.4, .lineHeight = 11.6, .colour = quietInk()};
}

TextLook caption()
{
    return {.size = 9.4, .lineHeight = 13, .strong = true, .colour = ink()};
}

TextLook tableHeading()
{
    return {.size = 8.6, .lineHeight = 11.8, .strong = true, .colour = ink()};
}

TextLook tableCell()
{
    return {.size = 8.8, .lineHeight = 12.2, .colour = ink()};
}

TextLook figureLabel()
{
    return {.size = 8.6, .lineHeight = 11.8, .colour = quietInk()};
}

TextLook figureValue()
{
    return {.size = 20, .lineHeight = 27, .strong = true, .colour = accent()};
}

TextLook furniture()
{
    return {.size = 8.4, .lineHeight = 11.6, .colour = quietInk()};
}

ChartTheme chartTheme()
{
    ChartTheme theme = lightTheme();
    theme.textSize = 11; // 8¼ points
    theme.titleSize = 13;
    theme.kosovoNote = false; // the page carries it
    return theme;
}

QColor tlpColour(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Clear: return QColor("#ffffff");
    case Tlp::Green: return QColor("#33ff00");
    case Tlp::Amber:
    case Tlp::AmberStrict: return QColor("#ffc000");
    case Tlp::Red: return QColor("#ff2b2b");
    }
    return QColor("#ffffff");
}

} // namespace house

} // namespace antevia
