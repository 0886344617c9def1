#include "app/gui/dialogs/template_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>

#include <algorithm>

namespace antevia {

namespace {

constexpr int listHeight = 110;

/// A list of things to tick.
template <class Thing>
QListWidget* tickList(const QString& objectName, const std::vector<Thing>& things)
{
    auto* list = new QListWidget;
    list->setObjectName(objectName);
    list->setMaximumHeight(listHeight);
    for (const Thing& thing : things) {
        auto* item = new QListWidgetItem(toQt(thing.name), list);
        item->setData(Qt::UserRole, toQt(thing.id.value));
        item->setCheckState(Qt::Unchecked);
    }
    return list;
}

template <class ThingId>
std::vector<ThingId> ticked(const QListWidget* list)
{
    std::vector<ThingId> ids;
    for (int row = 0; list->isEnabled() && row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            ids.push_back({fromQt(list->item(row)->data(Qt::UserRole).toString())});
    return ids;
}

} // namespace

TemplateDialog::TemplateDialog(std::vector<MeasureTemplate> templates, const Network& network,
                               const std::vector<Group>& groups, Day start, QWidget* parent)
    : QDialog(parent), m_templates(std::move(templates)), m_template(new QComboBox(this)),
      m_explanation(plainLabel({}, this)), m_magnitude(mutedLabel({}, this)),
      m_start(dateField(QStringLiteral("templateStart"), toQt(start))),
      m_links(tickList(QStringLiteral("templateLinks"), network.links())),
      m_places(tickList(QStringLiteral("templatePlaces"), network.places())), m_group(new QComboBox(this))
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Add from the library"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(620);
    m_template->setObjectName(QStringLiteral("templateChoice"));
    for (const MeasureTemplate& each : m_templates)
        m_template->addItem(toQt(each.title));
    m_group->setObjectName(QStringLiteral("templateGroup"));
    for (const Group& group : groups)
        m_group->addItem(toQt(group.name), toQt(group.id.value));
    for (QLabel* label : {m_explanation, m_magnitude})
        label->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Measure or shock"), m_template);
    form->addRow(tr("What happens"), m_explanation);
    form->addRow(tr("Size and source"), m_magnitude);
    form->addRow(tr("First day of effect"), m_start);
    form->addRow(tr("Links"), m_links);
    form->addRow(tr("Places"), m_places);
    form->addRow(tr("Group"), m_group);
    addKeepAndCancel(*form, *this);
    connect(m_template, &QComboBox::currentIndexChanged, this, &TemplateDialog::showChosen);
    showChosen();
}

const MeasureTemplate& TemplateDialog::chosen() const
{
    return m_templates[static_cast<std::size_t>(std::max(0, m_template->currentIndex()))];
}

void TemplateDialog::showChosen()
{
    if (m_templates.empty())
        return;
    const MeasureTemplate& each = chosen();
    m_explanation->setText(toQt(each.explanation));
    m_magnitude->setText(toQt(each.magnitude + " (" + cite(each.source) + ")"));
    const auto needs = needsOf(each);
    const auto isNeeded = [&](TemplateNeed need) { return std::ranges::find(needs, need) != needs.end(); };
    m_links->setEnabled(isNeeded(TemplateNeed::Link));
    m_places->setEnabled(isNeeded(TemplateNeed::Place));
    m_group->setEnabled(isNeeded(TemplateNeed::Group));
}

TemplateRequest TemplateDialog::value() const
{
    TemplateRequest request;
    if (m_templates.empty())
        return request;
    request.id = chosen().id;
    request.start = toDay(m_start->date());
    request.links = ticked<LinkId>(m_links);
    request.places = ticked<PlaceId>(m_places);
    if (m_group->isEnabled())
        request.group = {fromQt(m_group->currentData().toString())};
    return request;
}

} // namespace antevia
