#pragma once

#include "app/charts/chart_theme.h"
#include "model/report/document.h"

#include <QColor>
#include <QFont>
#include <QMarginsF>

namespace antevia {

/// Reports are laid out in twentieths of a point, so that whole numbers are fine enough and a page is the same on the
/// screen, on a printer and in PDF.
inline constexpr double unitsPerPoint = 20.0;
inline constexpr int unitsPerInch = 1440;
/// Of a unit of charts, 1/96 inch.
inline constexpr double unitsPerChartUnit = unitsPerInch / 96.0;

constexpr double points(double count)
{
    return count * unitsPerPoint;
}

/// How a piece of text looks.
struct TextLook {
    double size = 10.0;       ///< points
    double lineHeight = 14.0; ///< points from line to line
    bool strong = false;
    bool slanted = false;
    QColor colour;
    Qt::Alignment alignment = Qt::AlignLeft;

    QFont font() const;
    bool operator==(const TextLook&) const = default;
};

/// One visual language for everything printed: one accent, greys, one colour of alarm, one of caution.
namespace house {

const QColor& ink();
const QColor& quietInk();
const QColor& faintInk(); ///< references behind figures
const QColor& accent();
const QColor& hairline();
const QColor& paleFill();               ///< behind table headings and callouts
QColor emphasisInk(Emphasis emphasis);  ///< of text
QColor emphasisFill(Emphasis emphasis); ///< behind text; not valid for Emphasis::None

TextLook title();
TextLook subtitle();
TextLook coverLine();
TextLook heading(int level);
TextLook body();
TextLook lead();
TextLook note();
TextLook caption();
TextLook tableHeading();
TextLook tableCell();
TextLook figureLabel();
TextLook figureValue();
TextLook furniture(); ///< running header and footer

/// Of charts in reports.
ChartTheme chartTheme();
/// Colour of a TLP label, on black, as TLP 2.0 sets it.
QColor tlpColour(Tlp tlp);

} // namespace house

} // namespace antevia
