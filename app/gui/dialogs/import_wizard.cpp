#include "app/gui/dialogs/import_wizard.h"

#include "app/gui/dialogs/coverage_choice.h"
#include "app/gui/dialogs/doubt_list.h"
#include "app/gui/dialogs/import_columns_panel.h"
#include "app/gui/dialogs/import_series_panel.h"
#include "app/gui/dialogs/notice.h"
#include "app/gui/dialogs/reading_form.h"
#include "app/gui/dialogs/source_form.h"
#include "app/gui/take_in_job.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/found_figures.h"
#include "model/base/text.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr QSize startSize{1180, 740};
constexpr int readingWidth = 280;
constexpr int widestFinding = 260;
const QString readingKey = QStringLiteral("import");

/// "12 series, 340 figures": what a file holds, in words.
QString contentOf(const FileLook& look, const Wording& wording)
{
    int figures = 0;
    for (const SeriesLook& each : look.series)
        figures += each.totals.figures;
    return look.series.empty() ? QString()
                               : toQt(wording.count(static_cast<int>(look.series.size()), "series", "series") + ", " +
                                      wording.count(figures, "figure", "figures"));
}

QString understoodOf(const FileLook& look, const Wording& wording)
{
    QStringList parts{nameOfFormat(look.file.format) + QStringLiteral(", ") + nameOfLayout(look.file.layout)};
    if (const QString content = contentOf(look, wording); !content.isEmpty())
        parts << content;
    return parts.join(QStringLiteral(". ")) + u'.';
}

} // namespace

ImportWizard::ImportWizard(Session& session, ImportSource source, QWidget* parent)
    : QDialog(parent), m_session(session), m_source(std::move(source)), m_head(new ListTableModel<HeadLine>({}, this)),
      m_messages(new ListTableModel<RowMessage>(messageColumns(), this))
{
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import figures"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(startSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->addWidget(headingLabel(QFileInfo(m_source.path).fileName(), this));
    m_understood = mutedLabel(tr("Reading …"), this);
    m_understood->setObjectName(QStringLiteral("understood"));
    column->addWidget(m_understood);
    m_remembered = new Banner(this);
    m_remembered->setObjectName(QStringLiteral("remembered"));
    column->addWidget(m_remembered);
    m_doubts = new DoubtList(this);
    column->addWidget(m_doubts);
    m_coverage = new CoverageChoice(this);
    column->addWidget(m_coverage);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(readingPanel());
    split->addWidget(tabs());
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    column->addLayout(bottomLine());
    connect(m_doubts, &DoubtList::answered, m_form, &ReadingForm::choose);
    connect(m_form, &ReadingForm::corrected, this, [this] { lookAgain(reading()); });
    connect(m_columns, &ImportColumnsPanel::corrected, this, [this] { lookAgain(reading()); });
    connect(m_series, &ImportSeriesPanel::changed, this, &ImportWizard::showWhetherReady);
    connect(m_sourceForm, &SourceForm::changed, this, &ImportWizard::showWhetherReady);
    connect(m_remembered, &Banner::asked, this, [this] { lookAgain(UnderstandOptions()); });
    lookAgain(std::nullopt);
}

ImportWizard::~ImportWizard()
{
    m_session.endReading(readingKey);
}

QWidget* ImportWizard::readingPanel()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 12, 0);
    column->addWidget(headingLabel(tr("Where it comes from"), area));
    m_sourceForm = new SourceForm(QFileInfo(m_source.path).fileName(), area);
    column->addWidget(m_sourceForm);
    column->addSpacing(10);
    column->addWidget(headingLabel(tr("How the file is read"), area));
    m_form = new ReadingForm(area);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(area);
    scroll->setMinimumWidth(readingWidth);
    return scroll;
}

QTabWidget* ImportWizard::tabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->setDocumentMode(true);
    auto* head = new DataTable(QStringLiteral("previewTable"), tr("The first rows of the file"), m_tabs);
    head->show(m_head, false);
    head->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns = new ImportColumnsPanel(m_tabs);
    m_series = new ImportSeriesPanel(m_session.wording(), m_tabs);
    auto* messages = new DataTable(QStringLiteral("messageTable"), tr("What is wrong or worth knowing"), m_tabs);
    messages->show(m_messages, false);
    messages->setWordWrap(true);
    messages->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    messages->horizontalHeader()->setMaximumSectionSize(widestFinding);
    messages->stretchColumns(sentencesInMessages());
    m_tabs->addTab(head, tr("The file"));
    m_tabs->addTab(m_columns, tr("Columns"));
    m_tabs->addTab(m_series, tr("Series"));
    m_tabs->addTab(messages, tr("Findings"));
    return m_tabs;
}

