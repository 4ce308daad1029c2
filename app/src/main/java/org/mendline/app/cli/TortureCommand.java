package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mendline.app.torture.Torture;
import org.mendline.app.torture.TortureKind;
import org.mendline.app.torture.TortureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "torture",
        description = {
            "Kills programs at random moments of import, backup, restore, migration and rewriting of the file, on",
            "stores of simulated people in a temporary folder, and looks whether anything acknowledged was lost.",
            "Exit 1 if so."
        })
final class TortureCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100_000;

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Programs to kill (default ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides the moments (default ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this: ${COMPLETION-CANDIDATES}; may be repeated (default: all in turn).")
    private Set<TortureKind> kinds = EnumSet.allOf(TortureKind.class);

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new CommandFailed(2, "--rounds takes 1 to " + MOST_ROUNDS + ", not " + rounds + ".");
        }
        Path folder = Files.createTempDirectory("mendline-torture");
        ConsoleProgress progress = new ConsoleProgress(output.err());
        TortureReport report = Torture.run(rounds, kinds, seed, folder, progress);
        progress.done();
        output.print(report, out -> {
            report.kinds()
                    .forEach(k -> out.printf(
                            "%-10s %4d kills, %5d acknowledged pieces of work, %3d kills before the first%n",
                            k.kind(), k.kills(), k.acknowledged(), k.beforeFirst()));
            report.problems().forEach(out::println);
            out.println(
                    report.problems().isEmpty()
                            ? report.kills() + " kills: nothing acknowledged was lost, every store opened."
                            : "Something was lost or broken; the stores are in " + folder + ".");
        });
        return report.problems().isEmpty() ? 0 : 1;
    }
}
