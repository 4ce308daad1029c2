package org.mendline.storage.importing.hl7;

import java.util.OptionalDouble;
import java.util.Set;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;

/// What OBX-5 holds, seen as a number (OBX-2 says how it is meant).
sealed interface NumericResult {
    record Quantity(double value) implements NumericResult {}

    /// Text, picture or nothing: no number is meant.
    record NotNumeric(String what) implements NumericResult {}

    /// A number is meant, but cannot be taken as one.
    record Unusable(String reason) implements NumericResult {}

    /// Types that may carry a number; a missing type is treated as text that may be numeric.
    Set<String> MAYBE_NUMERIC = Set.of("NM", "SN", "ST", "");

    static NumericResult of(Hl7Segment obx) {
        String type = obx.component(2, 1);
        String raw = obx.raw(5);
        if (raw.isEmpty() || raw.equals("\"\"")) {
            return new NotNumeric("it has no value");
        }
        if (!MAYBE_NUMERIC.contains(type)) {
            return new NotNumeric("it is of type " + Excerpt.brief(type) + ", not a number");
        }
        boolean numberMeant = type.equals("NM") || type.equals("SN");
        if (obx.repetitions(5).size() > 1) {
            return numberMeant
                    ? new Unusable("OBX-5 holds " + obx.repetitions(5).size() + " values (\"" + Excerpt.brief(raw)
                            + "\") where one is expected. Ask the laboratory to send each in its own OBX.")
                    : new NotNumeric("it is text");
        }
        return type.equals("SN") ? structured(obx) : plain(obx.component(5, 1), numberMeant);
    }

    private static NumericResult plain(String text, boolean numberMeant) {
        OptionalDouble value = Numbers.parse(text);
        if (value.isPresent()) {
            return new Quantity(value.getAsDouble());
        }
        if (Numbers.isCensored(text)) {
            return censored(text);
        }
        return numberMeant
                ? new Unusable("The value \"" + Excerpt.brief(text)
                        + "\" is not a number that can be kept. Correct it at the source.")
                : new NotNumeric("it is text");
    }

    /// SN: comparator, number, separator, second number (HL7 v2.5.1 §2.A.70).
    private static NumericResult structured(Hl7Segment obx) {
        String comparator = obx.component(5, 1);
        String number = obx.component(5, 2);
        String rest = obx.component(5, 3) + obx.component(5, 4);
        if (!rest.isEmpty()) {
            return new Unusable("The value \"" + Excerpt.brief(number + rest)
                    + "\" is a range, ratio or grade and not one number. Enter it by hand if it matters.");
        }
        return comparator.isEmpty() || comparator.equals("=") ? plain(number, true) : censored(comparator + number);
    }

    private static NumericResult censored(String text) {
        return new Unusable("The result \"" + Excerpt.brief(text)
                + "\" is a limit and not a value (a censored value). It is kept here and not used in models.");
    }
}
