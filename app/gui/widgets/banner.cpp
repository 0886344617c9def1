#include "app/gui/widgets/banner.h"

#include "app/gui/theme.h"
#include "app/gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace antevia {

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_word(headingLabel({}, this)), m_text(plainLabel({}, this)),
      m_button(plainButton({}, QStringLiteral("bannerButton"), this))
{
    m_word->setWordWrap(false);
    m_text->setObjectName(QStringLiteral("bannerText"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 7, 10, 7);
    row->setSpacing(12);
    row->addWidget(m_word, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::asked);
    hide();
}

void Banner::say(Kind kind, const QString& text, const QString& buttonText)
{
    m_kind = kind;
    m_word->setText(kind == Kind::Note ? tr("Note") : kind == Kind::Caution ? tr("Mind") : tr("Alarm"));
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setVisible(!text.isEmpty());
    update();
}

void Banner::clear()
{
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = coloursOf(palette());
    const bool isAlarm = m_kind == Kind::Alarm;
    const bool isCaution = m_kind == Kind::Caution;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.kind == ThemeKind::HighContrast ? QPen(colours.text, 2) : QPen(Qt::NoPen));
    painter.setBrush(isAlarm ? colours.alarmBack : isCaution ? colours.cautionBack : colours.infoBack);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    painter.fillRect(QRect(1, 1, 4, height() - 2), isAlarm     ? colours.alarm
                                                   : isCaution ? colours.caution
                                                               : colours.accent);
}

} // namespace antevia
