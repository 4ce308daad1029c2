package org.mendline.ml.evaluate.direction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mendline.ml.evaluate.Progress;

/// Checks the direction of what-ifs on all trials of a data folder.
public final class DirectionBench {
    private static final int SPLITS = 200;
    private static final int DRAWS = 300;

    private DirectionBench() {}

    /// Same data and seed, same bits. A folder without a trial gives an empty result.
    ///
    /// @param cancelled asked between trials
    /// @throws IOException if a description or table cannot be used; the message says what is wrong
    /// @throws CancellationException if `cancelled` says so
    public static Directions run(Path dataFolder, long seed, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        List<Trial> trials = TrialFolder.read(dataFolder);
        List<Directions.TrialResult> results = new ArrayList<>();
        for (Trial trial : trials) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The evaluation was cancelled");
            }
            progress.at("Directions: " + trial.title(), (double) results.size() / trials.size());
            results.add(new DirectionCheck(trial, seed, SPLITS, DRAWS).result());
        }
        progress.at("Directions checked", 1);
        return new Directions(results);
    }
}
