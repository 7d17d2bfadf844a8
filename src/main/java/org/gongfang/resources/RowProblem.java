package org.gongfang.resources;

import org.gongfang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a row of a file cannot be taken in: the row as a spreadsheet counts, the column if it is one, what stands there. */
public record RowProblem(int row, @Nullable String column, String cell, Refusal reason) {}
