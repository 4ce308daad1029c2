package org.mendline.ml.inference;

import java.util.Locale;
import org.mendline.ml.inference.MisfitStatistics.Statistic;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.RecoveryRecord;

/// Says in a sentence what does not fit.
final class MisfitReason {
    private MisfitReason() {}

    static String of(RecoveryRecord record, MisfitStatistics statistics, Statistic strange, double[] misfits) {
        DayFeature feature = strange.feature();
        String name = sentence(UnknownInputs.name(feature, record));
        return switch (strange.kind()) {
            case LARGEST -> {
                int worst = statistics.worst(feature, misfits);
                yield String.format(
                        Locale.ROOT,
                        "%s on day %d is far %s what fits the other values; check value and unit.",
                        name,
                        statistics.row(worst).day(),
                        misfits[worst] > 0 ? "above" : "below");
            }
            case SCATTER -> name + " jumps more from value to value than it does in the people the model knows.";
            case LATELY ->
                name
                        + (statistics.lastMean(feature, misfits) > 0
                                ? " has lately run above the course that its earlier values suggest."
                                : " has lately run below the course that its earlier values suggest.");
            case FOLLOWING -> name + " follows a course that the model cannot make: long above it, then long below.";
            case PERSON -> "The values taken together need a person unlike those the model knows.";
        };
    }

    private static String sentence(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
