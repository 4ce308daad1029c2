package org.mendline.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mendline.app.bench.Bench;
import org.mendline.app.bench.BenchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "bench", description = "Measures speed, as ratios within one run. Exit 1 if a ratio is over its limit.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        ConsoleProgress progress = new ConsoleProgress(output.err());
        List<BenchResult> results = Bench.run(progress);
        progress.done();
        output.print(
                new BenchJson(Bench.machine(), results),
                out -> results.forEach(r -> out.printf(
                        Locale.ROOT,
                        "%-36s %6.2f  (limit %.2f)  %10.2f %s%s%n",
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
