package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.ReportKind;
import org.mendline.app.reporting.Destination;
import org.mendline.app.reporting.ReportOrder;
import org.mendline.app.reporting.Reports;
import org.mendline.app.reporting.SavedOrder;
import org.mendline.app.task.TaskProgress;

/// Reports of a fake clinic: files of one word, saved reports in memory.
final class FakeReports implements Reports {
    private final Function<TaskProgress, List<CaseloadEntry>> caseload;
    private final Map<String, SavedOrder> saved = new TreeMap<>();
    private Optional<ReportOrder> last = Optional.empty();

    FakeReports(Function<TaskProgress, List<CaseloadEntry>> caseload) {
        this.caseload = caseload;
    }

    /// What was written last.
    Optional<ReportOrder> last() {
        return last;
    }

    @Override
    public List<SavedOrder> saved() {
        return List.copyOf(saved.values());
    }

    @Override
    public SavedOrder named(String name) {
        return Optional.ofNullable(saved.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No saved report is called \"" + name + "\"."));
    }

    @Override
    public SavedOrder save(String name, ReportOrder order) {
        SavedOrder kept = new SavedOrder(name, order, "tester", Instant.EPOCH);
        saved.put(name, kept);
        return kept;
    }

    @Override
    public boolean delete(String name) {
        return saved.remove(name) != null;
    }

    @Override
    public List<CaseloadEntry> people(ReportOrder order, TaskProgress progress) {
        return order.people().of(caseload.apply(progress));
    }

    @Override
    public List<Path> write(ReportOrder order, Destination destination, TaskProgress progress) throws IOException {
        last = Optional.of(order);
        List<CaseloadEntry> people = people(order, progress);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("Nobody in treatment is among the people of this report.");
        }
        List<Path> files = new ArrayList<>();
        switch (destination) {
            case Destination.To(Path file) -> files.add(file);
            case Destination.In(Path folder, String name) -> {
                for (CaseloadEntry entry : order.kind() == ReportKind.WEEKLY ? people.subList(0, 1) : people) {
                    String called = order.kind() == ReportKind.WEEKLY ? name : name + " " + entry.label();
                    files.add(Destination.free(folder, called, FakePeople.TODAY));
                }
            }
        }
        for (Path file : files) {
            Files.writeString(file, "simulated");
        }
        return files;
    }

    @Override
    public void starterTemplate(ReportKind kind, Path file) throws IOException {
        Files.writeString(file, "template");
    }

    @Override
    public List<String> templateProblems(ReportKind kind, Path template) {
        return List.of();
    }
}
