package org.mendline.storage.importing.hl7;

import java.util.Optional;
import org.mendline.storage.observation.Quality;

/// What OBX-11 says of a result (HL7 table 0085).
sealed interface ResultStatus {
    /// The result counts.
    record Stands(Quality quality) implements ResultStatus {}

    /// The sender takes back what it reported before.
    ///
    /// @param because goes on from "the sender"
    record TakenBack(String because) implements ResultStatus {}

    /// There is no result.
    record NoResult(String because) implements ResultStatus {}

    /// The status of that code; empty if the table does not hold it. A missing status counts as final, since
    /// senders before version 2.3 left it out.
    static Optional<ResultStatus> of(String code) {
        return switch (code) {
            case "", "F", "U", "B", "V" -> Optional.of(new Stands(Quality.VALID));
            case "C", "A" -> Optional.of(new Stands(Quality.CORRECTED));
            case "P", "I", "R", "S" -> Optional.of(new Stands(Quality.PRELIMINARY));
            case "D" -> Optional.of(new TakenBack("deleted this result"));
            case "W" -> Optional.of(new TakenBack("withdrew this result as wrong, for example of another patient"));
            case "X" -> Optional.of(new NoResult("no result could be obtained"));
            case "N" -> Optional.of(new NoResult("the result was not asked for"));
            case "O" -> Optional.of(new NoResult("it describes the order only"));
            default -> Optional.empty();
        };
    }
}
