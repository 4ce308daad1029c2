package org.mendline.app.window.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mendline.app.scenario.Burden;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.PlanRisks;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.PairedDifference;
import org.mendline.ml.forecast.PairedDifference.Days;
import org.mendline.ml.forecast.PairedDifference.Spread;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;

/// Plans and the differences between them in plain words, for the window and the command line.
public final class PlanWords {
    /// Differences in time below this are said to be none.
    private static final double SAME_DAYS = 1;

    /// From this share of futures on in which neither plan arrives, days say too little.
    private static final double MOSTLY = 0.5;

    private static final double LEAST_SESSIONS = 0.05;
    private static final double LEAST_LOAD = 0.5;

    private final Texts texts;

    public PlanWords(Texts texts) {
        this.texts = texts;
    }

    /// A difference, and the interval it stands with.
    ///
    /// @param interval may be empty
    public record Said(String headline, String interval) {
        public String sentence() {
            return interval.isEmpty() ? headline : headline + " (" + interval + ")";
        }
    }

    /// How many days the other plan is earlier or later.
    public Said speed(PairedDifference difference) {
        Optional<Days> time = difference.time().filter(days -> days.neither() <= MOSTLY);
        return time.map(days -> new Said(days(days.days().median()), daysInterval(days.days())))
                .orElseGet(() -> new Said(texts.get("plans.speed.never"), ""));
    }

    private String days(double days) {
        if (Math.abs(days) < SAME_DAYS) {
            return texts.get("plans.speed.same");
        }
        return texts.format(days < 0 ? "plans.speed.earlier" : "plans.speed.later", Math.round(Math.abs(days)));
    }

    private String daysInterval(Spread days) {
        long low = Math.round(days.lo80());
        long high = Math.round(days.hi80());
        if (high <= 0) {
            return texts.format("plans.speed.earlier.interval", -high, -low);
        }
        return low >= 0
                ? texts.format("plans.speed.later.interval", low, high)
                : texts.format("plans.speed.both.interval", -low, high);
    }

    /// In how many futures the other plan is earlier; empty without a goal.
    public Optional<String> chance(PairedDifference difference) {
        return difference
                .time()
                .map(days -> texts.format(
                        "plans.speed.chance",
                        Math.round(100 * days.earlier()),
                        Math.round(100 * days.later()),
                        Math.round(100 * days.neither())));
    }

    /// The difference in the outcome after twelve weeks.
    public Said outcome(OutcomeScale scale, PairedDifference difference) {
        Spread spread = difference.outcome();
        return new Said(
                Quantities.signed(spread.median(), scale.unit()),
                texts.format(
                        "plans.interval",
                        bare(spread.lo80(), scale.unit()),
                        Quantities.signed(spread.hi80(), scale.unit())));
    }

    /// The same in few words, after what is said of time: `then +3 (+1 to +6)`.
    String then(OutcomeScale scale, PairedDifference difference) {
        Spread spread = difference.outcome();
        return texts.format(
                "plans.then",
                bare(spread.median(), scale.unit()),
                bare(spread.lo80(), scale.unit()),
                bare(spread.hi80(), scale.unit()));
    }

    /// A signed number with the decimals of its unit, but without it.
    private static String bare(double value, String unit) {
        String shown = Quantities.signed(value, unit);
        String suffix = Quantities.unit(unit);
        return shown.substring(0, shown.length() - suffix.length()).replace("\u00A0", "");
    }

    /// What the other plan asks more or less.
    public Said burden(Burden first, Burden other) {
        List<String> parts = new ArrayList<>();
        double sessions = other.sessionsAWeek() - first.sessionsAWeek();
        double load = other.loadAWeek() - first.loadAWeek();
        if (Math.abs(sessions) >= LEAST_SESSIONS) {
            parts.add(texts.format("plans.burden.sessions", bare(sessions, "h")));
        }
        if (Math.abs(load) >= LEAST_LOAD) {
            parts.add(texts.format("plans.burden.load", Quantities.signed(load, "AU")));
        }
        if (other.habits() > 0) {
            parts.add(texts.format("plans.burden.habits", other.habits()));
        }
        double minutes = other.minutesAWeek() - first.minutesAWeek();
        return new Said(texts.format("plans.burden", Quantities.signed(minutes, "min")), String.join(", ", parts));
    }

