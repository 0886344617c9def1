#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace antevia {

/// What to ask for: `saves` for a new file or, with an empty filter, a folder.
struct FileQuestion {
    QString title;
    QString filter; ///< "Antevia project (*.antevia)"
    QString folder;
    QString name;   ///< proposed
    QString suffix; ///< added if none is given
    bool saves = false;
    bool asksFolder = false;
};

/// Asks for a file without blocking; `chosen` is called if one was chosen. A test puts its own answers in with
/// `answer`.
class FileChoice {
public:
    using Chosen = std::function<void(const QString& path)>;
    using Answer = std::function<QString(const FileQuestion&)>;
    void ask(QWidget* parent, const FileQuestion& question, Chosen chosen) const;
    /// The same for one file or more.
    using ManyChosen = std::function<void(const QStringList& paths)>;
    void askMany(QWidget* parent, const FileQuestion& question, ManyChosen chosen) const;
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    using ManyAnswer = std::function<QStringList(const FileQuestion&)>;
    /// For `askMany`, which else takes what `answerWith` says.
    void answerManyWith(ManyAnswer answer) { m_manyAnswer = std::move(answer); }

private:
    Answer m_answer;
    ManyAnswer m_manyAnswer;
};

} // namespace antevia
