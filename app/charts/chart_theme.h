#pragma once

#include "model/report/chart_spec.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <vector>

namespace antevia {

/// What a point of a line looks like, so that lines are told apart without colour.
enum class ChartMarker { None, Disc, Ring, Square, Diamond, Triangle };

struct ChartRoleStyle {
    QColor colour;
    double width = 1.5;        ///< of the line, in chart units
    std::vector<qreal> dashes; ///< lengths of dash and gap in line widths; empty: solid
    ChartMarker marker = ChartMarker::None;
    bool operator==(const ChartRoleStyle&) const = default;
};

/// How charts look: colours, type sizes, one style per role. Sizes are in chart units, 1/96 inch on paper.
struct ChartTheme {
    QString fontFamily = QStringLiteral("Noto Sans");
    int textSize = 11; ///< height of ordinary text
    int titleSize = 14;
    QColor paper;
    QColor ink;      ///< title, figures
    QColor quietInk; ///< subtitle, axis, source
    QColor grid;
    QColor mark; ///< vertical lines: as-of date, measures
    QColor accent;
    QColor comparison;
    QColor alarm;
    double bandStrength80 = 0.30; ///< how much of the accent is in a band, 0 … 1
    double bandStrength95 = 0.14;
    double lineScale = 1.0; ///< thicker lines for high contrast
    bool kosovoNote = true; ///< false where the page around the chart carries the note

    /// Style of a role; `nth` counts earlier lines of the same role in the chart (0 for the first), so that two of them
    /// differ in tone, dashes and marker.
    ChartRoleStyle style(ChartRole role, int nth = 0) const;
    QFont font(int size, bool strong = false) const;
    bool operator==(const ChartTheme&) const = default;
};

ChartTheme lightTheme();
ChartTheme darkTheme();
ChartTheme highContrastTheme();

} // namespace antevia
