package org.mendline.app.reporting;

import java.util.List;
import java.util.Set;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.storage.person.PersonId;

/// Who is in a report.
public sealed interface ReportPeople {
    /// Everyone in treatment.
    record All() implements ReportPeople {}

    /// Those at risk or stalling, those without recent data, and whoever has a warning.
    record Flagged() implements ReportPeople {}

    /// These, as far as they are in treatment.
    record Selected(List<PersonId> ids) implements ReportPeople {
        public Selected {
            ids = List.copyOf(ids);
        }
    }

    /// Those of a caseload who are in the report, in its order.
    default List<CaseloadEntry> of(List<CaseloadEntry> caseload) {
        return switch (this) {
            case All() -> caseload;
            case Flagged() -> caseload.stream().filter(ReportPeople::flagged).toList();
            case Selected(List<PersonId> ids) -> {
                Set<PersonId> wanted = Set.copyOf(ids);
                yield caseload.stream().filter(e -> wanted.contains(e.person())).toList();
            }
        };
    }

    private static boolean flagged(CaseloadEntry entry) {
        return entry.status() != CaseloadStatus.ON_TRACK || !entry.flags().isEmpty();
    }
}
