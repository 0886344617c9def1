#include "app/gui/dialogs/import_columns_panel.h"

#include "app/gui/widgets/choice_delegate.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {
constexpr int roleColumn = 2;
constexpr int meaningColumn = 1;
} // namespace

ImportColumnsPanel::ImportColumnsPanel(QWidget* parent)
    : QWidget(parent), m_columns(new ListTableModel<ColumnLine>(columnColumns(), this)),
      m_places(new ListTableModel<PlaceLine>(placeColumns(), this)), m_placeArea(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(mutedLabel(tr("Double-click under “Holds” to say what a column holds."), this));
    auto* columns = new DataTable(QStringLiteral("mappingTable"), tr("Columns of the file"), this);
    columns->show(m_columns, false);
    columns->setItemDelegateForColumn(roleColumn, new ChoiceDelegate(roleNames(), columns));
    column->addWidget(columns, 3);
    auto* below = new QVBoxLayout(m_placeArea);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(headingLabel(tr("Places that no dictionary has"), m_placeArea));
    auto* places = new DataTable(QStringLiteral("placeTable"), tr("Names of places and what they mean"), m_placeArea);
    places->show(m_places, false);
    places->setItemDelegateForColumn(meaningColumn, new ChoiceDelegate(placeChoices(), places));
    below->addWidget(places, 1);
    column->addWidget(m_placeArea, 2);
    m_columns->onEdited([this](const ColumnLine&, const ColumnLine& after) { wish(after); });
    m_places->onEdited([this](const PlaceLine&, const PlaceLine&) { Q_EMIT corrected(); });
}

void ImportColumnsPanel::show(const FileLook& look)
{
    m_wishes = look.how.columns;
    m_columns->setRows(columnLines(look));
    m_places->setRows(placeLines(look));
    m_placeArea->setVisible(!m_places->rows().empty());
}

void ImportColumnsPanel::wish(const ColumnLine& line)
{
    const auto role = fromWord<ColumnRole>(line.column.role);
    if (!role)
        return;
    std::erase_if(m_wishes, [&](const ColumnWish& each) { return each.column == line.column.column; });
    m_wishes.push_back({line.column.column, line.column.heading, *role,
                        *role == ColumnRole::Dimension ? line.column.dimension : std::string()});
    Q_EMIT corrected();
}

UnderstandOptions ImportColumnsPanel::laidOn(UnderstandOptions how) const
{
    how.columns = m_wishes;
    how.placeNames.clear();
    for (const PlaceLine& each : m_places->rows())
        if (!each.code.empty())
            how.placeNames.push_back({each.written.code, each.code});
    return how;
}

} // namespace antevia
