#include "app/wording/hindcast_names.h"

namespace antevia {

std::string nameOf(HindcastMethod method)
{
    switch (method) {
    case HindcastMethod::Flow:
        return "who is on the way";
    case HindcastMethod::LastValue:
        return "last value";
    case HindcastMethod::WeekMean:
        return "mean of 7 days";
    case HindcastMethod::Smoothing:
        return "exponential smoothing";
    }
    return word(method);
}

} // namespace antevia
