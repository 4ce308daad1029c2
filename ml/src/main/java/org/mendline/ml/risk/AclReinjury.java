package org.mendline.ml.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.FactorExplainer;
import org.mendline.ml.explain.FactorExplainer.Factor;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;

/// Risk of knee re-injury within two years of reconstruction of the anterior cruciate ligament, from published
/// ratios alone. Nothing is learned from data here, and it has not been validated on injuries of other people. The
/// acute:chronic workload ratio takes no part (see [LoadRatio]). Immutable and thread-safe.
public final class AclReinjury {
    /// Name of the event.
    public static final String EVENT = "Knee re-injury";

    private static final int WORLDS = 4000;
    private static final String HORIZON = "within two years of surgery";
    private static final int NINE_MONTHS = (int) Math.ceil(AclEvidence.FLAT_FROM_MONTHS * AclEvidence.DAYS_PER_MONTH);
    private static final int YEAR_DAYS = 365;

    private final List<AclWorld> worlds;

    /// @param seed of the draws from the published intervals; the same for all persons and scenarios, so that
    ///     differences are due to the scenario alone
    public AclReinjury(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        worlds = Stream.generate(() -> AclWorld.draw(random)).limit(WORLDS).toList();
    }

    /// Assesses a return.
    public RiskAssessment assess(AclReturn person) {
        if (Math.max(person.today(), person.returnDay()) >= AclEvidence.FOLLOWED_DAYS) {
            return new NotAssessable("The studies followed people for two years after surgery; beyond that there is"
                    + " no number to give.");
        }
        double[] risks = risks(person);
        double mean = Arrays.stream(risks).average().orElseThrow();
        Arrays.sort(risks);
        return new Risk(
                EVENT,
                mean,
                risks[WORLDS / 10],
                risks[WORLDS - 1 - WORLDS / 10],
                HORIZON,
                factors(person),
                applicability(person));
    }

    /// Shares of the factors in the risk, against a return at 9 months or later (in level I sport at a year or
    /// later), with the criteria passed and enough sleep: exact Shapley values that add up to the risk.
    ///
    /// @throws IllegalArgumentException if the return cannot be assessed
    public Explanation explain(AclReturn person) {
        if (!(assess(person) instanceof Risk risk)) {
            throw new IllegalArgumentException("There is no risk to explain");
        }
        List<Factor> factors = List.of(
                new Factor(
                        "Time of return",
                        OptionalDouble.of(person.months()),
                        OptionalDouble.of(reference(person).months()),
                        "mo"),
                Factor.named("Criteria for return"),
                new Factor("Sleep", person.habitualSleepHours(), OptionalDouble.of(8), "h"));
        return FactorExplainer.explain(
                new Target(EVENT + " " + HORIZON, "1", risk.probability(), 1),
                factors,
                coalition ->
                        Arrays.stream(risks(with(person, coalition))).average().orElseThrow());
    }

    private double[] risks(AclReturn person) {
        return worlds.stream().mapToDouble(world -> world.risk(person)).toArray();
    }

    private static AclReturn with(AclReturn person, long coalition) {
        AclReturn p = (coalition & 1) != 0 ? person : reference(person);
        p = (coalition & 2) != 0 ? p : p.with(new AclReturn.Criteria.Passed());
        OptionalDouble sleep = (coalition & 4) != 0 ? p.habitualSleepHours() : OptionalDouble.empty();
        return new AclReturn(p.today(), p.returnDay(), p.criteria(), p.levelOne(), p.ageYears(), sleep);
    }

    /// Returned as late as the evidence says makes a difference, today being as long after it as it is.
    private static AclReturn reference(AclReturn person) {
        int late = person.levelOne().orElse(false) ? YEAR_DAYS : NINE_MONTHS;
        return person.returnDay() >= late ? person : person.on(late);
    }

    private static List<RiskFactor> factors(AclReturn person) {
        List<RiskFactor> factors = new ArrayList<>();
        factors.add(new RiskFactor(
                "Base rate", "People who returned without passing", AclEvidence.BASE, AclEvidence.BASE_DOI));
        PublishedRatio month = AclEvidence.PER_MONTH;
        factors.add(new RiskFactor("Time of return", timing(person), month.citation(), month.doi()));
        if (person.levelOne().orElse(false)) {
            PublishedRatio year = AclEvidence.LEVEL_ONE_FIRST_YEAR;
            String when = person.returnDay() < YEAR_DAYS ? "within" : "after";
            factors.add(new RiskFactor(
                    "Level I sport",
                    "Return " + when + " the first year; competes with the month of return, which widens the interval",
                    year.citation(),
                    year.doi()));
        }
        criteria(person, factors);
        if (person.shortSleeper()) {
            PublishedRatio sleep = AclEvidence.SHORT_SLEEP;
            factors.add(new RiskFactor(
                    "Sleep",
                    format(
                            "%.1f h a night, below 8 h",
                            person.habitualSleepHours().orElseThrow()),
                    sleep.citation(),
                    sleep.doi()));
        }
        return factors;
    }

    private static void criteria(AclReturn person, List<RiskFactor> factors) {
        String finding = switch (person.criteria()) {
            case AclReturn.Criteria.Passed() -> "Passed";
            case AclReturn.Criteria.NotPassed() -> "Not passed";
            case AclReturn.Criteria.NotTested(OptionalDouble symmetry) ->
                symmetry.isPresent()
                        ? format("Not tested; limb symmetry likely with %.0f %%", 100 * symmetry.getAsDouble())
                        : "Not tested; as others at this time";
        };
        for (PublishedRatio study : List.of(AclEvidence.CRITERIA_2016, AclEvidence.CRITERIA_2020)) {
            factors.add(new RiskFactor("Criteria for return", finding, study.citation(), study.doi()));
        }
        if (person.criteria() instanceof AclReturn.Criteria.NotTested) {
            factors.add(new RiskFactor("Criteria for return", finding, AclEvidence.PASSING, AclEvidence.PASSING_DOI));
        }
    }

    private static String timing(AclReturn person) {
        return person.returnDay() < NINE_MONTHS
                ? format("%.1f months after surgery; waiting until 9 months lowers the risk", person.months())
                : format("%.1f months after surgery; waiting longer is not known to lower it", person.months());
    }

    private static String applicability(AclReturn person) {
        List<String> words = new ArrayList<>();
        words.add("From two cohorts of athletes returning to pivoting sport; not validated on other people.");
        if (person.levelOne().equals(Optional.of(false))) {
            words.add("This person's sport is not level I, so the risk may be lower than shown.");
        }
        if (person.levelOne().isEmpty()) {
            words.add("Whether the sport is level I is not known.");
        }
        if (person.months() < AclEvidence.EARLY_MONTHS) {
            words.add("So early a return lies outside what was studied; the number is extrapolated.");
        }
        if (person.shortSleeper()) {
            words.add("The finding on sleep is on any injury of adolescents, carried over to the knee.");
        } else if (person.ageYears().isPresent() && person.ageYears().getAsDouble() >= 19) {
            words.add("The finding on sleep is on adolescents and is not used.");
        }
        return String.join(" ", words);
    }

    private static String format(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
