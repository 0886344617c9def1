#include "app/gui/damage_check.h"

#include "app/gui/qt_values.h"
#include "app/gui/session.h"

#include <algorithm>

namespace antevia {

namespace {

QString nameOf(const VintageId& id, const std::vector<Vintage>& known)
{
    const auto found = std::ranges::find(known, id, &Vintage::id);
    const QString name = toQt(id.value);
    return found == known.end() ? name : DamageCheck::tr("%1 (%2)").arg(name, toQt(found->origin));
}

/// Empty if no delivery is damaged.
Result<QString> damagedFigures(const ProjectFile& project, const RunContext& run)
{
    TRY(const auto damaged, project.damagedVintages(run));
    if (damaged.empty())
        return QString();
    const auto known = project.vintages();
    QStringList names;
    for (const VintageId& id : damaged)
        names << nameOf(id, known ? *known : std::vector<Vintage>{});
    return DamageCheck::tr("Figures of delivery %1 are no longer what was taken in; the series concerned are not used. "
                           "Delete the delivery on the Data page and take its figures in again, or open a copy of the "
                           "project from before.")
        .arg(names.join(QStringLiteral(", ")));
}

Result<QString> damageIn(const std::string& path, const RunContext& run)
{
    TRY(const auto project, ProjectFile::open(path, OpenMode::ReadOnly, {}));
    RETURN_IF_ERROR(project.checkPages(run));
    return damagedFigures(project, run);
}

} // namespace

DamageCheck::DamageCheck(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::opened, this, &DamageCheck::look);
    connect(&session, &Session::closed, this, [this] {
        m_runner.cancelAll();
        tell({});
    });
    connect(&session, &Session::changed, this, [this](Change what) {
        if (m_isDamaged && what == Change::Figures)
            look();
    });
}

void DamageCheck::look()
{
    const std::string path = m_session.project().path();
    const auto work = [path](const RunContext& run) { return damageIn(path, run); };
    const auto done = [this, path](const Result<QString>& damage) {
        if (!m_session.isOpen() || m_session.project().path() != path)
            return;
        if (damage)
            tell(*damage);
        else if (damage.error().code != ErrorCode::Cancelled)
            tell(tr("%1 %2").arg(m_session.wording().error(damage.error()).text,
                                 m_session.wording().error(damage.error()).remedy));
    };
    m_runner.run(tr("Checking the file"), this, work, done, QStringLiteral("damage"));
}

void DamageCheck::tell(const QString& damage)
{
    m_isDamaged = !damage.isEmpty();
    Q_EMIT checked(damage);
}

} // namespace antevia
