package org.mendline.storage.daily;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mendline.storage.observation.ResourceTable;

/// Tells the class of a device by its name, else by the kind of file its values came in. Immutable.
final class DeviceClasses {
    private final List<Line> lines = ResourceTable.rows(DeviceClasses.class, "device-classes.csv").stream()
            .map(row -> new Line(
                    DeviceClass.of(row.getField("class")),
                    Pattern.compile(
                            row.getField("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)))
            .toList();

    private record Line(DeviceClass deviceClass, Pattern pattern) {}

    /// @param reader reader of one of its values, for example `hl7v2/1`
    DailyDevice device(Optional<String> name, String reader) {
        return new DailyDevice(
                name, name.map(n -> byName(n).orElseGet(() -> byFile(reader))).orElse(DeviceClass.TOLD));
    }

    private Optional<DeviceClass> byName(String name) {
        return lines.stream()
                .filter(line -> line.pattern().matcher(name).find())
                .map(Line::deviceClass)
                .findFirst();
    }

    /// An analyser of which only the laboratory knows what it is.
    private static DeviceClass byFile(String reader) {
        return reader.startsWith("hl7") || reader.startsWith("fhir") || reader.startsWith("lab")
                ? DeviceClass.LAB
                : DeviceClass.UNKNOWN;
    }
}
