#pragma once

namespace antevia {

// The C library's exp and log differ in the last bit between processors with and without fused multiply-add. These are
// made of additions, multiplications, divisions and bit moves only: the same bits everywhere.

/// Natural logarithm, relative error about 1e-15. Minus infinity at 0, NaN below.
double stableLog(double x);
/// log(1 + x), precise for small x; x > −1.
double stableLog1p(double x);
double stableExp(double x);

} // namespace antevia
