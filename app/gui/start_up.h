#pragma once

class QApplication;

namespace antevia {

/// Before the application is made: plugins are loaded from where Qt was installed only, whatever the environment says.
void shutOutForeignPlugins();
/// Names, font, icons and what may travel in queued signals.
void prepare(QApplication& application);

} // namespace antevia
