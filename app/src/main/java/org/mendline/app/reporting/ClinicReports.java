package org.mendline.app.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.FilledTemplate;
import org.mendline.app.report.Paper;
import org.mendline.app.report.PersonDetail;
import org.mendline.app.report.PersonReport;
import org.mendline.app.report.ReportHead;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.StarterTemplate;
import org.mendline.app.report.WeeklyReport;
import org.mendline.app.report.WeeklyReportData;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.report.SavedReport;

/// The reports of an open clinic. Exports and changes of what is kept go into the audit log.
public final class ClinicReports implements Reports {
    private final ReportSource clinic;
    private final Clock clock;
    private final String user;

    /// @param user who works here
    public ClinicReports(ReportSource clinic, Clock clock, String user) {
        this.clinic = clinic;
        this.clock = clock;
        this.user = user;
    }

    @Override
    public List<SavedOrder> saved() {
        return clinic.store().reports().all().stream().map(ClinicReports::order).toList();
    }

    @Override
    public SavedOrder named(String name) {
        return clinic.store()
                .reports()
                .named(name)
                .map(ClinicReports::order)
                .orElseThrow(
                        () -> new IllegalArgumentException("No saved report is called \"" + name + "\". " + known()));
    }

    private String known() {
        String names =
                clinic.store().reports().all().stream().map(SavedReport::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "None is saved yet: `mendline report save NAME`." : "There are: " + names + ".";
    }

    @Override
    public SavedOrder save(String name, ReportOrder order) {
        order.plans().forEach(PlanChange::parse);
        SavedReport saved = new SavedReport(name.strip(), OrderJson.write(order), user, clock.instant());
        clinic.store().inTransaction(() -> {
            clinic.store().reports().save(saved);
            clinic.store().audit().append(user, "report", "Saved the report \"" + saved.name() + "\".");
            return saved;
        });
        return order(saved);
    }

    @Override
    public boolean delete(String name) {
        return clinic.store().inTransaction(() -> {
            boolean was = clinic.store().reports().delete(name);
            if (was) {
                clinic.store().audit().append(user, "report", "Deleted the saved report \"" + name + "\".");
            }
            return was;
        });
    }

    private static SavedOrder order(SavedReport saved) {
        return new SavedOrder(saved.name(), OrderJson.read(saved.json()), saved.madeBy(), saved.madeAt());
    }

    @Override
    public List<CaseloadEntry> people(ReportOrder order, TaskProgress progress) {
        return order.people().of(clinic.caseload(progress));
    }

    @Override
    public List<Path> write(ReportOrder order, Destination destination, TaskProgress progress) throws IOException {
        List<PlanChange> plans = order.plans().stream().map(PlanChange::parse).toList();
        List<CaseloadEntry> people = people(order, progress);
        if (people.isEmpty() && !(order.people() instanceof ReportPeople.All)) {
            throw new IllegalArgumentException(
                    "Nobody in treatment is among the people of this report. Choose others.");
        }
        PersonWeeks weeks = new PersonWeeks(clinic, plans, clock.getZone());
        ReportHead head = new Provenance(clinic, clock, user).head(people, order);
        List<Path> written = switch (order.kind()) {
            case WEEKLY -> List.of(weekly(order, head, people, weeks, target(destination), progress));
            case PERSON -> persons(order, head, people, weeks, destination, progress);
        };
        clinic.store()
                .audit()
                .append(
                        user,
                        "export",
                        "Report of " + people.size() + " people written to "
                                + written.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        return written;
    }

    private Path weekly(
            ReportOrder order,
            ReportHead head,
            List<CaseloadEntry> people,
            PersonWeeks weeks,
            Path target,
            TaskProgress progress)
            throws IOException {
        WeeklyReportData data = new WeeklyReportData(head, order.layout(), people, weeks::of);
        if (order.template().isPresent()) {
            new FilledTemplate().weekly(order.template().get(), data, target, progress);
        } else {
            new WeeklyReport().write(data, target, progress);
        }
        return target;
    }

    private List<Path> persons(
            ReportOrder order,
            ReportHead head,
            List<CaseloadEntry> people,
            PersonWeeks weeks,
            Destination destination,
            TaskProgress progress)
            throws IOException {
        if (destination instanceof Destination.To(Path file) && people.size() > 1) {
            throw new IllegalArgumentException("A report of one person is a file for each: " + people.size()
                    + " people do not go into " + file.getFileName() + ". Name a folder, or choose one person.");
        }
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            CaseloadEntry entry = people.get(i);
            if (progress.cancelled()) {
                throw new CancellationException("The reports were stopped after " + i + " of " + people.size() + ".");
            }
            progress.at((double) i / people.size(), "Writing " + entry.label());
            Path target = target(personal(destination, entry));
            PersonDetail detail = PersonDetails.of(entry, weeks, head.weekEnding());
            if (order.template().isPresent()) {
                new FilledTemplate().person(order.template().get(), head, detail, target, progress);
            } else {
                new PersonReport().write(head, order.layout(), detail, target, progress);
            }
            written.add(target);
        }
        return written;
    }

    private static Destination personal(Destination destination, CaseloadEntry entry) {
        return switch (destination) {
            case Destination.To to -> to;
            case Destination.In(Path folder, String name) -> new Destination.In(folder, name + " " + entry.label());
        };
    }

    private Path target(Destination destination) {
        return switch (destination) {
            case Destination.To(Path file) -> file;
            case Destination.In(Path folder, String name) -> Destination.free(folder, name, LocalDate.now(clock));
        };
    }

    @Override
    public void starterTemplate(ReportKind kind, Path file) throws IOException {
        new StarterTemplate().write(kind, Paper.of(Locale.getDefault()), file);
    }

    @Override
    public List<String> templateProblems(ReportKind kind, Path template) throws IOException {
        return new FilledTemplate().problems(template, kind);
    }
}