    /// The risk under the other plan against the first's.
    public Said risk(Optional<PlanRisks> first, Optional<PlanRisks> other) {
        if (first.isEmpty() || other.isEmpty()) {
            return new Said(texts.get("plans.risk.working"), "");
        }
        Optional<Risk> a = first.get().worst();
        Optional<Risk> b = other.get().worst();
        if (a.isEmpty() || b.isEmpty()) {
            return new Said(texts.get("plans.risk.none"), "");
        }
        return new Said(
                texts.format(
                        "plans.risk",
                        b.get().event(),
                        percent(b.get().probability()),
                        percent(a.get().probability())),
                texts.format(
                        "plans.interval",
                        percent(b.get().lo80()),
                        percent(b.get().hi80())));
    }

    /// One risk by itself: `12 of 100 (8 to 30)`, or why there is none.
    public String risk(RiskAssessment assessment) {
        return switch (assessment) {
            case Risk r ->
                texts.format("plans.risk.of", percent(r.probability()), percent(r.lo80()), percent(r.hi80()));
            case NotAssessable(String reason) -> reason;
        };
    }

    private static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1" : String.valueOf(Math.round(100 * share));
    }

    /// `the goal (120°)` or `90 % of the goal (110°)`; empty without a goal.
    public Optional<String> milestone(Milestone milestone, OptionalDouble target, OutcomeScale scale) {
        return target.stream()
                .mapToObj(value -> texts.format(
                        "plans.milestone." + milestone.name() + ".value", Quantities.show(value, scale.unit())))
                .findFirst();
    }

    /// Everything by which one plan differs from another, in sentences, the most important first.
    public List<String> differences(
            OutcomeScale scale, Milestone milestone, ScenarioForecast first, ScenarioForecast other) {
        PairedDifference difference = PairedDifference.of(first.outcomes(), other.outcomes());
        List<String> sentences = new ArrayList<>();
        String name = other.scenario().name();
        milestone(milestone, first.target(), scale).ifPresent(goal -> {
            boolean told = difference.time().filter(d -> d.neither() <= MOSTLY).isPresent();
            sentences.add(
                    told
                            ? texts.format(
                                    "plans.sentence.speed",
                                    name,
                                    goal,
                                    speed(difference).sentence(),
                                    first.scenario().name())
                            : texts.format("plans.sentence.never", goal));
            chance(difference).ifPresent(sentences::add);
        });
        sentences.add(texts.format(
                "plans.sentence.outcome", outcome(scale, difference).sentence()));
        sentences.add(texts.format(
                "plans.sentence.burden", burden(first.burden(), other.burden()).sentence()));
        other.risks().ifPresent(risks -> sentences.add(riskSentence(first.risks(), risks)));
        return sentences;
    }

    private String riskSentence(Optional<PlanRisks> first, PlanRisks other) {
        if (other.worst().isPresent()) {
            return texts.format(
                    "plans.sentence.risk", risk(first, Optional.of(other)).sentence());
        }
        return Arrays.asList(other.overtraining(), other.reinjury()).stream()
                .map(this::risk)
                .collect(Collectors.joining(" "));
    }

    /// What a plan changes: `Sleep 8.5 h, load 250 → 350 AU`; what it leaves as now is not named.
    public String doses(Scenario plan, Dose usual) {
        String changes = Arrays.stream(Lever.values())
                .filter(lever -> plan.doses(lever).stream().anyMatch(dose -> dose != lever.of(usual)))
                .map(lever -> texts.get("lever." + lever.key()) + " " + dose(plan, lever))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? texts.get("plans.nothing") : changes;
    }

    /// `8.5 h`, or from the first week's to the last's where it changes.
    public String dose(Scenario plan, Lever lever) {
        List<Double> doses = plan.doses(lever);
        return plan.steady(lever)
                ? Quantities.show(doses.getFirst(), lever.unit())
                : Quantities.number(doses.getFirst(), lever.unit()) + " → "
                        + Quantities.show(doses.getLast(), lever.unit());
    }
}
