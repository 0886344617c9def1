#include "app/gui/pages/picture_page.h"

#include "app/gui/pages/picture_by_place.h"
#include "app/gui/pages/picture_flows.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/corridor_view.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {
constexpr int playMilliseconds = 350;
constexpr int week = 7;

QString figureText(const PictureFigure& figure, const Wording& wording)
{
    if (std::isnan(figure.middle))
        return PicturePage::tr("not known");
    if (figure.low == figure.high)
        return toQt(wording.number(figure.middle));
    return PicturePage::tr("%1 (likely range %2)")
        .arg(toQt(wording.roughly(figure.middle)), toQt(wording.range(figure.low, figure.high)));
}
} // namespace

PicturePage::PicturePage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("picturePage"), parent), m_banner(new Banner(this)), m_view(new CorridorView(this)),
      m_tick(new QTimer(this))
{
    auto* column = startLayout(tr("Joint picture"), {});
    auto* top = new QHBoxLayout;
    m_scenario = scenarioChooser(session, this);
    m_badge = mutedLabel({}, this);
    m_badge->setObjectName(QStringLiteral("pictureBadge"));
    top->addWidget(nameLabel(tr("Scenario"), this));
    top->addWidget(m_scenario);
    top->addWidget(m_badge, 1);
    column->addLayout(top);
    column->addWidget(m_banner);
    column->addWidget(tabs(), 1);
    connect(m_banner, &Banner::asked, this, [this] { runNeeds(this->session(), this->session().scenario()); });
    connect(m_view, &CorridorView::placeChosen, this, &PicturePage::showPlace);
    connect(m_view, &CorridorView::linkChosen, this, &PicturePage::showLink);
    connect(m_tick, &QTimer::timeout, this, [this] { m_slider->setValue(m_slider->value() + 1); });
}

QWidget* PicturePage::tabs()
{
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("pictureTabs"));
    tabs->setDocumentMode(true);
    auto* corridor = new QWidget(tabs);
    auto* column = new QVBoxLayout(corridor);
    column->setContentsMargins(0, 8, 0, 0);
    QFrame* frame = panel(corridor);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(6, 6, 6, 6);
    inside->addWidget(m_view, 1);
    column->addWidget(frame, 1);
    column->addWidget(timePanel());
    tabs->addTab(corridor, tr("Day by day"));
    const auto addTab = [&](Page* page, const QString& title) {
        tabs->addTab(page, title);
        connect(page, &Page::inspect, this, &Page::inspect);
    };
    addTab(new PictureByPlace(session(), tabs), tr("By place"));
    m_flows = new PictureFlows(session(), tabs);
    addTab(m_flows, tr("Who goes where"));
    return tabs;
}

QWidget* PicturePage::timePanel()
{
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    m_play = plainButton(tr("Play"), QStringLiteral("play"), area);
    m_slider = new QSlider(Qt::Horizontal, area);
    m_slider->setObjectName(QStringLiteral("daySlider"));
    m_slider->setAccessibleName(tr("Day of the picture"));
    m_slider->setPageStep(week);
    m_slider->setTickInterval(week);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_dayText = plainLabel({}, area);
    m_dayText->setObjectName(QStringLiteral("dayText"));
    m_dayText->setMinimumWidth(250);
    m_dayText->setWordWrap(false);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_dayText);
    connect(m_slider, &QSlider::valueChanged, this, &PicturePage::showDay);
    connect(m_play, &QPushButton::clicked, this, &PicturePage::play);
    return area;
}

void PicturePage::refresh()
{
    fillScenarios(m_scenario, session());
    if (!session().isOpen()) {
        m_banner->say(Banner::Kind::Note,
                      tr("No project is open. Open the sample case or your own project on the start page."));
        m_view->show(Network{}, CorridorPicture{});
        return;
    }
    m_shown = session().scenario();
    const auto read = [scenario = m_shown](const ProjectFile& project) { return pictureOfCorridor(project, scenario); };
    session().read(QStringLiteral("picture"), this, read,
                   [this](Result<CorridorPicture> picture) { take(std::move(picture)); });
}

void PicturePage::refreshChoice()
{
    if (m_shown != session().scenario())
        return refresh();
    m_view->choose(session().place());
    if (!m_flows->isVisible()) // which says itself what it knows of a place
        showPlace(session().place());
}

