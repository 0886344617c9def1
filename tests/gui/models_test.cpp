#include "app/gui/models/entered_number.h"
#include "app/gui/models/import_rows.h"
#include "app/gui/models/list_table_model.h"
#include "app/gui/models/measure_effects.h"
#include "app/gui/models/parameter_rows.h"
#include "app/gui/pages/data_page.h"
#include "app/gui/widgets/data_table.h"
#include "tests/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSet>

namespace antevia {
namespace {

struct Entry {
    std::string name;
    int amount = 0;
    bool on = false;
};

std::vector<Column<Entry>> entryColumns()
{
    const auto tick = [](Entry& entry, bool on) {
        entry.on = on;
        return true;
    };
    const auto accept = [](Entry& entry, const QVariant& value) {
        entry.amount = value.toInt();
        return entry.amount > 0;
    };
    const auto amount = [](const Entry& entry) { return QVariant(entry.amount); };
    return {Column<Entry>("Name", [](const Entry& entry) { return toQt(entry.name); })
                .ticked([](const Entry& entry) { return entry.on; }, tick),
            Column<Entry>("Amount", [](const Entry& entry) { return QString::number(entry.amount); })
                .orderedBy(amount)
                .editedFrom(amount, accept)};
}

TEST(ListTableModel, KeepsThePromisesOfAnItemModel)
{
    ListTableModel<Entry> model(entryColumns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{"a", 1}, {"b", 2}});
    model.setRows({});
    model.setRows({{"c", 3}});
    model.setColumns(entryColumns());
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.columnCount(), 2);
}

TEST(ListTableModel, AnEditorLeftAsItBeganChangesNothing)
{
    const auto rounded = [](const Entry& entry) { return QVariant(entry.amount / 10 * 10); };
    const auto accept = [](Entry& entry, const QVariant& value) {
        entry.amount = value.toInt();
        return true;
    };
    ListTableModel<Entry> model(
        {Column<Entry>("Amount", [](const Entry&) { return QString(); }).editedFrom(rounded, accept)});
    model.setRows({{"a", 1234}});
    int edits = 0;
    model.onEdited([&](const Entry&, const Entry&) { ++edits; });
    const QModelIndex cell = model.index(0, 0);
    EXPECT_TRUE(model.setData(cell, cell.data(Qt::EditRole), Qt::EditRole));
    EXPECT_EQ(model.rows()[0].amount, 1234);
    EXPECT_EQ(edits, 0);
}

TEST(EnteredNumber, TakesGroupsOfThreeDigitsAndNoCommaElse)
{
    EXPECT_EQ(enteredNumber(" 1,234.5 "), 1234.5);
    EXPECT_EQ(enteredNumber("1234567"), 1234567.0);
    EXPECT_EQ(enteredNumber("0,5"), std::nullopt);
    EXPECT_EQ(enteredNumber("12,34"), std::nullopt);
    EXPECT_EQ(enteredNumber("-3"), std::nullopt);
    EXPECT_EQ(enteredNumber("many"), std::nullopt);
}

