package org.mendline.viz.planstrip;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mendline.viz.plot.ValueText;

/// The strip in plain sentences.
final class PlanStripWords {
    private PlanStripWords() {}

    static ValueText values(PlanStripData data) {
        double step = data.range().step();
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return new ValueText(data.unit(), step * 10 % 1 == 0 ? decimals : Math.max(2, decimals));
    }

    static String week(PlanStripData data, int week) {
        return "Week " + (week + 1) + ": " + values(data).withUnit(data.doses().get(week));
    }

    static String reading(PlanStripData data, int week) {
        String others = data.others().stream()
                .map(other ->
                        other.name() + " " + values(data).withUnit(other.doses().get(week)))
                .collect(Collectors.joining(", "));
        return week(data, week) + (others.isEmpty() ? "" : "; " + others) + "."
                + (data.locked() ? " Locked." : " Up and down change it, Enter carries it to all later weeks.");
    }

    static String summary(PlanStripData data) {
        ValueText values = values(data);
        boolean steady = data.doses().stream().distinct().count() == 1;
        String doses = steady
                ? values.withUnit(data.doses().getFirst()) + " in all "
                        + data.doses().size() + " weeks"
                : IntStream.range(0, data.doses().size())
                        .mapToObj(w -> values.bare(data.doses().get(w)))
                        .collect(Collectors.joining(", ", "", values.unitSuffix() + " by week"));
        String usual = data.usual().isPresent()
                ? " As now: " + values.withUnit(data.usual().getAsDouble()) + "."
                : "";
        return data.title() + ": " + doses + "." + usual + (data.locked() ? " Locked." : "");
    }
}
