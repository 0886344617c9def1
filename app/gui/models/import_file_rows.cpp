#include "app/gui/models/import_file_rows.h"

#include "app/gui/models/import_rows.h"
#include "model/formats/file.h"

#include <QCoreApplication>

namespace antevia {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

QString stateOf(const ImportFileLine& line)
{
    if (!line.outcome.isEmpty())
        return line.outcome;
    if (line.file.contradictsAnother)
        return say("contradicts another file");
    if (line.file.errors > 0)
        return say("cannot be read");
    if (line.file.series == 0)
        return say("holds no figures");
    if (line.file.coverage.leftOut > 0)
        return line.file.coverage.coverage == Coverage::Part ? say("ready, a part of the periods")
                                                             : say("ready, without some known periods");
    return line.file.isRemembered ? say("ready, read as last time") : say("ready");
}

} // namespace

std::vector<Column<ImportFileLine>> importFileColumns()
{
    using Row = ImportFileLine;
    using Each = Column<Row>;
    const auto number = [](const char* title, auto member) {
        return Each(say(title), [=](const Row& row) { return QString::number(row.file.*member); })
            .right()
            .orderedBy([=](const Row& row) { return QVariant(row.file.*member); });
    };
    return {
        Each(say("File"), [](const Row& row) { return toQt(fileName(row.file.path)); }).withTip([](const Row& row) {
            return toQt(row.file.path);
        }),
        {say("State"), stateOf},
        number(QT_TRANSLATE_NOOP("Import", "Series"), &FileLine::series),
        number(QT_TRANSLATE_NOOP("Import", "Figures"), &FileLine::figures),
        {say("First error or warning"), [](const Row& row) { return toQt(row.file.problem); }},
        number(QT_TRANSLATE_NOOP("Import", "Errors"), &FileLine::errors),
        number(QT_TRANSLATE_NOOP("Import", "Warnings"), &FileLine::warnings),
        {say("Kind"), [](const Row& row) { return nameOfFormat(row.file.format); }},
    };
}

} // namespace antevia
