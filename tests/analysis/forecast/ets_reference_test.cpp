#include "analysis/forecast/ets.h"
#include "model/base/number.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <vector>

namespace antevia {
namespace {

const std::string folder = ANTEVIA_TEST_DATA "/ets/";

std::vector<std::string> partsOf(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

Eigen::VectorXd numbersIn(const std::string& text)
{
    const std::vector<std::string> parts = partsOf(text, ' ');
    Eigen::VectorXd numbers(static_cast<Eigen::Index>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i)
        numbers[static_cast<Eigen::Index>(i)] = parseNumber(parts[i]).value();
    return numbers;
}

/// The lines after the heading, cell by cell.
std::vector<std::vector<std::string>> linesOf(const std::string& file)
{
    std::ifstream stream(folder + file);
    std::vector<std::vector<std::string>> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(partsOf(line, ','));
    lines.erase(lines.begin());
    return lines;
}

struct Published {
    int season = 1;
    Eigen::VectorXd values;
};

std::map<std::string, Published> publishedSeries()
{
    std::map<std::string, Published> series;
    for (const auto& cells : linesOf("published_series.csv"))
        series[cells[0]] = {static_cast<int>(parseNumber(cells[1]).value()), numbersIn(cells[2])};
    return series;
}

struct Reference {
    std::string series;
    EtsForm form;
    EtsStart start;
    double logLikelihood = 0.0;
    double aicc = 0.0;
};

/// The columns are named in the file.
std::vector<Reference> references()
{
    const std::map<std::string, EtsTrend> trends{
        {"N", EtsTrend::None}, {"A", EtsTrend::Additive}, {"Ad", EtsTrend::Damped}};
    const std::map<std::string, EtsSeason> seasons{
        {"N", EtsSeason::None}, {"A", EtsSeason::Additive}, {"M", EtsSeason::Multiplicative}};
    std::vector<Reference> all;
    for (const auto& cells : linesOf("published_fits.csv")) {
        const auto number = [&](std::size_t column) { return parseNumber(cells[column]).value(); };
        all.push_back({cells[0],
                       {cells[1] == "A" ? EtsError::Additive : EtsError::Multiplicative, trends.at(cells[2]),
                        seasons.at(cells[3])},
                       {{number(4), number(5), number(6), number(7)}, {number(8), number(9), numbersIn(cells[10])}},
                       number(11),
                       number(12)});
    }
    return all;
}

TEST(EtsReference, TheLikelihoodIsThatOfTheReference)
{
    const auto series = publishedSeries();
    ASSERT_EQ(series.size(), 12u);
    for (const Reference& each : references())
        EXPECT_NEAR(etsLogLikelihood(series.at(each.series).values, each.form, each.start.parameters, each.start.first),
                    each.logLikelihood, 1e-8 * std::abs(each.logLikelihood))
            << each.series << ' ' << etsName(each.form);
}

/// The margin: a likelihood may have two minima of all but the same depth (USAccDeaths, M,Ad,N: 0.001 apart).
TEST(EtsReference, NoFormIsFittedWorseThanInTheReference)
{
    const auto series = publishedSeries();
    for (const Reference& each : references()) {
        const auto fit = fitEts(series.at(each.series).values, series.at(each.series).season, each.form);
        ASSERT_TRUE(fit) << each.series;
        EXPECT_LE(fit->aicc - each.aicc, 0.01) << each.series << ' ' << etsName(each.form);
    }
}

} // namespace
} // namespace antevia
