#include "app/charts/chart_theme.h"

#include <array>

namespace antevia {
namespace {

using Dashes = std::vector<qreal>;

/// Tone, dashes and marker of further lines of a role. Tones are apart in lightness too, and for the colour-blind.
struct Variation {
    QColor colour;
    Dashes dashes;
    ChartMarker marker = ChartMarker::None;
};

QColor mixed(const QColor& colour, const QColor& other, double share)
{
    const auto mix = [share](float one, float two) {
        return static_cast<float>(share * static_cast<double>(one) + (1.0 - share) * static_cast<double>(two));
    };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

QColor seeThrough(QColor colour, double strength)
{
    colour.setAlphaF(static_cast<float>(strength));
    return colour;
}

ChartRoleStyle firstStyle(const ChartTheme& theme, ChartRole role)
{
    switch (role) {
    case ChartRole::Observed: return {theme.ink, 1.8, {}, ChartMarker::Disc};
    case ChartRole::Afterwards: return {theme.quietInk, 1.3, {1.5, 2.0}, ChartMarker::Ring};
    case ChartRole::Median: return {theme.accent, 2.4, {}, ChartMarker::None};
    case ChartRole::Band80: return {seeThrough(theme.accent, theme.bandStrength80), 0.0, {}, ChartMarker::None};
    case ChartRole::Band95: return {seeThrough(theme.accent, theme.bandStrength95), 0.0, {}, ChartMarker::None};
    case ChartRole::Comparison: return {theme.comparison, 2.2, {5.0, 2.5}, ChartMarker::None};
    case ChartRole::ComparisonBand:
        return {seeThrough(theme.comparison, theme.bandStrength80 * 0.7), 1.0, {4.0, 3.0}, ChartMarker::None};
    case ChartRole::Naive: return {theme.quietInk, 1.4, {6.0, 2.5, 1.2, 2.5}, ChartMarker::None};
    case ChartRole::Capacity: return {theme.ink, 1.8, {6.0, 2.2}, ChartMarker::None};
    case ChartRole::Need: return {theme.accent, 1.8, {3.0, 2.0}, ChartMarker::None};
    case ChartRole::Gap: return {theme.alarm, 2.0, {3.0, 1.6}, ChartMarker::None};
    case ChartRole::Probability: return {theme.accent, 2.4, {}, ChartMarker::None};
    }
    return {theme.ink, 1.5, {}, ChartMarker::None};
}

Variation variation(const ChartTheme& theme, int nth)
{
    const std::array<Variation, 5> variations{{
        {theme.comparison, {5.0, 2.5}, ChartMarker::Square},
        {mixed(theme.accent, theme.ink, 0.35), {1.5, 2.0}, ChartMarker::Triangle},
        {theme.alarm, {8.0, 2.5, 1.2, 2.5}, ChartMarker::Diamond},
        {theme.quietInk, {3.0, 1.6}, ChartMarker::Ring},
        {mixed(theme.accent, theme.paper, 0.55), {}, ChartMarker::Disc},
    }};
    return variations[static_cast<std::size_t>(nth - 1) % variations.size()];
}

} // namespace

ChartRoleStyle ChartTheme::style(ChartRole role, int nth) const
{
    ChartRoleStyle style = firstStyle(*this, role);
    if (nth > 0) {
        const Variation other = variation(*this, nth);
        const float strength = style.colour.alphaF();
        style.colour = other.colour;
        style.colour.setAlphaF(strength);
        style.dashes = other.dashes;
        style.marker = other.marker;
    }
    style.width *= lineScale;
    return style;
}

QFont ChartTheme::font(int size, bool strong) const
{
    QFont font(fontFamily);
    font.setPixelSize(size);
    font.setBold(strong);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.001); // no ligatures: "influx" is found in PDF
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

ChartTheme lightTheme()
{
    ChartTheme theme;
    theme.paper = QColor("#ffffff");
    theme.ink = QColor("#1b1f24");
    theme.quietInk = QColor("#59616b");
    theme.grid = QColor("#e2e5e9");
    theme.mark = QColor("#59616b");
    theme.accent = QColor("#1f4e8c");
    theme.comparison = QColor("#b26a00");
    theme.alarm = QColor("#9b1c1f");
    return theme;
}

ChartTheme darkTheme()
{
    ChartTheme theme;
    theme.paper = QColor("#1e2227");
    theme.ink = QColor("#eceff3");
    theme.quietInk = QColor("#aab2bc");
    theme.grid = QColor("#363c44");
    theme.mark = QColor("#aab2bc");
    theme.accent = QColor("#7db1f2");
    theme.comparison = QColor("#f0b35a");
    theme.alarm = QColor("#ff8a80");
    return theme;
}

ChartTheme highContrastTheme()
{
    ChartTheme theme;
    theme.paper = QColor("#ffffff");
    theme.ink = QColor("#000000");
    theme.quietInk = QColor("#000000");
    theme.grid = QColor("#a0a0a0");
    theme.mark = QColor("#000000");
    theme.accent = QColor("#00267f");
    theme.comparison = QColor("#7a3d00");
    theme.alarm = QColor("#7a0000");
    theme.bandStrength80 = 0.45;
    theme.bandStrength95 = 0.25;
    theme.lineScale = 1.4;
    return theme;
}

} // namespace antevia
