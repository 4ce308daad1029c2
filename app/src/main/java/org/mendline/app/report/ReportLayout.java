package org.mendline.app.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How a report is laid out.
///
/// @param paper what its pages are set up for
/// @param columns of the squad sheet, in this order; the person always comes first
/// @param parts which sheets it has
public record ReportLayout(Paper paper, List<SquadColumn> columns, Set<ReportPart> parts) {
    public ReportLayout {
        columns = List.copyOf(columns);
        parts = Set.copyOf(parts);
    }

    /// All columns and the sheets that a weekly report usually has.
    public static ReportLayout weekly(Paper paper) {
        return new ReportLayout(paper, List.of(SquadColumn.values()), usualParts());
    }

    /// All columns and the sheets that a report of one person usually has.
    public static ReportLayout person(Paper paper) {
        return new ReportLayout(paper, List.of(SquadColumn.values()), EnumSet.allOf(ReportPart.class));
    }

    /// Sheets of a weekly report unless somebody chooses others.
    public static Set<ReportPart> usualParts() {
        return EnumSet.of(ReportPart.PERSONS, ReportPart.GAPS, ReportPart.WHY, ReportPart.DECISIONS, ReportPart.FILES);
    }

    /// The columns shown: the person first, none twice.
    public List<SquadColumn> shown() {
        EnumSet<SquadColumn> left = EnumSet.allOf(SquadColumn.class);
        left.remove(SquadColumn.PERSON);
        List<SquadColumn> rest = columns.stream().filter(left::remove).toList();
        return Stream.concat(Stream.of(SquadColumn.PERSON), rest.stream()).toList();
    }

    boolean has(ReportPart part) {
        return parts.contains(part);
    }
}