void PicturePage::take(Result<CorridorPicture> picture)
{
    const auto network = session().project().network();
    if (!picture || !network)
        return session().report(picture ? network.error() : picture.error());
    m_network = *network;
    m_picture = std::move(*picture);
    const QString stale = whyStale(session(), "simulation", session().scenario().value);
    if (!m_picture.isSimulated)
        m_banner->say(Banner::Kind::Note, tr("Only published figures are shown: the scenario was not run yet."),
                      tr("Run"));
    else if (!stale.isEmpty())
        m_banner->say(Banner::Kind::Caution, stale, tr("Run again"));
    else
        m_banner->clear();
    m_badge->setText(
        tr("Figures as of %1 · %2").arg(toQt(session().wording().date(m_picture.asOf)), toQt(m_picture.source)));
    m_view->show(m_network, m_picture);
    m_view->choose(session().place());
    m_slider->setRange(0, std::max(0, m_picture.days - 1));
    if (!std::exchange(m_wasPlaced, m_picture.isSimulated))
        m_slider->setValue(daysBetween(m_picture.firstDay, m_picture.asOf));
    showDay(m_slider->value());
    showPlace(session().place());
}

void PicturePage::showDay(int day)
{
    m_view->setDay(day);
    const Day shown = m_picture.firstDay + Days(day);
    const QString kind = shown < m_picture.asOf    ? tr("published")
                         : shown == m_picture.asOf ? tr("as-of day")
                                                   : tr("simulated");
    m_dayText->setText(tr("%1 – %2").arg(toQt(session().wording().date(shown)), kind));
    if (day >= m_slider->maximum()) {
        m_tick->stop();
        m_play->setText(tr("Play"));
    }
}

void PicturePage::play()
{
    if (m_tick->isActive()) {
        m_tick->stop();
        m_play->setText(tr("Play"));
        return;
    }
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_tick->start(playMilliseconds);
    m_play->setText(tr("Pause"));
}

void PicturePage::showPlace(const PlaceId& id)
{
    session().setPlace(id);
    const int index = m_network.indexOf(id);
    if (index < 0 || index >= static_cast<int>(m_picture.places.size()) || m_picture.days == 0)
        return;
    const Place& place = m_network.places()[static_cast<std::size_t>(index)];
    const PictureOfPlace& picture = m_picture.places[static_cast<std::size_t>(index)];
    const auto at = static_cast<std::size_t>(m_slider->value());
    const Wording& wording = session().wording();
    Details details{toQt(place.name), {}};
    details.sections.push_back({m_dayText->text(),
                                {{tr("Arriving that day"), figureText(picture.arrivals[at], wording)},
                                 {tr("People present"), figureText(picture.present[at], wording)}}});
    if (!std::isnan(picture.capacity[at]))
        details.sections.back().rows.push_back(
            {tr("Room, by the tightest line"), tr("%1 (%2)").arg(toQt(wording.number(picture.capacity[at])),
                                                                 toQt(wording.lineName(picture.tightest[at])))});
    details.sections.back().rows.push_back({tr("Reception full"), picture.breachDay
                                                                      ? toQt(wording.date(*picture.breachDay))
                                                                      : tr("not within the days simulated")});
    if (auto provenance = session().project().provenanceOf("simulation", session().scenario().value))
        details.sections.push_back(sectionOf(*provenance, wording));
    Q_EMIT inspect(details);
}

void PicturePage::showLink(const LinkId& id)
{
    const Link* link = m_network.find(id);
    const int index = m_network.indexOf(id);
    if (!link || index >= static_cast<int>(m_picture.links.size()) || m_picture.days == 0)
        return;
    const auto& flow =
        m_picture.links[static_cast<std::size_t>(index)].departures[static_cast<std::size_t>(m_slider->value())];
    Details details{toQt(link->name), {}};
    details.sections.push_back(
        {m_dayText->text(), {{tr("Setting out that day"), figureText(flow, session().wording())}}});
    details.sections.push_back({tr("Way"), {{QString(), toQt(link->section)}}});
    Q_EMIT inspect(details);
}

} // namespace antevia
