#include "app/usecases/quality_tables.h"

#include "app/usecases/correct_figures.h"
#include "app/wording/wording.h"
#include "model/base/text.h"

namespace antevia {

namespace {
using Kind = SheetColumn::Kind;
} // namespace

Sheet findingsSheet(const QualityBoard& board)
{
    Sheet sheet;
    sheet.name = "Quality";
    sheet.title = "What is odd about the figures";
    sheet.notes = {"Looked at as of " + Wording().date(board.asOf) + "."};
    sheet.columns = {{"Reference", Kind::Text, 0},  {"Grade", Kind::Text, 0}, {"Check", Kind::Text, 0},
                     {"Series", Kind::Text, 0},     {"First", Kind::Text, 0}, {"Last", Kind::Text, 0},
                     {"Sure", Kind::Percent, 0},    {"What", Kind::Text, 0},  {"What it means", Kind::Text, 0},
                     {"Answered by", Kind::Text, 0}};
    for (const BoardFinding& line : board.findings) {
        std::vector<std::string> answers;
        for (const CorrectionId& id : line.answers)
            answers.push_back(text(id));
        const QualityFinding& finding = line.finding;
        sheet.rows.push_back({line.reference, std::string(word(finding.grade)), std::string(word(finding.check)),
                              text(finding.series), printPeriod(finding.first), printPeriod(finding.last),
                              finding.sureness, finding.what, finding.meaning, joined(answers, ", ")});
    }
    return sheet;
}

Sheet correctionsSheet(const QualityBoard& board)
{
    Sheet sheet;
    sheet.name = "Corrections";
    sheet.title = "Figures read otherwise than delivered, and findings explained";
    sheet.columns = {{"Id", Kind::Text, 0},         {"Series", Kind::Text, 0},
                     {"First", Kind::Text, 0},      {"Last", Kind::Text, 0},
                     {"Kind", Kind::Text, 0},       {"What", Kind::Text, 0},
                     {"Reason", Kind::Text, 0},     {"Author", Kind::Text, 0},
                     {"Made (UTC)", Kind::Text, 0}, {"Periods overtaken by a newer figure", Kind::Integer, 0}};
    for (const BoardCorrection& line : board.corrections) {
        const Correction& correction = line.correction;
        sheet.rows.push_back({text(correction.id), text(correction.series), printPeriod(correction.first),
                              printPeriod(correction.last()), std::string(word(correction.kind)), describe(correction),
                              correction.reason, correction.author, correction.madeAt,
                              static_cast<double>(line.overtaken.size())});
    }
    return sheet;
}

} // namespace antevia
