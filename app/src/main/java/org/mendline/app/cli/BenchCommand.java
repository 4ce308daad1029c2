package org.mendline.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mendline.app.bench.Bench;
import org.mendline.app.bench.BenchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "bench", description = "Measures speed, as ratios within one run. Exit 1 if a ratio is over its limit.")
final class BenchCommand implements Callable<Integer> {
    private static final int LEAST_PERSONS = 20;
    private static final int MOST_PERSONS = 5000;

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--store",
            paramLabel = "PERSONS",
            description = "Only the store with ten years of daily values of so many persons, 20 to 5000.")
    private @Nullable Integer storePersons;

    @Override
    public Integer call() throws Exception {
        if (storePersons != null && (storePersons < LEAST_PERSONS || storePersons > MOST_PERSONS)) {
            throw new CommandFailed(2, "--store takes 20 to 5000 persons, not " + storePersons + ".");
        }
        ConsoleProgress progress = new ConsoleProgress(output.err());
        List<BenchResult> results = storePersons == null ? Bench.run(progress) : Bench.store(storePersons, progress);
        progress.done();
        output.print(
                new BenchJson(Bench.machine(), results),
                out -> results.forEach(r -> out.printf(
                        Locale.ROOT,
                        "%-48s %6.2f  (limit %.2f)  %10.2f %s%s%n",
                        r.name(),
                        r.ratio(),
                        r.limit(),
                        r.absolute(),
                        r.unit(),
                        r.withinLimit() ? "" : "  OVER")));
        return results.stream().allMatch(BenchResult::withinLimit) ? 0 : 1;
    }

    record BenchJson(Map<String, Object> machine, List<BenchResult> results) {}
}
