#pragma once

#include "app/gui/pages/page.h"

class QVBoxLayout;

namespace antevia {

class Settings;

/// The first page: a sample case with the question it opens with, what was open before, and how to begin.
class StartPage : public Page {
    Q_OBJECT
public:
    StartPage(Session& session, const Settings& settings, QWidget* parent);

Q_SIGNALS:
    void sampleAsked(const QString& caseName);
    void fileAsked(const QString& path);
    void newAsked();
    void openAsked();
    void importAsked();

protected:
    void refresh() override;

private:
    QWidget* sampleCard();
    QWidget* beginCard();
    void showRecent();
    const Settings& m_settings;
    QVBoxLayout* m_samples = nullptr;
    QVBoxLayout* m_recent = nullptr;
};

} // namespace antevia
