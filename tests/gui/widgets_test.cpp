#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/command_palette.h"
#include "app/gui/widgets/corridor_view.h"
#include "app/gui/widgets/decision_list.h"
#include "app/gui/widgets/inspector.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/measure_timeline.h"
#include "tests/gui/gui_test.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <cmath>

namespace antevia {
namespace {

const Day asOf = makeDay(2015, 10, 16);
const char* const markup = "<img src='/etc/passwd'><b>bold</b>";

DecideBy decisionDue(Day decideBy, int daysLate)
{
    DecideBy decision;
    decision.place = {"SI"};
    decision.action = "Open the hall";
    decision.owner = "Civil protection";
    decision.leadTimeDays = 5;
    decision.decideBy = decideBy;
    decision.breachDay = decideBy + Days(5);
    decision.daysLate = daysLate;
    decision.probability = 0.8;
    decision.horizonEnd = asOf + Days(30);
    return decision;
}

TEST(Labels, ShowMarkupAsItIsWritten)
{
    for (QLabel* label : {plainLabel(markup), titleLabel(markup), headingLabel(markup), mutedLabel(markup)}) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
        EXPECT_EQ(label->text(), markup);
        delete label;
    }
}

TEST(Inspector, ShowsMarkupOfAFileAsItIsWritten)
{
    Inspector inspector;
    SeriesInfo series;
    series.name = markup;
    series.source.note = markup;
    inspector.show(detailsOf(series, Wording()));
    for (const QLabel* label : inspector.findChildren<QLabel*>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(inspector.text().contains(markup));
}

TEST(Banner, IsHiddenWhileItHasNothingToSay)
{
    Banner banner;
    EXPECT_TRUE(banner.isHidden());
    banner.say(Banner::Kind::Caution, "Read only", "Open");
    EXPECT_FALSE(banner.isHidden());
    banner.clear();
    EXPECT_TRUE(banner.isHidden());
}

TEST(DecisionList, SaysOverdueInWords)
{
    const Wording wording;
    EXPECT_TRUE(dueInWords(decisionDue(asOf - Days(3), 3), asOf, wording).startsWith("Overdue by 3 days"));
    EXPECT_TRUE(dueInWords(decisionDue(asOf, 0), asOf, wording).startsWith("Due today"));
    EXPECT_TRUE(dueInWords(decisionDue(asOf + Days(7), 0), asOf, wording).contains("in 7 days"));
}

TEST(DecisionList, NamesActionAndOwner)
{
    DecisionList list;
    list.show({decisionDue(asOf + Days(2), 0)}, asOf, "nothing");
    EXPECT_TRUE(list.text().contains("Open the hall"));
    EXPECT_TRUE(list.text().contains("Civil protection"));
}

CorridorPicture pictureOfOneDay(double present, double capacity)
{
    CorridorPicture picture;
    picture.firstDay = picture.asOf = asOf;
    picture.days = 1;
    picture.isSimulated = true;
    for (const char* id : {"GR", "SI", "AT"}) {
        PictureOfPlace place;
        place.place = {id};
        place.arrivals = {{100, 200, 300}};
        place.present = {{present - 10, present, present + 10}};
        place.capacity = {capacity};
        place.tightest = {CapacityLine::Beds};
        picture.places.push_back(place);
    }
    picture.links = {{{"GR-SI"}, {{10, 20, 30}}}, {{"SI-AT"}, {{10, 20, 30}}}};
    return picture;
}

Network threePlaces()
{
    return Network::make({{{"GR"}, "Greece", "GR", PlaceRole::Entry, {}, 1.0, 1.0},
                          {{"SI"}, "Slovenia", "SI", PlaceRole::Transit, {}, 0.5, 0.5},
                          {{"AT"}, "Austria", "AT", PlaceRole::Exit, {}, 0.0, 0.0}},
                         {{{"GR-SI"}, {"GR"}, {"SI"}, "Greece – Slovenia", ""},
                          {{"SI-AT"}, {"SI"}, {"AT"}, "Slovenia – Austria", ""}})
        .value();
}

TEST(CorridorView, SaysPeopleAndRoomOfAPlace)
{
    CorridorView view;
    view.show(threePlaces(), pictureOfOneDay(8000, 7400));
    const QString said = view.linesOf(1).join(", ");
    EXPECT_TRUE(said.contains("Slovenia"));
    EXPECT_TRUE(said.contains("200 arriving"));
    EXPECT_TRUE(said.contains("8,000 present"));
    EXPECT_TRUE(said.contains("room for 7,400"));
}

TEST(CorridorView, SaysHowManySetOutOnAWay)
{
    CorridorPicture picture = pictureOfOneDay(8000, 7400);
    picture.links[1].departures = {{NAN, NAN, NAN}};
    CorridorView view;
    view.show(threePlaces(), picture);
    EXPECT_EQ(view.linesOfWay(0), (QStringList{"Greece – Slovenia", "20 setting out"}));
    EXPECT_EQ(view.linesOfWay(1).last(), "people setting out not known");
}

TEST(CorridorView, SaysNotKnownInsteadOfZero)
{
    CorridorPicture picture = pictureOfOneDay(0, 100);
    picture.places[1].present = {{NAN, NAN, NAN}};
    picture.places[1].arrivals = {{NAN, NAN, NAN}};
    CorridorView view;
    view.show(threePlaces(), picture);
    EXPECT_EQ(view.linesOf(1)[1], "arrivals not known");
    EXPECT_EQ(view.linesOf(1)[2], "people present not known");
}

TEST(CorridorView, PlacesAreChosenByKeyboard)
{
    CorridorView view;
    view.resize(800, 500);
    view.show(threePlaces(), pictureOfOneDay(10, 100));
    QSignalSpy chosen(&view, &CorridorView::placeChosen);
    view.choose({"GR"});
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(view.chosen().value, "SI");
}

TEST(CorridorView, PlacesAndWaysAreChosenByClick)
{
    CorridorView view;
    view.resize(800, 500);
    view.show(threePlaces(), pictureOfOneDay(10, 100));
    const CorridorGeometry drawn(threePlaces(), QSizeF(800, 500));
    QSignalSpy place(&view, &CorridorView::placeChosen);
    QSignalSpy link(&view, &CorridorView::linkChosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, drawn.boxOf(2).center().toPoint());
    ASSERT_EQ(place.size(), 1);
    EXPECT_EQ(view.chosen().value, "AT");
    QTest::mouseClick(&view, Qt::LeftButton, {}, drawn.wayOf(1).center().toPoint());
    ASSERT_EQ(link.size(), 1);
    EXPECT_EQ(link[0][0].value<LinkId>().value, "SI-AT");
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(790, 10));
    EXPECT_EQ(place.size() + link.size(), 2);
}

TEST(CorridorGeometry, KeepsPlacesThatAreAllOnOneSpotApartAndOnTheSurface)
{
    std::vector<Place> places;
    for (const auto& [id, role] : {std::pair{"GR", PlaceRole::Entry}, std::pair{"MK", PlaceRole::Transit},
                                   std::pair{"RS", PlaceRole::Transit}, std::pair{"AT", PlaceRole::Exit}})
        places.push_back({{id}, id, id, role, {}, 0.5, 0.5});
    const CorridorGeometry geometry(Network::make(places, {}).value(), QSizeF(900, 600));
    for (int one = 0; one < 4; ++one) {
        EXPECT_TRUE(QRectF(0, 0, 900, 600).contains(geometry.boxOf(one)));
        EXPECT_EQ(geometry.placeAt(geometry.boxOf(one).center()), one);
        for (int other = one + 1; other < 4; ++other)
            EXPECT_FALSE(geometry.boxOf(one).intersects(geometry.boxOf(other))) << one << " and " << other;
    }
}

TEST(CorridorGeometry, PutsLabelsWhereTheyCoverNoPlace)
{
    const CorridorGeometry geometry(threePlaces(), QSizeF(900, 600));
    const auto plate = geometry.freePlateOn(geometry.wayOf(0), 60.0, 8.0);
    ASSERT_TRUE(plate);
    for (int place = 0; place < 3; ++place)
        EXPECT_FALSE(plate->intersects(geometry.boxOf(place)));
    EXPECT_FALSE(geometry.freePlateOn(geometry.wayOf(0), 2000.0, 8.0));
}

std::vector<MeasureTimeline::Row> oneMeasure()
{
    Measure measure;
    measure.id = {"closure"};
    measure.title = "The border is closed";
    measure.effective = asOf + Days(10);
    return {{measure, true}};
}

TEST(MeasureTimeline, DraggingABarAsksToMoveItByWholeDays)
{
    MeasureTimeline timeline;
    timeline.resize(900, 100);
    timeline.show(oneMeasure(), asOf, asOf + Days(60), true);
    QSignalSpy moved(&timeline, &MeasureTimeline::moveAsked);
    const auto at = [&](Day day) {
        return QPoint(static_cast<int>(timeline.xOf(day)) + 3, static_cast<int>(timeline.yOf(0)));
    };
    QTest::mousePress(&timeline, Qt::LeftButton, {}, at(asOf + Days(12)));
    QTest::mouseMove(&timeline, at(asOf + Days(16)));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at(asOf + Days(16)));
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][1].toInt(), 4);
}