QLayout* ImportWizard::bottomLine()
{
    m_state = plainLabel({}, this);
    m_state->setObjectName(QStringLiteral("importState"));
    m_remember = new QCheckBox(tr("Read files like this one the same way from now on"), this);
    m_remember->setObjectName(QStringLiteral("rememberMapping"));
    m_take = primaryButton(tr("Take in"), QStringLiteral("takeIn"), this);
    m_take->setEnabled(false);
    auto* cancel = plainButton(tr("Cancel"), QStringLiteral("cancelImport"), this);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_remember);
    bottom->addWidget(cancel);
    bottom->addWidget(m_take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ImportWizard::takeIn);
    return bottom;
}

UnderstandOptions ImportWizard::reading() const
{
    return m_columns->laidOn(m_form->laidOn(m_look ? m_look->how : UnderstandOptions()));
}

void ImportWizard::lookAgain(const std::optional<UnderstandOptions>& how)
{
    m_isReading = true;
    showWhetherReady();
    const LookRequest request{fromQt(m_source.path), how, fromQt(m_source.mappings), localToday()};
    const auto read = [request](const ProjectFile& project, const RunContext& run) {
        return lookAtFile(project, request, run);
    };
    m_session.read(readingKey, this, read, [this](Result<FileLook> look) { take(std::move(look)); });
}

void ImportWizard::take(Result<FileLook> look)
{
    m_isReading = false;
    if (!look) {
        const ErrorSentence said = m_session.wording().error(look.error());
        m_understood->setText(said.title + QStringLiteral(": ") + said.text + u' ' + said.remedy);
        return showWhetherReady();
    }
    m_look = std::make_shared<const FileLook>(*std::move(look));
    m_understood->setText(understoodOf(*m_look, m_session.wording()));
    m_form->show(*m_look);
    m_columns->show(*m_look);
    m_series->show(m_look);
    if (m_look->remembered)
        m_sourceForm->propose(m_look->remembered->source);
    showTables();
    showRemembered();
    m_doubts->show(m_look->file.dialect.doubts);
    m_coverage->show(m_look->coverage);
    showWhetherReady();
}

void ImportWizard::showTables()
{
    m_head->setColumns(headColumns(*m_look, coloursOf(palette())));
    m_head->setRows(headLines(*m_look));
    m_messages->setRows(findingsOf(m_look->file));
    const auto graver = m_look->file.errors + m_look->file.warnings;
    m_tabs->setTabText(2, tr("Series (%1)").arg(m_look->series.size()));
    m_tabs->setTabText(3, graver > 0 ? tr("Findings (%1)").arg(graver) : tr("Findings"));
    if (m_showsSeriesFirst)
        m_tabs->setCurrentIndex(m_look->file.errors > 0 ? 3 : m_look->series.empty() ? 0 : 2);
    m_showsSeriesFirst = false;
}

void ImportWizard::showRemembered()
{
    if (!m_look->remembered)
        return m_remembered->clear();
    const SavedMapping& mapping = *m_look->remembered;
    const QString when = toQt(m_session.wording().timeStamp(mapping.savedAt));
    if (m_look->usedRemembered)
        m_remembered->say(Banner::Kind::Note,
                          tr("Read as last time, on %1 (%2).").arg(when, toQt(shownSafely(mapping.file))),
                          tr("Read it afresh"));
    else
        m_remembered->say(
            Banner::Kind::Note,
            tr("Not read as was kept on %1. Taking it in with the tick below keeps what stands here.").arg(when));
    m_remember->setChecked(m_remember->isChecked() || m_look->usedRemembered);
}

