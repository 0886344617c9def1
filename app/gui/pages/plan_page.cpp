#include "app/gui/pages/plan_page.h"

#include "app/gui/drawing.h"
#include "app/gui/file_choice.h"
#include "app/gui/pages/plan_form.h"
#include "app/gui/print_run.h"
#include "app/gui/settings.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/empty_state.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/pages_view.h"
#include "app/gui/work.h"
#include "app/usecases/tables_of_project.h"
#include "app/usecases/trace_figure.h"
#include "model/formats/csv_out.h"
#include "model/formats/xlsx_out.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace antevia {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.4;
constexpr double largestZoom = 3.0;

std::vector<Column<FigureTrace>> figureColumns()
{
    using Row = FigureTrace;
    using Each = Column<Row>;
    return {
        {PlanPage::tr("Ref"), [](const Row& row) { return toQt(row.ref); }},
        Each(PlanPage::tr("Printed"), [](const Row& row) { return toQt(row.shown); }).right(),
        {PlanPage::tr("What it is"), [](const Row& row) { return toQt(row.label); }},
    };
}

FileQuestion questionOf(PlanPage::Export what, const Settings& settings, const QString& name)
{
    using Export = PlanPage::Export;
    FileQuestion question;
    question.folder = settings.lastFolder();
    question.saves = what == Export::Pdf || what == Export::Odt || what == Export::Xlsx;
    question.asksFolder = !question.saves;
    question.suffix = what == Export::Pdf    ? QStringLiteral("pdf")
                      : what == Export::Odt  ? QStringLiteral("odt")
                      : what == Export::Xlsx ? QStringLiteral("xlsx")
                                             : QString();
    question.name = question.saves ? name + u'.' + question.suffix : QString();
    question.filter = question.saves ? QStringLiteral("*.") + question.suffix : QString();
    question.title = question.saves ? PlanPage::tr("Save the plan as %1").arg(question.suffix.toUpper())
                                    : PlanPage::tr("Choose a folder to write to");
    return question;
}

Result<std::string> writeTables(const ProjectFile& project, const ScenarioId& scenario, const std::string& path,
                                bool asCsv)
{
    TRY(const auto sheets, tablesOfProject(project, scenario));
    if (!asCsv) {
        TRY(const auto info, project.info());
        RETURN_IF_ERROR(writeXlsx(sheets, path, {info.title, info.question, "Antevia", info.attribution, {}}));
        return path;
    }
    for (const Sheet& sheet : sheets)
        RETURN_IF_ERROR(
            writeCsv(sheet, path + "/" + sheet.name + ".csv", {.titleAndNotes = true, .byteOrderMark = false}));
    return path;
}

/// The first pages laid out load the fonts, which takes as long as the laying out; done while the plan is still read,
/// neither holds the window up.
void loadFontsOfReports()
{
    Document words;
    words.title = words.subtitle = "Aa";
    words.blocks = {HeadingBlock{1, "Aa"}, ParagraphBlock{{Span{"Aa", true, "F1"}}, ParagraphStyle::Lead},
                    TableBlock{"Aa", {{"Aa"}}, {{{plain("Aa")}}}, "Aa"}};
    (void)ReportPages::lay(words);
}

} // namespace

