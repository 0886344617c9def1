#pragma once

#include "model/base/result.h"

namespace antevia {

/// Makes Noto Sans (regular, bold, italic, bold italic), compiled in, known to Qt; once, however often it is called.
/// Fails with Internal if Qt would put another font in its place. Needs a QGuiApplication.
Result<void> loadFonts();

} // namespace antevia
