#pragma once

#include "app/charts/picture.h"

class QFileDialog;
class QWidget;

namespace antevia {

void copyPicture(const Picture& picture);
/// As a table with its notes.
void copyFigures(const Picture& picture);
/// Opens (without blocking) a dialog for a file to save the picture in, by its ending.
QFileDialog* askWhereToSave(QWidget* parent, const Picture& picture);

} // namespace antevia
