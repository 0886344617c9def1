#include "app/gui/widgets/banner.h"
#include "tests/gui/gui_test.h"

#include <QFile>
#include <QtEndian>

#include <bit>

namespace antevia {
namespace {

constexpr double markedFigure = 123456.789;

class Damage : public WindowTest {
protected:
    /// The sample with a long delivery more, "v2", one figure of which can be found in the bytes of the file.
    Damage()
    {
        Session session;
        openSample(session);
        Eigen::VectorXd values = Eigen::VectorXd::Constant(20000, 17.25);
        values[10000] = markedFigure;
        SeriesFigures figures;
        figures.info.id = {"XX"};
        figures.info.name = "A long series";
        figures.series = Series({Frequency::Daily, 0}, values);
        Vintage vintage;
        vintage.recordedAt = "2026-11-22T09:00:00Z";
        vintage.origin = "long.csv";
        EXPECT_TRUE(session.project().addVintage(vintage, {figures}));
    }
    QByteArray bytes() const
    {
        QFile file(projectPath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void overwrite(qint64 from, const QByteArray& with) const
    {
        QFile file(projectPath());
        EXPECT_TRUE(file.open(QIODevice::ReadWrite));
        EXPECT_TRUE(file.seek(from));
        EXPECT_EQ(file.write(with), with.size());
    }
    /// Changes one figure as a bad disk would, without any program noticing.
    void changeTheMarkedFigure() const
    {
        const auto bits = qToBigEndian(std::bit_cast<quint64>(markedFigure));
        const QByteArray figure(reinterpret_cast<const char*>(&bits), sizeof bits);
        const qsizetype at = bytes().indexOf(figure);
        ASSERT_GT(at, 0);
        overwrite(at + 7, QByteArray(1, static_cast<char>(figure[7] ^ 1)));
    }
    void openAndCheck()
    {
        window.openFile(projectPath());
        ASSERT_TRUE(window.session().isOpen());
        ASSERT_TRUE(await([&] { return !window.isCheckingForDamage(); }));
    }
    Banner* banner() const { return find<Banner>("damageBanner"); }
};

TEST_F(Damage, IsNotSpokenOfWhileAllIsWell)
{
    openAndCheck();
    EXPECT_FALSE(banner()->isVisible());
}

TEST_F(Damage, OfADeliveryIsNamedWithTheWayOut)
{
    changeTheMarkedFigure();
    openAndCheck();
    EXPECT_TRUE(banner()->isVisible());
    EXPECT_TRUE(banner()->text().startsWith("This file is damaged."));
    EXPECT_TRUE(banner()->text().contains("v2 (long.csv)")) << fromQt(banner()->text());
    EXPECT_TRUE(banner()->text().contains("take its figures in again"));
}

TEST_F(Damage, IsGoneOnceTheDeliveryIsDeleted)
{
    changeTheMarkedFigure();
    openAndCheck();
    ASSERT_TRUE(banner()->isVisible());
    window.session().perform([](ProjectFile& project) { return project.removeVintage({"v2"}); }, Change::Figures);
    EXPECT_TRUE(await([&] { return !banner()->isVisible(); }));
}

TEST_F(Damage, OfPagesThatOpeningLeavesOutIsFound)
{
    openAndCheck();
    overwrite(bytes().size() / 2 / 4096 * 4096, QByteArray(4096, '\xff')); // of an open file, so that opening trusts it
    openAndCheck();
    EXPECT_TRUE(banner()->isVisible());
    EXPECT_TRUE(banner()->text().contains("damaged: ")) << fromQt(banner()->text());
    EXPECT_TRUE(banner()->text().contains("copy")) << fromQt(banner()->text());
}

TEST_F(Damage, IsForgottenWithTheProject)
{
    changeTheMarkedFigure();
    openAndCheck();
    ASSERT_TRUE(banner()->isVisible());
    window.session().close();
    EXPECT_FALSE(banner()->isVisible());
}

} // namespace
} // namespace antevia
