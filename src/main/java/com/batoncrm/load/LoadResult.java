package com.batoncrm.load;

import java.util.List;

/** What became of a table's rows; a known row that said nothing new is {@code unchanged}. */
public record LoadResult(int added, int changed, int unchanged, List<BadRow> bad) {

    /** {@code line} as an editor counts from 1, {@code column} as the file calls it. */
    public record BadRow(long line, String column, String reason) {

        @Override
        public String toString() {
            return "line " + line + (column.isEmpty() ? "" : ", column '" + column + "'") + ": " + reason;
        }
    }

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + unchanged + " known already, " + bad.size() + " refused";
    }
}
