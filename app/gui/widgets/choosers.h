#pragma once

class QComboBox;
class QWidget;

namespace antevia {

class Session;

/// A box that chooses the scenario, or the place, of the whole window. `fill…` puts in what the project has.
QComboBox* scenarioChooser(Session& session, QWidget* parent);
void fillScenarios(QComboBox* box, Session& session);
QComboBox* placeChooser(Session& session, QWidget* parent);
/// Places that people stay in: entries and exits of the network are left out where `onlyWithStay`.
void fillPlaces(QComboBox* box, Session& session, bool onlyWithStay = true);

} // namespace antevia
