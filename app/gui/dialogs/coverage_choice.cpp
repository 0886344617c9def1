#include "app/gui/dialogs/coverage_choice.h"

#include "app/gui/widgets/labels.h"
#include "app/usecases/file_coverage.h"
#include "app/wording/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace antevia {

CoverageChoice::CoverageChoice(QWidget* parent)
    : QWidget(parent), m_what(plainLabel({}, this)), m_choice(new QComboBox(this))
{
    m_what->setObjectName(QStringLiteral("coverageText"));
    m_choice->setObjectName(QStringLiteral("coverage"));
    m_choice->setAccessibleName(tr("Known periods that are not in the file"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_what, 1);
    row->addWidget(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CoverageChoice::changed);
    hide();
}

void CoverageChoice::show(const FileCoverage& coverage)
{
    offer(tr("%1 of %2 known periods (%3 to %4) are not in this file.")
              .arg(coverage.leftOut)
              .arg(coverage.known)
              .arg(toQt(Wording().date(coverage.first)), toQt(Wording().date(coverage.last))),
          coverage.coverage, false);
    setVisible(coverage.leftOut > 0);
}

void CoverageChoice::show(const std::vector<FileCoverage>& coverages)
{
    const auto leavesOut = [](const FileCoverage& each) { return each.leftOut > 0; };
    const auto files = std::ranges::count_if(coverages, leavesOut);
    const auto wholes = std::ranges::count_if(
        coverages, [&](const FileCoverage& each) { return leavesOut(each) && each.coverage == Coverage::Whole; });
    offer(tr("%1 files do not have all known periods of their series; %2 of them look like whole revised ones.")
              .arg(files)
              .arg(wholes),
          std::nullopt, true);
    setVisible(files > 0);
}

void CoverageChoice::offer(const QString& what, std::optional<Coverage> chosen, bool byFile)
{
    const QSignalBlocker blocker(m_choice);
    m_what->setText(what);
    m_choice->clear();
    if (byFile)
        m_choice->addItem(tr("As each file suggests"));
    m_choice->addItem(tr("They stay as they were known"), static_cast<int>(Coverage::Part));
    m_choice->addItem(tr("They go: the file is the whole series"), static_cast<int>(Coverage::Whole));
    if (chosen)
        m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(*chosen)));
}

std::optional<Coverage> CoverageChoice::said() const
{
    const QVariant chosen = m_choice->currentData();
    return isHidden() || !chosen.isValid() ? std::nullopt : std::optional(static_cast<Coverage>(chosen.toInt()));
}

} // namespace antevia
