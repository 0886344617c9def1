#include "app/gui/calibration_command.h"

namespace antevia {

CalibrationCommand::CalibrationCommand(Session& session, const QString& name, CalibrationFound found)
    : QUndoCommand(name), m_session(session), m_found(std::move(found))
{
}

void CalibrationCommand::redo()
{
    perform(m_found);
}

void CalibrationCommand::undo()
{
    perform(undone(m_found));
}

void CalibrationCommand::perform(const CalibrationFound& found)
{
    const auto step = [&found](ProjectFile& project) { return keepCalibration(project, found); };
    if (!m_session.perform(step, Change::Parameters))
        setObsolete(true);
}

bool keepCalibrationWithUndo(Session& session, const QString& name, const CalibrationFound& found)
{
    auto& stack = session.undoStack();
    const int before = stack.index();
    stack.push(new CalibrationCommand(session, name, found)); // an obsolete command is not kept on the stack
    return stack.index() > before;
}

} // namespace antevia
