#pragma once

#include "app/gui/session.h"
#include "app/usecases/calibrate_corridor.h"

#include <QUndoCommand>

namespace antevia {

/// What a calibration found, kept as the project's parameters and measures in one step that can be undone.
class CalibrationCommand : public QUndoCommand {
public:
    CalibrationCommand(Session& session, const QString& name, CalibrationFound found);

    void redo() override;
    void undo() override;

private:
    void perform(const CalibrationFound& found);

    Session& m_session;
    CalibrationFound m_found;
};

/// Keeps it under `name`; false, and the session says why, if it could not be kept.
bool keepCalibrationWithUndo(Session& session, const QString& name, const CalibrationFound& found);

} // namespace antevia
