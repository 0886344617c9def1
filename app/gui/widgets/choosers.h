#pragma once

#include "model/places/network.h"

#include <QString>

#include <vector>

class QComboBox;
class QWidget;

namespace antevia {

class Session;

/// One line of a box: its words, and what they stand for.
struct BoxChoice {
    QString text;
    QString data;
};
std::vector<BoxChoice> scenarioChoices(Session& session);
std::vector<BoxChoice> placeChoices(const Network& network);
/// Fills a box without a signal. What was chosen stays so while it is among the choices; else `usual` is chosen, else
/// the first.
void refill(QComboBox* box, const std::vector<BoxChoice>& choices, const QString& usual = {});

/// A box that chooses the scenario, or the place, of the whole window. `fill…` puts in what the project has.
QComboBox* scenarioChooser(Session& session, QWidget* parent);
void fillScenarios(QComboBox* box, Session& session);
QComboBox* placeChooser(Session& session, QWidget* parent);
/// Places that people stay in: entries and exits of the network are left out where `onlyWithStay`.
void fillPlaces(QComboBox* box, Session& session, bool onlyWithStay = true);

} // namespace antevia
