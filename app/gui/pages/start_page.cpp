#include "app/gui/pages/start_page.h"

#include "app/gui/qt_values.h"
#include "app/gui/settings.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/new_project.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace antevia {

namespace {
constexpr int cardWidth = 400;

QVBoxLayout* columnIn(QFrame* card)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(9);
    return column;
}

void clearOut(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}
} // namespace

StartPage::StartPage(Session& session, const Settings& settings, QWidget* parent)
    : Page(session, QStringLiteral("startPage"), parent), m_settings(settings)
{
    auto* column = startLayout(tr("Be ready to receive people"),
                               tr("Load the flow figures that are published, see what is coming along the corridor, "
                                  "work out what people arriving will need, and print the plan."));
    column->addSpacing(8);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(sampleCard(), 1, Qt::AlignTop);
    cards->addWidget(beginCard(), 1, Qt::AlignTop);
    cards->addStretch(1);
    column->addLayout(cards);
    column->addStretch(1);
}

QWidget* StartPage::sampleCard()
{
    QFrame* card = panel(this);
    card->setMinimumWidth(cardWidth);
    m_samples = columnIn(card);
    m_samples->addWidget(headingLabel(tr("Sample case"), card));
    const auto cases = sampleCases();
    if (!cases)
        m_samples->addWidget(mutedLabel(toQt(cases.error().detail), card));
    else
        for (const SampleCase& sample : *cases) {
            m_samples->addWidget(plainLabel(toQt(sample.title), card));
            m_samples->addWidget(mutedLabel(toQt(sample.question), card));
            m_samples->addWidget(
                mutedLabel(tr("Figures as of %1").arg(toQt(session().wording().date(sample.asOf))), card));
            auto* open = primaryButton(tr("Open the sample case"), QStringLiteral("openSample"), card);
            connect(open, &QPushButton::clicked, this, [this, name = toQt(sample.name)] { Q_EMIT sampleAsked(name); });
            m_samples->addWidget(open, 0, Qt::AlignLeft);
        }
    m_samples->addWidget(mutedLabel(tr("From here to a printed plan takes about five minutes: open the case, run "
                                       "everything, look at the plan."),
                                    card));
    return card;
}

QWidget* StartPage::beginCard()
{
    QFrame* card = panel(this);
    card->setMinimumWidth(cardWidth);
    QVBoxLayout* column = columnIn(card);
    column->addWidget(headingLabel(tr("Your own work"), card));
    auto* buttons = new QHBoxLayout;
    auto* fresh = plainButton(tr("New project …"), QStringLiteral("newProject"), card);
    auto* open = plainButton(tr("Open …"), QStringLiteral("openProject"), card);
    auto* import = plainButton(tr("Import figures …"), QStringLiteral("importFromStart"), card);
    for (QPushButton* each : {fresh, open, import})
        buttons->addWidget(each);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(
        mutedLabel(tr("Figures come as text, workbooks, SDMX, HXL or JSON, in any layout. Drop a file on "
                      "the window to see what is understood of it before anything is taken in."),
                   card));
    column->addSpacing(6);
    column->addWidget(headingLabel(tr("Opened before"), card));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    column->addLayout(m_recent);
    connect(fresh, &QPushButton::clicked, this, &StartPage::newAsked);
    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(import, &QPushButton::clicked, this, &StartPage::importAsked);
    return card;
}

void StartPage::refresh()
{
    showRecent();
}

void StartPage::showRecent()
{
    clearOut(m_recent);
    const QStringList files = m_settings.recentFiles();
    if (files.isEmpty())
        m_recent->addWidget(mutedLabel(tr("Nothing yet."), this));
    for (const QString& path : files) {
        auto* button = plainButton(withoutShortcut(QFileInfo(path).fileName()), QStringLiteral("recentFile"), this);
        button->setToolTip(plainToolTip(path));
        button->setAccessibleDescription(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT fileAsked(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace antevia
