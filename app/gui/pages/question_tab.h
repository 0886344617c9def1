#pragma once

#include "app/gui/pages/page.h"

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace antevia {

class Banner;
class EmptyState;

/// A question that a job works out on an own connection and that is answered on the page. The answer is not kept in the
/// project: it goes when the project is closed, and is marked when the project changed after it was asked, or when
/// another scenario is chosen than the one it was asked of.
class QuestionTab : public Page {
    Q_OBJECT
public:
    QuestionTab(Session& session, const QString& objectName, QWidget* parent);

protected:
    /// What is asked, in a sentence, and the button that asks it; then the empty state. Call once, then `addChoice` and
    /// `setAnswer`.
    void startQuestion(const QString& purpose, const QString& buttonText, const QString& emptyTitle);
    void addChoice(const QString& name, QWidget* field);
    void setAnswer(QWidget* answer);

    void refresh() override;
    /// Virtual because some questions are asked of the project, whichever scenario is chosen.
    virtual bool isOfScenario() const { return true; }
    /// Virtual because each question has its own choices; sets those to what fits the project and its chosen scenario.
    /// Called once for each of these, before `fillChoices`.
    virtual void proposeChoices() {}
    /// Virtual because each question has its own choices; called while a project is open.
    virtual void fillChoices() = 0;
    virtual void ask() = 0;

    /// Runs `verb(ProjectFile&, const RunContext&)` as a job; `done(const Value&)` shows the answer.
    template <class Verb, class Done>
    void work(const QString& title, Verb verb, Done done)
    {
        const Asked asked{session().scenario(), m_changes};
        session().start(title, Change::Results, this, std::move(verb), [this, done, asked](const auto& value) {
            done(value);
            showAnswer(asked);
        });
    }
    bool hasAnswer() const { return m_answered.has_value(); }

private:
    /// What a question was asked of.
    struct Asked {
        ScenarioId scenario;
        int changes = 0; ///< of the project up to then
    };
    void showAnswer(const Asked& asked);
    void forget();
    void count(Change what);
    void markAnswer();
    QString whyNotOfNow() const;

    QHBoxLayout* m_choices = nullptr;
    QPushButton* m_ask = nullptr;
    Banner* m_banner = nullptr;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QString m_emptyTitle;
    std::optional<Asked> m_answered;         ///< what the answer that is shown was asked of
    std::optional<ScenarioId> m_proposedFor; ///< nothing: choices are another project's
    int m_changes = 0;
};

} // namespace antevia
