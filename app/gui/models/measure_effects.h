#pragma once

#include "model/scenario/measure.h"

namespace antevia {

// What a form needs of the kinds of effect: which parts a kind has, to read and to write.

/// An effect of the n-th kind (the order of the variant) with its ordinary values.
MeasureEffect effectOfKind(std::size_t kind);
LinkId* linkOf(MeasureEffect& effect);
PlaceId* placeOf(MeasureEffect& effect);
Uncertain* leakageOf(MeasureEffect& effect);
const Uncertain* leakageOf(const MeasureEffect& effect);
/// The one number of an effect: people a day, a factor, an amount.
double* amountOf(MeasureEffect& effect);
/// What `amountOf` is: "people a day", "times"; empty if there is none.
const char* amountUnit(const MeasureEffect& effect);
/// Whether that number may be below zero: capacity and registration can shrink as they can grow.
bool mayTakeAway(const MeasureEffect& effect);
/// The one group that an effect is about.
GroupId* groupOf(MeasureEffect& effect);
std::vector<GroupId>* admittedOf(MeasureEffect& effect);
CapacityLine* lineOf(MeasureEffect& effect);

} // namespace antevia
