package org.mendline.storage.importing.environment;

import java.util.Optional;
import org.mendline.storage.importing.device.Kind;

/// What of the surroundings is measured.
enum Quantity {
    TEMPERATURE,
    HUMIDITY,
    PM25,
    ALTITUDE,
    PRESSURE;

    /// A single measurement.
    Kind sample() {
        return switch (this) {
            case TEMPERATURE -> new Kind("mendline:temperature", "Air temperature", "Cel");
            case HUMIDITY -> new Kind("mendline:humidity", "Relative humidity of the air", "%");
            case PM25 -> new Kind("mendline:pm25", "Fine dust (PM2.5)", "ug/m3");
            case ALTITUDE -> new Kind("mendline:altitude", "Altitude", "m");
            case PRESSURE -> new Kind("mendline:air-pressure", "Air pressure", "hPa");
        };
    }

    /// A day's mean, where it is worth keeping.
    Optional<Kind> mean() {
        return switch (this) {
            case TEMPERATURE ->
                Optional.of(new Kind("mendline:day-mean-temperature", "Mean air temperature of a day", "Cel"));
            case HUMIDITY ->
                Optional.of(new Kind("mendline:day-mean-humidity", "Mean relative humidity of a day", "%"));
            case PM25 -> Optional.of(new Kind("mendline:day-mean-pm25", "Mean fine dust of a day (PM2.5)", "ug/m3"));
            case ALTITUDE, PRESSURE -> Optional.empty();
        };
    }

    /// A day's highest value, where it is worth keeping.
    Optional<Kind> maximum() {
        return this == TEMPERATURE
                ? Optional.of(new Kind("mendline:day-max-temperature", "Highest air temperature of a day", "Cel"))
                : Optional.empty();
    }

    /// Whether it proves that a table is about surroundings; altitude also stands in files of sport.
    boolean isTelling() {
        return this != ALTITUDE;
    }
}
