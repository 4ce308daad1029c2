package org.mendline.storage.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UnitConversion;

/// Small stand-ins for what other packages provide, and short ways to write read items.
final class Fakes {
    static final String HEART_RATE = "8867-4";
    static final String CRP = "1988-5";
    static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");

    private Fakes() {}

    /// Knows `/min`, `mg/L`, `mg/dL` (of one dimension with mg/L) and `Cel`.
    static final class Units implements UnitConversion {
        private static final Map<String, Double> MASS_CONCENTRATION = Map.of("mg/L", 1.0, "mg/dL", 10.0);

        @Override
        public Result convert(double value, String fromUnit, String toUnit, String code) {
            Double from = MASS_CONCENTRATION.get(fromUnit);
            Double to = MASS_CONCENTRATION.get(toUnit);
            if (from != null && to != null) {
                return new Result.Converted(value * from / to);
            }
            return fromUnit.equals(toUnit)
                    ? new Result.Converted(value)
                    : new Result.Refused("\"" + fromUnit + "\" cannot be converted to \"" + toUnit + "\".");
        }

        @Override
        public Optional<String> canonical(String unit) {
            return List.of("/min", "mg/L", "mg/dL", "Cel", "m").contains(unit) ? Optional.of(unit) : Optional.empty();
        }
    }

    /// Heart rate and C-reactive protein.
    static final class Catalogue implements MeasureCatalogue {
        private static final List<Measure> MEASURES = List.of(
                new Measure(HEART_RATE, "Heart rate", "/min", OptionalDouble.of(20), OptionalDouble.of(250)),
                new Measure(CRP, "C-reactive protein", "mg/L", OptionalDouble.of(0), OptionalDouble.of(700)));

        @Override
        public Optional<Measure> find(String code) {
            return MEASURES.stream().filter(m -> m.code().equals(code)).findFirst();
        }

        @Override
        public List<Measure> all() {
            return MEASURES;
        }
    }

    static Subject own(String id) {
        return new Subject.Named("mendline", id);
    }

    static ReadItem.Value heartRate(Subject subject, double value, Instant at) {
        return value(subject, HEART_RATE, "Heart rate", value, "/min", at);
    }

    static ReadItem.Value value(Subject subject, String code, String name, double value, String unit, Instant at) {
        return value(subject, code, name, value, unit, at, Quality.VALID);
    }

    static ReadItem.Value value(
            Subject subject, String code, String name, double value, String unit, Instant at, Quality quality) {
        return new ReadItem.Value(
                subject,
                code,
                name,
                value,
                unit,
                at,
                Optional.of(ZoneOffset.UTC),
                quality,
                "record 1",
                Optional.empty());
    }

    static ReadItem.Series series(Subject subject, int samples, Instant start) {
        int[] times = new int[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1000;
            values[i] = 60 + (i * 7 % 11);
        }
        return new ReadItem.Series(
                subject, HEART_RATE, "/min", start, times, values, 1, "lap 1", Optional.of("Garmin 1"));
    }
}
