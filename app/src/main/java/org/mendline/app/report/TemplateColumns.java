package org.mendline.app.report;

import java.util.Arrays;
import java.util.List;

/// Heads that a template's table may have.
public final class TemplateColumns {
    private TemplateColumns() {}

    /// The columns of a table; of daily values only the date, as inputs differ.
    public static List<TableColumn> of(TemplateName name) {
        return switch (name) {
            case SQUAD ->
                Arrays.stream(SquadColumn.values()).map(SquadColumn::column).toList();
            case GAPS -> PersonTables.GAPS;
            case WHY -> PersonTables.WHY;
            case PLANS -> PersonTables.PLANS;
            case DECISIONS -> PersonTables.DECISIONS;
            case FILES -> DetailTables.FILES;
            case PROVENANCE -> TemplateValues.PROVENANCE;
            case CURVE -> CurveTable.COLUMNS;
            case NEXT_DAYS -> DetailTables.OUTLOOK;
            case INPUTS -> DetailTables.INPUTS;
            case DAILY -> List.of(DetailTables.DATE);
            default -> List.of();
        };
    }
}
