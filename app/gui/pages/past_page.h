#pragma once

#include "app/gui/pages/page.h"

namespace antevia {

/// The corridor against its own past: any past day forecast again, and its assumptions set against what was counted.
class PastPage : public Page {
    Q_OBJECT
public:
    PastPage(Session& session, QWidget* parent);

protected:
    void refresh() override {}
};

} // namespace antevia
