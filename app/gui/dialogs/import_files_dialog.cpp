#include "app/gui/dialogs/import_files_dialog.h"

#include "app/gui/dialogs/coverage_choice.h"
#include "app/gui/dialogs/source_form.h"
#include "app/gui/models/import_rows.h"
#include "app/gui/take_in_job.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/found_figures.h"
#include "app/usecases/understand_files.h"
#include "model/base/text.h"
#include "model/formats/file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace antevia {

namespace {

constexpr QSize startSize{1120, 680};
constexpr int sideWidth = 270;
constexpr int cancelWidth = 90;

} // namespace

ImportFilesDialog::ImportFilesDialog(Session& session, Files files, QWidget* parent)
    : QDialog(parent), m_session(session), m_files(std::move(files)),
      m_lines(new ListTableModel<ImportFileLine>(importFileColumns(), this))
{
    setObjectName(QStringLiteral("importFiles"));
    setWindowTitle(tr("Import files"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(startSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    auto* middle = new QHBoxLayout;
    middle->addWidget(sidePanel());
    m_table = new DataTable(QStringLiteral("fileTable"), tr("Files to import"), this);
    m_table->show(m_lines);
    middle->addWidget(m_table, 1);
    column->addLayout(middle, 1);
    m_coverage = new CoverageChoice(this);
    column->addWidget(m_coverage);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("How far it is"));
    column->addWidget(m_progress);
    column->addLayout(bottomLine());
    connect(&session.jobs(), &JobRunner::progressed, this,
            [this](double share, const QString& what, int) { follow(share, what); });
    connect(m_table, &QTableView::doubleClicked, this, &ImportFilesDialog::openChosen);
    lookAtThem();
}

ImportFilesDialog::~ImportFilesDialog()
{
    if (m_stage == Stage::Looking || m_stage == Stage::Taking)
        m_session.jobs().cancel(m_job);
}

QWidget* ImportFilesDialog::sidePanel()
{
    auto* area = new QWidget(this);
    area->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 12, 0);
    column->addWidget(headingLabel(tr("Where they come from"), area));
    m_source = new SourceForm({}, area);
    column->addWidget(m_source);
    column->addSpacing(10);
    column->addWidget(headingLabel(tr("What they count"), area));
    m_unit = new QComboBox(area);
    m_unit->setObjectName(QStringLiteral("unitOfFiles"));
    m_unit->addItem(tr("as the files say"));
    for (const auto& [unit, name] : wordsOf<CountingUnit>)
        m_unit->addItem(toQt(Wording().name(unit)), static_cast<int>(unit));
    column->addWidget(m_unit);
    column->addStretch(1);
    connect(m_source, &SourceForm::changed, this, &ImportFilesDialog::showWhetherReady);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ImportFilesDialog::lookAtThem);
    return area;
}

QLayout* ImportFilesDialog::bottomLine()
{
    m_state = plainLabel(tr("Looking at the files …"), this);
    m_state->setObjectName(QStringLiteral("filesState"));
    m_goodOnly = new QCheckBox(tr("Leave out the files that cannot be taken in"), this);
    m_goodOnly->setObjectName(QStringLiteral("goodFilesOnly"));
    m_open = plainButton(tr("Look at one …"), QStringLiteral("openFile"), this);
    // Room for each of its words, since they change.
    m_cancel = plainButton(tr("Cancel"), QStringLiteral("cancelFiles"), this);
    m_take = primaryButton(tr("Take in"), QStringLiteral("takeInFiles"), this);
    m_cancel->setMinimumWidth(cancelWidth);
    auto* row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_goodOnly, m_open, m_cancel, m_take})
        row->addWidget(each);
    connect(m_goodOnly, &QCheckBox::toggled, this, &ImportFilesDialog::showWhetherReady);
    connect(m_open, &QPushButton::clicked, this, &ImportFilesDialog::openChosen);
    connect(m_cancel, &QPushButton::clicked, this, &ImportFilesDialog::stopOrClose);
    connect(m_take, &QPushButton::clicked, this, &ImportFilesDialog::takeIn);
    return row;
}

