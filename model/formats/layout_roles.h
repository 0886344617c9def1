#pragma once

#include "model/formats/table_layout.h"

namespace antevia {

/// Gives each column its role, from headings first and cells second. `layout` has headings, tags and rows already.
void assignRoles(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout,
                 DateOrder order);
/// Takes columns without a role for notes that say again what the column of periods says: its year, month or week as a
/// number, a name of the period ("Q1 2024/25"), or at what time of the day it was.
void ignoreSaidPeriods(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, DateOrder order,
                       TableLayout& layout);
/// Finds the columns that say how settled and how credible figures are: a status in words, an Admiralty grade.
void assignMarkColumns(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                       TableLayout& layout);
/// Pairs the columns of labels with those of their codes: columns beside each other, or with a common word in their
/// headings, whose texts stand for each other one to one in the rows that were looked at.
void pairLabels(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// Of a table whose rows are single events: which columns stay when they are added up by month, and that they are.
void settleEvents(const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// Takes columns for notes that tell no rows apart which dates and the others do not: rounds of a survey, each of which
/// would be a series of its own, and texts in a few rows.
void leaveOutIdle(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout);
/// The role of each column of SDMX-CSV (1.0, 2.0, any labels); false if the headings are not SDMX-CSV's.
bool assignSdmxRoles(const std::vector<ColumnProfile>& profiles, TableLayout& layout);

} // namespace antevia
