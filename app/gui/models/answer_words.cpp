#include "app/gui/models/answer_words.h"

#include <QCoreApplication>

#include <cmath>

namespace antevia {

namespace {
QString say(const char* text)
{
    return QCoreApplication::translate("Answers", text);
}
} // namespace

QString moreOrFewer(double people)
{
    if (std::isnan(people))
        return QStringLiteral("–");
    const QString size = toQt(Wording().roughly(std::abs(people)));
    if (size == QStringLiteral("0"))
        return size;
    return (people > 0.0 ? QStringLiteral("+") : QStringLiteral("–")) + size;
}

QString moreOrFewer(const MiddleRange& people)
{
    if (people == MiddleRange())
        return QStringLiteral("0");
    return say("%1 (%2 to %3)").arg(moreOrFewer(people.middle), moreOrFewer(people.low), moreOrFewer(people.high));
}

QString peopleShown(const MiddleRange& people)
{
    const Wording wording;
    return say("%1 (%2)").arg(toQt(wording.roughly(people.middle)), toQt(wording.range(people.low, people.high)));
}

QString placeName(const Network& network, const PlaceId& id)
{
    const Place* place = network.find(id);
    return toQt(place ? place->name : id.value);
}

QString decisionShown(const std::optional<Day>& decideBy)
{
    return decideBy ? say("decide by %1").arg(toQt(Wording().date(*decideBy))) : say("no decision due");
}

QString assumptionValue(double value)
{
    const double size = std::abs(value);
    const int decimals = size == 0.0 || size >= 100.0 ? 0 : size >= 1.0 ? 1 : size >= 0.01 ? 3 : 5;
    return toQt(Wording().number(value, decimals));
}

} // namespace antevia
