#include "app/gui/widgets/choosers.h"

#include "app/gui/qt_values.h"
#include "app/gui/session.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace antevia {

namespace {
constexpr int shownCharacters = 16; // at the least; a wider window shows all

QComboBox* chooser(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setMinimumContentsLength(shownCharacters);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void fillWith(QComboBox* box, const std::vector<BoxChoice>& choices, const QString& chosen)
{
    const QSignalBlocker blocker(box);
    box->clear();
    for (const BoxChoice& each : choices)
        box->addItem(each.text, each.data);
    box->setCurrentIndex(choices.empty() ? -1 : std::max(0, box->findData(chosen)));
}
} // namespace

std::vector<BoxChoice> scenarioChoices(Session& session)
{
    const auto scenarios = session.isOpen() ? session.project().all<Scenario>() : std::vector<Scenario>();
    std::vector<BoxChoice> choices;
    for (const Scenario& scenario : scenarios ? *scenarios : std::vector<Scenario>{})
        choices.push_back({toQt(scenario.title), toQt(scenario.id.value)});
    return choices;
}

std::vector<BoxChoice> placeChoices(const Network& network)
{
    std::vector<BoxChoice> choices;
    for (const Place& place : network.places())
        choices.push_back({toQt(place.name), toQt(place.id.value)});
    return choices;
}

void refill(QComboBox* box, const std::vector<BoxChoice>& choices, const QString& usual)
{
    const QString chosen = box->currentData().toString();
    const bool isThere = std::ranges::find(choices, chosen, &BoxChoice::data) != choices.end();
    fillWith(box, choices, isThere && box->count() > 0 ? chosen : usual);
}

QComboBox* scenarioChooser(Session& session, QWidget* parent)
{
    QComboBox* box = chooser(QStringLiteral("scenarioChooser"), QObject::tr("Scenario"), parent);
    QObject::connect(box, &QComboBox::activated, &session,
                     [box, &session] { session.setScenario({fromQt(box->currentData().toString())}); });
    return box;
}

void fillScenarios(QComboBox* box, Session& session)
{
    fillWith(box, scenarioChoices(session), toQt(session.scenario().value));
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
    const auto network = session.isOpen() ? session.project().network() : Result<Network>(Network());
    auto choices = placeChoices(network ? *network : Network());
    if (onlyWithStay)
        std::erase_if(choices, [&](const BoxChoice& each) {
            return network->find(PlaceId{fromQt(each.data)})->role == PlaceRole::Exit;
        });
    fillWith(box, choices, toQt(session.place().value));
}

} // namespace antevia
