package org.mendline.app.review;

import java.util.Locale;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.ml.influence.Difference;

/// What a change is expected to do to one quantity.
///
/// @param quantity in words, for example `Knee flexion in 12 weeks`
/// @param unit UCUM unit
/// @param standsOut whether it stands out from the error of measurement, in the good direction
public record ExpectedEffect(String quantity, String unit, Difference difference, boolean standsOut) {
    /// `Knee flexion in 12 weeks +1.8° (80 of 100 futures: +1.2 to +2.4)`.
    public String words() {
        if (isNothing(difference.median()) && isNothing(difference.lo80()) && isNothing(difference.hi80())) {
            return quantity + ": no effect";
        }
        String shown = FeatureNames.unit(unit);
        String suffix = shown.equals("°") ? shown : " " + shown;
        return String.format(
                Locale.ROOT,
                "%s %s%s (80 of 100 futures: %s to %s)",
                quantity,
                signed(difference.median()),
                suffix,
                signed(Math.min(difference.lo80(), difference.hi80())),
                signed(Math.max(difference.lo80(), difference.hi80())));
    }

    private String signed(double value) {
        String sign = isNothing(value) ? "±" : value > 0 ? "+" : "\u2212";
        return sign + digits(value);
    }

    /// Whether a value would be shown as nothing.
    private boolean isNothing(double value) {
        return digits(value).chars().allMatch(c -> c == '0' || c == '.');
    }

    private String digits(double value) {
        int decimals = Math.abs(difference.median()) >= 20 ? 0 : 1;
        return String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
    }
}
