#include "app/gui/pages/capacity_in_hand.h"

#include "app/gui/dialogs/site_line_dialog.h"
#include "app/gui/models/entered_number.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "model/base/number.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

bool acceptNumber(const QVariant& entry, double& into)
{
    const auto value = enteredNumber(entry);
    into = value.value_or(into);
    return value.has_value();
}

std::vector<Column<SiteLineRow>> siteColumns(const Wording& wording)
{
    using Row = SiteLineRow;
    using Each = Column<Row>;
    const auto amount = [=](const Row& row) { return toQt(wording.amount(row.figure().amount, row.figure().line)); };
    return {
        {CapacityInHand::tr("Site"), [](const Row& row) { return toQt(row.site.name); }},
        {CapacityInHand::tr("Line"),
         [=](const Row& row) { return toQt(capitalised(wording.lineName(row.figure().line))); }},
        Each(CapacityInHand::tr("Amount"), amount)
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.figure().amount); })
            .editedFrom([](const Row& row) { return QVariant(toQt(printNumber(row.figure().amount))); },
                        [](Row& row, const QVariant& entry) { return acceptNumber(entry, row.figure().amount); }),
        {CapacityInHand::tr("Kind"), [=](const Row& row) { return toQt(wording.name(row.figure().kind)); }},
        {CapacityInHand::tr("As of"), [](const Row& row) { return toQt(row.figure().source.date); }},
        {CapacityInHand::tr("Source"), [](const Row& row) { return toQt(cite(row.figure().source)); }},
    };
}
} // namespace

CapacityInHand::CapacityInHand(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("capacityInHand"), parent),
      m_sites(new ListTableModel<SiteLineRow>(siteColumns(session.wording()), this)),
      m_table(new DataTable(QStringLiteral("siteTable"), tr("Capacity by site and line"), this)),
      m_warnings(mutedLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(buttons());
    column->addWidget(m_table, 1);
    column->addWidget(m_warnings);
    m_table->show(m_sites);
    connect(m_sites, &QAbstractItemModel::modelReset, m_table, [this] { m_table->resizeColumnsToContents(); });
    m_sites->onEdited([this](const SiteLineRow& before, const SiteLineRow& after) { editLine(before, after); });
}

QHBoxLayout* CapacityInHand::buttons()
{
    auto* top = new QHBoxLayout;
    auto* add = plainButton(tr("Add or change …"), QStringLiteral("addSiteLine"), this);
    auto* remove = plainButton(tr("Remove line"), QStringLiteral("removeSiteLine"), this);
    top->addWidget(
        mutedLabel(tr("A line that is not listed is not known; it is never taken as zero. Planned figures do "
                      "not count as in hand."),
                   this),
        1);
    top->addWidget(add);
    top->addWidget(remove);
    connect(add, &QPushButton::clicked, this, &CapacityInHand::addLine);
    connect(remove, &QPushButton::clicked, this, &CapacityInHand::removeLine);
    return top;
}

void CapacityInHand::showWarnings(const QStringList& warnings)
{
    m_warnings->setText(warnings.join(u'\n'));
}

void CapacityInHand::refresh()
{
    std::vector<SiteLineRow> rows;
    const auto sites = session().isOpen() ? session().project().all<Site>() : Result(std::vector<Site>{});
    for (const Site& site : sites ? *sites : std::vector<Site>{})
        for (int line = 0; line < static_cast<int>(site.lines.size()); ++line)
            if (site.place == session().place())
                rows.push_back({site, line});
    m_sites->setEditable(session().isEditable());
    m_sites->setRows(std::move(rows));
}

void CapacityInHand::editLine(const SiteLineRow& before, const SiteLineRow& after)
{
    Site changed = after.site;
    Source& source = changed.lines[static_cast<std::size_t>(after.line)].source;
    if (source == before.figure().source)
        source = {Standing::Analyst,      "", "entered in place of: " + cite(before.figure().source),
                  printDay(localToday()), "", ""};
    session().change(
        tr("Change %1 of %2").arg(toQt(session().wording().lineName(after.figure().line)), toQt(after.site.name)),
        before.site, changed);
}

void CapacityInHand::addLine()
{
    if (!session().isEditable())
        return;
    const SiteLineRow* row = m_sites->row(m_table->currentInModel());
    Site site{{"site-" + session().place().value}, session().place(), session().place().value, {}};
    if (row)
        site = row->site;
    else if (!m_sites->rows().empty())
        site = m_sites->rows().front().site;
    auto* dialog = new SiteLineDialog(site, row ? row->line : -1, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto before = session().project().get<Site>(dialog->value().id.value);
        session().edit<Site>(tr("Change capacity of %1").arg(toQt(dialog->value().name)),
                             before ? std::optional(*before) : std::nullopt, dialog->value());
    });
    dialog->open();
}

void CapacityInHand::removeLine()
{
    const SiteLineRow* row = m_sites->row(m_table->currentInModel());
    if (!row || !session().isEditable())
        return;
    Site after = row->site;
    after.lines.erase(after.lines.begin() + row->line);
    session().change(
        tr("Remove %1 of %2").arg(toQt(session().wording().lineName(row->figure().line)), toQt(row->site.name)),
        Site(row->site), after);
}

} // namespace antevia
