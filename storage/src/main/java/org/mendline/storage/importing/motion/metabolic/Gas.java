package org.mendline.storage.importing.motion.metabolic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.storage.importing.device.Kind;

/// What metabolic carts measure breath by breath.
enum Gas {
    OXYGEN_UPTAKE("mendline:oxygen-uptake", "Oxygen uptake", "mL/min", 1, "vo2 vo2abs vo2stpd"),
    OXYGEN_UPTAKE_PER_KG(
            "mendline:oxygen-uptake-per-kg",
            "Oxygen uptake per body mass",
            "mL/(kg.min)",
            0.01,
            "vo2/kg vo2kg relvo2 vo2rel"),
    CARBON_DIOXIDE_OUTPUT("mendline:carbon-dioxide-output", "Carbon dioxide output", "mL/min", 1, "vco2 vco2stpd"),
    EXCHANGE_RATIO("mendline:respiratory-exchange-ratio", "Respiratory exchange ratio", "1", 0.001, "rer rq r"),
    VENTILATION("mendline:ventilation", "Minute ventilation", "L/min", 0.01, "rmv ve vebtps"),
    TIDAL_VOLUME("mendline:tidal-volume", "Tidal volume", "L", 0.001, "tv vt vtbtps"),
    BREATHING_RATE("9279-1", "Respiratory rate", "/min", 0.01, "rf bf rr fr"),
    HEART_RATE("8867-4", "Heart rate", "/min", 1, "hr fc heartrate"),
    EXPIRED_OXYGEN("mendline:expired-oxygen", "Oxygen in expired air", "%", 0.01, "feo2");

    private final String code;
    private final String words;
    private final String unit;
    private final double resolution;
    private final String keys;

    Gas(String code, String words, String unit, double resolution, String keys) {
        this.code = code;
        this.words = words;
        this.unit = unit;
        this.resolution = resolution;
        this.keys = keys;
    }

    /// The quantity of a heading, by its letters and digits without unit.
    static Optional<Gas> of(String key) {
        for (Gas gas : values()) {
            if (List.of(gas.keys.split(" ")).contains(key)) {
                return Optional.of(gas);
            }
        }
        return Optional.empty();
    }

    Kind kind() {
        return new Kind(code, words, unit);
    }

    double resolution() {
        return resolution;
    }

    /// The highest half-minute mean; only of what is judged at the peak of exercise.
    Optional<Kind> peak() {
        return switch (this) {
            case OXYGEN_UPTAKE -> Optional.of(new Kind("mendline:vo2-peak", "Peak oxygen uptake", unit));
            case OXYGEN_UPTAKE_PER_KG ->
                Optional.of(new Kind("mendline:vo2-peak-per-kg", "Peak oxygen uptake per body mass", unit));
            case CARBON_DIOXIDE_OUTPUT ->
                Optional.of(new Kind("mendline:vco2-peak", "Peak carbon dioxide output", unit));
            case EXCHANGE_RATIO -> Optional.of(new Kind("mendline:rer-peak", "Peak respiratory exchange ratio", unit));
            case VENTILATION -> Optional.of(new Kind("mendline:ventilation-peak", "Peak ventilation", unit));
            case HEART_RATE ->
                Optional.of(new Kind(
                        "mendline:exercise-test-peak-heart-rate", "Peak heart rate of an exercise test", unit));
            case TIDAL_VOLUME, BREATHING_RATE, EXPIRED_OXYGEN -> Optional.empty();
        };
    }

    /// Factor to the kind's unit from a unit as written; empty if the file names none, or one that is not
    /// known.
    Optional<Double> factor(String unit) {
        String plain = unit.strip().toLowerCase(Locale.ROOT).replace("·", "/");
        boolean flow = this == OXYGEN_UPTAKE || this == CARBON_DIOXIDE_OUTPUT;
        return switch (plain) {
            case "ml/min", "ml/min/kg", "ml/kg/min", "ml/(kg min)" -> Optional.of(1.0);
            case "l/min" -> Optional.of(flow ? 1000.0 : 1.0);
            case "l", "%", "bpm", "1/min", "/min", "b/min", "br/min", "---" -> Optional.of(1.0);
            case "ml" -> Optional.of(0.001);
            default -> Optional.empty();
        };
    }
}