TEST(MeasureTimeline, DraggingAnEndAsksForThatDayOnly)
{
    MeasureTimeline timeline;
    timeline.resize(900, 100);
    auto rows = oneMeasure();
    rows[0].measure.ends = asOf + Days(30);
    timeline.show(rows, asOf, asOf + Days(60), true);
    QSignalSpy ended(&timeline, &MeasureTimeline::endAsked);
    QSignalSpy started(&timeline, &MeasureTimeline::startAsked);
    const auto at = [&](Day day) {
        return QPoint(static_cast<int>(std::lround(timeline.xOf(day))), static_cast<int>(timeline.yOf(0)));
    };
    QTest::mousePress(&timeline, Qt::LeftButton, {}, at(asOf + Days(30)));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at(asOf + Days(30)));
    EXPECT_TRUE(ended.isEmpty()) << "nothing was moved";
    QTest::mousePress(&timeline, Qt::LeftButton, {}, at(asOf + Days(30)));
    QTest::mouseMove(&timeline, at(asOf + Days(35)));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at(asOf + Days(35)));
    QTest::mousePress(&timeline, Qt::LeftButton, {}, at(asOf + Days(10)));
    QTest::mouseMove(&timeline, at(asOf + Days(7)));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at(asOf + Days(7)));
    ASSERT_EQ(ended.size(), 1);
    ASSERT_EQ(started.size(), 1);
    EXPECT_EQ(ended[0][1].value<Day>(), asOf + Days(35));
    EXPECT_EQ(started[0][1].value<Day>(), asOf + Days(7));
}

