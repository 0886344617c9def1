#include "app/gui/dialogs/site_line_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/wording/wording.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>

namespace antevia {

namespace {
constexpr double largestAmount = 1e9;

CapacityFigure startOf(const Site& site, int line)
{
    return line >= 0 ? site.lines[static_cast<std::size_t>(line)]
                     : CapacityFigure{CapacityLine::Beds,
                                      0.0,
                                      CapacityKind::Standard,
                                      {Standing::Analyst, "", "", printDay(localToday()), "", ""}};
}
} // namespace

SiteLineDialog::SiteLineDialog(const Site& site, int line, QWidget* parent)
    : QDialog(parent), m_site(site), m_line(line), m_name(textField(QStringLiteral("siteName"), site.name)),
      m_what(choiceOf(QStringLiteral("siteLine"), startOf(site, line).line,
                      [](CapacityLine each) {
                          return toQt(capitalised(Wording().lineName(each)) + " (" + Wording().lineUnit(each) + ")");
                      })),
      m_amount(numberField(QStringLiteral("siteAmount"), startOf(site, line).amount, 0.0, largestAmount, 1)),
      m_kind(choiceOf(QStringLiteral("siteKind"), startOf(site, line).kind,
                      [](CapacityKind each) { return toQt(Wording().name(each)); })),
      m_date(textField(QStringLiteral("siteDate"), startOf(site, line).source.date)),
      m_publisher(textField(QStringLiteral("sitePublisher"), startOf(site, line).source.publisher)),
      m_document(textField(QStringLiteral("siteDocument"), startOf(site, line).source.document))
{
    setObjectName(QStringLiteral("siteLineDialog"));
    setWindowTitle(tr("What the site has"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Site"), m_name);
    form->addRow(tr("Line"), m_what);
    form->addRow(tr("Amount"), m_amount);
    form->addRow(tr("Quoted as"), m_kind);
    form->addRow(tr("As of"), m_date);
    form->addRow(tr("Who says so"), m_publisher);
    form->addRow(tr("Document"), m_document);
    addKeepAndCancel(*form, *this);
}

Site SiteLineDialog::value() const
{
    Site after = m_site;
    after.name = fromQt(m_name->text());
    CapacityFigure figure = startOf(m_site, m_line);
    figure.line = chosenIn<CapacityLine>(m_what);
    figure.amount = m_amount->value();
    figure.kind = chosenIn<CapacityKind>(m_kind);
    figure.source.date = fromQt(m_date->text());
    figure.source.publisher = fromQt(m_publisher->text());
    figure.source.document = fromQt(m_document->text());
    if (m_line >= 0)
        after.lines[static_cast<std::size_t>(m_line)] = figure;
    else
        after.lines.push_back(figure);
    return after;
}

} // namespace antevia
