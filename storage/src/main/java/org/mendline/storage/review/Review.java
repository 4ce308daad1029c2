package org.mendline.storage.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// A named person's decision about one suggestion.
///
/// @param shown what was suggested, as it was shown
/// @param reviewer name of who decided
/// @param reason why, in their own words; needed where a suggestion is rejected or a decision taken back
public record Review(Shown shown, Decision decision, String reviewer, Optional<String> reason) {

    /// @throws IllegalArgumentException with a sentence, if nobody is named, a needed reason is missing, or a dose is
    ///     changed that was not suggested
    public Review {
        reviewer = reviewer.strip();
        reason = reason.map(String::strip).filter(words -> !words.isEmpty());
        if (reviewer.isEmpty()) {
            throw new IllegalArgumentException("A decision needs the name of the person who makes it.");
        }
        if (decision instanceof Decision.Rejected && reason.isEmpty()) {
            throw new IllegalArgumentException("Say why the suggestion is rejected; the reason is kept with it.");
        }
        if (decision instanceof Decision.Changed && shown.dose().isEmpty()) {
            throw new IllegalArgumentException("Only a suggestion that names a dose can be changed.");
        }
    }

    /// The dose a decision puts into the plan: the suggested one, or the one it was changed to.
    public OptionalDouble agreedDose() {
        return switch (decision) {
            case Decision.Accepted _ ->
                shown.dose().map(d -> OptionalDouble.of(d.suggested())).orElse(OptionalDouble.empty());
            case Decision.Changed(double dose) -> OptionalDouble.of(dose);
            case Decision.Rejected _ -> OptionalDouble.empty();
        };
    }

    /// What was decided.
    public sealed interface Decision {
        /// Done as suggested.
        record Accepted() implements Decision {}

        /// Done with another dose.
        ///
        /// @param dose daily mean, in the unit of the lever
        record Changed(double dose) implements Decision {
            public Changed {
                if (!Double.isFinite(dose) || dose < 0) {
                    throw new IllegalArgumentException("A dose is a number from 0 upward, not " + dose + ".");
                }
            }
        }

        /// Not done.
        record Rejected() implements Decision {}
    }

    /// A suggestion as it was shown.
    ///
    /// @param episodeId the recovery it is about
    /// @param code stable name of what it is about within a recovery, for example `plan:sleep`
    /// @param words the suggestion in one sentence
    /// @param expected what it was expected to do, in words with units and interval; may be empty
    /// @param modelVersion models that said so
    /// @param asOf last day of the data they knew
    /// @param dose the change of the plan, where it is one
    public record Shown(
            String episodeId,
            String code,
            String words,
            String expected,
            String modelVersion,
            LocalDate asOf,
            Optional<DoseChange> dose) {}

    /// A suggested change of one daily dose.
    ///
    /// @param lever key of what is changed, for example `sleep`
    /// @param usual daily mean before, in the lever's unit
    /// @param suggested daily mean suggested
    public record DoseChange(String lever, double usual, double suggested) {}
}
