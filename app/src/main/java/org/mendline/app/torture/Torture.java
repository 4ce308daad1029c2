package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.torture.TortureReport.KindReport;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.store.StoreException;

/// Rounds of `kill -9` at random moments of import, backup, restore, migration and rewriting of the file,
/// in turn. After each the store is opened and judged: every acknowledged commit is there, the audit chain
/// holds, no import is there by half, and what bears a backup's name is whole.
///
/// The seed decides after how many reports and how much time a program is killed; what it was doing at that moment is
/// up to the machine.
public final class Torture {
    private static final int MOST_REPORTS = 3;
    private static final int MOST_MILLIS = 700;

    private final SplittableRandom random;
    private final Map<TortureKind, int[]> tallies = new EnumMap<>(TortureKind.class);
    private final Map<TortureKind, Integer> next = new EnumMap<>(TortureKind.class);
    private final List<String> problems = new ArrayList<>();
    private final long seed;

    private Torture(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// Kills `rounds` programs.
    ///
    /// @param kinds what they do when they are killed, in turn; at least one
    /// @param folder place to work in; left as it was, unless something was lost: then the stores stay for a look
    /// @throws CancellationException if the progress says so
    public static TortureReport run(int rounds, Set<TortureKind> kinds, long seed, Path folder, TaskProgress progress)
            throws IOException, InterruptedException {
        List<Trial> trials = Trial.all().stream()
                .filter(trial -> kinds.contains(trial.kind()))
                .toList();
        return new Torture(seed).run(rounds, trials, folder, progress);
    }

    private TortureReport run(int rounds, List<Trial> trials, Path folder, TaskProgress progress)
            throws IOException, InterruptedException {
        for (Trial trial : trials) {
            tallies.put(trial.kind(), new int[3]);
            trial.prepare(Files.createDirectories(folder.resolve(trial.kind().code())));
        }
        for (int round = 0; round < rounds; round++) {
            if (progress.cancelled()) {
                throw new CancellationException("Stopped by the user");
            }
            Trial trial = trials.get(round % trials.size());
            progress.at(
                    (double) round / rounds,
                    "Round " + (round + 1) + " of " + rounds + ": "
                            + trial.kind().code());
            round(round, trial, folder.resolve(trial.kind().code()));
        }
        if (problems.isEmpty()) {
            Scene.remove(folder);
        }
        return new TortureReport(
                seed,
                tallies.entrySet().stream()
                        .map(e -> new KindReport(e.getKey().code(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                        .toList(),
                problems);
    }

    private void round(int round, Trial trial, Path place) throws IOException, InterruptedException {
        int first = next.getOrDefault(trial.kind(), 0);
        Victim.Death death = Victim.killed(
                trial.kind(),
                place,
                first,
                random.nextInt(MOST_REPORTS),
                Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        List<Integer> done = death.done();
        death.endedByItself().ifPresent(why -> problems.add(sentence(round, trial, why)));
        int[] tally = tallies.getOrDefault(trial.kind(), new int[3]);
        tally[0]++;
        tally[1] += done.size();
        tally[2] += done.isEmpty() ? 1 : 0;
        // The piece that was under way may have been done without a word of it getting out: its number is spent.
        next.put(trial.kind(), first + done.size() + 1);
        try {
            trial.judge(place, done).forEach(fault -> problems.add(sentence(round, trial, fault)));
        } catch (StoreException | BackupException e) {
            problems.add(sentence(round, trial, String.valueOf(e.getMessage())));
        }
    }

    private static String sentence(int round, Trial trial, String fault) {
        return "Round " + (round + 1) + ", " + trial.kind().code() + ": " + fault;
    }
}
