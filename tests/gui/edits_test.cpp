#include "app/gui/figures_command.h"
#include "tests/gui/gui_test.h"

namespace antevia {
namespace {

class Edits : public GuiTest {
protected:
    Edits() { openSample(session); }

    template <class T>
    T first()
    {
        return session.project().all<T>().value().at(0);
    }
    /// Changes an entity that `read` gives, undoes and redoes it, and looks each time.
    template <class T, class Read, class Step>
    void expectUndoable(Read read, Step step)
    {
        const T before = read();
        T after = before;
        step(after);
        session.change<T>(QStringLiteral("an edit"), before, after);
        EXPECT_EQ(read(), after);
        EXPECT_EQ(session.undoStack().undoText(), QStringLiteral("an edit"));
        session.undoStack().undo();
        EXPECT_EQ(read(), before);
        session.undoStack().redo();
        EXPECT_EQ(read(), after);
    }
    Session session;
};

TEST_F(Edits, OfTheProjectCanBeUndone)
{
    expectUndoable<ProjectInfo>([&] { return session.project().info().value(); },
                                [](ProjectInfo& info) { info.title = "Another title"; });
}

TEST_F(Edits, OfParametersCanBeUndone)
{
    expectUndoable<CorridorParameters>([&] { return session.project().parameters().value(); },
                                       [](CorridorParameters& all) { all.places[0].stayDays.high += 1.0; });
}

TEST_F(Edits, OfAMeasureCanBeUndone)
{
    expectUndoable<Measure>([&] { return first<Measure>(); }, [](Measure& measure) { measure.effective += Days(3); });
}

TEST_F(Edits, OfAScenarioCanBeUndone)
{
    expectUndoable<Scenario>([&] { return first<Scenario>(); }, [](Scenario& scenario) { scenario.measures.clear(); });
}

TEST_F(Edits, OfASiteCanBeUndone)
{
    expectUndoable<Site>([&] { return first<Site>(); }, [](Site& site) { site.lines.clear(); });
}

TEST_F(Edits, OfStandardsCanBeUndone)
{
    expectUndoable<StandardsProfile>([&] { return first<StandardsProfile>(); },
                                     [](StandardsProfile& profile) { profile.norms.pop_back(); });
}

TEST_F(Edits, OfAPlanCanBeUndone)
{
    expectUndoable<Plan>([&] { return first<Plan>(); }, [](Plan& plan) { plan.purpose = "Another purpose."; });
}

TEST_F(Edits, OfASeriesCanBeUndone)
{
    expectUndoable<SeriesInfo>([&] { return first<SeriesInfo>(); },
                               [](SeriesInfo& series) { series.qualityNote = "Rounded."; });
}

TEST_F(Edits, AnEnteredStockIsGoneAfterUndo)
{
    const InitialStock stock{{"SI"}, 500.0, {}};
    session.edit<InitialStock>(QStringLiteral("stock"), std::nullopt, stock);
    EXPECT_EQ(session.project().get<InitialStock>("SI").value(), stock);
    session.undoStack().undo();
    EXPECT_FALSE(session.project().get<InitialStock>("SI"));
}

TEST_F(Edits, ADeletedScenarioComesBackWhole)
{
    const Scenario scenario = session.project().get<Scenario>("no-closure").value();
    session.edit<Scenario>(QStringLiteral("delete"), scenario, std::nullopt);
    EXPECT_FALSE(session.project().get<Scenario>("no-closure"));
    session.undoStack().undo();
    EXPECT_EQ(session.project().get<Scenario>("no-closure").value(), scenario);
}

TEST_F(Edits, ADeletedSeriesComesBackWithItsFigures)
{
    const SeriesId id{"SI"};
    const Series before = session.project().series(id).value();
    session.undoStack().push(new FiguresCommand(
        session, QStringLiteral("delete"), [id](ProjectFile& project) { return removeSeries(project, id); },
        FiguresCommand::First::Removes));
    EXPECT_FALSE(session.project().series(id));
    session.undoStack().undo();
    EXPECT_EQ(session.project().series(id).value(), before);
    session.undoStack().redo();
    EXPECT_FALSE(session.project().series(id));
}

TEST_F(Edits, ADeletedDeliveryComesBackWithItsFigures)
{
    const VintageId id = session.project().vintages().value().at(0).id;
    const auto before = session.project().figuresOf(id).value();
    session.undoStack().push(new FiguresCommand(
        session, QStringLiteral("delete"), [id](ProjectFile& project) { return removeVintage(project, id); },
        FiguresCommand::First::Removes));
    EXPECT_TRUE(session.project().vintages().value().empty());
    session.undoStack().undo();
    EXPECT_EQ(session.project().figuresOf(id).value(), before);
}

TEST_F(Edits, AnEditThatChangesNothingLeavesNothingToUndo)
{
    const Plan plan = first<Plan>();
    session.change<Plan>(QStringLiteral("nothing"), plan, plan);
    EXPECT_FALSE(session.undoStack().canUndo());
}

TEST_F(Edits, AnEditThatFailsSaysSoAndLeavesTheStack)
{
    std::optional<Error> told;
    QObject::connect(&session, &Session::failed, &session, [&](const Error& error) { told = error; });
    Scenario unknown;
    unknown.id = {"not-there"};
    session.edit<Scenario>(QStringLiteral("delete"), unknown, std::nullopt);
    ASSERT_TRUE(told.has_value());
    EXPECT_EQ(told->code, ErrorCode::NotFound);
    EXPECT_FALSE(session.undoStack().canUndo());
}

TEST_F(Edits, AMeasureMovedAfterARunMakesItsResultsStaleAndSaysWhy)
{
    runEverything(session);
    const Measure before = session.project().get<Measure>("hu-hr-closure").value();
    Measure after = before;
    after.effective += Days(5);
    session.change<Measure>(QStringLiteral("move"), before, after);
    ASSERT_TRUE(await([&] { return session.state("simulation", "closure")->state == ResultState::Stale; }));
    ASSERT_FALSE(session.state("simulation", "closure")->changed.empty());
    EXPECT_NE(session.state("simulation", "closure")->changed[0].find("hu-hr-closure"), std::string::npos);
    session.undoStack().undo();
    EXPECT_TRUE(await([&] { return session.state("simulation", "closure")->state == ResultState::Current; }));
}

} // namespace
} // namespace antevia
