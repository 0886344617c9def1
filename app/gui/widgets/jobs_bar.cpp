#include "app/gui/widgets/jobs_bar.h"

#include "app/gui/session.h"
#include "app/gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace antevia {

namespace {
constexpr int secondsInMinute = 60;

QString timeLeft(int seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < secondsInMinute)
        return seconds == 1 ? JobsBar::tr("1 second left") : JobsBar::tr("%1 seconds left").arg(seconds);
    const int minutes = (seconds + secondsInMinute - 1) / secondsInMinute;
    return minutes == 1 ? JobsBar::tr("1 minute left") : JobsBar::tr("%1 minutes left").arg(minutes);
}
} // namespace

JobsBar::JobsBar(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_text(plainLabel({}, this)), m_progress(new QProgressBar(this)),
      m_left(mutedLabel({}, this)), m_cancel(plainButton(tr("Stop"), QStringLiteral("cancelJob"), this)),
      m_checks(plainButton({}, QStringLiteral("checks"), this))
{
    setObjectName(QStringLiteral("jobsBar"));
    m_text->setObjectName(QStringLiteral("jobText"));
    m_text->setWordWrap(false);
    m_left->setWordWrap(false);
    m_progress->setObjectName(QStringLiteral("jobProgress"));
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_progress->setFixedWidth(220);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_progress);
    row->addWidget(m_left);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_checks);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.jobs().cancelAll(); });
    connect(m_checks, &QPushButton::clicked, this, &JobsBar::checksAsked);
    connect(&session.jobs(), &JobRunner::started, this, [this] { showProgress(0.0, {}, -1); });
    connect(&session.jobs(), &JobRunner::progressed, this, &JobsBar::showProgress);
    connect(&session.jobs(), &JobRunner::finished, this, &JobsBar::showIdle);
    connect(&session, &Session::statesChanged, this, &JobsBar::showChecks);
    connect(&session, &Session::closed, this, &JobsBar::showChecks);
    showIdle();
    showChecks();
}

void JobsBar::say(const QString& text)
{
    m_said = text;
    if (!m_session.jobs().isBusy())
        showIdle();
}

void JobsBar::showProgress(double share, const QString& what, int secondsLeft)
{
    QString text = m_session.jobs().title();
    if (!what.isEmpty())
        text += QStringLiteral(" – ") + what;
    if (m_session.jobs().waiting() > 0)
        text += tr(" (%1 more waiting)").arg(m_session.jobs().waiting());
    m_text->setText(text);
    m_progress->setValue(static_cast<int>(share * 100));
    m_left->setText(timeLeft(secondsLeft));
    for (QWidget* each : std::initializer_list<QWidget*>{m_progress, m_left, m_cancel})
        each->show();
}

void JobsBar::showIdle()
{
    m_text->setText(m_said.isEmpty() ? tr("Nothing is running") : m_said);
    for (QWidget* each : std::initializer_list<QWidget*>{m_progress, m_left, m_cancel})
        each->hide();
}

void JobsBar::showChecks()
{
    const auto stale = std::ranges::count(m_session.states(), ResultState::Stale, &StepState::state);
    const auto missing = std::ranges::count(m_session.states(), ResultState::Missing, &StepState::state);
    m_checks->setVisible(m_session.isOpen());
    if (stale > 0)
        m_checks->setText(stale == 1 ? tr("1 result is out of date") : tr("%1 results are out of date").arg(stale));
    else if (missing > 0)
        m_checks->setText(missing == 1 ? tr("1 step is still to run") : tr("%1 steps are still to run").arg(missing));
    else
        m_checks->setText(tr("Everything is up to date"));
}

} // namespace antevia
