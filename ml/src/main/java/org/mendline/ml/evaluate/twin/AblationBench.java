package org.mendline.ml.evaluate.twin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.Progress;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;

/// Takes the workstation apart: network alone, twin without network, both, and the ensemble without and with them, on
/// real tasks that describe a twin and on simulated people. A task's own small mechanism, where it has one, stays in
/// both
/// ensembles.
public final class AblationBench {
    private static final Set<String> ALONE = Set.of(
            "persistence",
            "ridge",
            TwinMembers.NETWORK,
            TwinMembers.PRIORS,
            TwinMembers.TWIN,
            TwinMembers.RECALIBRATED,
            TwinMembers.CORRECTED);

    private final TwinMembers members;
    private final long seed;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    /// @param seed of folds and resampling
    /// @param cancelled asked between folds
    public AblationBench(TwinMembers members, long seed, Progress progress, BooleanSupplier cancelled) {
        this.members = members;
        this.seed = seed;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// Ablations on the real tasks of a folder, then on simulated people.
    ///
    /// @throws IOException if the folder cannot be used
    /// @throws CancellationException if told so
    public Ablations run(Path dataFolder) throws IOException {
        List<Task> real = TaskFolder.read(dataFolder).stream()
                .filter(task -> task.description().twin().isPresent())
                .toList();
        List<Task> simulated = simulated();
        List<Ablations.TaskAblation> ablations = new ArrayList<>();
        for (Task task : real) {
            ablations.add(ablation(task, false, ablations.size(), real.size() + simulated.size()));
        }
        for (Task task : simulated) {
            ablations.add(ablation(task, true, ablations.size(), real.size() + simulated.size()));
        }
        progress.at("Ablations done", 1);
        return new Ablations(ablations);
    }

    private List<Task> simulated() throws IOException {
        Path folder = Files.createTempDirectory("simulated-people");
        try {
            return SimulatedTasks.of(folder, seed);
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Ablations.TaskAblation ablation(Task task, boolean simulated, int done, int count) {
        List<MemberSource> twins = new ArrayList<>(members.all());
        twins.add(members.withoutNetwork());
        TaskResult everything = run(task, twins, done, count);
        TaskResult without = run(task, List.of(), done + 0.5, count);
        List<Ablations.Variant> variants = new ArrayList<>();
        for (MemberResult member : everything.members()) {
            if (ALONE.contains(member.name()) || member.name().equals(everything.bestBaseline())) {
                variants.add(variant(member.name(), member));
            }
        }
        variants.add(variant("ensemble without the twin", without.member(EvaluationBench.ENSEMBLE)));
        variants.add(variant("ensemble with everything", everything.member(EvaluationBench.ENSEMBLE)));
        return new Ablations.TaskAblation(
                everything.task(), everything.title(), everything.unit(), simulated, everything.n(), variants);
    }

    private TaskResult run(Task task, List<MemberSource> twins, double done, int count) {
        String step = "Ablation: " + task.description().title();
        return EvaluationBench.run(
                task, seed, twins, share -> progress.at(step, (done + share / 2) / count), cancelled);
    }

    private static Ablations.Variant variant(String name, MemberResult member) {
        return new Ablations.Variant(
                name, member.mae(), member.bias(), member.crps(), member.coverage80(), member.width80());
    }
}
