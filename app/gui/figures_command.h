#pragma once

#include "app/gui/session.h"

#include <QUndoCommand>

#include <functional>

namespace antevia {

/// Figures that are taken away and can be put back: a vintage or a series deleted, or a delivery just taken in (whose
/// undoing takes it away).
class FiguresCommand : public QUndoCommand {
public:
    using Remove = std::function<Result<RemovedFigures>(ProjectFile&)>;
    enum class First { Removes, IsThere };
    FiguresCommand(Session& session, const QString& name, Remove remove, First first);

    void redo() override;
    void undo() override;

private:
    void takeAway();
    void putBack();

    Session& m_session;
    Remove m_remove;
    RemovedFigures m_removed;
    First m_first;
    bool m_isFirst = true;
};

/// Makes an import one step that can be undone, however many deliveries it brought.
void keepForUndo(Session& session, const QString& name, const std::vector<VintageId>& vintages);

} // namespace antevia
