#include "app/gui/widgets/project_header.h"

#include "app/gui/session.h"
#include "app/gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>

namespace antevia {

ProjectHeader::ProjectHeader(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_title(headingLabel({}, this)), m_asOf(mutedLabel({}, this)),
      m_marking(plainLabel({}, this))
{
    setObjectName(QStringLiteral("projectHeader"));
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_asOf->setObjectName(QStringLiteral("asOf"));
    m_marking->setObjectName(QStringLiteral("marking"));
    for (QLabel* label : {m_title, m_asOf, m_marking})
        label->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(22, 8, 22, 2);
    row->setSpacing(18);
    row->addWidget(m_title);
    row->addWidget(m_asOf);
    row->addStretch(1);
    row->addWidget(m_marking);
    connect(&session, &Session::opened, this, &ProjectHeader::refresh);
    connect(&session, &Session::closed, this, &ProjectHeader::refresh);
    connect(&session, &Session::changed, this, &ProjectHeader::refresh);
    refresh();
}

void ProjectHeader::refresh()
{
    setVisible(m_session.isOpen());
    if (!m_session.isOpen())
        return;
    m_title->setText(toQt(m_session.info().title));
    m_asOf->setText(tr("Figures as of %1").arg(toQt(m_session.wording().date(m_session.info().asOf))));
    const auto plan = m_session.project().get<Plan>(m_session.info().plan.value);
    m_marking->setText(plan ? toQt(printed(plan->marking)) : QString());
}

} // namespace antevia
