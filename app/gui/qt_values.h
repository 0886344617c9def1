#pragma once

#include "model/time/date.h"

#include <QDate>
#include <QString>

#include <string>

namespace antevia {

QDate toQt(Day day);
Day toDay(QDate date);
std::string fromQt(const QString& text);

/// Tool tips show HTML if a text looks like it; this one is shown as it is written.
QString plainToolTip(const QString& text);
/// A text from a file as the title of an action, a tab or a check box: its "&" is no shortcut.
QString withoutShortcut(QString text);

/// The clock of the desktop, UTC: "2026-11-22T09:00:00Z". Nothing below app/gui reads a clock.
std::string utcNow();
/// Today where the computer stands.
Day localToday();

} // namespace antevia