QString ImportWizard::whyNotReady() const
{
    if (m_isReading)
        return tr("Reading the file …");
    if (!m_look)
        return tr("The file cannot be read.");
    if (!m_look->file.dialect.doubts.empty() && m_look->file.errors > 0)
        return tr("Answer the questions above first.");
    if (m_look->file.errors == 1)
        return tr("1 error, listed under “Findings”. Nothing is taken in until it is put right.");
    if (m_look->file.errors > 1)
        return tr("%1 errors, listed under “Findings”. Nothing is taken in until they are put right.")
            .arg(toQt(m_session.wording().number(m_look->file.errors)));
    if (m_look->series.empty() && m_look->file.format.ends_with("json"))
        return tr("This file holds %1: nothing to take in as figures.").arg(nameOfLayout(m_look->file.layout));
    if (m_look->series.empty() && (m_look->file.layout == "events" || m_look->file.layout == "reference"))
        return tr("This looks like %1, not figures. If it holds figures, say under “Columns” where.")
            .arg(nameOfLayout(m_look->file.layout));
    if (m_look->series.empty())
        return tr("No series was found. Say under “Columns” which one holds the period and which ones figures.");
    if (m_series->takenCount() == 0)
        return tr("Tick at least one series to take in.");
    if (m_series->hasUndecidedUnit())
        return tr("The file does not say what is counted: choose at the left what one unit is.");
    if (!m_sourceForm->namesPublisher())
        return tr("Say who publishes the figures: it is printed with them.");
    return {};
}

QString ImportWizard::whatIsKeptApart() const
{
    const std::string publisher = m_sourceForm->source().publisher;
    const auto isOthers = [&](const SeriesLine& each) {
        return each.taken && !each.look.publisher.empty() && !isSamePublisher(each.look.publisher, publisher) &&
               each.look.isFoundByKey;
    };
    const auto count = std::ranges::count_if(m_series->lines(), isOthers);
    if (count == 0)
        return {};
    const auto first = std::ranges::find_if(m_series->lines(), isOthers);
    return u' ' + tr("%1 of them the project has from %2: these are kept apart as series of their own.")
                      .arg(count)
                      .arg(toQt(shownSafely(first->look.publisher)));
}

void ImportWizard::showWhetherReady()
{
    const QString why = whyNotReady();
    const QString ready = m_look && !m_look->alreadyThere.empty()
                              ? tr("Delivery %1 has these figures already.").arg(toQt(m_look->alreadyThere))
                              : tr("Ready: %1 series.").arg(m_series->takenCount()) + whatIsKeptApart();
    m_state->setText(why.isEmpty() ? ready : why);
    m_take->setEnabled(why.isEmpty() && m_session.isEditable());
}

void ImportWizard::takeIn()
{
    TakeInFoundRequest request;
    request.paths = {fromQt(m_source.path)};
    request.how = m_look->how;
    const auto keys = m_series->takenKeys();
    request.series = {keys.begin(), keys.end()};
    request.source = m_sourceForm->source();
    request.published = m_sourceForm->published();
    request.status = m_sourceForm->status();
    request.coverage = m_coverage->said();
    request.now = utcNow();
    if (m_remember->isChecked()) {
        request.remember = SavedMapping{m_look->fingerprint, fromQt(QFileInfo(m_source.path).fileName()),
                                        request.now,         m_look->how,
                                        request.series,      request.source};
        request.rememberIn = fromQt(m_source.mappings);
    }
    m_take->setEnabled(false);
    startTakingIn(m_session, this,
                  {tr("Taking in %1").arg(QFileInfo(m_source.path).fileName()), request, m_source.folder,
                   [this](const TakeInFoundReport& report) { finish(report); }, [this] { showWhetherReady(); }});
}

void ImportWizard::finish(const TakeInFoundReport& report)
{
    if (report.refused > 0) {
        m_messages->setRows(findingsOf(report.files.front()));
        m_tabs->setCurrentIndex(3);
        m_state->setText(tr("It cannot be taken in as it is, see “Findings”. Nothing was changed."));
        return;
    }
    if (!report.alreadyThere.empty())
        showNotice(
            parentWidget(), tr("Already there"),
            tr("A delivery has the same figures. Nothing was added. %1").arg(toQt(text(report.alreadyThere.front()))));
    if (!report.notRemembered.empty())
        showNotice(parentWidget(), tr("The way of reading was not kept"), toQt(report.notRemembered));
    Q_EMIT tookIn(report);
    accept();
}

} // namespace antevia
