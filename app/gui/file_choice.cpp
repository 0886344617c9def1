#include "app/gui/file_choice.h"

#include <QFileDialog>

namespace antevia {

void FileChoice::ask(QWidget* parent, const FileQuestion& question, Chosen chosen) const
{
    if (m_answer) {
        if (const QString path = m_answer(question); !path.isEmpty())
            chosen(path);
        return;
    }
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.asksFolder ? QFileDialog::Directory
                        : question.saves    ? QFileDialog::AnyFile
                                            : QFileDialog::ExistingFile);
    if (!question.suffix.isEmpty())
        dialog->setDefaultSuffix(question.suffix);
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& path) { chosen(path); });
    dialog->open();
}

void FileChoice::askMany(QWidget* parent, const FileQuestion& question, ManyChosen chosen) const
{
    if (m_manyAnswer)
        return chosen(m_manyAnswer(question));
    if (m_answer) {
        if (const QString path = m_answer(question); !path.isEmpty())
            chosen({path});
        return;
    }
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [chosen](const QStringList& paths) { chosen(paths); });
    dialog->open();
}

} // namespace antevia
