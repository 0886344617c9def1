#pragma once

#include "app/gui/pages/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace antevia {

class Banner;
class EmptyState;

/// A question that a job works out on an own connection and that is answered on the page. The answer is not kept in the
/// project: it goes when the project is closed, and is marked when the project changed after it.
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
    QPushButton* button() const { return m_ask; }

    void refresh() override;
    /// Virtual because each question has its own choices; called while a project is open.
    virtual void fillChoices() = 0;
    virtual void ask() = 0;

    /// Runs `verb(ProjectFile&, const RunContext&)` as a job; `done(const Value&)` shows the answer.
    template <class Verb, class Done>
    void work(const QString& title, Verb verb, Done done)
    {
        session().start(title, Change::Results, this, std::move(verb), [this, done](const auto& value) {
            done(value);
            showAnswer();
        });
    }
    bool hasAnswer() const { return m_hasAnswer; }

private:
    void showAnswer();
    void forget();
    void markIfChanged(Change what);

    QHBoxLayout* m_choices = nullptr;
    QPushButton* m_ask = nullptr;
    Banner* m_banner = nullptr;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QString m_emptyTitle;
    bool m_hasAnswer = false;
};

} // namespace antevia
