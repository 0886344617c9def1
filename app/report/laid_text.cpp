#include "app/report/laid_text.h"

#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Keeps a figure and its reference together and apart.
const QChar beforeReference = QChar(0x202F);
constexpr double referenceSize = 8.6; // points; raised text is drawn at two thirds

QString spanText(const Span& span)
{
    QString text = inOurFont(toQt(span.text));
    text.replace(u'\n', QChar::LineSeparator);
    text.replace(u'\t', u' ');
    return text;
}

QString reference(const Span& span)
{
    return span.figureRef.empty() ? QString() : beforeReference + toQt(span.figureRef);
}

QTextCharFormat spanFormat(const Span& span, const TextLook& look)
{
    QTextCharFormat format;
    TextLook own = look;
    own.strong = look.strong || span.strong;
    format.setFont(own.font());
    format.setForeground(look.colour);
    return format;
}

QTextCharFormat referenceFormat()
{
    const TextLook look{.size = referenceSize, .colour = house::faintInk()};
    QTextCharFormat format;
    format.setFont(look.font());
    format.setForeground(look.colour);
    format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    return format;
}

QList<QTextLayout::FormatRange> formatsOf(const Text& text, const TextLook& look)
{
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    const auto add = [&](const QString& part, const QTextCharFormat& format) {
        if (!part.isEmpty())
            formats.append({at, static_cast<int>(part.size()), format});
        at += static_cast<int>(part.size());
    };
    for (const Span& span : text) {
        add(spanText(span), spanFormat(span, look));
        add(reference(span), referenceFormat());
    }
    return formats;
}

} // namespace

QString printedText(const Text& text)
{
    QString all;
    for (const Span& span : text)
        all += spanText(span) + reference(span);
    return all;
}

LaidText::LaidText(const Text& text, const TextLook& look, double width) : m_lineHeight(points(look.lineHeight))
{
    const QString all = printedText(text);
    if (all.isEmpty())
        return;
    const QFontMetricsF metrics(look.font());
    m_baseline = (m_lineHeight - metrics.ascent() - metrics.descent()) / 2.0 + metrics.ascent();
    auto layout = std::make_shared<QTextLayout>(all, look.font());
    layout->setFormats(formatsOf(text, look));
    layout->setCacheEnabled(true);
    QTextOption option(look.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double top = 0.0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0.0, top + m_baseline - line.ascent()});
        top += m_lineHeight;
    }
    layout->endLayout();
    m_layout = std::move(layout);
}

double LaidText::widest() const
{
    double widest = 0.0;
    for (int i = 0; i < lines(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

void LaidText::paint(QPainter& painter, QPointF corner, int from, int to) const
{
    for (int i = from; i < std::min(to, lines()); ++i)
        m_layout->lineAt(i).draw(&painter, corner - QPointF(0.0, from * m_lineHeight));
}

double widestWord(const Text& text, const TextLook& look)
{
    TextLook strong = look;
    strong.strong = look.strong || std::ranges::any_of(text, &Span::strong);
    const QFontMetricsF metrics(strong.font());
    double widest = 0.0;
    const QString all = printedText(text);
    for (const QString& word : all.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

} // namespace antevia
