#include "app/gui/dialogs/correction_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"
#include "model/base/number.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace antevia {

namespace {

QString titleOf(Correction::Kind kind)
{
    switch (kind) {
    case Correction::Kind::Note: return CorrectionDialog::tr("Explain the finding");
    case Correction::Kind::Exclude: return CorrectionDialog::tr("Leave the figures out");
    case Correction::Kind::Replace: return CorrectionDialog::tr("Read other figures");
    }
    return {};
}

std::string proposed(const QualityFinding& finding)
{
    std::string text;
    for (const double value : finding.proposal)
        text += (text.empty() ? "" : " ") + printNumber(value);
    return text;
}

} // namespace

CorrectionDialog::CorrectionDialog(const QualityFinding& finding, Correction::Kind kind, QWidget* parent)
    : QDialog(parent), m_kind(kind), m_periods(finding.last.index - finding.first.index + 1),
      m_values(textField(QStringLiteral("correctionValues"), proposed(finding))),
      m_reason(textField(QStringLiteral("correctionReason"), {})),
      m_author(textField(QStringLiteral("correctionAuthor"), fromQt(qEnvironmentVariable("USER"))))
{
    setObjectName(QStringLiteral("correctionDialog"));
    setWindowTitle(titleOf(kind));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    auto* form = new QFormLayout(this);
    auto* what = plainLabel(toQt(finding.what), this);
    what->setWordWrap(true);
    form->addRow(what);
    form->addRow(mutedLabel(tr("What was delivered is kept. You can undo this at any time."), this));
    if (kind == Correction::Kind::Replace)
        form->addRow(tr("Figures, one a period, parted by blanks (%1)").arg(m_periods), m_values);
    else
        m_values->setParent(this), m_values->hide();
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Author"), m_author);
    addKeepAndCancel(*form, *this);
    auto* keep = findChild<QDialogButtonBox*>()->buttons().value(0);
    const auto follow = [this, keep] { keep->setEnabled(isComplete()); };
    for (QLineEdit* each : {m_values, m_reason, m_author})
        connect(each, &QLineEdit::textChanged, this, follow);
    follow();
}

std::string CorrectionDialog::reason() const
{
    return fromQt(m_reason->text().trimmed());
}

std::string CorrectionDialog::author() const
{
    return fromQt(m_author->text().trimmed());
}

std::vector<double> CorrectionDialog::values() const
{
    std::vector<double> values;
    if (m_kind != Correction::Kind::Replace)
        return values;
    for (const QString& word : m_values->text().split(u' ', Qt::SkipEmptyParts)) {
        const auto value = parseNumber(fromQt(word));
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

bool CorrectionDialog::isComplete() const
{
    const bool hasValues =
        m_kind != Correction::Kind::Replace || static_cast<Eigen::Index>(values().size()) == m_periods;
    return hasValues && !reason().empty() && !author().empty();
}

} // namespace antevia
