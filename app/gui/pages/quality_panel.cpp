#include "app/gui/pages/quality_panel.h"

#include "app/gui/dialogs/correction_dialog.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/correct_figures.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

QString named(FindingGrade grade)
{
    switch (grade) {
    case FindingGrade::Notice: return QualityPanel::tr("notice");
    case FindingGrade::Doubtful: return QualityPanel::tr("doubtful");
    case FindingGrade::Serious: return QualityPanel::tr("serious");
    }
    return {};
}

QString spanOf(const QualityFinding& finding)
{
    const std::string first = printPeriod(finding.first);
    return toQt(finding.first == finding.last ? first : first + " – " + printPeriod(finding.last));
}

QString answersOf(const BoardFinding& line)
{
    QStringList answers;
    for (const CorrectionId& id : line.answers)
        answers << toQt(text(id));
    return line.isOpen() ? QualityPanel::tr("open") : QualityPanel::tr("answered: %1").arg(answers.join(u", "));
}

std::vector<Column<BoardFinding>> findingColumns(const Wording& wording)
{
    using Row = BoardFinding;
    using Each = Column<Row>;
    return {
        Each(QualityPanel::tr("Weight"), [](const Row& row) { return named(row.finding.grade); })
            .orderedBy([](const Row& row) { return QVariant(static_cast<int>(row.finding.grade)); }),
        {QualityPanel::tr("Series"), [](const Row& row) { return toQt(text(row.finding.series)); }},
        {QualityPanel::tr("Check"), [](const Row& row) { return toQt(word(row.finding.check)); }},
        {QualityPanel::tr("When"), [](const Row& row) { return spanOf(row.finding); }},
        Each(QualityPanel::tr("Sure"), [=](const Row& row) { return toQt(wording.percent(row.finding.sureness)); })
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.finding.sureness); }),
        {QualityPanel::tr("State"), answersOf},
        {QualityPanel::tr("What"), [](const Row& row) { return toQt(row.finding.what); }},
    };
}

} // namespace

QualityPanel::QualityPanel(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("qualityPanel"), parent),
      m_findings(new ListTableModel<BoardFinding>(findingColumns(session.wording()), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(listPanel());
    split->addWidget(evidencePanel());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({470, 400});
    column->addWidget(split, 1);
    connect(m_table, &DataTable::currentRowChanged, this, &QualityPanel::showChosen);
    connect(m_onlyChosen, &QCheckBox::toggled, this, &QualityPanel::refresh);
}

QWidget* QualityPanel::listPanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_state = mutedLabel({}, area);
    m_state->setObjectName(QStringLiteral("qualityState"));
    m_onlyChosen = new QCheckBox(tr("Only the chosen series"), area);
    m_onlyChosen->setObjectName(QStringLiteral("onlyChosenSeries"));
    top->addWidget(m_state, 1);
    top->addWidget(m_onlyChosen);
    column->addLayout(top);
    m_table = new DataTable(QStringLiteral("qualityTable"), tr("What is odd about the figures"), area);
    m_table->show(m_findings);
    m_table->markAsOwnFigures();
    column->addWidget(m_table, 1);
    return area;
}

QWidget* QualityPanel::evidencePanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(8, 0, 0, 0);
    m_chart = new ChartPane(QStringLiteral("qualityChart"), area);
    m_meaning = plainLabel({}, area);
    m_meaning->setObjectName(QStringLiteral("qualityMeaning"));
    m_meaning->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    m_note = plainButton(tr("Explain …"), QStringLiteral("explainFinding"), area);
    m_exclude = plainButton(tr("Leave out …"), QStringLiteral("excludeFinding"), area);
    m_replace = plainButton(tr("Read otherwise …"), QStringLiteral("replaceFinding"), area);
    m_takeBack = plainButton(tr("Take back"), QStringLiteral("takeBackCorrection"), area);
    for (QPushButton* each : {m_note, m_exclude, m_replace, m_takeBack})
        buttons->addWidget(each);
    buttons->addStretch(1);
    column->addWidget(m_chart, 1);
    column->addWidget(m_meaning);
    column->addLayout(buttons);
    connect(m_note, &QPushButton::clicked, this, [this] { answer(Correction::Kind::Note); });
    connect(m_exclude, &QPushButton::clicked, this, [this] { answer(Correction::Kind::Exclude); });
    connect(m_replace, &QPushButton::clicked, this, [this] { answer(Correction::Kind::Replace); });
    connect(m_takeBack, &QPushButton::clicked, this, &QualityPanel::takeBack);
    return area;
}

