#include "app/gui/dialogs/form_fields.h"
#include "app/gui/dialogs/measure_editor.h"
#include "tests/gui/gui_test.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

namespace antevia {
namespace {

const Day start = Day(Days(16724)); // 16 October 2015

Network corridor()
{
    return Network::make({{{"HR"}, "Croatia", "HR", PlaceRole::Entry, {}, 1.0, 1.0},
                          {{"SI"}, "Slovenia", "SI", PlaceRole::Transit, {}, 0.5, 0.5},
                          {{"AT"}, "Austria", "AT", PlaceRole::Exit, {}, 0.0, 0.0}},
                         {{{"HR-SI"}, {"HR"}, {"SI"}, "Croatia – Slovenia", ""},
                          {{"SI-AT"}, {"SI"}, {"AT"}, "Slovenia – Austria", ""}})
        .value();
}

std::vector<Group> groups()
{
    return {{{"SIA"}, "Syria, Iraq, Afghanistan", 0.8, {}}, {{"OTH"}, "Others", 0.2, {}}};
}

/// Finer than a form shows.
Uncertain leakage()
{
    return {0.01234, 0.05678, 0.1, {Standing::Derived, "UNHCR", "a document", "2015-10-16", "", ""}};
}

Measure measureWith(const MeasureEffect& effect)
{
    Measure measure;
    measure.id = {"m"};
    measure.title = "A measure";
    measure.decidedBy = "A government";
    measure.effective = start;
    measure.knownFrom = start - Days(1);
    measure.ends = start + Days(20);
    measure.rampDays = 3;
    measure.effect = effect;
    measure.source = {Standing::Cited, "UNHCR", "a document", "2015-10-16", "", "a note"};
    measure.observedAfterwards = "what was seen";
    return measure;
}

std::vector<MeasureEffect> oneOfEachKind()
{
    return {CloseLink{{"SI-AT"}, leakage()},
            CapLink{{"SI-AT"}, 1234.567, leakage()},
            FilterGroups{{"SI-AT"}, {{"OTH"}}, leakage()},
            ChangeTransport{{"SI-AT"}, 0.125},
            ScaleEntry{1.375},
            ChangeStay{{"AT"}, 0.333},
            ChangeRegistration{{"AT"}, -250.125},
            ChangeCapacity{{"AT"}, CapacityLine::Water, -1000.5},
            ShiftRoute{{"SI-AT"}, 6.125},
            WeatherDays{{"SI-AT"}, 0.123},
            TransferPeople{{"HR-SI"}, 99.125},
            AddEntry{{"SI"}, 40.125, {"OTH"}},
            AddEntry{{"SI"}, 40.125, {}},
            ScaleGroup{{"OTH"}, 0.333},
            ReturnPeople{{"SI"}, 30.125},
            BanMovement{{"SI"}, leakage()}};
}

class EveryMeasure : public ::testing::TestWithParam<MeasureEffect> {};

TEST_P(EveryMeasure, ComesBackAsItWasIfNothingIsTouched)
{
    const Measure measure = measureWith(GetParam());
    const MeasureEditor editor(measure, corridor(), groups(), nullptr);
    EXPECT_EQ(editor.value(), measure);
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryMeasure, ::testing::ValuesIn(oneOfEachKind()));
static_assert(std::variant_size_v<MeasureEffect> == 15, "oneOfEachKind leaves a kind out");

/// A form begun with a measure of another kind, to be filled in.
class Form {
public:
    explicit Form(std::size_t kind)
        : m_editor(measureWith(kind == 0 ? MeasureEffect(ScaleEntry{}) : MeasureEffect(CloseLink{})), corridor(),
                   groups(), nullptr)
    {
        auto* box = field<QComboBox>("measureKind");
        box->setCurrentIndex(static_cast<int>(kind));
        Q_EMIT box->activated(box->currentIndex());
    }
    template <class Widget>
    Widget* field(const char* name) const
    {
        return m_editor.findChild<Widget*>(name);
    }
    void choose(const char* name, const QVariant& data) const
    {
        auto* box = field<QComboBox>(name);
        EXPECT_TRUE(box->isEnabled());
        EXPECT_GE(box->findData(data), 0);
        box->setCurrentIndex(box->findData(data));
    }
    void enter(const char* name, double value) const
    {
        auto* box = field<QDoubleSpinBox>(name);
        EXPECT_TRUE(box->isEnabled());
        box->setValue(value);
        EXPECT_EQ(box->value(), value);
    }
    void enterLeakage() const
    {
        enter("leakageLow", 20.5);
        enter("leakageCentral", 40.0);
        enter("leakageHigh", 30.0); // in the wrong order
    }
    Measure value() const { return m_editor.value(); }
    MeasureEffect effect() const { return m_editor.value().effect; }

private:
    MeasureEditor m_editor;
};

Uncertain enteredLeakage()
{
    return {0.205, 0.3, 0.4, {Standing::Analyst, "", "entered in the measure's form", printDay(localToday()), "", ""}};
}

TEST(MeasureForm, GivesAClosedLink)
{
    const Form form(0);
    form.choose("measureWhere", "SI-AT");
    form.enterLeakage();
    EXPECT_EQ(form.effect(), MeasureEffect(CloseLink{{"SI-AT"}, enteredLeakage()}));
    EXPECT_FALSE(form.field<QDoubleSpinBox>("measureAmount")->isEnabled());
}

TEST(MeasureForm, GivesALinkThatLetsSoManyThrough)
{
    const Form form(1);
    form.choose("measureWhere", "SI-AT");
    form.enter("measureAmount", 2500.25);
    form.enterLeakage();
    EXPECT_EQ(form.effect(), MeasureEffect(CapLink{{"SI-AT"}, 2500.25, enteredLeakage()}));
}

TEST(MeasureForm, GivesTheGroupsThatMayPass)
{
    const Form form(2);
    form.choose("measureWhere", "SI-AT");
    form.field<QListWidget>("measureAdmitted")->item(1)->setCheckState(Qt::Checked);
    form.enterLeakage();
    EXPECT_EQ(form.effect(), MeasureEffect(FilterGroups{{"SI-AT"}, {{"OTH"}}, enteredLeakage()}));
}

TEST(MeasureForm, GivesAChangeOfTransport)
{
    const Form form(3);
    form.choose("measureWhere", "SI-AT");
    form.enter("measureAmount", 0.25);
    EXPECT_EQ(form.effect(), MeasureEffect(ChangeTransport{{"SI-AT"}, 0.25}));
    EXPECT_FALSE(form.field<QDoubleSpinBox>("leakageLow")->isEnabled());
}

TEST(MeasureForm, GivesAChangeOfEntriesOfTheWholeCorridor)
{
    const Form form(4);
    form.enter("measureAmount", 1.5);
    EXPECT_EQ(form.effect(), MeasureEffect(ScaleEntry{1.5}));
    EXPECT_FALSE(form.field<QComboBox>("measureWhere")->isEnabled());
}

TEST(MeasureForm, GivesAChangeOfStay)
{
    const Form form(5);
    form.choose("measureWhere", "AT");
    form.enter("measureAmount", 0.5);
    EXPECT_EQ(form.effect(), MeasureEffect(ChangeStay{{"AT"}, 0.5}));
}

TEST(MeasureForm, GivesAChangeOfRegistrationThatMayTakeAway)
{
    const Form form(6);
    form.choose("measureWhere", "AT");
    form.enter("measureAmount", -300.0);
    EXPECT_EQ(form.effect(), MeasureEffect(ChangeRegistration{{"AT"}, -300.0}));
}

TEST(MeasureForm, GivesAChangeOfCapacityOfALine)
{
    const Form form(7);
    form.choose("measureWhere", "AT");
    form.choose("measureLine", static_cast<int>(CapacityLine::Water));
    form.enter("measureAmount", -1000.5);
    EXPECT_EQ(form.effect(), MeasureEffect(ChangeCapacity{{"AT"}, CapacityLine::Water, -1000.5}));
}

TEST(MeasureForm, TakesNoFactorAndNoLimitBelowZero)
{
    for (const std::size_t kind : {1u, 3u, 4u, 5u})
        EXPECT_EQ(Form(kind).field<QDoubleSpinBox>("measureAmount")->minimum(), 0.0) << kind;
}

TEST(MeasureForm, GivesTitleDatesAndNote)
{
    const Form form(4);
    form.field<QLineEdit>("measureTitle")->setText("Another title");
    form.field<QLineEdit>("measureDecidedBy")->setText("Parliament");
    form.field<QDateEdit>("measureFrom")->setDate(toQt(start + Days(2)));
    form.field<QDateEdit>("measureKnown")->setDate(toQt(start + Days(1)));
    form.field<QDateEdit>("measureEnds")->setDate(toQt(start + Days(9)));
    form.field<QSpinBox>("measureRamp")->setValue(5);
    form.field<QLineEdit>("measureReason")->setText("Another note");
    const Measure measure = form.value();
    EXPECT_EQ(measure.title, "Another title");
    EXPECT_EQ(measure.decidedBy, "Parliament");
    EXPECT_EQ(measure.effective, start + Days(2));
    EXPECT_EQ(measure.knownFrom, start + Days(1));
    EXPECT_EQ(measure.ends, start + Days(9));
    EXPECT_EQ(measure.rampDays, 5);
    EXPECT_EQ(measure.source.note, "Another note");
    EXPECT_EQ(measure.observedAfterwards, "what was seen");
    form.field<QCheckBox>("measureHasEnd")->setChecked(false);
    EXPECT_EQ(form.value().ends, std::nullopt);
}

} // namespace
} // namespace antevia
