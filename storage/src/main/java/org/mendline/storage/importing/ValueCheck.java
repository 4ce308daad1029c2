package org.mendline.storage.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UnitConversion;

/// Brings a file's values into the units Mendline keeps, and says which of them cannot be believed.
final class ValueCheck {
    /// A clock may be ahead, a zone may be wrong; more than a day ahead is an error.
    private static final Duration FUTURE_TOLERANCE = Duration.ofHours(24);

    private final UnitConversion units;
    private final MeasureCatalogue catalogue;
    private final Clock clock;
    private final Map<String, Optional<String>> canonical = new HashMap<>();

    ValueCheck(UnitConversion units, MeasureCatalogue catalogue, Clock clock) {
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// What a check found.
    sealed interface Verdict {
        /// @param value in `unit`, the canonical one
        /// @param note a sentence where the value is kept but doubted
        record Accepted(double value, String unit, Quality quality, Optional<String> note) implements Verdict {}

        /// @param reason a sentence: what is wrong and what to do
        record Refused(String reason) implements Verdict {}
    }

    /// Plain English name of a measure; the file's own words where the catalogue has none.
    String name(String code, String own) {
        return catalogue.find(code).map(Measure::name).orElse(own.isBlank() ? code : own);
    }

    boolean isKnown(String code) {
        return catalogue.find(code).isPresent();
    }

    Verdict check(ReadItem.Value item) {
        if (!Double.isFinite(item.value())) {
            return new Verdict.Refused("The value of " + name(item.code(), item.name()) + " is not a number.");
        }
        Optional<String> future = future(item.instant());
        if (future.isPresent()) {
            return new Verdict.Refused(future.get());
        }
        Optional<Measure> measure = catalogue.find(item.code());
        return measure.isPresent() ? known(item, measure.get()) : unknown(item);
    }

    /// A sentence if the moment lies too far ahead.
    Optional<String> future(Instant instant) {
        return instant.isAfter(clock.instant().plus(FUTURE_TOLERANCE))
                ? Optional.of("The date " + instant + " lies in the future. Correct the date, or the clock of the"
                        + " device or of this computer, and import again.")
                : Optional.empty();
    }

    private Verdict known(ReadItem.Value item, Measure measure) {
        return switch (convert(item.value(), item.unit(), measure)) {
            case UnitConversion.Result.Refused refused -> new Verdict.Refused(refused.reason());
            case UnitConversion.Result.Converted converted -> {
                double value = converted.value();
                yield measure.isPlausible(value)
                        ? new Verdict.Accepted(value, measure.unit(), item.quality(), Optional.empty())
                        : new Verdict.Accepted(
                                value, measure.unit(), Quality.IMPLAUSIBLE, Optional.of(implausible(value, measure)));
            }
        };
    }

    private UnitConversion.Result convert(double value, String unit, Measure measure) {
        return unit.equals(measure.unit())
                ? new UnitConversion.Result.Converted(value)
                : units.convert(value, unit, measure.unit(), measure.code());
    }

    private static String implausible(double value, Measure measure) {
        return measure.name() + " of " + written(value) + " " + measure.unit() + " lies outside the plausible range "
                + bound(measure.plausibleLow()) + " to " + bound(measure.plausibleHigh())
                + ": it is kept and shown, but not used for predictions.";
    }

    private static String bound(OptionalDouble bound) {
        return bound.isPresent() ? written(bound.getAsDouble()) : "…";
    }

    /// At most six digits, as a person would write it.
    private static String written(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Verdict unknown(ReadItem.Value item) {
        return canonical(item.unit())
                .<Verdict>map(unit -> new Verdict.Accepted(item.value(), unit, item.quality(), Optional.empty()))
                .orElseGet(() -> new Verdict.Refused("The unit \"" + item.unit() + "\" of "
                        + name(item.code(), item.name()) + " is not a UCUM unit. Correct it in the file."));
    }

    /// The canonical spelling of a unit; empty if UCUM does not know it.
    Optional<String> canonical(String unit) {
        return canonical.computeIfAbsent(unit, units::canonical);
    }

    /// A whole series in the measure's unit, or why not. UCUM conversions are straight lines, so two points tell
    /// slope and offset.
    SeriesVerdict check(ReadItem.Series item) {
        Optional<String> future = future(item.start());
        if (future.isPresent()) {
            return new SeriesVerdict.Refused(future.get());
        }
        Optional<Measure> measure = catalogue.find(item.code());
        if (measure.isEmpty()) {
            return canonical(item.unit())
                    .<SeriesVerdict>map(unit -> new SeriesVerdict.Accepted(unit, 1, 0))
                    .orElseGet(() -> new SeriesVerdict.Refused("The unit \"" + item.unit() + "\" of " + item.code()
                            + " is not a UCUM unit. Correct it in the file."));
        }
        UnitConversion.Result zero = convert(0, item.unit(), measure.get());
        UnitConversion.Result one = convert(1, item.unit(), measure.get());
        if (zero instanceof UnitConversion.Result.Converted(double offset)
                && one instanceof UnitConversion.Result.Converted(double raised)) {
            return new SeriesVerdict.Accepted(measure.get().unit(), raised - offset, offset);
        }
        return zero instanceof UnitConversion.Result.Refused(String reason)
                ? new SeriesVerdict.Refused(reason)
                : new SeriesVerdict.Refused("The unit \"" + item.unit() + "\" cannot be converted to \""
                        + measure.get().unit() + "\".");
    }

    /// What a check of a series found.
    sealed interface SeriesVerdict {
        /// Each value becomes `value * slope + offset` in `unit`.
        record Accepted(String unit, double slope, double offset) implements SeriesVerdict {}

        /// @param reason a sentence: what is wrong and what to do
        record Refused(String reason) implements SeriesVerdict {}
    }
}
