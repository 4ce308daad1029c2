package org.mendline.storage.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tables whose rows an import may add or change, so that both can be taken back.
public enum TracedTable {
    PERSON(
            "person",
            "display_name VARCHAR, birth_year INTEGER, sex VARCHAR, height_cm DOUBLE PRECISION,"
                    + " mass_kg DOUBLE PRECISION, origin VARCHAR"),
    EPISODE(
            "episode",
            "condition_code VARCHAR, body_site VARCHAR, onset DATE, outcome_code VARCHAR, goal DOUBLE PRECISION,"
                    + " baseline DOUBLE PRECISION, closed DATE");

    private final String table;
    private final String columns;

    /// @param columns with their SQL types
    TracedTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /// The table's name, which is also how the journal calls its rows.
    public String table() {
        return table;
    }

    /// SQL type by column, of the columns that are traced.
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : columns.split(", ", -1)) {
            int space = column.indexOf(' ');
            types.put(column.substring(0, space), column.substring(space + 1));
        }
        return types;
    }

    /// The traced columns, for a SELECT.
    String columns() {
        return String.join(", ", types().keySet());
    }
}
