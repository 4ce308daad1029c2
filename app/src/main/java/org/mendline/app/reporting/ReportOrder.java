package org.mendline.app.reporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportLayout;

/// What somebody wants written.
///
/// @param people who is in it; a report of one person is written for each of them
/// @param plans changed plans to compare with the usual one, each a list of settings as `whatif` takes
///     them, for example `sleep=8.5h load=-15%`
/// @param template the clinic's own workbook to fill instead of Mendline's
/// @param folder where it goes unless somebody says otherwise
public record ReportOrder(
        ReportKind kind,
        ReportPeople people,
        ReportLayout layout,
        List<String> plans,
        Optional<Path> template,
        Optional<Path> folder) {
    /// Compared in a report of one person unless somebody chooses others.
    public static final List<String> USUAL_PLANS = List.of("sleep=8.5h", "load=-15%");

    public ReportOrder {
        plans = List.copyOf(plans);
    }

    /// The weekly report of everyone, as it usually is.
    public static ReportOrder weekly(Paper paper) {
        return new ReportOrder(
                ReportKind.WEEKLY,
                new ReportPeople.All(),
                ReportLayout.weekly(paper),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Reports of single people, as they usually are.
    public static ReportOrder person(Paper paper, ReportPeople people) {
        return new ReportOrder(
                ReportKind.PERSON, people, ReportLayout.person(paper), USUAL_PLANS, Optional.empty(), Optional.empty());
    }

    public ReportOrder withPeople(ReportPeople others) {
        return new ReportOrder(kind, others, layout, plans, template, folder);
    }
}
