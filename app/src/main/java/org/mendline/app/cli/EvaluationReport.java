package org.mendline.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.Optional;
import org.mendline.app.models.EvaluationStamp;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.EvaluationTable;
import org.mendline.ml.evaluate.direction.DirectionTable;
import org.mendline.ml.evaluate.direction.Directions;
import org.mendline.ml.evaluate.twin.Ablations;
import org.mendline.ml.evaluate.twin.TwinReport;
import org.mendline.ml.evaluate.twin.TwinTable;

/// Everything that `evaluate --data` found; component names are the names in JSON.
///
/// @param run when and on what it ran
/// @param evaluation its components stand at the top level
/// @param twin the twin on real records
/// @param directions what-ifs beside randomised trials
/// @param ablations if asked for
/// @param engineNote why the twin ran without its network, if it did
record EvaluationReport(
        EvaluationStamp run,
        @JsonUnwrapped Evaluation evaluation,
        TwinReport twin,
        Directions directions,
        Optional<Ablations> ablations,
        Optional<String> engineNote) {

    /// The report as plain tables.
    void print(PrintWriter out) {
        engineNote.ifPresent(reason ->
                out.printf("The twin's network is not available, the twin runs on its priors alone. %s%n%n", reason));
        out.print(EvaluationTable.of(evaluation));
        out.print(TwinTable.of(twin));
        out.print(DirectionTable.of(directions));
        ablations.ifPresent(found -> out.print(TwinTable.of(found)));
    }
}
