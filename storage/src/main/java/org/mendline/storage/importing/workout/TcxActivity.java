package org.mendline.storage.importing.workout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.xml.XmlElements;

/// One `Activity` of a TCX file.
final class TcxActivity {
    private final String record;
    private final Emission emission;
    private final Recording recording = new Recording();
    private Optional<WorkoutTime> started = Optional.empty();
    private double seconds;
    private double metres;
    private double kcal;
    private double beats;
    private double beatSeconds;
    private double maxHeartRate;
    private String device = "";
    private String unit = "";

    TcxActivity(String record, Emission emission) {
        this.record = record;
        this.emission = emission;
    }

    /// Reads to the end of the activity; if the file breaks, what stands before is emitted all the same.
    void read(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        try {
            while (xml.depth() > outside && xml.next()) {
                if (xml.isStart("Id")) {
                    started = WorkoutTime.parse(xml.text());
                } else if (xml.isStart("Lap")) {
                    Optional<WorkoutTime> start = WorkoutTime.parse(xml.attribute("StartTime"));
                    started = started.or(() -> start);
                    lap(xml);
                } else if (xml.isStart("Creator")) {
                    creator(xml);
                }
            }
        } finally {
            emit();
        }
    }

    private void lap(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        double lapSeconds = 0;
        double lapMean = 0;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "TotalTimeSeconds" -> lapSeconds = number(xml.text());
                case "DistanceMeters" -> metres += number(xml.text());
                case "Calories" -> kcal += number(xml.text());
                case "AverageHeartRateBpm" -> lapMean = number(value(xml));
                case "MaximumHeartRateBpm" -> maxHeartRate = Math.max(maxHeartRate, number(value(xml)));
                case "Trackpoint" -> point(xml);
                default -> {
                    // intensity, trigger, notes
                }
            }
        }
        seconds += lapSeconds;
        beats += lapMean * lapSeconds;
        beatSeconds += lapMean > 0 ? lapSeconds : 0;
    }

    /// Text of the `Value` inside the element that begins here.
    private static String value(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        String value = "";
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("Value")) {
                value = xml.text();
            }
        }
        return value;
    }

    private static double number(String text) {
        OptionalDouble number = Numbers.parse(text);
        return number.isPresent() && number.getAsDouble() > 0 ? number.getAsDouble() : 0;
    }

    private void point(XmlElements xml) throws XMLStreamException, IOException {
        recording.begin();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Time" -> recording.time(xml.text());
                case "AltitudeMeters" -> recording.set(RecordChannel.ALTITUDE, xml.text());
                case "DistanceMeters" -> recording.set(RecordChannel.DISTANCE, xml.text());
                case "HeartRateBpm" -> recording.set(RecordChannel.HEART_RATE, value(xml));
                case "Cadence", "RunCadence" -> recording.set(RecordChannel.CADENCE, xml.text());
                case "Speed" -> recording.set(RecordChannel.SPEED, xml.text());
                case "Watts" -> recording.set(RecordChannel.POWER, xml.text());
                default -> {
                    // position and sensor state are not kept
                }
            }
        }
        recording.end();
    }

    private void creator(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("Name")) {
                device = xml.text();
            } else if (xml.isStart("UnitId")) {
                unit = xml.text();
            }
        }
    }

    private void emit() {
        Optional<Instant> start = started.map(WorkoutTime::instant)
                .or(() -> recording.isDated() ? Optional.of(recording.start()) : Optional.empty());
        if (start.isEmpty()) {
            emission.reject(
                    record,
                    "The activity states no believable start and no point with a time, so it has no place on the time"
                            + " line.",
                    recording.points() + " points, " + seconds + " s, " + metres + " m");
            return;
        }
        Emission out = named();
        Recording.Summary summary = new Recording.Summary(
                Duration.ofMillis(Math.round(seconds * 1000)),
                metres,
                kcal,
                beatSeconds > 0 ? beats / beatSeconds : 0,
                maxHeartRate);
        recording.summarise(out, record, start.get(), summary);
        recording.emit(out, record);
    }

    private Emission named() {
        if (device.isEmpty()) {
            return emission;
        }
        boolean serial = !unit.isEmpty() && !unit.equals("0");
        String name = serial ? device + " " + unit : device;
        return new Emission(
                serial ? new Subject.DeviceOwner(name) : emission.subject(), Optional.of(name), emission.sink());
    }
}
