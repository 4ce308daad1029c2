package org.mendline.app.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.mendline.app.models.Acceptance;
import org.mendline.app.models.LocalModels;
import org.mendline.app.models.ModelRefusedException;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.local.LocalReport.Comparison;
import org.mendline.ml.local.LocalReport.Difference;
import org.mendline.ml.local.LocalReport.LearnedCondition;
import org.mendline.ml.local.LocalReport.LearnedParameter;
import org.mendline.ml.local.LocalReport.Scores;
import org.mendline.ml.local.LocalReport.Subgroup;

/// Versions in memory that keep the rules of the real ones. The first training yields a version that may not be
/// activated, the next one that may.
final class FakeModels implements LocalModels {
    private static final Instant TRAINED = Instant.parse("2026-11-20T08:00:00Z");

    private final List<LocalReport> reports = new ArrayList<>();
    private final List<String> activated = new ArrayList<>();
    private final List<Acceptance> decisions = new ArrayList<>();
    private Consumer<TaskProgress> beforeTraining = progress -> {};

    /// Lets a test step in while a training runs.
    void beforeTraining(Consumer<TaskProgress> step) {
        beforeTraining = step;
    }

    List<Acceptance> decisions() {
        return decisions;
    }

    Optional<ModelSummary> inUse() {
        return activated.isEmpty() ? Optional.empty() : Optional.of(summary(report(activated.getLast())));
    }

    @Override
    public LocalReport trainLocal(String trainedBy, TaskProgress progress) {
        beforeTraining.accept(progress);
        if (progress.cancelled()) {
            throw new CancellationException("Stopped by the user");
        }
        boolean good = !reports.isEmpty();
        LocalReport report = new LocalReport(
                "local-2026-11-2" + reports.size(),
                LocalDate.of(2026, 11, 20),
                "twin-2",
                good ? 38 : 6,
                good,
                good
                        ? List.of()
                        : List.of("Only 6 people with a finished recovery could be checked; at least 10 are needed."),
                List.of(
                        new LearnedCondition(
                                "knee-arthroplasty",
                                good ? 22 : 4,
                                good,
                                List.of(new LearnedParameter("RECOVERY_TIME", 0.18, 0.9))),
                        new LearnedCondition("hip-arthroplasty", 2, false, List.of())),
                good ? Optional.of(comparison(22, -0.12)) : Optional.empty(),
                good
                        ? List.of(
                                new Subgroup("Sex", "female", 13, 61, Optional.of(comparison(13, -0.15)), "better"),
                                new Subgroup("Sex", "male", 9, 40, Optional.of(comparison(9, -0.08)), "not worse"),
                                new Subgroup("Age", "75 and older", 3, 11, Optional.empty(), "too few people to say"))
                        : List.of(),
                List.of(),
                List.of());
        reports.add(report);
        return report;
    }

    private static Comparison comparison(int persons, double gain) {
        return new Comparison(
                persons,
                persons * 4,
                new Scores(0.81, 0.58, 0.47, 0.77, 0.93, 2.4),
                new Scores(0.81 + gain, 0.58 + gain, 0.49, 0.79, 0.94, 2.2),
                new Difference(gain, gain - 0.06, gain + 0.07),
                new Difference(gain, gain - 0.05, gain + 0.05));
    }

    @Override
    public List<ModelSummary> list() {
        List<ModelSummary> all =
                new ArrayList<>(reports.reversed().stream().map(this::summary).toList());
        all.add(new ModelSummary(
                ModelVersions.SHIPPED,
                activated.isEmpty() ? "shipped, active" : "shipped",
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty()));
        return all;
    }

    private ModelSummary summary(LocalReport report) {
        boolean active = !activated.isEmpty() && activated.getLast().equals(report.version());
        Optional<String> by = active ? Optional.of(decisions.getLast().person()) : Optional.empty();
        return new ModelSummary(
                report.version(),
                active ? "active" : "trained",
                Optional.of(TRAINED),
                Optional.of("ann"),
                report.acceptable(),
                by,
                by.map(name -> TRAINED));
    }

    @Override
    public LocalReport report(String version) {
        return reports.stream()
                .filter(report -> report.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new ModelRefusedException("There is no model version \"" + version + "\"."));
    }

    @Override
    public void activate(String version, Acceptance acceptance) {
        LocalReport report = report(version);
        if (!report.acceptable()) {
            throw new ModelRefusedException(version + " may not be activated. " + String.join(" ", report.reasons()));
        }
        decisions.add(acceptance);
        activated.add(version);
    }

    @Override
    public String rollBack(Acceptance acceptance) {
        if (activated.isEmpty()) {
            throw new ModelRefusedException("There is nothing to roll back: what was shipped is in use.");
        }
        decisions.add(acceptance);
        activated.removeLast();
        return activated.isEmpty() ? ModelVersions.SHIPPED : activated.getLast();
    }
}
