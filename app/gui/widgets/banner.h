#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace antevia {

/// A line above a page that tells something that matters: why a file is read only, that a result is out of date. Says
/// how grave it is in a word too. Hidden while it has nothing to say.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Caution, Alarm };
    explicit Banner(QWidget* parent = nullptr);

    void say(Kind kind, const QString& text, const QString& buttonText = {});
    void clear();
    QString text() const;

Q_SIGNALS:
    void asked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Note;
    QLabel* m_word;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace antevia
