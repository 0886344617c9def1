#pragma once

namespace antevia {

// The C library's exp, log and pow differ in the last bit between processors with and without fused multiply-add. These
// are made of additions, multiplications, divisions and bit moves only: the same bits everywhere.

/// Natural logarithm, relative error about 1e-15. Minus infinity at 0, NaN below.
double stableLog(double x);
/// log(1 + x), precise for small x; x > −1.
double stableLog1p(double x);
double stableExp(double x);
/// base^exponent for a base above 0; exactly 1 where the base is 1 or the exponent 0.
double stablePower(double base, double exponent);

} // namespace antevia
