package org.mendline.storage.importing.apple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.xml.XmlElements;

/// `Workout` and `ActivitySummary`. What a watch did not measure it writes as 0, which is left out.
final class AppleWorkout {
    private static final int FIRST_YEAR = 2007;

    private final String record;
    private final Instant start;
    private final Emission emission;
    private ZoneId zone;

    private AppleWorkout(String record, AppleTime start, Emission emission) {
        this.record = record;
        this.start = Instant.ofEpochSecond(start.epochSecond());
        this.emission = emission;
        this.zone = start.offset();
    }

    /// Values of a session stand at its start.
    static void read(XmlElements xml, int number, AppleDevices devices, Emission emission)
            throws XMLStreamException, IOException {
        String record = "workout or summary " + number;
        Optional<AppleTime> start = AppleTime.parse(xml.attribute("startDate"));
        if (start.isEmpty()) {
            emission.reject(
                    record,
                    "The workout states no valid start, so it has no place on the time line.",
                    xml.attribute("workoutActivityType") + " " + xml.attribute("startDate"));
            return;
        }
        String device = devices.name(xml.attribute("sourceName").strip(), xml.attribute("device"));
        new AppleWorkout(record, start.get(), emission.of(Optional.of(device))).read(xml);
    }

    private record Amount(Kind kind, String value, String unit) {
        static Amount of(Kind kind, XmlElements xml, String value, String unit) {
            return new Amount(kind, xml.attribute(value), xml.attribute(unit));
        }
    }

    private void read(XmlElements xml) throws XMLStreamException, IOException {
        Amount duration = Amount.of(Kind.SESSION_DURATION, xml, "duration", "durationUnit");
        Amount distance = Amount.of(Kind.SESSION_DISTANCE, xml, "totalDistance", "totalDistanceUnit");
        Amount energy = Amount.of(Kind.SESSION_ENERGY, xml, "totalEnergyBurned", "totalEnergyBurnedUnit");
        Amount mean = new Amount(Kind.SESSION_MEAN_HEART_RATE, "", "");
        Amount most = new Amount(Kind.SESSION_MAX_HEART_RATE, "", "");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("MetadataEntry") && xml.attribute("key").equals("HKTimeZone")) {
                zone = AppleRecords.zone(xml.attribute("value")).orElse(zone);
            } else if (xml.isStart("WorkoutStatistics")) {
                String type = xml.attribute("type");
                if (type.endsWith("IdentifierHeartRate")) {
                    mean = Amount.of(mean.kind(), xml, "average", "unit");
                    most = Amount.of(most.kind(), xml, "maximum", "unit");
                } else if (type.endsWith("IdentifierActiveEnergyBurned")
                        && energy.value().isEmpty()) {
                    energy = Amount.of(energy.kind(), xml, "sum", "unit");
                } else if (type.contains("IdentifierDistance")
                        && distance.value().isEmpty()) {
                    distance = Amount.of(distance.kind(), xml, "sum", "unit");
                }
            }
        }
        emit(duration);
        emit(distance);
        emit(energy);
        emit(mean);
        emit(most);
    }

    private void emit(Amount amount) {
        OptionalDouble number = Numbers.parse(amount.value());
        if (number.isPresent() && number.getAsDouble() > 0) {
            Kind kind = amount.kind().in(AppleUnits.ucum(amount.unit()));
            emission.value(kind, number.getAsDouble(), start, Optional.of(zone), record);
        }
    }

    /// The rings of one day, in which Apple has put all devices together. The day has no zone: noon of the clinic's.
    static void summary(XmlElements xml, int number, ZoneId zone, Emission emission) {
        String record = "workout or summary " + number;
        LocalDate day;
        try {
            day = LocalDate.parse(xml.attribute("dateComponents"));
        } catch (DateTimeParseException e) {
            emission.reject(
                    record, "The day \"" + xml.attribute("dateComponents") + "\" is not a date.", "ActivitySummary");
            return;
        }
        if (day.getYear() < FIRST_YEAR) {
            return;
        }
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Emission rings = emission.of(Optional.of("Apple activity rings"));
        ring(
                rings,
                Kind.ACTIVE_ENERGY.in(AppleUnits.ucum(xml.attribute("activeEnergyBurnedUnit"))),
                xml.attribute("activeEnergyBurned"),
                noon,
                record);
        ring(
                rings,
                new Kind("mendline:exercise-minutes", "Exercise of a day", "min"),
                xml.attribute("appleExerciseTime"),
                noon,
                record);
        ring(
                rings,
                new Kind("mendline:stand-hours", "Hours of a day with standing", "h"),
                xml.attribute("appleStandHours"),
                noon,
                record);
    }

    private static void ring(Emission rings, Kind kind, String text, Instant noon, String record) {
        OptionalDouble number = Numbers.parse(text);
        if (number.isPresent() && number.getAsDouble() > 0) {
            rings.value(kind, number.getAsDouble(), noon, Optional.empty(), record);
        }
    }
}