PlanPage::PlanPage(Session& session, Settings& settings, const FileChoice& files, QWidget* parent)
    : Page(session, QStringLiteral("planPage"), parent), m_settings(settings), m_files(files),
      m_figures(new ListTableModel<FigureTrace>(figureColumns(), this)), m_banner(new Banner(this)),
      m_stack(new QStackedWidget(this)), m_pages(new PagesView(this)), m_empty(new EmptyState(this))
{
    auto* column = startLayout(tr("Plan"), {});
    column->addWidget(buttons());
    column->addWidget(m_banner);
    auto* split = new QSplitter(Qt::Horizontal, this);
    m_stack->setObjectName(QStringLiteral("planStack"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pages);
    split->addWidget(m_stack);
    split->addWidget(sidePanel());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({640, 420});
    column->addWidget(split, 1);
    connect(m_empty, &EmptyState::asked, this, [this] { runAll(this->session()); });
    connect(m_banner, &Banner::asked, this, [this] { runAll(this->session()); });
    QTimer::singleShot(0, this, loadFontsOfReports);
}

QWidget* PlanPage::buttons()
{
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    auto* print = primaryButton(tr("Print …"), QStringLiteral("printPlan"), area);
    auto* write = plainButton(tr("Save as"), QStringLiteral("exportPlan"), area);
    auto* menu = new QMenu(write);
    for (const auto& [text, what] :
         {std::pair{tr("PDF …"), Export::Pdf}, std::pair{tr("OpenDocument text (ODT) …"), Export::Odt},
          std::pair{tr("Tables as a workbook (XLSX) …"), Export::Xlsx}, std::pair{tr("Tables as CSV …"), Export::Csv},
          std::pair{tr("Charts as SVG …"), Export::Charts},
          std::pair{tr("Everything into a folder, worked out anew …"), Export::Everything}})
        connect(menu->addAction(text), &QAction::triggered, this, [this, what = what] { exportAs(what); });
    write->setMenu(menu);
    auto* smaller = plainButton(QStringLiteral("−"), QStringLiteral("zoomOut"), area);
    auto* larger = plainButton(QStringLiteral("+"), QStringLiteral("zoomIn"), area);
    smaller->setAccessibleName(tr("Smaller pages"));
    smaller->setToolTip(tr("Smaller pages"));
    larger->setAccessibleName(tr("Larger pages"));
    larger->setToolTip(tr("Larger pages"));
    for (QWidget* each : std::initializer_list<QWidget*>{print, write})
        row->addWidget(each);
    row->addSpacing(16);
    row->addWidget(smaller);
    row->addWidget(larger);
    row->addStretch(1);
    connect(print, &QPushButton::clicked, this, &PlanPage::printPlanned);
    connect(smaller, &QPushButton::clicked, this,
            [this] { m_pages->setZoom(std::max(smallestZoom, m_pages->zoom() / zoomStep)); });
    connect(larger, &QPushButton::clicked, this,
            [this] { m_pages->setZoom(std::min(largestZoom, m_pages->zoom() * zoomStep)); });
    m_output << print << write;
    return area;
}

QWidget* PlanPage::sidePanel()
{
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("planTabs"));
    tabs->setDocumentMode(true);
    auto* form = new PlanForm(session(), tabs);
    connect(form, &Page::told, this, &Page::told);
    tabs->addTab(form, tr("Write"));
    tabs->addTab(figuresTab(), tr("Figures"));
    return tabs;
}

QWidget* PlanPage::figuresTab()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(
        mutedLabel(tr("Each printed number has a small reference. Choose one, or enter its reference, to see "
                      "what it was worked out from."),
                   area));
    m_reference = new QLineEdit(area);
    m_reference->setObjectName(QStringLiteral("figureReference"));
    m_reference->setPlaceholderText(tr("F12"));
    m_reference->setAccessibleName(tr("Reference of a figure"));
    column->addWidget(m_reference);
    m_figureTable = new DataTable(QStringLiteral("figureTable"), tr("Figures of the plan"), area);
    m_figureTable->show(m_figures, false);
    column->addWidget(m_figureTable, 1);
    connect(m_reference, &QLineEdit::returnPressed, this, [this] { trace(m_reference->text().trimmed()); });
    connect(m_figureTable, &DataTable::currentRowChanged, this, [this] {
        if (const FigureTrace* row = m_figures->row(m_figureTable->currentInModel()))
            Q_EMIT inspect(detailsOf(*row, session().wording()));
    });
    return area;
}

void PlanPage::refresh()
{
    m_banner->clear();
    if (!session().isOpen()) {
        m_empty->say(tr("No project is open"), tr("Open the sample case or your own project on the start page."));
        m_stack->setCurrentWidget(m_empty);
        m_figures->setRows({});
        return;
    }
    if (!m_pages->hasPages())
        m_empty->say(tr("Laying out the plan …"), {});
    const auto read = [now = utcNow()](const ProjectFile& project) { return composePlan(project, {{}, {}, {}, now}); };
    session().read(QStringLiteral("plan"), this, read, [this](const Result<PlanDocument>& plan) { take(plan); });
}

void PlanPage::take(const Result<PlanDocument>& plan)
{
    for (QPushButton* button : m_output)
        button->setEnabled(plan.hasValue());
    if (!plan)
        return say(plan.error());
    m_figures->setRows(plan->traces);
    Document shown = m_document;
    shown.madeAt = plan->document.madeAt;
    if (shown == plan->document && m_pages->hasPages()) {
        m_stack->setCurrentWidget(m_pages);
        return;
    }
    m_document = plan->document;
    QTimer::singleShot(0, this, &PlanPage::showPages); // a turn of its own: laying out takes half of what one may
}

