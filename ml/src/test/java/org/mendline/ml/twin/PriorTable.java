package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Prints the priors of the code in natural units.
final class PriorTable {
    /// Standard normal 90th percentile: median ± this many SDs is an 80 % interval.
    private static final double TENTH = new NormalDistribution().inverseCumulativeProbability(0.9);

    private PriorTable() {}

    /// Parameters whose normal is the same in all conditions.
    static String shared() {
        MarkdownTable table = heads();
        PriorComponent common = new PriorBuilder().group("", 1);
        for (PersonParameter p : PersonParameter.values()) {
            if (common.sd()[p.ordinal()] > 0) {
                row(table, p, List.of(), common);
            }
        }
        return table.toString();
    }

    /// One section per condition.
    static String conditions() {
        StringBuilder text = new StringBuilder();
        for (Condition condition : Condition.values()) {
            List<PriorComponent> groups = ConditionPriors.published(condition).groups();
            text.append("### ").append(words(condition)).append("\n\n");
            if (groups.size() > 1) {
                text.append("Groups: ").append(shares(groups)).append(".\n\n");
            }
            text.append(condition(groups)).append("\n\n");
        }
        return text.toString().stripTrailing();
    }

    private static String condition(List<PriorComponent> groups) {
        MarkdownTable table = heads();
        PriorComponent common = new PriorBuilder().group("", 1);
        for (PersonParameter p : PersonParameter.values()) {
            List<PriorComponent> open = new ArrayList<>(groups);
            while (!open.isEmpty()) {
                PriorComponent first = open.getFirst();
                List<PriorComponent> same =
                        open.stream().filter(g -> same(g, first, p)).toList();
                open.removeAll(same);
                if (!same(first, common, p)) {
                    row(table, p, groups.size() == same.size() ? List.of() : same, first);
                }
            }
        }
        return table.toString();
    }

    private static boolean same(PriorComponent a, PriorComponent b, PersonParameter p) {
        int k = p.ordinal();
        return a.mean()[k] == b.mean()[k] && a.sd()[k] == b.sd()[k];
    }

    private static MarkdownTable heads() {
        return new MarkdownTable("parameter", "unit", "median", "80 % interval", "source");
    }

    /// @param of the groups that share this normal; none if all do
    private static void row(MarkdownTable table, PersonParameter p, List<PriorComponent> of, PriorComponent normal) {
        double m = normal.mean()[p.ordinal()];
        double s = normal.sd()[p.ordinal()];
        table.row(
                words(p) + label(of),
                unit(p),
                number(natural(p, m)),
                number(natural(p, m - TENTH * s)) + " to " + number(natural(p, m + TENTH * s)),
                cited(normal.sources().get(p.ordinal())));
    }

    private static String label(List<PriorComponent> of) {
        return of.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                "; ", of.stream().map(PriorComponent::label).toList()) + ")";
    }

    private static String shares(List<PriorComponent> groups) {
        return String.join(
                ", ",
                groups.stream()
                        .map(g -> String.format(Locale.ROOT, "%s %.0f %%", g.label(), 100 * g.weight()))
                        .toList());
    }

    static String cited(Source source) {
        return switch (source.grade()) {
            case READ -> source.text();
            case RECALLED -> "*Recalled.* " + source.text();
            case ASSUMED -> "*Assumed.* " + source.text();
        };
    }

    private static double natural(PersonParameter p, double x) {
        return switch (p) {
            case START_CAPACITY, RECOVERED_SHARE -> ConditionPriors.logistic(x);
            case RECOVERY_TIME,
                    HEALING_RATE,
                    START_INFLAMMATION,
                    INFLAMMATION_DECAY,
                    LOAD_TOLERANCE,
                    BASE_LN_RMSSD,
                    SYMPTOM_GAIN,
                    FATIGUE_TIME,
                    START_FATIGUE,
                    BASE_LN_CRP -> Math.exp(x);
            case BASE_RESTING_HEART_RATE, BASE_READINESS, SLEEP_NEED -> x;
        };
    }

    private static String unit(PersonParameter p) {
        return switch (p) {
            case START_CAPACITY -> "of full function";
            case RECOVERED_SHARE -> "of the loss";
            case RECOVERY_TIME, FATIGUE_TIME -> "days";
            case HEALING_RATE, INFLAMMATION_DECAY -> "a day";
            case START_INFLAMMATION -> "of a knee replacement's";
            case START_FATIGUE -> "of the usual load's";
            case LOAD_TOLERANCE -> "AU";
            case BASE_LN_RMSSD -> "ms";
            case BASE_RESTING_HEART_RATE -> "/min";
            case BASE_READINESS -> "0 to 10";
            case SYMPTOM_GAIN -> "times";
            case SLEEP_NEED -> "h";
            case BASE_LN_CRP -> "mg/L";
        };
    }

    static String words(Enum<?> name) {
        String plain = name.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace(" ln ", " ");
        String capital = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return capital.replace("Acl", "ACL").replace("crp", "CRP").replace("rmssd", "rMSSD");
    }

    /// Two significant digits, or the whole number where it has more.
    static String number(double x) {
        return Math.abs(x) >= 10
                ? String.format(Locale.ROOT, "%.0f", x)
                : String.format(Locale.ROOT, Math.abs(x) >= 1 ? "%.1f" : Math.abs(x) >= 0.1 ? "%.2f" : "%.3f", x);
    }
}
