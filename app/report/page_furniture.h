#pragma once

#include "app/report/pagination.h"
#include "model/report/document.h"

#include <QPageLayout>

class QPainter;

namespace antevia {

/// The places on a sheet of paper, in units.
struct SheetPlaces {
    QRectF whole;
    QRectF text; ///< between the margins
};
SheetPlaces sheetPlaces(const QPageLayout& paper);

/// Height of the note of Kosovo* with its rule.
double kosovoNoteHeight(double width);
/// True if header or footer, which stand on every page, name Kosovo.
bool furnitureNamesKosovo(const Document& document);

struct PageNumber {
    int page = 1;
    int of = 1;
};
/// Marking, title, edition, "page x of y" and, if the page needs it, the note of Kosovo*.
void paintFurniture(QPainter& painter, const Document& document, const SheetPlaces& places, PageNumber number,
                    bool kosovoNote);

/// The marking as TLP 2.0 has it: the label in its colour on black, 12 points, readable without the colour; "EXERCISE"
/// before it if it is one. As a drawing with its corner at 0, 0, and its size.
struct MarkingDrawing {
    std::vector<Drawing> drawings;
    QSizeF size;
};
MarkingDrawing markingDrawing(const Marking& marking);

} // namespace antevia