void PlanPage::showPages()
{
    auto pages = ReportPages::lay(m_document);
    if (!pages)
        return say(pages.error());
    m_pages->show(std::move(*pages));
    m_stack->setCurrentWidget(m_pages);
}

void PlanPage::say(const Error& error)
{
    const ErrorSentence said = session().wording().error(error);
    if (m_pages->hasPages() && error.code == ErrorCode::Conflict) {
        m_banner->say(Banner::Kind::Caution, tr("These pages are out of date: %1").arg(said.text), tr("Run again"));
        return;
    }
    m_empty->say(
        error.code == ErrorCode::NotFound ? tr("The plan is not worked out yet") : said.title,
        said.text + QStringLiteral("\n") +
            tr("Running everything makes the forecasts, the scenario and its comparison, the needs and the plan."),
        session().isEditable() ? tr("Run everything") : QString());
    m_stack->setCurrentWidget(m_empty);
}

void PlanPage::trace(const QString& reference)
{
    const auto& rows = m_figures->rows();
    const auto found = std::ranges::find_if(
        rows, [&](const FigureTrace& row) { return toQt(row.ref).compare(reference, Qt::CaseInsensitive) == 0; });
    if (found == rows.end()) {
        Q_EMIT told(tr("There is no figure %1 in this plan.").arg(reference));
        return;
    }
    m_figureTable->chooseRow(static_cast<int>(found - rows.begin()));
    Q_EMIT inspect(detailsOf(*found, session().wording()));
}

void PlanPage::printPlanned()
{
    if (!m_pages->hasPages())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(reportPageLayout());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_pages->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void PlanPage::printOn(std::shared_ptr<QPrinter> printer)
{
    auto run = std::make_shared<PrintRun>(m_pages->pages(), std::move(printer));
    const bool isToFile = run->isToFile();
    session().jobs().runInTurns(
        tr("Printing the plan"), this, [run](const RunContext& context) { return run->goOn(context); },
        [this, isToFile](const Result<bool>& printed) { tellPrinted(printed, isToFile); });
}

void PlanPage::tellPrinted(const Result<bool>& printed, bool isToFile)
{
    if (printed)
        Q_EMIT told(tr("The plan was printed."));
    else if (printed.error().code != ErrorCode::Cancelled)
        session().report(printed.error());
    else if (isToFile)
        Q_EMIT told(tr("Printing was stopped. No file was left behind."));
    else
        Q_EMIT told(tr("Printing was stopped. Pages that the printer has already may still come out."));
}

void PlanPage::exportAs(Export what)
{
    if (!session().isOpen())
        return;
    const auto plan = session().project().get<Plan>(session().info().plan.value);
    const QString name = plan ? toQt(plan->id.value) : QStringLiteral("plan");
    m_files.ask(this, questionOf(what, m_settings, name), [this, what](const QString& path) { writeTo(what, path); });
}

void PlanPage::writeTo(Export what, const QString& path)
{
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    const auto job = [what, target = fromQt(path), scenario = session().info().scenario, program = m_program,
                      now = utcNow()](ProjectFile& project, const RunContext& run) -> Result<std::string> {
        if (what == Export::Xlsx || what == Export::Csv)
            return writeTables(project, scenario, target, what == Export::Csv);
        const bool isPlan = what == Export::Pdf || what == Export::Odt;
        if (isPlan && !project.isReadOnly())
            RETURN_IF_ERROR(writePlan(project, {{}, {}, {}, now}, run.stage(0.0, 0.2)));
        const Drawing drawing = isPlan ? Drawing::Plan : what == Export::Charts ? Drawing::Charts : Drawing::Everything;
        return drawElsewhere(program, project, {drawing, target, now}, run.stage(0.2, 1.0));
    };
    session().start(tr("Writing %1").arg(QFileInfo(path).fileName()), Change::Results, this, job,
                    [this](const std::string& written) { wrote(toQt(written)); });
}

void PlanPage::wrote(const QString& path)
{
    Q_EMIT told(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    if (m_settings.opensAfterExport())
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace antevia
