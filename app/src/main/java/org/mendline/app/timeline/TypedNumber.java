package org.mendline.app.timeline;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mendline.storage.observation.Measure;

/// A number as people type it: with a decimal point or a decimal comma.
public sealed interface TypedNumber {
    /// What was typed can only mean this.
    record Exactly(double value) implements TypedNumber {}

    /// Nothing was typed.
    record Nothing() implements TypedNumber {}

    /// It is no number.
    record NoNumber() implements TypedNumber {}

    /// `12,000` may be twelve or twelve thousand, and a person may show either.
    ///
    /// @param small the mark read as a decimal mark
    /// @param large the mark read as a thousands mark
    record Unclear(double small, double large) implements TypedNumber {}

    Pattern PLAIN = Pattern.compile("[+\\-\u2212]?(\\d+([.,]\\d*)?|[.,]\\d+)");
    Pattern PERHAPS_THOUSANDS = Pattern.compile("[+\\-\u2212]?[1-9]\\d{0,2}[.,]\\d{3}");

    /// Reads what was typed for a measure. Where the mark could also part thousands, the plausible range decides; where
    /// it allows both, the user must.
    static TypedNumber read(String typed, Measure measure) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.isEmpty()) {
            return new Nothing();
        }
        if (!PLAIN.matcher(text).matches()) {
            return new NoNumber();
        }
        double small = Double.parseDouble(text.replace(',', '.'));
        if (PERHAPS_THOUSANDS.matcher(text).matches()) {
            double large = Double.parseDouble(text.replace(",", "").replace(".", ""));
            boolean smallFits = measure.isPlausible(small);
            boolean largeFits = measure.isPlausible(large);
            if (smallFits && largeFits) {
                return new Unclear(small, large);
            }
            return new Exactly(largeFits ? large : small);
        }
        return new Exactly(small);
    }

    /// Reads a dose, of which no plausible range is known: a mark is a decimal mark. Empty if it is no number.
    static OptionalDouble dose(String typed) {
        String text = typed.strip();
        return PLAIN.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
