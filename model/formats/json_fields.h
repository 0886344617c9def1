#pragma once

// All values that are kept, with their members.
#include "model/formats/json_fields_of_corridor.h"
#include "model/formats/json_fields_of_figures.h"
#include "model/formats/json_fields_of_plans.h"
