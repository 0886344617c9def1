#include "app/charts/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QString>

static void initialiseFontResources()
{
    Q_INIT_RESOURCE(antevia_fonts);
}

namespace antevia {
namespace {

Result<void> loadedFonts()
{
    initialiseFontResources();
    for (const char* name : {"Regular", "Bold", "Italic", "BoldItalic"}) {
        const QString path = QStringLiteral(":/fonts/NotoSans-") + QLatin1String(name) + QStringLiteral(".ttf");
        if (QFontDatabase::addApplicationFont(path) < 0)
            return Error{ErrorCode::Internal, "the font " + path.toStdString() + " cannot be loaded"};
    }
    if (QFontInfo(QFont(QStringLiteral("Noto Sans"))).family() != QStringLiteral("Noto Sans"))
        return Error{ErrorCode::Internal, "the font Noto Sans is replaced by another"};
    return {};
}

} // namespace

Result<void> loadFonts()
{
    static const Result<void> loaded = loadedFonts();
    return loaded;
}

} // namespace antevia
