#pragma once

#include <cstdio>
#include <cstdlib>

/// A promise between our own functions. Broken, it ends the program at once and says where: results would be wrong.
#define EXPECTS(condition)                                                                                             \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                       \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
