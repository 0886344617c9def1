#include "app/gui/pages/picture_by_place.h"

#include "app/charts/picture_view.h"
#include "app/gui/dialogs/form_fields.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/picture_pane.h"
#include "app/gui/work.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {
QString named(PlaceFigure figure)
{
    return figure == PlaceFigure::Present ? PictureByPlace::tr("People present")
                                          : PictureByPlace::tr("People arriving a day");
}
} // namespace

PictureByPlace::PictureByPlace(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("pictureByPlace"), parent),
      m_figure(choiceOf(QStringLiteral("placeFigure"), PlaceFigure::Present, named)),
      m_sameScale(new QCheckBox(tr("Same scale for all"), this)),
      m_save(plainButton(tr("Save picture …"), QStringLiteral("saveByPlace"), this)),
      m_pane(new PicturePane(QStringLiteral("byPlacePicture"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(choices());
    column->addWidget(m_pane, 1);
    connect(m_figure, &QComboBox::activated, this, &PictureByPlace::refresh);
    connect(m_sameScale, &QCheckBox::toggled, this, &PictureByPlace::refresh);
    connect(m_save, &QPushButton::clicked, m_pane->view(), &PictureView::saveAs);
    connect(m_pane->view(), &PictureView::saveFailed, &session, &Session::report);
    connect(m_pane->view(), &PictureView::partChosen, this, &PictureByPlace::choosePlace);
    connect(m_pane, &PicturePane::asked, this, [this] { runNeeds(this->session(), this->session().scenario()); });
}

QLayout* PictureByPlace::choices()
{
    auto* row = new QHBoxLayout;
    m_figure->setAccessibleName(tr("Figure"));
    m_sameScale->setObjectName(QStringLiteral("sameScale"));
    row->addWidget(nameLabel(tr("Figure"), this));
    row->addWidget(m_figure);
    row->addSpacing(8);
    row->addWidget(m_sameScale);
    row->addStretch(1);
    row->addWidget(m_save);
    return row;
}

void PictureByPlace::refresh()
{
    m_save->setEnabled(false);
    if (!session().isOpen())
        return m_pane->showEmpty(tr("No project is open"),
                                 tr("Open the sample case or your own project on the start page."));
    m_shown = session().scenario();
    const ChartsByPlaceRequest request{m_shown, chosenIn<PlaceFigure>(m_figure), m_sameScale->isChecked()};
    session().read(
        QStringLiteral("byPlace"), this,
        [request](const ProjectFile& project) { return chartsByPlace(project, request); },
        [this](Result<ChartsByPlace> charts) { take(std::move(charts)); });
}

void PictureByPlace::take(Result<ChartsByPlace> charts)
{
    m_save->setEnabled(charts.hasValue());
    if (!charts)
        return m_pane->showError(charts.error(), tr("Not run yet"),
                                 tr("Run the scenario to see how many people are in each place, day by day."),
                                 session().isEditable() ? tr("Run") : QString());
    m_places = charts->places;
    m_pane->show(std::move(charts->charts));
    showChosen();
}

void PictureByPlace::refreshChoice()
{
    m_shown == session().scenario() ? showChosen() : refresh();
}

void PictureByPlace::showChosen()
{
    const auto chosen = std::ranges::find(m_places, session().place());
    m_pane->view()->choose(
        chosen == m_places.end() ? std::nullopt : std::optional(static_cast<std::size_t>(chosen - m_places.begin())));
}

void PictureByPlace::choosePlace(int chart)
{
    if (chart >= 0 && chart < static_cast<int>(m_places.size()))
        session().setPlace(m_places[static_cast<std::size_t>(chart)]);
}

} // namespace antevia