void ImportFilesDialog::lookAtThem()
{
    m_stage = Stage::Looking;
    LookRequest request;
    request.mappings = fromQt(m_files.mappings);
    request.today = localToday();
    if (m_unit->currentIndex() > 0) {
        request.how = UnderstandOptions();
        request.how->unit = static_cast<CountingUnit>(m_unit->currentData().toInt());
    }
    std::vector<std::string> paths;
    for (const QString& path : m_files.paths)
        paths.push_back(fromQt(path));
    // What went wrong is shown in the dialog, so that to the job it is a value like any other.
    struct Looked {
        Result<std::vector<FileLine>> lines;
        int passedOver = 0;
    };
    const auto look = [paths, request](const ProjectFile& project, const RunContext& run) -> Result<Looked> {
        return Looked{lookAtFiles(project, filesIn(paths), request, run), static_cast<int>(passedOverIn(paths).size())};
    };
    m_job = tr("Looking at files");
    const auto done = [this, number = ++m_looks](const Looked& looked) {
        if (number == m_looks)
            take(looked.lines, looked.passedOver);
    };
    m_session.start(m_job, std::nullopt, this, look, done);
    showWhetherReady();
}

void ImportFilesDialog::take(const Result<std::vector<FileLine>>& lines, int passedOver)
{
    if (!lines && lines.error().code == ErrorCode::Cancelled)
        return reject();
    m_stage = Stage::Deciding;
    const ErrorSentence said = lines ? ErrorSentence() : Wording().error(lines.error());
    m_failure = lines ? QString() : said.text + u' ' + said.remedy;
    std::vector<ImportFileLine> rows;
    for (const FileLine& each : lines ? *lines : std::vector<FileLine>{})
        rows.push_back({each, {}});
    m_lines->setRows(std::move(rows));
    m_passedOver = passedOver;
    showCoverage();
    showWhetherReady();
}

void ImportFilesDialog::showCoverage()
{
    std::vector<FileCoverage> coverages;
    for (const ImportFileLine& each : m_lines->rows())
        coverages.push_back(each.file.coverage);
    m_coverage->show(coverages);
}

void ImportFilesDialog::openChosen()
{
    if (const ImportFileLine* line = m_lines->row(m_table->currentInModel()))
        Q_EMIT fileAsked(toQt(line->file.path));
    else
        m_state->setText(tr("Choose a file in the list first."));
}

int ImportFilesDialog::badFiles() const
{
    return static_cast<int>(std::ranges::count_if(
        m_lines->rows(), [](const ImportFileLine& each) { return each.file.errors > 0 || each.file.series == 0; }));
}

QString ImportFilesDialog::whyNotReady() const
{
    const auto& rows = m_lines->rows();
    const bool anyUndecided = std::ranges::any_of(
        rows, [](const ImportFileLine& each) { return each.file.errors == 0 && each.file.undecided > 0; });
    if (m_stage == Stage::Looking)
        return tr("Looking at the files …");
    if (!m_failure.isEmpty())
        return m_failure;
    if (badFiles() == static_cast<int>(rows.size()))
        return tr("None of these files can be taken in.");
    if (badFiles() > 0 && !m_goodOnly->isChecked())
        return tr("%1 of %2 files cannot be taken in. Nothing is, unless you leave them out.")
            .arg(badFiles())
            .arg(rows.size());
    if (anyUndecided)
        return tr("Some files do not say what is counted: choose it at the left, or look at them one by one.");
    if (!m_source->namesPublisher())
        return tr("Say who publishes the figures: it is printed with them.");
    return {};
}

