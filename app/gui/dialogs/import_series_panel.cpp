#include "app/gui/dialogs/import_series_panel.h"

#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/charts_of_found.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

ImportSeriesPanel::ImportSeriesPanel(const Wording& wording, QWidget* parent)
    : QWidget(parent), m_series(new ListTableModel<SeriesLine>(seriesLineColumns(wording), this)),
      m_table(new DataTable(QStringLiteral("foundSeries"), tr("Series of the file"), this)),
      m_chart(new ChartPane(QStringLiteral("foundChart"), this)), m_doubleCounts(plainLabel({}, this)),
      m_marks(mutedLabel({}, this)), m_filter(new QLineEdit(this)),
      m_leaveTotals(plainButton(tr("Without totals"), QStringLiteral("takeNoTotals"), this))
{
    m_doubleCounts->setObjectName(QStringLiteral("doubleCounts"));
    m_marks->setObjectName(QStringLiteral("marksUnderstood"));
    m_marks->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("seriesFilter"));
    m_filter->setPlaceholderText(tr("Words that a series must have to be ticked"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* row = new QHBoxLayout;
    auto* all = plainButton(tr("Tick all"), QStringLiteral("takeAll"), this);
    auto* none = plainButton(tr("Tick none"), QStringLiteral("takeNone"), this);
    auto* these = plainButton(tr("Tick these only"), QStringLiteral("takeFiltered"), this);
    for (QPushButton* each : {all, none, m_leaveTotals})
        row->addWidget(each);
    row->addWidget(m_filter, 1);
    row->addWidget(these);
    column->addLayout(row);
    column->addWidget(m_doubleCounts);
    column->addWidget(m_marks);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_chart);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    m_table->show(m_series);
    m_series->onEdited([this](const SeriesLine&, const SeriesLine&) { Q_EMIT changed(); });
    connect(m_table, &DataTable::currentRowChanged, this, &ImportSeriesPanel::showChosen);
    connect(all, &QPushButton::clicked, this, [this] { tickWhere([](const SeriesLine&) { return true; }); });
    connect(none, &QPushButton::clicked, this, [this] { tickWhere([](const SeriesLine&) { return false; }); });
    connect(m_leaveTotals, &QPushButton::clicked, this,
            [this] { tickWhere([](const SeriesLine& line) { return line.taken && !line.look.isTotal; }); });
    const auto tickThese = [this] {
        tickWhere([words = m_filter->text().split(u' ', Qt::SkipEmptyParts)](const SeriesLine& line) {
            const QString text = toQt(line.look.name + " " + line.look.key);
            return std::ranges::all_of(words,
                                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        });
    };
    connect(these, &QPushButton::clicked, this, tickThese);
    connect(m_filter, &QLineEdit::returnPressed, this, tickThese);
}

void ImportSeriesPanel::show(std::shared_ptr<const FileLook> look)
{
    m_look = std::move(look);
    m_series->setRows(seriesLines(*m_look));
    showDoubleCounts();
    showMarks();
    if (!m_series->rows().empty())
        m_table->chooseRow(0);
    showChosen();
}

void ImportSeriesPanel::showDoubleCounts()
{
    QStringList said;
    for (const RowMessage& message : m_look->file.messages)
        if (message.code.starts_with('T'))
            said << toQt((message.place.empty() ? "" : message.place + ": ") + message.rule);
    m_doubleCounts->setText(tr("Mind: %1.").arg(said.join(QStringLiteral("; "))));
    m_doubleCounts->setVisible(!said.isEmpty());
    m_leaveTotals->setVisible(
        std::ranges::any_of(m_series->rows(), [](const SeriesLine& line) { return line.look.isTotal; }));
}

void ImportSeriesPanel::showMarks()
{
    QStringList said;
    for (const FoundMark& mark : m_look->file.marks)
        said << inWords(mark);
    m_marks->setText(tr("No figure: %1.").arg(said.join(QStringLiteral("; "))));
    m_marks->setVisible(!said.isEmpty());
}

void ImportSeriesPanel::showChosen()
{
    const SeriesLine* line = m_series->row(m_table->currentInModel());
    if (!line || !m_look)
        return m_chart->showEmpty(tr("No series chosen"),
                                  tr("Choose a series above to see its figures as they were understood."));
    m_chart->show(foundSeriesChart(*m_look, line->index));
}

void ImportSeriesPanel::tickWhere(const std::function<bool(const SeriesLine&)>& wanted)
{
    auto rows = m_series->rows();
    for (SeriesLine& each : rows)
        each.taken = wanted(each);
    m_series->setRows(std::move(rows));
    Q_EMIT changed();
}

int ImportSeriesPanel::takenCount() const
{
    return static_cast<int>(std::ranges::count(m_series->rows(), true, &SeriesLine::taken));
}

std::set<std::string> ImportSeriesPanel::takenKeys() const
{
    std::set<std::string> keys;
    if (takenCount() == static_cast<int>(m_series->rows().size()))
        return keys;
    for (const SeriesLine& each : m_series->rows())
        if (each.taken)
            keys.insert(each.look.key);
    return keys;
}

bool ImportSeriesPanel::hasUndecidedUnit() const
{
    return std::ranges::any_of(m_series->rows(), [](const SeriesLine& each) { return each.taken && !each.look.unit; });
}

} // namespace antevia