TEST(ListTableModel, HandsAnAcceptedEntryOn)
{
    ListTableModel<Entry> model(entryColumns());
    model.setRows({{"a", 1}});
    std::vector<int> seen;
    model.onEdited([&](const Entry& before, const Entry& after) { seen = {before.amount, after.amount}; });
    EXPECT_TRUE(model.setData(model.index(0, 1), 7, Qt::EditRole));
    EXPECT_EQ(seen, (std::vector{1, 7}));
    EXPECT_TRUE(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(model.rows()[0].on);
}

TEST(ListTableModel, RefusesAnEntryThatIsNotUnderstoodOrNotAllowed)
{
    ListTableModel<Entry> model(entryColumns());
    model.setRows({{"a", 1}});
    EXPECT_FALSE(model.setData(model.index(0, 1), -4, Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(0, 0), "b", Qt::EditRole));
    model.setEditable(false);
    EXPECT_FALSE(model.setData(model.index(0, 1), 7, Qt::EditRole));
    EXPECT_FALSE(model.flags(model.index(0, 1)).testFlag(Qt::ItemIsEditable));
    EXPECT_EQ(model.rows()[0].amount, 1);
}

TEST(ListTableModel, ToolTipsShowMarkupAsItIsWritten)
{
    ListTableModel<Entry> model(entryColumns());
    model.setRows({{"<img src='/etc/passwd'>", 1}});
    const QString tip = model.data(model.index(0, 0), Qt::ToolTipRole).toString();
    EXPECT_FALSE(tip.contains("<img"));
    EXPECT_TRUE(tip.contains("&lt;img"));
}

TEST(DataTable, SortsNumbersAsNumbersAndCopiesWithHeadings)
{
    ListTableModel<Entry> model(entryColumns());
    DataTable table("table", "Table");
    table.show(&model);
    model.setRows({{"ten", 10}, {"nine", 9}, {"hundred", 100}});
    table.sortByColumn(1, Qt::AscendingOrder);
    EXPECT_EQ(table.asText(), QStringLiteral("Name\tAmount\nnine\t9\nten\t10\nhundred\t100\n"));
    table.chooseRow(0);
    EXPECT_EQ(model.row(table.currentInModel())->name, "ten");
}

class EffectKinds : public ::testing::TestWithParam<std::size_t> {};

TEST_P(EffectKinds, HaveEitherALinkOrAPlaceOrTheWholeCorridor)
{
    MeasureEffect effect = effectOfKind(GetParam());
    EXPECT_EQ(effect.index(), GetParam());
    EXPECT_FALSE(linkOf(effect) && placeOf(effect));
    EXPECT_EQ(amountOf(effect) != nullptr, std::string(amountUnit(effect)) != "");
}
INSTANTIATE_TEST_SUITE_P(All, EffectKinds, ::testing::Range(std::size_t{0}, std::variant_size_v<MeasureEffect>));

TEST(ParameterRows, PointAtTheirOwnQuantity)
{
    CorridorParameters parameters;
    parameters.places.push_back({{"SI"}, fixedAt(1), fixedAt(2), fixedAt(3), fixedAt(4), fixedAt(5)});
    parameters.links.push_back({{"HR-SI"}, fixedAt(6), fixedAt(7), fixedAt(8), 1.0, fixedAt(9)});
    parameters.diversionDelayDays = fixedAt(10);
    const auto rows = parameterRows(parameters, Network());
    ASSERT_EQ(rows.size(), 10u);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].value.central, static_cast<double>(i + 1));
        CorridorParameters copy = parameters;
        rows[i].in(copy).central = 77.0;
        EXPECT_EQ(parameterRows(copy, Network())[i].value.central, 77.0);
    }
}

FileLook lookWithColumns(std::vector<MappedColumn> columns)
{
    FileLook look;
    look.head.table.rows = {{}};
    look.headRows = {HeadRow::Heading};
    look.file.mapping = std::move(columns);
    return look;
}

TEST(ColumnLines, AColumnOfPersonsCannotBeSaidToHoldSomethingElse)
{
    ListTableModel<ColumnLine> model(columnColumns());
    model.setRows(columnLines(lookWithColumns({{1, "Passport", "personal", ""}, {2, "Arrivals", "value", ""}})));
    EXPECT_FALSE(model.setData(model.index(0, 2), nameOfRole("dimension"), Qt::EditRole));
    EXPECT_TRUE(model.setData(model.index(1, 2), nameOfRole("dimension"), Qt::EditRole));
    EXPECT_EQ(model.rows()[0].column.role, "personal");
    EXPECT_EQ(model.rows()[1].column.role, "dimension");
    EXPECT_FALSE(model.setData(model.index(1, 2), nameOfRole("personal"), Qt::EditRole)) << "nobody can say so";
}

TEST(ColumnLines, EveryRoleHasAnotherNameInWords)
{
    const QStringList names = roleNames();
    EXPECT_EQ(QSet<QString>(names.begin(), names.end()).size(), names.size());
    for (const QString& name : names)
        EXPECT_EQ(nameOfRole(word(roleNamed(name).value())), name);
}

TEST(ImportMessages, SayNothingOfTheCommandLinesOptions)
{
    for (const char* remedy : {"Say it with --date-form day-month-year.", "or say where they are (--header-row).",
                               "Choose a sheet by its name (--sheet).", "for instance --where geo=AT."})
        EXPECT_FALSE(remedyInWindow({RowMessage::Severity::Error, "C1", "", "", "", remedy}).contains("--")) << remedy;
}

} // namespace
} // namespace antevia
