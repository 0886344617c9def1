#include "app/usecases/plan_composition.h"

namespace antevia {
namespace {

Source assumed(std::string publisher, std::string document, std::string date, std::string note)
{
    return {Standing::Default, std::move(publisher), std::move(document), std::move(date), "", std::move(note)};
}

} // namespace

std::vector<CompositionShare> defaultComposition()
{
    return {{"Children",
             {0.13, 0.25, 0.37,
              assumed("UNHCR, UNICEF", "Situation reports on Serbia and North Macedonia", "2016 to 2020",
                      "13 % in March 2020, 25 % in June 2018, 37 % in "
                      "January 2016")}},
            {"Unaccompanied and separated children",
             {0.03, 0.065, 0.10,
              assumed("UNHCR", "Situation reports on Serbia", "2018 to 2020",
                      "3 % of all in June 2018, 6.5 % in March 2020; 10 % as a high value")}},
            {"Women",
             {0.05, 0.10, 0.20,
              assumed("UNHCR", "Situation reports on Serbia", "2017 to 2020",
                      "5 % in March 2020, 12 % in May 2017; 20 % as a high value")}}};
}

} // namespace antevia
