package org.mendline.app.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

/// One change to the plan, as a user writes it: `sleep=9h` (to a value) or `load=-15%` (relative to now).
public sealed interface LeverSetting {
    Pattern FORM = Pattern.compile("\\s*([a-z]+)\\s*=\\s*([+-]?\\d+(?:[.,]\\d+)?)\\s*([^\\d\\s]*)\\s*");

    Lever lever();

    /// The lever's daily value after the change.
    double appliedTo(Dose usual);

    /// Sets the daily mean to `value`, in the lever's unit.
    record To(Lever lever, double value) implements LeverSetting {
        @Override
        public double appliedTo(Dose usual) {
            return value;
        }
    }

    /// Changes the usual daily mean by `percent`.
    record ByPercent(Lever lever, double percent) implements LeverSetting {
        @Override
        public double appliedTo(Dose usual) {
            return lever.of(usual) * (1 + percent / 100);
        }
    }

    /// Reads one setting.
    ///
    /// @throws IllegalArgumentException with a sentence for the user if the text is no setting, the unit is not
    ///     the lever's, or the value lies outside what the lever allows
    static LeverSetting parse(String text) {
        Matcher m = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a change to the plan; write for example sleep=9h or load=-15%");
        }
        Lever lever = Arrays.stream(Lever.values())
                .filter(l -> l.key().equals(m.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no lever \"" + m.group(1) + "\"; there are "
                        + Arrays.stream(Lever.values()).map(Lever::key).collect(Collectors.joining(", "))));
        double number = Double.parseDouble(m.group(2).replace(',', '.'));
        if (m.group(3).equals("%")) {
            if (number < -100) {
                throw new IllegalArgumentException("\"" + text + "\" would take more than all of it away");
            }
            return new ByPercent(lever, number);
        }
        String unit = m.group(3);
        if (!unit.isEmpty() && !unit.equals(lever.unit().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\": " + lever.key() + " is measured in " + lever.unit() + ", not " + unit);
        }
        if (number < lever.low() || number > lever.high()) {
            throw new IllegalArgumentException("\"%s\": %s lies between %s and %s %s a day"
                    .formatted(text, lever.key(), lever.low(), lever.high(), lever.unit()));
        }
        return new To(lever, number);
    }

    /// The plan with this change on every day.
    default Protocol applyTo(Protocol plan, Dose usual) {
        return plan.with(lever(), Math.clamp(appliedTo(usual), lever().low(), lever().high()));
    }
}
