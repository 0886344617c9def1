#pragma once

#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

class QPainter;

namespace antevia {

/// Without the characters that Noto Sans has not and another of its characters can stand for: the minus sign. Any
/// other missing character is drawn in whichever font of the system has it.
QString inOurFont(QString text);
/// Plain text broken into lines no wider than `width`, at words where it can be. Never read as HTML.
QStringList wrappedLines(const QString& text, const QFont& font, double width);
/// Distance from one line to the next.
double lineHeight(const QFont& font);
/// Of all lines together.
double linesHeight(const QStringList& lines, const QFont& font);
double textWidth(const QString& text, const QFont& font);
/// Draws lines below each other, the top left of the first at `corner`.
void drawLines(QPainter& painter, const QStringList& lines, const QFont& font, QPointF corner);
/// With an ellipsis in the place of what does not fit.
QString shortened(const QString& text, const QFont& font, double width);

} // namespace antevia
