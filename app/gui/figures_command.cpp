#include "app/gui/figures_command.h"

namespace antevia {

FiguresCommand::FiguresCommand(Session& session, const QString& name, Remove remove, First first)
    : QUndoCommand(name), m_session(session), m_remove(std::move(remove)), m_first(first)
{
}

void FiguresCommand::redo()
{
    const bool isFirst = std::exchange(m_isFirst, false);
    if (m_first == First::Removes)
        takeAway();
    else if (!isFirst)
        putBack();
}

void FiguresCommand::undo()
{
    if (m_first == First::Removes)
        putBack();
    else
        takeAway();
}

void FiguresCommand::takeAway()
{
    const auto step = [this](ProjectFile& project) -> Result<void> {
        TRY(m_removed, m_remove(project));
        return {};
    };
    if (!m_session.perform(step, Change::Figures))
        setObsolete(true);
}

void FiguresCommand::putBack()
{
    const auto step = [this](ProjectFile& project) { return restore(project, m_removed); };
    if (!m_session.perform(step, Change::Figures))
        setObsolete(true);
}

void keepForUndo(Session& session, const QString& name, const std::vector<VintageId>& vintages)
{
    if (vintages.empty())
        return;
    const auto remove = [vintages](ProjectFile& project) { return removeVintages(project, vintages); };
    session.undoStack().push(new FiguresCommand(session, name, remove, FiguresCommand::First::IsThere));
}

} // namespace antevia
