package org.mendline.viz.pareto;

import java.util.Comparator;
import java.util.Locale;
import org.mendline.viz.pareto.ParetoData.Axis;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.plot.ValueText;

/// The plot in plain sentences.
final class ParetoWords {
    private ParetoWords() {}

    static ValueText days(ParetoData data) {
        return text(
                data.speed(),
                data.candidates().stream()
                        .mapToDouble(Candidate::high80)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0));
    }

    static ValueText burden(ParetoData data) {
        return text(
                data.burden(),
                data.candidates().stream().mapToDouble(Candidate::burden).max().orElse(0));
    }

    private static ValueText text(Axis axis, double largest) {
        return ValueText.forSpan(axis.unit(), largest);
    }

    static String axis(Axis axis) {
        return axis.name() + (axis.unit().isBlank() ? "" : ", " + axis.unit()) + "  (less is better)";
    }

    static String speed(ParetoData data, Candidate candidate) {
        ValueText days = days(data);
        return days.withUnit(candidate.days()) + " (80 %: " + days.bare(candidate.low80()) + " to "
                + (Double.isFinite(candidate.high80()) ? days.bare(candidate.high80()) : "beyond the horizon") + ")";
    }

    static String risk(ParetoData data, Candidate candidate) {
        String level = data.risk(candidate).name().toLowerCase(Locale.ROOT);
        return percent(candidate.risk()) + ", " + level;
    }

    static String percent(double share) {
        return (share > 0 && share < 0.01 ? "<1" : String.valueOf(Math.round(share * 100))) + "\u00a0%";
    }

    static String reading(ParetoData data, int index) {
        Candidate candidate = data.candidates().get(index);
        String front = data.front().contains(index)
                ? "no other is better in everything"
                : "another is better or equal in everything";
        String selected = data.selected().orElse(-1) == index ? ", selected" : "";
        return candidate.name() + selected + ": " + lower(data.speed().name()) + " " + speed(data, candidate) + ", "
                + lower(data.burden().name()) + " "
                + burden(data).withUnit(candidate.burden())
                + (data.riskTold() ? ", " + data.riskName() + " " + risk(data, candidate) : "")
                + "; " + front + ".";
    }

    static String summary(ParetoData data) {
        StringBuilder text = new StringBuilder(data.title()).append(". ");
        if (data.candidates().isEmpty()) {
            return text.append("No candidates.").toString();
        }
        text.append(data.candidates().size()).append(data.candidates().size() == 1 ? " candidate. " : " candidates. ");
        text.append(data.front().size()).append(" to choose from, fastest first:");
        data.front().stream()
                .sorted(Comparator.comparingDouble(i -> data.candidates().get(i).days()))
                .forEach(i -> text.append(' ').append(reading(data, i)));
        return text.toString();
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
