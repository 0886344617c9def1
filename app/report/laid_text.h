#pragma once

#include "app/report/report_style.h"
#include "model/report/document.h"

#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace antevia {

/// Text broken into lines of one height, in units. Copies share the lines, so that a paragraph can go on overleaf.
class LaidText {
public:
    LaidText() = default;
    /// Lays `text` out for `width`; figures' references stand small and grey behind their figure.
    LaidText(const Text& text, const TextLook& look, double width);

    int lines() const { return m_layout ? m_layout->lineCount() : 0; }
    double lineHeight() const { return m_lineHeight; }
    double height() const { return lines() * m_lineHeight; }
    double widest() const; ///< of the lines
    /// Paints lines `from` … `to` − 1, the top left corner of the first at `corner`.
    void paint(QPainter& painter, QPointF corner, int from, int to) const;
    void paint(QPainter& painter, QPointF corner) const { paint(painter, corner, 0, lines()); }

private:
    std::shared_ptr<const QTextLayout> m_layout;
    double m_lineHeight = 0.0;
    double m_baseline = 0.0; ///< below the top of a line
};

/// What is printed: the spans one after the other, each figure followed by its reference.
QString printedText(const Text& text);
/// The widest word, in units.
double widestWord(const Text& text, const TextLook& look);

} // namespace antevia
