package org.mendline.storage.importing.apple;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.apple.AppleQuantities.Quantity;
import org.mendline.storage.importing.device.DaySeries;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SleepLog;
import org.mendline.storage.importing.device.SleepStage;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.xml.XmlElements;

/// Turns records into values, series, sums of days and nights.
final class AppleRecords {
    private static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";
    private static final String ZONE = "HKTimeZone";
    private static final double PERCENT = 100;

    private final AppleQuantities quantities = new AppleQuantities();
    private final Emission emission;
    private final DaySums sums = new DaySums();
    private final DaySeries series;
    private final SleepLog nights = new SleepLog();
    private final BeatList beats = new BeatList();
    private boolean beatsSeen;

    AppleRecords(Emission emission) {
        this.emission = emission;
        this.series = new DaySeries(emission);
    }

    /// Whether records of this type are used at all.
    boolean uses(String type) {
        return quantities.find(type).isPresent() || type.equals(SLEEP);
    }

    /// @param record of a type that is used
    void take(AppleRecord record, XmlElements xml) throws XMLStreamException, IOException {
        Optional<Quantity> quantity = quantities.find(record.type());
        Optional<AppleTime> start = record.startTime();
        Optional<AppleTime> end = record.endTime(start);
        if (start.isEmpty() || end.isEmpty()) {
            reject(
                    record,
                    "The record states no valid start and end, so it has no place on the time line."
                            + " Export again; dismiss it if the Health app shows no such record.");
        } else if (quantity.isEmpty()) {
            sleep(record, start.get(), end.get(), xml);
        } else {
            take(record, quantity.get(), start.get(), end.get(), xml);
        }
    }

    private void take(AppleRecord record, Quantity quantity, AppleTime start, AppleTime end, XmlElements xml)
            throws XMLStreamException, IOException {
        OptionalDouble number = Numbers.parse(record.value());
        if (number.isEmpty()) {
            reject(record, "The value \"" + Excerpt.brief(record.value().toString()) + "\" is not a number.");
            return;
        }
        // Apple writes percentages as fractions of one.
        boolean fraction = record.unit().equals("%");
        double value = fraction ? number.getAsDouble() * PERCENT : number.getAsDouble();
        switch (quantity.use()) {
            case VALUE -> value(record, kind(quantity, record.unit()), value, start, xml);
            case SERIES ->
                series.add(
                        kind(quantity, record.unit()), record.device(), start.epochDay(), start.epochMillis(), value);
            case DAY -> {
                OptionalDouble amount = AppleUnits.toDayUnit(value, record.unit());
                if (amount.isPresent()) {
                    sums.add(quantity.kind(), record.device(), start, end, amount.getAsDouble());
                } else {
                    reject(
                            record,
                            "The unit \"" + Excerpt.brief(record.unit()) + "\" is not one that can be added up.");
                }
            }
        }
    }

    private static Kind kind(Quantity quantity, String unit) {
        return unit.equals("count") && !quantity.unit().isEmpty()
                ? quantity.kind()
                : quantity.kind().in(AppleUnits.ucum(unit));
    }

    /// What stands inside the record tells its zone, and its beats.
    private void value(AppleRecord record, Kind kind, double value, AppleTime start, XmlElements xml)
            throws XMLStreamException, IOException {
        Instant instant = Instant.ofEpochSecond(start.epochSecond());
        Emission ofDevice = emission.of(Optional.of(record.device()));
        ZoneId zone = start.offset();
        beats.begin();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("MetadataEntry") && xml.attribute("key").equals(ZONE)) {
                zone = zone(xml.attribute("value")).orElse(zone);
            } else if (xml.isStart("InstantaneousBeatsPerMinute")) {
                beats.add(xml.attribute("bpm"), xml.attribute("time"), start.epochMillis());
            }
        }
        ofDevice.value(kind, value, instant, Optional.of(zone), record.label());
        beatsSeen |= beats.emit(ofDevice, record.label());
    }

    /// The region Apple names, if this computer knows it.
    static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The zone that stands inside a record, or the offset of its own time.
    private static ZoneId zoneInside(XmlElements xml, ZoneOffset stated) throws XMLStreamException, IOException {
        ZoneId zone = stated;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart("MetadataEntry") && xml.attribute("key").equals(ZONE)) {
                zone = zone(xml.attribute("value")).orElse(zone);
            }
        }
        return zone;
    }

    private void sleep(AppleRecord record, AppleTime start, AppleTime end, XmlElements xml)
            throws XMLStreamException, IOException {
        String value = record.value().toString();
        Optional<SleepStage> stage = switch (value.replace("HKCategoryValueSleepAnalysis", "")) {
            case "InBed", "0" -> Optional.of(SleepStage.IN_BED);
            case "Asleep", "AsleepUnspecified", "1" -> Optional.of(SleepStage.ASLEEP);
            case "Awake", "2" -> Optional.of(SleepStage.AWAKE);
            case "AsleepCore", "3" -> Optional.of(SleepStage.LIGHT);
            case "AsleepDeep", "4" -> Optional.of(SleepStage.DEEP);
            case "AsleepREM", "5" -> Optional.of(SleepStage.REM);
            default -> Optional.empty();
        };
        if (stage.isEmpty()) {
            reject(record, "The sleep stage \"" + Excerpt.brief(value) + "\" is not known.");
        } else {
            nights.add(
                    record.device(),
                    Instant.ofEpochSecond(start.epochSecond()),
                    Instant.ofEpochSecond(end.epochSecond()),
                    zoneInside(xml, end.offset()),
                    stage.get());
        }
    }

    private void reject(AppleRecord record, String reason) {
        emission.reject(record.label(), reason, record.raw());
    }

    void finish(Optional<Long> exportDay) {
        series.finish();
        sums.emit(emission, exportDay);
        nights.emit(emission);
        if (beatsSeen) {
            emission.note(
                    "file",
                    "RR intervals were worked out from whole beats per minute, which is too coarse for rMSSD;"
                            + " the SDNN that Apple states is kept.");
        }
    }
}
