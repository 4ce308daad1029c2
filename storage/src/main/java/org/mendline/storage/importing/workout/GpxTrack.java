package org.mendline.storage.importing.workout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.xml.XmlElements;

/// One `trk` of a GPX file.
final class GpxTrack {
    /// Mean radius of the earth (IUGG).
    private static final double EARTH_METRES = 6_371_000;

    private final String record;
    private final Emission emission;
    private final Recording recording = new Recording();
    private Duration moving = Duration.ZERO;
    private double metres;
    private OptionalDouble latitude = OptionalDouble.empty();
    private OptionalDouble longitude = OptionalDouble.empty();
    private Optional<Instant> segmentStart = Optional.empty();
    private Instant segmentEnd = Instant.MIN;

    GpxTrack(String record, Emission emission) {
        this.record = record;
        this.emission = emission;
    }

    /// Reads to the end of the track; if the file breaks, what stands before is emitted all the same.
    ///
    /// @return whether any point has a time
    boolean read(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        try {
            while (xml.depth() > outside && xml.next()) {
                if (xml.isStart("trkpt")) {
                    place(xml);
                    point(xml, recording).ifPresent(this::reached);
                } else if (xml.isEnd("trkseg")) {
                    closeSegment();
                }
            }
        } finally {
            closeSegment();
            emit();
        }
        return recording.isDated();
    }

    /// Heart rate of a marked place, as some phones write it.
    ///
    /// @return whether there was one, with a time
    static boolean waypoint(XmlElements xml, Emission emission) throws XMLStreamException, IOException {
        Recording one = new Recording();
        point(xml, one);
        if (!one.isDated() || !one.has(RecordChannel.HEART_RATE)) {
            return false;
        }
        one.emit(emission, "waypoint");
        return true;
    }

    private void place(XmlElements xml) {
        OptionalDouble lat = Numbers.parse(xml.attribute("lat"));
        OptionalDouble lon = Numbers.parse(xml.attribute("lon"));
        if (lat.isEmpty() || lon.isEmpty()) {
            return;
        }
        if (latitude.isPresent() && longitude.isPresent()) {
            metres += metres(latitude.getAsDouble(), longitude.getAsDouble(), lat.getAsDouble(), lon.getAsDouble());
        }
        latitude = lat;
        longitude = lon;
    }

    /// Great-circle distance by the haversine formula (Sinnott 1984, Sky and Telescope 68:159).
    private static double metres(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double dLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = dLat * dLat + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * dLon * dLon;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private void reached(Instant time) {
        segmentStart = segmentStart.or(() -> Optional.of(time));
        segmentEnd = time.isAfter(segmentEnd) ? time : segmentEnd;
    }

    private void closeSegment() {
        if (segmentStart.isPresent() && segmentEnd.isAfter(segmentStart.get())) {
            moving = moving.plus(Duration.between(segmentStart.get(), segmentEnd));
        }
        segmentStart = Optional.empty();
        segmentEnd = Instant.MIN;
        latitude = OptionalDouble.empty();
        longitude = OptionalDouble.empty();
    }

    private static Optional<Instant> point(XmlElements xml, Recording recording)
            throws XMLStreamException, IOException {
        recording.begin();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "time" -> recording.time(xml.text());
                case "ele" -> recording.set(RecordChannel.ALTITUDE, xml.text());
                case "hr", "heartrate" -> recording.set(RecordChannel.HEART_RATE, xml.text());
                case "cad", "cadence", "RunCadence" -> recording.set(RecordChannel.CADENCE, xml.text());
                case "speed" -> recording.set(RecordChannel.SPEED, xml.text());
                case "power", "watts", "PowerInWatts" -> recording.set(RecordChannel.POWER, xml.text());
                case "atemp", "temp" -> recording.set(RecordChannel.DEVICE_TEMPERATURE, xml.text());
                case "distance" -> recording.set(RecordChannel.DISTANCE, xml.text());
                default -> {
                    // names, symbols, satellites
                }
            }
        }
        return recording.end();
    }

    private void emit() {
        if (!recording.isDated()) {
            if (recording.points() > 0) {
                emission.reject(
                        record,
                        "The points of this track carry no believable times, so it has no place on the time line.",
                        recording.points() + " points, " + Math.round(metres) + " m");
            }
            return;
        }
        recording.summarise(emission, record, recording.start(), new Recording.Summary(moving, metres, 0, 0, 0));
        recording.emit(emission, record);
    }
}
