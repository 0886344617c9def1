#include "app/gui/widgets/empty_state.h"

#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {
constexpr int widestText = 460;
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_title(headingLabel({}, this)), m_text(mutedLabel({}, this)),
      m_button(primaryButton({}, QStringLiteral("emptyStateButton"), this))
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_title->setFixedWidth(widestText);
    m_text->setFixedWidth(widestText);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->hide(); // until there is something to say
    connect(m_button, &QPushButton::clicked, this, &EmptyState::asked);
}

void EmptyState::say(const QString& title, const QString& text, const QString& buttonText)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(widestText))); // -1 without a text
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

void EmptyState::say(const Error& error, const QString& title, const QString& text, const QString& buttonText)
{
    if (error.code == ErrorCode::NotFound)
        return say(title, text, buttonText);
    const ErrorSentence said = Wording().error(error);
    say(said.title, said.text + QStringLiteral("\n") + said.remedy, buttonText);
}

} // namespace antevia
