#include "app/gui/widgets/choosers.h"

#include "app/gui/qt_values.h"
#include "app/gui/session.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace antevia {

namespace {
constexpr int shownCharacters = 24;

QComboBox* chooser(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setMinimumContentsLength(shownCharacters);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}
} // namespace

QComboBox* scenarioChooser(Session& session, QWidget* parent)
{
    QComboBox* box = chooser(QStringLiteral("scenarioChooser"), QObject::tr("Scenario"), parent);
    QObject::connect(box, &QComboBox::activated, &session,
                     [box, &session] { session.setScenario({fromQt(box->currentData().toString())}); });
    return box;
}

void fillScenarios(QComboBox* box, Session& session)
{
    const QSignalBlocker blocker(box);
    box->clear();
    if (!session.isOpen())
        return;
    const auto scenarios = session.project().all<Scenario>();
    for (const Scenario& scenario : scenarios ? *scenarios : std::vector<Scenario>{}) {
        box->addItem(toQt(scenario.title), toQt(scenario.id.value));
        if (scenario.id == session.scenario())
            box->setCurrentIndex(box->count() - 1);
    }
}

QComboBox* placeChooser(Session& session, QWidget* parent)
{
    QComboBox* box = chooser(QStringLiteral("placeChooser"), QObject::tr("Place"), parent);
    QObject::connect(box, &QComboBox::activated, &session,
                     [box, &session] { session.setPlace({fromQt(box->currentData().toString())}); });
    return box;
}

void fillPlaces(QComboBox* box, Session& session, bool onlyWithStay)
{
    const QSignalBlocker blocker(box);
    box->clear();
    if (!session.isOpen())
        return;
    const auto network = session.project().network();
    for (const Place& place : network ? network->places() : std::vector<Place>{}) {
        if (onlyWithStay && place.role == PlaceRole::Exit)
            continue;
        box->addItem(toQt(place.name), toQt(place.id.value));
        if (place.id == session.place())
            box->setCurrentIndex(box->count() - 1);
    }
}

} // namespace antevia
