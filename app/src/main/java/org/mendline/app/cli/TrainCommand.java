package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.engine.EngineStart;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.training.ModelCard;
import org.mendline.ml.training.TwinTrainer;
import org.mendline.ml.training.calibration.CalibrationResult;
import org.mendline.ml.training.calibration.CalibrationStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = {
            "Trains the shipped network from nothing on simulated people; the same seed gives the same bits.",
            "Writes the weights and the model card of the run into a folder."
        })
final class TrainCommand implements Callable<Integer> {
    private static final int CHECKED_PEOPLE = 660;
    private static final long CHECK_SEED = 2026;

    @Mixin
    private Output output = new Output();

    @Option(names = "--seed", description = "Seed (default ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--steps",
            description = "Training steps of 128 simulated people (default ${DEFAULT-VALUE}).",
            defaultValue = "5000")
    private int steps = 5000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write (default ${DEFAULT-VALUE}).",
            defaultValue = "mendline-model")
    private Path folder = Path.of("mendline-model");

    @Override
    public Integer call() throws IOException {
        if (Engine.start(ClinicFolders.engineCache()) instanceof EngineStart.Unavailable(String reason)) {
            throw new CommandFailed(2, "Training needs the prediction engine. " + reason);
        }
        ConsoleProgress console = new ConsoleProgress(output.err());
        TwinTrainer.Trained trained = TwinTrainer.train(
                seed,
                steps,
                (step, of, loss) -> console.at(
                        (double) step / of, String.format(Locale.ROOT, "step %d of %d, loss %.3f", step, of, loss)),
                console::cancelled);
        console.at(1, "Checking the network on " + CHECKED_PEOPLE + " fresh simulated people");
        CalibrationResult evaluation = CalibrationStudy.of(trained.weights(), CHECKED_PEOPLE, CHECK_SEED);
        console.done();
        ModelCard card = new ModelCard(trained, evaluation);
        card.write(folder);
        TrainedJson json = new TrainedJson(
                folder.toAbsolutePath().toString(),
                seed,
                steps,
                trained.weights().fingerprint(),
                trained.seconds());
        output.print(
                json,
                out -> out.printf(
                        Locale.ROOT,
                        "Wrote %s and its model card into %s: seed %d, %d steps, %.0f s, SHA-256 %s%n",
                        LstmPosterior.SHIPPED,
                        json.folder,
                        seed,
                        steps,
                        json.trainingSeconds,
                        json.weightsSha256));
        return 0;
    }

    record TrainedJson(String folder, long seed, int steps, String weightsSha256, double trainingSeconds) {}
}
