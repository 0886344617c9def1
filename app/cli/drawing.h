#pragma once

#include <memory>

class QApplication;

namespace antevia {

/// Charts and pages need an application object to draw; without a window it is made on the offscreen platform. Gives
/// nothing if there is one already.
std::unique_ptr<QApplication> applicationForDrawing();

} // namespace antevia
