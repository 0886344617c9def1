#pragma once

#include "app/gui/session.h"
#include "app/usecases/take_in_found.h"

#include <functional>

namespace antevia {

/// Files to take in, and who waits for that.
struct TakeInJob {
    QString title;
    TakeInFoundRequest request;
    std::shared_ptr<void> keptUntilDone = {}; ///< what the files need to be there
    std::function<void(const TakeInFoundReport&)> done;
    std::function<void()> failed; ///< an error was shown, or the job was stopped
};

/// Takes the files in as a job and makes that one step that can be undone, even if `context` is gone by then: its
/// dialog may be closed at any moment. `done` and `failed` are called only while it is there.
void startTakingIn(Session& session, QObject* context, TakeInJob job);

} // namespace antevia
