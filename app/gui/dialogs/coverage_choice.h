#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace antevia {

enum class Coverage;
struct FileCoverage;

/// What becomes of known periods that files do not have: they stay as they were known, or the files replace the series
/// whole. Says what is proposed, so that nothing is lost unseen; a person may choose the other.
class CoverageChoice : public QWidget {
    Q_OBJECT
public:
    explicit CoverageChoice(QWidget* parent = nullptr);
    /// One file: its proposal is chosen. Hidden if it leaves nothing out.
    void show(const FileCoverage& coverage);
    /// Several files: left to each of them. Hidden if none leaves anything out.
    void show(const std::vector<FileCoverage>& coverages);
    using QWidget::show;

    /// What a person sees chosen; nothing: as each file suggests.
    std::optional<Coverage> said() const;

Q_SIGNALS:
    void changed();

private:
    void offer(const QString& what, std::optional<Coverage> chosen, bool byFile);
    QLabel* m_what;
    QComboBox* m_choice;
};

} // namespace antevia
