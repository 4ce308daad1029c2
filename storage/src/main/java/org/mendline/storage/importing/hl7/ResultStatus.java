package org.mendline.storage.importing.hl7;

import java.util.Optional;
import org.mendline.storage.observation.Quality;

/// What OBX-11 says of a result (HL7 table 0085).
sealed interface ResultStatus {
    /// What a withdrawal does not do by itself.
    String STAYS = "; if an earlier message brought it, it is still stored, so look at it and undo that import if it"
            + " must go";

    /// The result counts.
    record Stands(Quality quality) implements ResultStatus {}

    /// There is no result, or it was withdrawn.
    record NoResult(String because) implements ResultStatus {}

    /// The status of that code; empty if the table does not hold it. A missing status counts as final, since
    /// senders before version 2.3 left it out.
    static Optional<ResultStatus> of(String code) {
        return switch (code) {
            case "", "F", "U", "B", "V" -> Optional.of(new Stands(Quality.VALID));
            case "C", "A" -> Optional.of(new Stands(Quality.CORRECTED));
            case "P", "I", "R", "S" -> Optional.of(new Stands(Quality.PRELIMINARY));
            case "D" -> Optional.of(new NoResult("the sender deleted this result" + STAYS));
            case "W" ->
                Optional.of(new NoResult(
                        "the sender withdrew this result as wrong, for example of another patient" + STAYS));
            case "X" -> Optional.of(new NoResult("no result could be obtained"));
            case "N" -> Optional.of(new NoResult("the result was not asked for"));
            case "O" -> Optional.of(new NoResult("it describes the order only"));
            default -> Optional.empty();
        };
    }
}
