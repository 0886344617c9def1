#include "app/gui/widgets/labels.h"

#include <QFrame>
#include <QPushButton>
#include <QStyle>

namespace antevia {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
    return label;
}

namespace {
QLabel* labelOf(const char* role, const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}
} // namespace

QLabel* titleLabel(const QString& text, QWidget* parent)
{
    return labelOf("title", text, parent);
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    return labelOf("heading", text, parent);
}

QLabel* nameLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setWordWrap(false);
    return label;
}

QLabel* strongLabel(const QString& text, QWidget* parent)
{
    return labelOf("strong", text, parent);
}

QLabel* alarmLabel(const QString& text, QWidget* parent)
{
    return labelOf("alarm", text, parent);
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    return labelOf("muted", text, parent);
}

QPushButton* plainButton(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QPushButton* primaryButton(const QString& text, const QString& objectName, QWidget* parent)
{
    QPushButton* button = plainButton(text, objectName, parent);
    button->setProperty("primary", true);
    return button;
}

QFrame* panel(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("panel", true);
    return frame;
}

void restyle(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace antevia
