package org.mendline.app.explanation;

import java.util.List;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Source;

/// What would change one prediction, each list with the largest change first.
///
/// @param unit UCUM unit of the prediction and of all changes
/// @param levers what the plan can change, through published effects only; empty without a twin of
///     particles
/// @param inputs what is measured: how the prediction would stand if it were at the person's own normal
///     again. No effect of anything: a sign is not a cause
/// @param unknown what is not known, and what measuring it would be worth
public record Influences(
        Explained target,
        String unit,
        boolean higherIsBetter,
        List<LeverChange> levers,
        List<InputChange> inputs,
        List<Unknown> unknown) {
    public Influences {
        levers = List.copyOf(levers);
        inputs = List.copyOf(inputs);
        unknown = List.copyOf(unknown);
    }

    /// A plausible change of one daily dose.
    ///
    /// @param usual daily mean now, in the lever's unit
    /// @param dose daily mean after the change
    /// @param difference what it does to the prediction
    /// @param source where the effect comes from
    public record LeverChange(Lever lever, double usual, double dose, Difference difference, Source source) {}

    /// An input at its own normal again.
    ///
    /// @param input plain name
    /// @param recent mean of the recent values
    /// @param normal the person's own normal
    /// @param unit UCUM unit of both
    /// @param change of the prediction
    /// @param low smallest change while the input lies within one own standard deviation of normal
    /// @param high largest such change
    public record InputChange(
            String input, double recent, double normal, String unit, double change, double low, double high) {}

    /// Something not known.
    ///
    /// @param input plain name
    /// @param ever whether it was ever measured in this recovery
    public record Unknown(String input, boolean ever, Worth worth) {}

    /// What measuring something would be worth.
    public sealed interface Worth {
        /// Measuring it on the next days narrows the 80 % interval of the prediction.
        ///
        /// @param days how many days
        /// @param widthNow in the prediction's unit
        /// @param widthAfter to be expected
        record Narrows(int days, double widthNow, double widthAfter) implements Worth {}

        /// The prediction assumes what is usual; it lies this much lower or higher if the truth is a
        /// plausible step less or more.
        ///
        /// @param assumed daily mean assumed, in the lever's unit
        record Moves(Lever lever, double assumed, double low, double high) implements Worth {}

        /// @param reason a sentence
        record NotComputed(String reason) implements Worth {}
    }
}
