package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.engine.EngineStart;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.training.calibration.CalibrationResult;
import org.mendline.ml.training.calibration.CalibrationStudy;
import org.mendline.ml.training.calibration.CalibrationTable;
import org.mendline.ml.training.calibration.RankPicture;

/// `evaluate --simulated`: the calibration study of the shipped model.
final class SimulatedRun {
    private SimulatedRun() {}

    /// @return whether ranks and coverage pass
    static boolean run(int people, long seed, Optional<Path> picture, Output output) throws IOException {
        if (people < 100) {
            throw new CommandFailed(2, "--people must be 100 or more, not " + people + ".");
        }
        if (Engine.start(ClinicFolders.engineCache()) instanceof EngineStart.Unavailable(String reason)) {
            throw new CommandFailed(2, "The study needs the prediction engine. " + reason);
        }
        ConsoleProgress progress = new ConsoleProgress(output.err());
        try (ParticleTwinModel model = ParticleTwinModel.with(LstmPosterior.shipped())) {
            CalibrationResult result = CalibrationStudy.run(model, people, seed, progress::at, progress::cancelled);
            progress.done();
            if (picture.isPresent()) {
                Files.writeString(picture.get(), RankPicture.of(result));
            }
            output.print(result, out -> out.print(CalibrationTable.of(result)));
            return result.ranksPass() && result.coveragePasses();
        }
    }
}
