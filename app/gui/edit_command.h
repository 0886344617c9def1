#pragma once

#include "app/gui/session.h"

#include <QUndoCommand>

namespace antevia {

/// One edit of an entity on the undo stack: undoing it is the same edit with before and after swapped.
template <class T>
class EditCommand : public QUndoCommand {
public:
    EditCommand(Session& session, const QString& name, Edit<T> edit)
        : QUndoCommand(name), m_session(session), m_edit(std::move(edit))
    {
    }
    void redo() override { perform(m_edit); }
    void undo() override { perform(undone(m_edit)); }

private:
    void perform(const Edit<T>& edit)
    {
        const auto step = [&edit](ProjectFile& project) { return apply(project, edit); };
        if (!m_session.perform(step, changeOf<T>))
            setObsolete(true);
    }
    Session& m_session;
    Edit<T> m_edit;
};

template <class T>
void Session::edit(const QString& name, std::optional<T> before, std::optional<T> after)
{
    m_undo.push(new EditCommand<T>(*this, name, Edit<T>{std::move(before), std::move(after)}));
}

} // namespace antevia
