package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.engine.EngineStart;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.training.ModelCard;
import org.mendline.ml.training.ModelManifest;
import org.mendline.ml.training.OutlookCard;
import org.mendline.ml.training.OutlookEvaluation;
import org.mendline.ml.training.OutlookTrainer;
import org.mendline.ml.training.TrainedNetwork;
import org.mendline.ml.training.TwinTrainer;
import org.mendline.ml.training.calibration.CalibrationStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = {
            "Trains the shipped networks (the twin's and the outlook's) from nothing on simulated people; the same",
            "seed gives the same bits. Writes weights, model cards and models.json (SHA-256) into a folder."
        })
final class TrainCommand implements Callable<Integer> {
    private static final int CHECKED_PEOPLE = 660;
    private static final int OUTLOOK_CHECKED_PEOPLE = 100;
    private static final long CHECK_SEED = 2026;

    @Mixin
    private Output output = new Output();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--local",
            description = "Learn from this clinic's own finished recoveries instead, and backtest what was learned.")
    private boolean local;

    @Option(names = "--seed", description = "Seed (default ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--steps",
            description = "Training steps of the twin's network, 128 simulated people each (default ${DEFAULT-VALUE}).",
            defaultValue = "5000")
    private int steps = 5000;

    @Option(
            names = "--outlook-steps",
            description = "Training steps of the outlook's network, 128 days each (default ${DEFAULT-VALUE}).",
            defaultValue = "3000")
    private int outlookSteps = 3000;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write (default ${DEFAULT-VALUE}).",
            defaultValue = "mendline-model")
    private Path folder = Path.of("mendline-model");

    @Override
    public Integer call() throws IOException {
        if (local) {
            LocalTrainingRun.run(store, output);
            return 0;
        }
        if (Engine.start(ClinicFolders.engineCache()) instanceof EngineStart.Unavailable(String reason)) {
            throw new CommandFailed(2, "Training needs the prediction engine. " + reason);
        }
        ConsoleProgress console = new ConsoleProgress(output.err());
        ModelCard twin = trainTwin(console);
        OutlookCard outlook = trainOutlook(console);
        console.done();
        twin.write(folder);
        outlook.write(folder);
        ModelManifest.write(folder);
        TrainedJson json = new TrainedJson(
                folder.toAbsolutePath().toString(),
                seed,
                steps,
                twin.run().weights().fingerprint(),
                twin.run().seconds(),
                outlookSteps,
                outlook.run().weights().fingerprint(),
                outlook.run().seconds());
        output.print(
                json,
                out -> out.printf(
                        Locale.ROOT,
                        "Wrote %s (%d steps, %.0f s, SHA-256 %s) and %s (%d steps, %.0f s, SHA-256 %s) with their model"
                                + " cards and %s into %s; seed %d%n",
                        LstmPosterior.SHIPPED,
                        steps,
                        json.trainingSeconds,
                        json.weightsSha256,
                        OutlookModel.SHIPPED,
                        outlookSteps,
                        json.outlookTrainingSeconds,
                        json.outlookWeightsSha256,
                        ModelManifest.FILE,
                        json.folder,
                        seed));
        return 0;
    }

    private ModelCard trainTwin(ConsoleProgress console) throws IOException {
        TrainedNetwork trained = TwinTrainer.train(
                seed, steps, (step, of, loss) -> report(console, "twin", step, of, loss), console::cancelled);
        console.at(1, "Checking the twin's network on " + CHECKED_PEOPLE + " fresh simulated people");
        return new ModelCard(trained, CalibrationStudy.of(trained.weights(), CHECKED_PEOPLE, CHECK_SEED));
    }

    private OutlookCard trainOutlook(ConsoleProgress console) throws IOException {
        TrainedNetwork trained = OutlookTrainer.train(
                seed, outlookSteps, (step, of, loss) -> report(console, "outlook", step, of, loss), console::cancelled);
        console.at(1, "Checking the outlook on " + OUTLOOK_CHECKED_PEOPLE + " fresh simulated people");
        return new OutlookCard(trained, OutlookEvaluation.of(trained.weights(), OUTLOOK_CHECKED_PEOPLE, CHECK_SEED));
    }

    private static void report(ConsoleProgress console, String network, int step, int steps, double loss) {
        console.at(
                (double) step / steps,
                String.format(Locale.ROOT, "%s: step %d of %d, loss %.3f", network, step, steps, loss));
    }

    record TrainedJson(
            String folder,
            long seed,
            int steps,
            String weightsSha256,
            double trainingSeconds,
            int outlookSteps,
            String outlookWeightsSha256,
            double outlookTrainingSeconds) {}
}
