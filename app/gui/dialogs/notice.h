#pragma once

#include "model/base/result.h"

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace antevia {

/// Tells, without blocking, what went wrong and the way out. Plain text.
QMessageBox* showError(QWidget* parent, const Error& error);
/// Tells something, without blocking.
QMessageBox* showNotice(QWidget* parent, const QString& title, const QString& text);
/// Asks before something that is not undone; `yes` is called if the answer is the named button.
QMessageBox* askFirst(QWidget* parent, const QString& title, const QString& text, const QString& yesText,
                      std::function<void()> yes);

} // namespace antevia