void QualityPanel::refresh()
{
    if (!session().isOpen()) {
        m_findings->setRows({});
        m_state->setText(tr("No project is open."));
        return showChosen();
    }
    QualityRequest request;
    if (m_onlyChosen->isChecked() && !session().series().empty())
        request.series = session().series();
    const auto read = [request](const ProjectFile& project) {
        return qualityOfProject(project, request, RunContext());
    };
    session().read(QStringLiteral("quality"), this, read, [this](const Result<QualityBoard>& board) { take(board); });
}

void QualityPanel::take(const Result<QualityBoard>& board)
{
    if (!board) {
        m_findings->setRows({});
        m_state->setText(toQt(board.error().detail));
        return showChosen();
    }
    const int before = m_table->currentInModel().row();
    const auto open = std::ranges::count_if(board->findings, &BoardFinding::isOpen);
    m_findings->setRows(board->findings);
    m_state->setText(tr("%1 findings in %2 series, %3 open; %4 corrections")
                         .arg(board->findings.size())
                         .arg(board->seriesLookedAt)
                         .arg(open)
                         .arg(board->corrections.size()));
    if (!board->findings.empty())
        m_table->chooseRow(std::clamp(before, 0, static_cast<int>(board->findings.size()) - 1));
    showChosen();
}

const BoardFinding* QualityPanel::chosen() const
{
    return m_findings->row(m_table->currentInModel());
}

void QualityPanel::showChosen()
{
    const BoardFinding* line = chosen();
    const bool canEdit = line && session().isEditable();
    m_note->setEnabled(canEdit);
    m_exclude->setEnabled(canEdit);
    m_replace->setEnabled(canEdit);
    m_takeBack->setEnabled(canEdit && !line->isOpen());
    m_meaning->setText(line ? toQt(line->finding.meaning) : QString());
    if (!line)
        return m_chart->showEmpty(tr("Nothing chosen"), tr("Choose a finding to see what it rests on."));
    const auto read = [finding = line->finding](const ProjectFile& project) { return findingChart(project, finding); };
    session().read(QStringLiteral("findingChart"), this, read, [this](const Result<ChartSpec>& chart) {
        m_chart->show(chart, tr("No figures"), tr("The series of this finding has no figures any more."));
    });
}

void QualityPanel::answer(Correction::Kind kind)
{
    const BoardFinding* line = chosen();
    if (!line)
        return;
    auto* dialog = new CorrectionDialog(line->finding, kind, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind, finding = line->finding] {
        keep(finding, kind, dialog->reason(), dialog->author(), dialog->values());
    });
    dialog->open();
}

void QualityPanel::keep(const QualityFinding& finding, Correction::Kind kind, const std::string& reason,
                        const std::string& author, const std::vector<double>& values)
{
    const auto correction =
        proposedCorrection(session().project(), {finding.series, kind, finding.first, finding.last, values,
                                                 word(finding.check), reason, author, utcNow()});
    if (!correction)
        return session().report(correction.error());
    session().edit<Correction>(tr("Correct %1").arg(toQt(text(finding.series))), std::nullopt, *correction);
}

void QualityPanel::takeBack()
{
    const BoardFinding* line = chosen();
    if (!line || line->isOpen())
        return;
    const auto correction = session().project().get<Correction>(text(line->answers.back()));
    if (!correction)
        return session().report(correction.error());
    session().edit<Correction>(tr("Take back %1").arg(toQt(text(correction->id))), *correction, std::nullopt);
}

} // namespace antevia
