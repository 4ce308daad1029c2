package org.mendline.storage.observation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.mendline.storage.observation.Substances.Substance;
import org.mendline.storage.observation.UcumMagnitudes.Magnitude;

/// Unit conversion by UCUM (Unified Code for Units of Measure, unitsofmeasure.org), with a tolerant front for
/// clinical spellings and, for substances with a known molar mass, between mass and amount. Never guesses.
/// Thread-safe.
///
/// Stricter than UCUM's dimensions in four places, because UCUM ignores what clinics do not: moles are no
/// pure number (HbA1c in mmol/mol is not a percentage), arbitrary units such as `[iU]` convert only to
/// themselves (UCUM §24), so do logarithmic ones, and a value per 1.73 m² of body surface is not the plain
/// one.
public final class UcumConversion implements UnitConversion {
    private static final int DIGITS = 24;
    private static final int CACHE_LIMIT = 10_000;

    private final Substances substances = new Substances();
    private final Map<Question, Answer> cache = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> spelled = new ConcurrentHashMap<>();

    /// The UCUM table, read when the first unit is asked for: it takes a tenth of a second that the start of the
    /// program should not wait for.
    private static final class Table {
        private static final UcumEssenceService UCUM = load();
        private static final UcumMagnitudes MAGNITUDES = new UcumMagnitudes(UCUM.getModel());
        private static final ClinicalSpellings SPELLINGS = new ClinicalSpellings(unit -> UCUM.validate(unit) == null);

        private Table() {}
    }

    private record Question(String from, String to, String code) {}

    private sealed interface Answer {
        record Linear(BigDecimal slope, BigDecimal intercept) implements Answer {}

        record No(String reason) implements Answer {}
    }

    @Override
    public Optional<String> canonical(String unit) {
        if (spelled.size() > CACHE_LIMIT) {
            spelled.clear();
        }
        return spelled.computeIfAbsent(unit, Table.SPELLINGS::toUcum);
    }

    @Override
    public Result convert(double value, String fromUnit, String toUnit, String code) {
        if (!Double.isFinite(value)) {
            return new Result.Refused("The value " + value + " " + fromUnit
                    + " is not a number that can be converted to " + toUnit + ".");
        }
        if (cache.size() > CACHE_LIMIT) {
            cache.clear();
        }
        Answer answer = cache.computeIfAbsent(new Question(fromUnit, toUnit, code), this::answer);
        return switch (answer) {
            case Answer.No no -> new Result.Refused(no.reason());
            case Answer.Linear linear -> apply(value, linear, fromUnit, toUnit);
        };
    }

    private static Result apply(double value, Answer.Linear linear, String fromUnit, String toUnit) {
        double converted = BigDecimal.valueOf(value)
                .multiply(linear.slope())
                .add(linear.intercept())
                .doubleValue();
        return Double.isFinite(converted)
                ? new Result.Converted(converted)
                : new Result.Refused(
                        "The value " + value + " " + fromUnit + " is too large to be kept in " + toUnit + ".");
    }

    private Answer answer(Question question) {
        Optional<String> from = canonical(question.from());
        if (from.isEmpty()) {
            return new Answer.No(
                    "The unit \"" + question.from() + "\" is not known, so the value cannot be converted to \""
                            + question.to() + "\". Write the unit in UCUM, for example mg/dL.");
        }
        Optional<String> to = canonical(question.to());
        if (to.isEmpty()) {
            return new Answer.No("The unit \"" + question.to() + "\" is not known, so the value in \"" + question.from()
                    + "\" cannot be converted to it.");
        }
        try {
            return rule(from.get(), to.get(), question.code()).orElseGet(() -> refusal(question));
        } catch (UcumException e) {
            return refusal(question);
        }
    }

    private static Answer refusal(Question question) {
        return new Answer.No("The unit \"" + question.from() + "\" cannot be converted to \"" + question.to()
                + "\" for measure " + question.code() + ": they do not measure the same thing. Check the unit.");
    }

    private Optional<Answer> rule(String from, String to, String code) throws UcumException {
        if (from.equals(to)) {
            return Optional.of(scale(BigDecimal.ONE));
        }
        Optional<Answer> temperature =
                Temperature.between(from, to).map(t -> new Answer.Linear(t.slope(), t.intercept()));
        if (temperature.isPresent() || Temperature.isOne(from) || Temperature.isOne(to)) {
            return temperature;
        }
        UnitKind fromKind = UnitKind.of(from);
        UnitKind toKind = UnitKind.of(to);
        if (!fromKind.special().equals(toKind.special())) {
            return Optional.empty();
        }
        if (fromKind.amount() == toKind.amount()) {
            return Optional.of(scale(factor(from, to)));
        }
        Optional<Substance> substance = substances.of(code);
        return substance.isEmpty() ? Optional.empty() : throughSubstance(from, to, substance.get());
    }

    private Optional<Answer> throughSubstance(String from, String to, Substance substance) throws UcumException {
        Optional<BigDecimal> molesFrom = molesPerLitre(from, substance);
        Optional<BigDecimal> molesTo = molesPerLitre(to, substance);
        if (molesFrom.isEmpty() || molesTo.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scale(molesFrom.get().divide(molesTo.get(), new MathContext(DIGITS))));
    }

    /// How many mol/L one `unit` of the substance is.
    private Optional<BigDecimal> molesPerLitre(String unit, Substance substance) throws UcumException {
        MathContext digits = new MathContext(DIGITS);
        return switch (UnitKind.of(unit).amount()) {
            case MOLE -> Optional.of(factor(unit, "mol/L"));
            case NONE -> Optional.of(factor(unit, "g/L").divide(substance.gramsPerMole(), digits));
            case EQUIVALENT ->
                substance.valence() == 0
                        ? Optional.empty()
                        : Optional.of(factor(unit, "eq/L").divide(BigDecimal.valueOf(substance.valence()), digits));
            case OSMOLE -> Optional.empty();
        };
    }

    private BigDecimal factor(String from, String to) throws UcumException {
        Magnitude a = Table.MAGNITUDES.of(from);
        Magnitude b = Table.MAGNITUDES.of(to);
        if (!a.dimension().equals(b.dimension())) {
            throw new UcumException("Dimensions differ");
        }
        return a.factor().divide(b.factor(), new MathContext(DIGITS));
    }

    private static Answer scale(BigDecimal slope) {
        return new Answer.Linear(slope, BigDecimal.ZERO);
    }

    private static UcumEssenceService load() {
        try (InputStream table = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            if (table == null) {
                throw new IllegalStateException(
                        "The program is incomplete: the UCUM table ucum-essence.xml is missing.");
            }
            return new UcumEssenceService(table);
        } catch (IOException | UcumException e) {
            throw new IllegalStateException("The UCUM table ucum-essence.xml cannot be read.", e);
        }
    }
}
