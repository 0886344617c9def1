#include "app/report/page_furniture.h"

#include "app/charts/text_lines.h"
#include "app/wording/wording.h"

#include <QPainter>

#include <string_view>
#include <vector>

namespace antevia {
namespace {

constexpr double markingSize = 12.0; // points; TLP 2.0 asks for at least 12
constexpr std::string_view footerParts = " · ";
const TextLook exerciseLook{.size = markingSize, .lineHeight = 16, .strong = true, .colour = QColor(Qt::white)};

Text shortenedText(const std::string& text, const TextLook& look, double width)
{
    return plain(shortened(toQt(text), look.font(), width).toStdString());
}

void paintMarking(QPainter& painter, const Marking& marking, QPointF corner)
{
    for (const Drawing& drawing : markingDrawing(marking).drawings)
        paint(moved(drawing, corner), painter);
}

/// Text at the right end of a line.
void paintAtRight(QPainter& painter, const Text& text, TextLook look, QRectF place)
{
    look.alignment = Qt::AlignRight;
    LaidText(text, look, place.width()).paint(painter, place.topLeft());
}

void paintRule(QPainter& painter, QPointF from, double width)
{
    paint(RuleDrawing{from, from + QPointF(width, 0.0), points(0.5), house::hairline()}, painter);
}

void paintHeader(QPainter& painter, const Document& document, const QRectF& text)
{
    const TextLook look = house::furniture();
    const double bottom = text.top() - points(14);
    const MarkingDrawing marking = markingDrawing(document.marking);
    paintMarking(painter, document.marking, {text.left(), bottom - points(5) - marking.size.height()});
    const double room = text.width() - marking.size.width() - points(12);
    const QRectF place(text.right() - room, bottom - points(5) - points(look.lineHeight) - points(3), room, 0.0);
    paintAtRight(painter, shortenedText(document.title, look, room), look, place);
    paintRule(painter, {text.left(), bottom}, text.width());
}

/// On one line, or, where it does not fit, its two parts on two.
std::vector<std::string> footerLines(const std::string& footer, const TextLook& look, double width)
{
    const std::size_t middle = footer.find(footerParts);
    if (middle == std::string::npos || textWidth(toQt(footer), look.font()) <= width)
        return {footer};
    return {footer.substr(0, middle), footer.substr(middle + footerParts.size())};
}

void paintFooter(QPainter& painter, const Document& document, const QRectF& text, PageNumber number)
{
    const TextLook look = house::furniture();
    const double top = text.bottom() + points(12);
    paintRule(painter, {text.left(), top}, text.width());
    const double y = top + points(7);
    const MarkingDrawing marking = markingDrawing(document.marking);
    const double side = (text.width() - marking.size.width()) / 2 - points(10);
    double lineTop = y;
    for (const std::string& line : footerLines(document.footer, look, side)) {
        LaidText(shortenedText(line, look, side), look, side).paint(painter, {text.left(), lineTop});
        lineTop += points(look.lineHeight);
    }
    paintMarking(painter, document.marking, {text.center().x() - marking.size.width() / 2, y - points(2)});
    const std::string page = "page " + std::to_string(number.page) + " of " + std::to_string(number.of);
    paintAtRight(painter, plain(page), look, {text.right() - side, y, side, 0.0});
}

} // namespace

SheetPlaces sheetPlaces(const QPageLayout& paper)
{
    const QSizeF whole = paper.fullRectPoints().size() * unitsPerPoint;
    const QMarginsF margins = paper.margins(QPageLayout::Point) * unitsPerPoint;
    const QRectF sheet(QPointF(0, 0), whole);
    return {sheet, sheet.marginsRemoved(margins)};
}

double kosovoNoteHeight(double width)
{
    return LaidText(plain(kosovoNote), house::note(), width).height() + points(10);
}

bool furnitureNamesKosovo(const Document& document)
{
    return namesKosovo(document.title) || namesKosovo(document.footer);
}

MarkingDrawing markingDrawing(const Marking& marking)
{
    TextLook look = exerciseLook;
    look.colour = house::tlpColour(marking.tlp);
    const double pad = points(5);
    const LaidText exercise(plain(marking.exercise ? "EXERCISE · " : ""), exerciseLook, points(200));
    const double exerciseWidth = textWidth(marking.exercise ? QStringLiteral("EXERCISE · ") : QString(), look.font());
    const LaidText label(plain(word(marking.tlp)), look, points(300));
    const QSizeF size(2 * pad + exerciseWidth + label.widest(), points(look.lineHeight));
    return {{FillDrawing{QRectF(QPointF(0, 0), size), QColor(Qt::black)}, drawn(exercise, {pad, 0.0}),
             drawn(label, {pad + exerciseWidth, 0.0})},
            size};
}

void paintFurniture(QPainter& painter, const Document& document, const SheetPlaces& places, PageNumber number,
                    bool withKosovoNote)
{
    paintHeader(painter, document, places.text);
    paintFooter(painter, document, places.text, number);
    if (!withKosovoNote)
        return;
    const double top = places.text.bottom() - kosovoNoteHeight(places.text.width()) + points(6);
    paintRule(painter, {places.text.left(), top}, places.text.width() / 3);
    LaidText(plain(kosovoNote), house::note(), places.text.width())
        .paint(painter, {places.text.left(), top + points(3)});
}

} // namespace antevia
