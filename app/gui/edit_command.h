#pragma once

#include "app/gui/session.h"

#include <QUndoCommand>

namespace antevia {

/// One step on the undo stack: an edit of an entity, or several that belong together. `apply(project, step)` takes it,
/// and `undone(step)` is the step back.
template <class Step>
class StepCommand : public QUndoCommand {
public:
    StepCommand(Session& session, const QString& name, Step step, Change change)
        : QUndoCommand(name), m_session(session), m_step(std::move(step)), m_change(change)
    {
    }
    void redo() override { perform(m_step); }
    void undo() override { perform(undone(m_step)); }

private:
    void perform(const Step& step)
    {
        const auto take = [&step](ProjectFile& project) { return apply(project, step); };
        if (!m_session.perform(take, m_change))
            setObsolete(true);
    }
    Session& m_session;
    Step m_step;
    Change m_change;
};

template <class T>
void Session::edit(const QString& name, std::optional<T> before, std::optional<T> after)
{
    m_undo.push(new StepCommand<Edit<T>>(*this, name, {std::move(before), std::move(after)}, changeOf<T>));
}

} // namespace antevia
