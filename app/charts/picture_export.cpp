#include "app/charts/picture_export.h"

#include "app/charts/chart_files.h"
#include "app/wording/wording.h"
#include "model/formats/csv_out.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace antevia {

void copyPicture(const Picture& picture)
{
    QGuiApplication::clipboard()->setImage(chartImage(picture));
}

void copyFigures(const Picture& picture)
{
    if (const auto text = csvText(pictureSheet(picture), {.titleAndNotes = true}))
        QGuiApplication::clipboard()->setText(toQt(*text));
}

QFileDialog* askWhereToSave(QWidget* parent, const Picture& picture)
{
    auto* dialog = new QFileDialog(parent, QFileDialog::tr("Save chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({QFileDialog::tr("Picture (*.png)"), QFileDialog::tr("Drawing (*.svg)"),
                            QFileDialog::tr("PDF (*.pdf)"), QFileDialog::tr("Figures (*.csv)")});
    dialog->selectFile(toQt(idOf(picture)) + QStringLiteral(".png"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    dialog->open();
    return dialog;
}

} // namespace antevia
