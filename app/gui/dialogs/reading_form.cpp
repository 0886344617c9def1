#include "app/gui/dialogs/reading_form.h"

#include "app/gui/qt_values.h"
#include "app/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <set>

namespace antevia {

namespace {

constexpr int lastHeaderRow = 1000;

QVariant shownMark(char mark)
{
    return mark == '\0' ? QVariant(QString()) : QVariant(QString(QLatin1Char(mark)));
}

/// The text of the choice that `value` stands for.
QString textOf(const QComboBox* box, const QVariant& value)
{
    for (int i = 1; i < box->count(); ++i)
        if (box->itemData(i) == value)
            return box->itemText(i);
    return {};
}

/// The first choice says what was found; another one is chosen only if somebody said so.
void showChoice(QComboBox* box, const QString& found, const std::optional<QVariant>& said)
{
    const QSignalBlocker blocker(box);
    box->setItemText(0, found.isEmpty() ? ReadingForm::tr("as found")
                                        : ReadingForm::tr("as found: %1").arg(withoutShortcut(found)));
    box->setCurrentIndex(0);
    for (int i = 1; said && i < box->count(); ++i)
        if (box->itemData(i) == *said)
            box->setCurrentIndex(i);
}

std::optional<char> markIn(const QComboBox* box)
{
    if (box->currentIndex() <= 0)
        return std::nullopt;
    const QString mark = box->currentData().toString();
    return mark.isEmpty() ? '\0' : mark.front().toLatin1();
}

std::optional<QVariant> asChoice(const std::optional<char>& mark)
{
    return mark ? std::optional(shownMark(*mark)) : std::nullopt;
}

template <class Enum>
std::optional<QVariant> asChoice(const std::optional<Enum>& value)
{
    return value ? std::optional(QVariant(static_cast<int>(*value))) : std::nullopt;
}

template <class Enum>
std::optional<Enum> enumIn(const QComboBox* box)
{
    return box->currentIndex() <= 0 ? std::nullopt : std::optional(static_cast<Enum>(box->currentData().toInt()));
}

/// What the series of a file say they count, each once: "applications, permits".
QString unitsFound(const FileLook& look)
{
    std::set<std::string> units;
    for (const FoundSeries& series : look.file.series)
        units.insert(series.meaning.unit               ? Wording().name(*series.meaning.unit)
                     : series.meaning.unitText.empty() ? fromQt(ReadingForm::tr("not said"))
                                                       : series.meaning.unitText);
    QStringList all;
    for (const std::string& each : units)
        all << toQt(each);
    return all.size() > 3 ? ReadingForm::tr("%1 kinds").arg(all.size()) : all.join(QStringLiteral(", "));
}

/// Whether years of a file may begin in another month than January.
bool hasFiscalYears(const FileLook& look)
{
    return look.how.fiscalYearStart > 0 ||
           std::ranges::find(look.file.messages, "Y1", &RowMessage::code) != look.file.messages.end();
}

QString scopesFound(const FileLook& look)
{
    std::set<std::string> scopes;
    for (const FoundSeries& series : look.file.series)
        scopes.insert(Wording().name(series.meaning.scope));
    QStringList all;
    for (const std::string& each : scopes)
        all << toQt(each);
    return all.join(QStringLiteral(", "));
}

} // namespace

ReadingForm::ReadingForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("readingForm"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(5);
    addMeaningBoxes();
    addTextBoxes();
}

void ReadingForm::addMeaningBoxes()
{
    m_unit = box("unit", tr("One unit is one of"));
    for (const auto& [unit, name] : wordsOf<CountingUnit>)
        m_unit->addItem(toQt(Wording().name(unit)), static_cast<int>(unit));
    m_scope = box("scope", tr("Counted at"));
    for (const auto& [scope, name] : wordsOf<BorderScope>)
        m_scope->addItem(toQt(Wording().name(scope)), static_cast<int>(scope));
    m_cumulative = new QCheckBox(tr("Running totals: take what each period added"), this);
    m_cumulative->setObjectName(QStringLiteral("cumulative"));
    m_form->addRow(m_cumulative);
    connect(m_cumulative, &QCheckBox::toggled, this, &ReadingForm::corrected);
}

void ReadingForm::addFiscalYearBox()
{
    m_fiscalYear = box("fiscalYear", tr("Fiscal years begin in"));
    for (int month = 1; month <= 12; ++month)
        m_fiscalYear->addItem(QLocale(QLocale::English).standaloneMonthName(month), month);
}

void ReadingForm::addTextBoxes()
{
    m_sheet = box("sheet", tr("Sheet"));
    m_header = new QSpinBox(this);
    m_header->setObjectName(QStringLiteral("headerRow"));
    m_header->setRange(0, lastHeaderRow);
    m_header->setKeyboardTracking(false);
    m_form->addRow(tr("Headings in row"), m_header);
    connect(m_header, &QSpinBox::valueChanged, this, &ReadingForm::corrected);
    m_dateForm = box("dateForm", tr("Dates are written"));
    for (const auto& [order, name] : wordsOf<DateOrder>)
        m_dateForm->addItem(QString::fromLatin1(name), static_cast<int>(order));
    addFiscalYearBox();
    m_decimal = box("decimalMark", tr("Decimal mark"));
    m_decimal->addItem(tr("point (1.5)"), shownMark('.'));
    m_decimal->addItem(tr("comma (1,5)"), shownMark(','));
    m_group = box("groupMark", tr("Thousands are parted by"));
    for (const auto& [text, mark] :
         {std::pair{tr("nothing"), '\0'}, std::pair{tr("point"), '.'}, std::pair{tr("comma"), ','},
          std::pair{tr("apostrophe"), '\''}, std::pair{tr("space"), ' '}})
        m_group->addItem(text, shownMark(mark));
    m_delimiter = box("delimiter", tr("Cells are parted by"));
    for (const auto& [text, mark] : {std::pair{tr("comma"), ','}, std::pair{tr("semicolon"), ';'},
                                     std::pair{tr("tab"), '\t'}, std::pair{tr("vertical bar"), '|'}})
        m_delimiter->addItem(text, shownMark(mark));
    m_encoding = box("encoding", tr("Letters are written as"));
    for (const std::string& encoding : textEncodings())
        m_encoding->addItem(toQt(encoding), toQt(encoding));
}

QComboBox* ReadingForm::box(const char* objectName, const QString& title)
{
    auto* made = new QComboBox(this);
    made->setObjectName(QString::fromLatin1(objectName));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->addItem(tr("as found"));
    m_form->addRow(title, made);
    connect(made, &QComboBox::currentIndexChanged, this, &ReadingForm::corrected);
    return made;
}

void ReadingForm::show(const FileLook& look)
{
    {
        const QSignalBlocker blocker(m_sheet);
        while (m_sheet->count() > 1)
            m_sheet->removeItem(1);
        for (const std::string& sheet : look.head.sheets)
            m_sheet->addItem(toQt(sheet), toQt(sheet));
    }
    const TextDialect& dialect = look.file.dialect.dialect;
    const UnderstandOptions& how = look.how;
    const auto textChoice = [](const std::string& said) {
        return said.empty() ? std::nullopt : std::optional(QVariant(toQt(said)));
    };
    showChoice(m_sheet, toQt(look.file.sheet), textChoice(how.sheet));
    showChoice(m_delimiter, textOf(m_delimiter, shownMark(dialect.delimiter)), asChoice(how.delimiter));
    showChoice(m_encoding, toQt(dialect.encoding), textChoice(how.encoding));
    showChoice(m_decimal, textOf(m_decimal, shownMark(dialect.decimalMark)), asChoice(how.decimalMark));
    showChoice(m_group, textOf(m_group, shownMark(dialect.groupMark)), asChoice(how.groupMark));
    showChoice(m_dateForm, textOf(m_dateForm, static_cast<int>(dialect.dateForm)), asChoice(how.dateForm));
    showChoice(m_unit, unitsFound(look), asChoice(how.unit));
    showChoice(m_scope, scopesFound(look), asChoice(how.scope));
    showFiscalYear(look);
    const QSignalBlocker headerBlocker(m_header);
    const QSignalBlocker cumulativeBlocker(m_cumulative);
    m_header->setSpecialValueText(look.file.headerRow > 0 ? tr("as found: %1").arg(look.file.headerRow)
                                                          : tr("as found: none"));
    m_header->setValue(how.headerRow);
    m_cumulative->setChecked(how.dailyFromCumulative);
    const bool isText = look.head.sheets.empty();
    m_form->setRowVisible(m_sheet, !isText);
    m_form->setRowVisible(m_delimiter, isText);
    m_form->setRowVisible(m_encoding, isText);
}

void ReadingForm::showFiscalYear(const FileLook& look)
{
    const int said = look.how.fiscalYearStart;
    showChoice(m_fiscalYear, {}, said > 0 ? std::optional(QVariant(said)) : std::nullopt);
    m_form->setRowVisible(m_fiscalYear, hasFiscalYears(look));
}

UnderstandOptions ReadingForm::laidOn(UnderstandOptions how) const
{
    how.sheet = fromQt(m_sheet->currentData().toString());
    how.delimiter = markIn(m_delimiter);
    how.encoding = fromQt(m_encoding->currentData().toString());
    how.decimalMark = markIn(m_decimal);
    how.groupMark = markIn(m_group);
    how.dateForm = enumIn<DateOrder>(m_dateForm);
    how.unit = enumIn<CountingUnit>(m_unit);
    how.scope = enumIn<BorderScope>(m_scope);
    how.fiscalYearStart = m_fiscalYear->currentIndex() <= 0 ? 0 : m_fiscalYear->currentData().toInt();
    how.headerRow = m_header->value();
    how.dailyFromCumulative = m_cumulative->isChecked();
    return how;
}

void ReadingForm::choose(const std::string& setting, const std::string& choice)
{
    if (setting == "date-form") {
        if (const auto order = fromWord<DateOrder>(choice))
            m_dateForm->setCurrentIndex(m_dateForm->findData(static_cast<int>(*order)));
        return;
    }
    QComboBox* field = setting == "encoding"       ? m_encoding
                       : setting == "delimiter"    ? m_delimiter
                       : setting == "decimal-mark" ? m_decimal
                       : setting == "group-mark"   ? m_group
                       : setting == "sheet"        ? m_sheet
                                                   : nullptr;
    if (field)
        field->setCurrentIndex(std::max(0, field->findData(toQt(choice))));
}

} // namespace antevia
