package org.mendline.storage.importing.vendor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.device.DaySeries;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SleepLog;
import org.mendline.storage.importing.device.SleepStage;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.vendor.VendorTable.Column;
import org.mendline.storage.importing.vendor.VendorTable.Role;
import org.mendline.storage.observation.MeasureCodes;

/// Turns the rows of an export into values, series, sums of days and nights.
final class VendorValues {
    private static final String SESSION_RPE = "mendline:session-rpe";

    private final VendorTable table;
    private final Evidence evidence;
    private final Nights nights;
    private final Emission emission;
    private final String maker;
    private final DaySeries series;
    private final SleepLog stages = new SleepLog();
    private final Map<String, Map<LocalDate, Sum>> sums = new TreeMap<>();
    private final Set<String> emittedOnce = new HashSet<>();
    private final LeftOut leftOut = new LeftOut();

    private record Sum(Column column, String device, double total, Moment last) {}

    VendorValues(VendorTable table, Evidence evidence, Nights nights, Emission emission) {
        this.table = table;
        this.evidence = evidence;
        this.nights = nights;
        this.emission = emission;
        this.maker = emission.device().orElse("");
        this.series = new DaySeries(emission);
    }

    void take(VendorRow unlabelled) {
        VendorRow row = unlabelled.labelled(table.with(Role.LABEL));
        Optional<Column> only = table.first(Role.ONLY);
        if (only.isPresent() && !only.get().says(row.cell(only.get().key()))) {
            leftOut.other();
        } else if (table.first(Role.STAGE).isPresent()) {
            stage(row);
        } else if (table.columns().stream()
                .anyMatch(c -> (c.isNumber() || c.role() == Role.SPAN)
                        && !row.cell(c.key()).isEmpty())) {
            values(row);
        } else {
            leftOut.empty(row);
        }
    }

    private String device(VendorRow row) {
        String own = row.joined(table.with(Role.DEVICE));
        return own.isEmpty() ? maker : maker + " " + own;
    }

    private void reject(VendorRow row, String reason) {
        emission.reject(row.record(), reason, row.raw());
    }

    private void stage(VendorRow row) {
        Column column = table.first(Role.STAGE).orElseThrow();
        Optional<Moment> from = evidence.moment(row, Role.FROM);
        Optional<Moment> to = evidence.moment(row, Role.TO);
        Optional<SleepStage> stage = stage(column, row.cell(column.key()));
        if (from.isEmpty() || to.isEmpty()) {
            reject(row, "The row states no valid beginning and end. Write them as YYYY-MM-DD hh:mm:ss.");
        } else if (stage.isEmpty()) {
            reject(row, "The sleep stage \"" + Excerpt.brief(row.cell(column.key())) + "\" is not known.");
        } else {
            ZoneId zone = to.get().zone().<ZoneId>map(clock -> clock).orElse(ZoneOffset.UTC);
            stages.add(device(row), from.get().instant(), to.get().instant(), zone, stage.get());
        }
    }

