#pragma once

#include "app/gui/session.h"
#include "app/gui/widgets/inspector.h"

#include <QWidget>

class QVBoxLayout;

namespace antevia {

enum class PageId { Start, Data, Network, Picture, Forecast, Past, Scenarios, Questions, Needs, Plan };
inline constexpr std::array allPages{PageId::Start,    PageId::Data, PageId::Network,   PageId::Picture,
                                     PageId::Forecast, PageId::Past, PageId::Scenarios, PageId::Questions,
                                     PageId::Needs,    PageId::Plan};

/// A page of the work. It shows what the session holds and looks again only while it is seen: a change while it is
/// hidden waits until it is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Session& session, const QString& objectName, QWidget* parent);
    /// A page takes what height there is: asked for its own, the texts of every page would be broken anew at each change.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void inspect(const antevia::Details& details);
    void pageAsked(antevia::PageId page);
    void told(const QString& text); ///< for the line at the foot

protected:
    /// Virtual because each page shows other things. Called when something changed that the page may show.
    virtual void refresh() = 0;
    /// Virtual because some pages need not look again at all of it. Called when only the choice of scenario, place or
    /// series is another than at the last look.
    virtual void refreshChoice() { refresh(); }
    void showEvent(QShowEvent* event) override;
    /// The page's column, with its title and what it is for.
    QVBoxLayout* startLayout(const QString& title, const QString& purpose);
    Session& session() const { return m_session; }

private:
    enum class Outdated { No, Choice, All };
    void refreshSoon(Outdated what);
    void lookAgain();
    Session& m_session;
    Outdated m_outdated = Outdated::All;
    bool m_isAsked = false;
};

} // namespace antevia
