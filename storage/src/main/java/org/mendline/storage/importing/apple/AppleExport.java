package org.mendline.storage.importing.apple;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.xml.XmlElements;
import org.mendline.storage.person.Sex;

/// One export on its way through the reader.
final class AppleExport {
    private static final String BORN = "HKCharacteristicTypeIdentifierDateOfBirth";
    private static final String SEX = "HKCharacteristicTypeIdentifierBiologicalSex";
    private static final int MOST_TYPES_NAMED = 12;
    private static final int MOST_TYPES_COUNTED = 500;

    private final ZoneId zone;
    private final Emission emission;
    private final AppleDevices devices = new AppleDevices();
    private final AppleRecord record = new AppleRecord(devices);
    private final Map<String, Integer> unread = new TreeMap<>();
    private final AppleRecords values;
    private Optional<Long> exportDay = Optional.empty();
    private int others;

    AppleExport(Emission emission, ZoneId zone) {
        this.emission = emission;
        this.zone = zone;
        this.values = new AppleRecords(emission);
    }

    Emission emission() {
        return emission;
    }

    int records() {
        return record.number();
    }

    boolean isEmpty() {
        return record.number() + others == 0;
    }

    void read(XmlElements xml) throws XMLStreamException, IOException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Record" -> record(xml);
                case "Workout" -> {
                    others++;
                    AppleWorkout.read(xml, others, devices, emission);
                }
                case "ActivitySummary" -> {
                    others++;
                    AppleWorkout.summary(xml, others, zone, emission);
                }
                // Its records stand in the file a second time, on their own.
                case "Correlation" -> skip(xml);
                case "ExportDate" ->
                    exportDay = AppleTime.parse(xml.attribute("value")).map(AppleTime::epochDay);
                case "Me" -> person(xml);
                default -> {
                    // containers, and what holds no measurements
                }
            }
        }
    }

    private static void skip(XmlElements xml) throws XMLStreamException, IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            // nothing in here is wanted
        }
    }

    /// The export names nobody, but tells sex and birthday.
    private void person(XmlElements xml) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < xml.attributes(); i++) {
            said.put(xml.attributeName(i), xml.attributeValue(i));
        }
        String born = said.getOrDefault(BORN, "");
        Optional<Sex> sex = switch (said.getOrDefault(SEX, "")) {
            case "HKBiologicalSexMale" -> Optional.of(Sex.MALE);
            case "HKBiologicalSexFemale" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
        OptionalInt year = year(born);
        if (sex.isPresent() || year.isPresent()) {
            emission.sink()
                    .accept(new ReadItem.PersonSeen(
                            emission.subject(),
                            Optional.empty(),
                            year,
                            sex,
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            false,
                            "Me"));
        }
    }

    private static OptionalInt year(String born) {
        try {
            return born.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(LocalDate.parse(born).getYear());
        } catch (DateTimeParseException e) {
            return OptionalInt.empty();
        }
    }

    private void record(XmlElements xml) throws XMLStreamException, IOException {
        record.read(xml);
        String type = record.type();
        if (values.uses(type)) {
            values.take(record, xml);
        } else {
            unread.merge(unread.size() < MOST_TYPES_COUNTED ? Excerpt.brief(type) : "other kinds", 1, Integer::sum);
        }
    }

    void finish() {
        values.finish(exportDay);
        if (!unread.isEmpty()) {
            StringBuilder types = new StringBuilder();
            unread.entrySet().stream()
                    .limit(MOST_TYPES_NAMED)
                    .forEach(entry -> types.append(types.isEmpty() ? "" : ", ")
                            .append(entry.getKey())
                            .append(" (")
                            .append(entry.getValue())
                            .append(')'));
            emission.note(
                    "file",
                    "Records of kinds that Mendline does not use were not read: " + types
                            + (unread.size() > MOST_TYPES_NAMED
                                    ? " and " + (unread.size() - MOST_TYPES_NAMED) + " more kinds."
                                    : "."));
        }
    }
}
