#pragma once

#include "app/wording/wording.h"
#include "model/places/network.h"
#include "model/scenario/answers.h"

#include <QString>

namespace antevia {

// Answers in the words of the pages.

/// "+1,200", "–30", "0": people more or fewer, as roughly as they are known.
QString moreOrFewer(double people);
/// "+1,200 (+300 to +2,000)".
QString moreOrFewer(const MiddleRange& people);
/// "1,200 (300 to 2,000)".
QString peopleShown(const MiddleRange& people);
/// The place's name; its id if the network has no such place.
QString placeName(const Network& network, const PlaceId& place);
/// "decide by 3 November 2015", "no decision due".
QString decisionShown(const std::optional<Day>& decideBy);
/// A value of an assumption, with as many decimals as it has meaning.
QString assumptionValue(double value);

} // namespace antevia
