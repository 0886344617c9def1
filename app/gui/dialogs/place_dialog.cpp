#include "app/gui/dialogs/place_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"
#include "model/base/number.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr int decimals = 3;
constexpr double mostLongitude = 180.0;
constexpr double mostLatitude = 90.0;

QString named(PlaceRole role)
{
    switch (role) {
    case PlaceRole::Entry: return PlaceDialog::tr("people come in here");
    case PlaceRole::Transit: return PlaceDialog::tr("people pass through");
    case PlaceRole::Exit: return PlaceDialog::tr("people have left the corridor");
    }
    return {};
}

std::string shown(const std::optional<double>& degrees)
{
    return degrees ? printNumber(*degrees) : std::string();
}

std::optional<double> entered(const QLineEdit* field)
{
    return parseNumber(fromQt(field->text().trimmed()));
}

/// What is wrong with degrees that were entered; empty if nothing is, and for nothing entered.
QString wrongWith(const QLineEdit* field, const QString& name, double most)
{
    const QString text = field->text().trimmed();
    const auto degrees = entered(field);
    if (text.isEmpty() || (degrees && std::abs(*degrees) <= most))
        return {};
    return PlaceDialog::tr("%1 “%2” is no number from –%3 to %3. Write it as 15.98, or leave it empty.")
        .arg(name, text)
        .arg(most);
}

} // namespace

PlaceDialog::PlaceDialog(const Place& place, bool isNew, const std::vector<SeriesInfo>& series, QWidget* parent)
    : QDialog(parent), m_before(place), m_id(textField(QStringLiteral("placeId"), place.id.value)),
      m_name(textField(QStringLiteral("placeName"), place.name)),
      m_country(textField(QStringLiteral("placeCountry"), place.countryCode)),
      m_role(choiceOf(QStringLiteral("placeRole"), place.role, named)), m_observed(new QComboBox(this)),
      m_x(numberField(QStringLiteral("placeX"), place.x, 0.0, 1.0, decimals)),
      m_y(numberField(QStringLiteral("placeY"), place.y, 0.0, 1.0, decimals)),
      m_longitude(textField(QStringLiteral("placeLongitude"), shown(place.longitude))),
      m_latitude(textField(QStringLiteral("placeLatitude"), shown(place.latitude))), m_wrong(plainLabel({}, this))
{
    setObjectName(QStringLiteral("placeDialog"));
    setWindowTitle(isNew ? tr("New place") : tr("Place"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_id->setEnabled(isNew);
    m_observed->setObjectName(QStringLiteral("placeObserved"));
    m_observed->addItem(tr("nobody"), QString());
    for (const SeriesInfo& each : series)
        m_observed->addItem(toQt(each.name), toQt(each.id.value));
    m_observed->setCurrentIndex(std::max(0, m_observed->findData(toQt(place.observed.value))));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Short name (id)"), m_id);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Country, two letters"), m_country);
    form->addRow(tr("Role"), m_role);
    form->addRow(tr("Arrivals counted by"), m_observed);
    form->addRow(tr("Sketch: left 0 to right 1"), m_x);
    form->addRow(tr("Sketch: top 0 to bottom 1"), m_y);
    form->addRow(tr("Longitude, degrees"), m_longitude);
    form->addRow(tr("Latitude, degrees"), m_latitude);
    m_wrong->setObjectName(QStringLiteral("placeWrong"));
    m_wrong->hide();
    form->addRow(m_wrong);
    addKeepAndCancel(*form, *this);
}

void PlaceDialog::accept()
{
    QStringList wrong{wrongWith(m_longitude, tr("Longitude"), mostLongitude),
                      wrongWith(m_latitude, tr("Latitude"), mostLatitude)};
    wrong.removeAll({});
    m_wrong->setText(wrong.join(u'\n'));
    m_wrong->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        QDialog::accept();
}

Place PlaceDialog::value() const
{
    Place place = m_before;
    place.id.value = fromQt(m_id->text().trimmed());
    place.name = fromQt(m_name->text().trimmed());
    place.countryCode = fromQt(m_country->text().trimmed());
    place.role = chosenIn<PlaceRole>(m_role);
    place.observed.value = fromQt(m_observed->currentData().toString());
    place.x = m_x->value();
    place.y = m_y->value();
    place.longitude = entered(m_longitude);
    place.latitude = entered(m_latitude);
    if (place.name.empty())
        place.name = place.id.value;
    return place;
}

} // namespace antevia
