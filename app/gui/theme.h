#pragma once

#include "model/base/words.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

#include <array>

class QApplication;

namespace antevia {

enum class ThemeKind { Light, Dark, HighContrast };
template <>
inline constexpr auto wordsOf<ThemeKind> =
    std::array{std::pair{ThemeKind::Light, "light"}, std::pair{ThemeKind::Dark, "dark"},
               std::pair{ThemeKind::HighContrast, "high-contrast"}};

/// The colours of the window. Text on `window` and `base` has a contrast of 7:1 or more, `muted` of 4.5:1.
struct ThemeColours {
    ThemeKind kind = ThemeKind::Light;
    QColor window, base, text, muted, border;
    QColor accent, onAccent;     ///< what is chosen and what acts
    QColor rail, onRail;         ///< the rail at the left
    QColor alarm, caution, good; ///< always with a word beside
    QColor alarmBack, cautionBack, infoBack;
    QColor flow, band, track; ///< people on the way; an uncertain range; an empty bar
};
const ThemeColours& coloursOf(ThemeKind kind);
/// The colours that belong to a palette that `applyTheme` set.
const ThemeColours& coloursOf(const QPalette& palette);

void applyTheme(QApplication& application, ThemeKind kind);
/// An icon of resources/icons drawn in a colour.
QIcon tintedIcon(const QString& name, const QColor& colour);

} // namespace antevia