TEST(MeasureTimeline, AltShiftAndAnArrowMoveTheEndADay)
{
    MeasureTimeline timeline;
    timeline.show(oneMeasure(), asOf, asOf + Days(60), true);
    timeline.choose({"closure"});
    QSignalSpy ended(&timeline, &MeasureTimeline::endAsked);
    QTest::keyClick(&timeline, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    ASSERT_EQ(ended.size(), 1);
    EXPECT_EQ(ended[0][1].value<Day>(), asOf + Days(59)) << "an open measure gets an end";
}

TEST(MeasureTimeline, CannotBeDraggedInAProjectThatIsReadOnly)
{
    MeasureTimeline timeline;
    timeline.resize(900, 100);
    timeline.show(oneMeasure(), asOf, asOf + Days(60), false);
    QSignalSpy moved(&timeline, &MeasureTimeline::moveAsked);
    QTest::mousePress(&timeline, Qt::LeftButton, {}, QPoint(500, 40));
    QTest::mouseMove(&timeline, QPoint(600, 40));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, QPoint(600, 40));
    QTest::keyClick(&timeline, Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(moved.isEmpty());
}

TEST(MeasureTimeline, AltAndAnArrowMoveAMeasureADay)
{
    MeasureTimeline timeline;
    timeline.show(oneMeasure(), asOf, asOf + Days(60), true);
    timeline.choose({"closure"});
    QSignalSpy moved(&timeline, &MeasureTimeline::moveAsked);
    QTest::keyClick(&timeline, Qt::Key_Left, Qt::AltModifier);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0][1].toInt(), -1);
}

TEST(CommandPalette, FindsByTheWordsTypedAndRunsTheFirst)
{
    int ran = 0;
    QWidget parent;
    auto* palette = new CommandPalette(
        {{"Open the sample case", "Action", [&] { ran = 1; }}, {"Slovenia", "Place", [&] { ran = 2; }}}, &parent);
    auto* typed = palette->findChild<QLineEdit*>("paletteText");
    QTest::keyClicks(typed, "place slov");
    EXPECT_EQ(palette->found(), QStringList{"Slovenia"});
    QTest::keyClick(typed, Qt::Key_Return);
    EXPECT_TRUE(await([&] { return ran == 2; }, 2000));
}

} // namespace
} // namespace antevia