    private static Optional<SleepStage> stage(Column column, String cell) {
        for (String pair : column.unit().split("\\|", -1)) {
            if (pair.startsWith(cell + "=") && !cell.isEmpty()) {
                return Optional.of(SleepStage.valueOf(pair.substring(cell.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private void values(VendorRow row) {
        Optional<Moment> moment = evidence.moment(row);
        boolean checked = table.with(Role.CHECK).stream()
                .allMatch(column -> evidence.moment(row, Role.CHECK).isPresent());
        Optional<Emission> out = out(row);
        if (moment.isEmpty() || !checked) {
            reject(
                    row,
                    "The row states no valid time, so its values have no place on the time line. Write it as"
                            + " YYYY-MM-DD hh:mm:ss, or export again.");
        } else if (out.isEmpty()) {
            reject(row, "The row names no person. Fill in the person's name.");
        } else {
            boolean nap = nights.isNap(row, moment.get());
            Optional<String> night = nights.nightAround(row, moment.get());
            if (night.isPresent()) {
                emission.note(
                        row.record(),
                        "This sleep lies within the longer one of the same day (" + night.get()
                                + "), so it was not counted beside it.");
            } else {
                sleep(row, moment.get(), nap, out.get());
            }
            for (Column column : table.columns()) {
                if (column.isNumber() && column.role() != Role.ASLEEP) {
                    value(row, column, moment.get(), nap, out.get());
                }
            }
            span(row, moment.get(), out.get());
            load(row, moment.get(), out.get());
            if (isRunning(row)
                    && table.with(Role.WHOLE).stream()
                            .anyMatch(c -> !row.cell(c.key()).isEmpty())) {
                emission.note(
                        row.record(),
                        "This day had not ended when the file was exported, so its totals were not read. Import a"
                                + " later export for them.");
            }
        }
    }

    private boolean isRunning(VendorRow row) {
        return table.first(Role.ENDED).map(end -> row.cell(end.key()).isEmpty()).orElse(false);
    }

    private void span(VendorRow row, Moment moment, Emission out) {
        for (Column column : table.with(Role.SPAN)) {
            OptionalDouble seconds = evidence.spanSeconds(row, column);
            if (seconds.isPresent() && isFirst(column, moment, seconds.getAsDouble())) {
                out.value(
                        new Kind(column.code(), "Session duration", "s"),
                        seconds.getAsDouble(),
                        moment.instant(),
                        moment.zone(),
                        row.record());
            }
        }
    }

    /// Exports with a row for each set of an exercise repeat what is true of the whole session.
    private boolean isFirst(Column column, Moment moment, double number) {
        return emittedOnce.add(column.code() + " " + moment.instant() + " " + number);
    }

    /// Session load, exertion × minutes (Foster 2001, doi:10.1519/00124278-200102000-00019), where a row has both.
    private void load(VendorRow row, Moment moment, Emission out) {
        OptionalDouble exertion = coded(row, SESSION_RPE);
        OptionalDouble minutes = coded(row, Kind.SESSION_DURATION.code());
        if (exertion.isPresent() && minutes.isPresent()) {
            out.value(
                    new Kind(MeasureCodes.SESSION_LOAD, "Session load", "1"),
                    exertion.getAsDouble() * minutes.getAsDouble(),
                    moment.instant(),
                    moment.zone(),
                    row.record() + ", exertion × minutes");
        }
    }

    /// A number above 0; durations in minutes.
    private OptionalDouble coded(VendorRow row, String code) {
        return table.columns().stream()
                .filter(column -> column.isNumber() && column.code().equals(code))
                .findFirst()
                .map(column -> evidence.number(column, row.cell(column.key())).stream()
                        .map(number -> number
                                * switch (evidence.unit(column)) {
                                    case "s" -> 1.0 / 60;
                                    case "h" -> 60;
                                    default -> 1;
                                })
                        .filter(number -> number > 0)
                        .findFirst())
                .orElse(OptionalDouble.empty());
    }

    private Optional<Emission> out(VendorRow row) {
        Emission ofDevice = emission.of(Optional.of(device(row)));
        Optional<Column> person = table.first(Role.PERSON);
        if (person.isEmpty()) {
            return Optional.of(ofDevice);
        }
        String name = row.cell(person.get().key());
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Emission(new Subject.Named(table.name(), name), ofDevice.device(), ofDevice.sink()));
    }

    private void sleep(VendorRow row, Moment moment, boolean nap, Emission out) {
        OptionalDouble asleep = nights.asleep(row);
        if (asleep.isPresent()) {
            String unit = table.first(Role.ASLEEP).orElseThrow().unit();
            Kind kind = (nap ? Kind.NAP : Kind.SLEEP).in(unit);
            out.value(kind, asleep.getAsDouble(), moment.instant(), moment.zone(), row.record());
        }
    }

    private void value(VendorRow row, Column column, Moment moment, boolean nap, Emission out) {
        String text = row.cell(column.key());
        boolean running = column.role() == Role.WHOLE && isRunning(row);
        boolean ofNight = column.role() == Role.NIGHT || column.role() == Role.SIGNED || column.role() == Role.WHOLE;
        if (text.isEmpty() || running || (nap && ofNight)) {
            return;
        }
        OptionalDouble number = evidence.number(column, text);
        if (number.isEmpty()) {
            emission.reject(row.record() + ", " + column.key(), evidence.objection(text), row.raw());
        } else if (number.getAsDouble() > 0 || column.role() == Role.SIGNED) {
            emit(row, column, moment, number.getAsDouble(), out);
        }
    }

    private void emit(VendorRow row, Column column, Moment moment, double number, Emission out) {
        Kind kind = new Kind(column.code(), column.key(), evidence.unit(column));
        String device = out.device().orElse(maker);
        switch (column.role()) {
            case SERIES ->
                series.add(
                        kind,
                        device,
                        moment.day().toEpochDay(),
                        moment.instant().toEpochMilli(),
                        number);
            case DAY ->
                sums.computeIfAbsent(column.code() + " " + device, key -> new HashMap<>())
                        .merge(moment.day(), new Sum(column, device, number, moment), VendorValues::added);
            case ONCE -> {
                if (isFirst(column, moment, number)) {
                    out.value(kind, number, moment.instant(), moment.zone(), row.record());
                }
            }
            default -> out.value(kind, number, moment.instant(), moment.zone(), row.record());
        }
    }

    private static Sum added(Sum a, Sum b) {
        Moment last = b.last().instant().isAfter(a.last().instant()) ? b.last() : a.last();
        return new Sum(a.column(), a.device(), a.total() + b.total(), last);
    }

    void finish() {
        series.finish();
        stages.emit(emission);
        sums.forEach((group, days) -> new TreeMap<>(days).forEach((day, sum) -> {
            Column column = sum.column();
            emission.of(Optional.of(sum.device()))
                    .value(
                            new Kind(column.code(), column.key(), column.unit()),
                            sum.total(),
                            sum.last().instant(),
                            sum.last().zone(),
                            column.key() + " of " + day);
        }));
        leftOut.note(emission);
        if (table.first(Role.OFFSET).isPresent()) {
            emission.note(
                    "file", "Times were taken as those of the person's own clock, whose offset stands beside them.");
        }
    }
}
