#include "app/gui/qt_values.h"

#include <QDateTime>

namespace antevia {

namespace {
const QDate epoch(1970, 1, 1);
}

QDate toQt(Day day)
{
    return epoch.addDays(day.time_since_epoch().count());
}

Day toDay(QDate date)
{
    return Day(Days(static_cast<int>(epoch.daysTo(date))));
}

std::string fromQt(const QString& text)
{
    return text.toStdString();
}

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return text;
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")) +
           QStringLiteral("</qt>");
}

QString withoutShortcut(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

std::string utcNow()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'")).toStdString();
}

Day localToday()
{
    return toDay(QDate::currentDate());
}

} // namespace antevia
