#pragma once

#include <QLabel>

class QFrame;
class QPushButton;
class QVBoxLayout;

namespace antevia {

/// The only kinds of label: they show text as it is written, never as HTML.
QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);
QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);
QLabel* headingLabel(const QString& text, QWidget* parent = nullptr);
/// What a field is, before it: never broken into two lines.
QLabel* nameLabel(const QString& text, QWidget* parent = nullptr);
QLabel* strongLabel(const QString& text, QWidget* parent = nullptr);
/// What is overdue or over its limit; the text says so too.
QLabel* alarmLabel(const QString& text, QWidget* parent = nullptr);
/// Smaller matters, in grey.
QLabel* mutedLabel(const QString& text = {}, QWidget* parent = nullptr);

QPushButton* primaryButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
/// A white panel with a thin border.
QFrame* panel(QWidget* parent = nullptr);
/// The widget's style is looked up anew, after a property that the style sheet asks for changed.
void restyle(QWidget* widget);

} // namespace antevia