void ImportFilesDialog::showWhetherReady()
{
    const bool isBusy = m_stage == Stage::Looking || m_stage == Stage::Taking;
    m_progress->setVisible(isBusy);
    m_goodOnly->setVisible(m_stage == Stage::Deciding && badFiles() > 0);
    m_open->setEnabled(m_stage == Stage::Deciding);
    m_cancel->setText(m_stage == Stage::Done ? tr("Close") : isBusy ? tr("Stop") : tr("Cancel"));
    m_take->setVisible(m_stage != Stage::Done);
    if (m_stage == Stage::Taking || m_stage == Stage::Done)
        return m_take->setEnabled(false);
    const QString why = whyNotReady();
    m_state->setText(why.isEmpty() ? readyText() : why);
    m_take->setEnabled(why.isEmpty() && m_session.isEditable());
}

QString ImportFilesDialog::readyText() const
{
    QStringList said{tr("Ready: %1 files.").arg(static_cast<int>(m_lines->rows().size()) - badFiles())};
    if (m_passedOver > 0)
        said << tr("%1 that describe the others are not looked at.").arg(m_passedOver);
    const std::string own = m_source->source().publisher;
    for (const ImportFileLine& each : m_lines->rows())
        for (const std::string& publisher : each.file.publishers)
            if (!isSamePublisher(publisher, own)) {
                said << tr("The project has some of these series from %1: those of another publisher are kept apart.")
                            .arg(toQt(shownSafely(publisher)));
                return said.join(u' ');
            }
    return said.join(u' ');
}

void ImportFilesDialog::takeIn()
{
    TakeInFoundRequest request;
    for (const ImportFileLine& each : m_lines->rows())
        if (each.file.series > 0 || each.file.errors > 0)
            request.paths.push_back(each.file.path);
    request.how.today = localToday();
    if (m_unit->currentIndex() > 0)
        request.how.unit = static_cast<CountingUnit>(m_unit->currentData().toInt());
    request.goodFilesOnly = m_goodOnly->isChecked();
    request.mappings = fromQt(m_files.mappings);
    request.source = m_source->source();
    request.published = m_source->published();
    request.coverage = m_coverage->said();
    request.now = utcNow();
    m_job = tr("Taking in %1 files").arg(request.paths.size());
    m_stage = Stage::Taking;
    m_state->setText(tr("Taking the files in …"));
    showWhetherReady();
    startTakingIn(
        m_session, this,
        {m_job, request, {}, [this](const TakeInFoundReport& report) { finish(report); }, [this] { decideAgain(); }});
}

void ImportFilesDialog::finish(const TakeInFoundReport& report)
{
    const std::set<std::string> leftOut(report.leftOut.begin(), report.leftOut.end());
    const auto others = m_lines->rows().size() - report.vintages.size() - report.alreadyThere.size();
    auto rows = m_lines->rows();
    for (ImportFileLine& each : rows) {
        const bool isThere = std::ranges::find(report.alreadyThere, each.file.path, &FileAlreadyThere::path) !=
                             report.alreadyThere.end();
        const bool isOut = report.vintages.empty() || leftOut.contains(each.file.path) || each.file.series == 0;
        each.outcome = isThere ? tr("there already") : isOut ? tr("left out") : tr("taken in");
    }
    m_lines->setRows(std::move(rows));
    m_stage = Stage::Done;
    m_state->setText(
        tr("%1 files taken in, %2 series; %3 left out.").arg(report.vintages.size()).arg(report.series).arg(others));
    showWhetherReady();
    Q_EMIT tookIn(report);
}

void ImportFilesDialog::follow(double share, const QString& what)
{
    m_progress->setValue(static_cast<int>(share * 100));
    if (m_stage == Stage::Looking && !what.isEmpty())
        m_state->setText(tr("Looking at %1 …").arg(what));
}

void ImportFilesDialog::decideAgain()
{
    m_stage = Stage::Deciding;
    showWhetherReady();
}

void ImportFilesDialog::stopOrClose()
{
    if (m_stage != Stage::Taking)
        return reject();
    if (!m_session.jobs().cancel(m_job)) // it had not begun
        decideAgain();
}

} // namespace antevia
