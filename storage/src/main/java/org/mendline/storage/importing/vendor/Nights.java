package org.mendline.storage.importing.vendor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.vendor.VendorTable.Column;
import org.mendline.storage.importing.vendor.VendorTable.Role;

/// Which sleep of a day is the night: the longest of those that the maker does not call a nap.
final class Nights {
    private final VendorTable table;
    private final Evidence evidence;
    private final Map<LocalDate, Longest> longest = new HashMap<>();

    private record Longest(String record, double asleep, Instant end) {}

    Nights(VendorTable table, Evidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    boolean isNeeded() {
        return table.first(Role.ASLEEP).isPresent();
    }

    void show(VendorRow row) {
        Optional<Moment> moment = evidence.moment(row);
        OptionalDouble asleep = asleep(row);
        if (moment.isPresent() && asleep.isPresent() && !isCalledNap(row)) {
            longest.merge(
                    moment.get().day(),
                    new Longest(row.record(), asleep.getAsDouble(), moment.get().instant()),
                    (a, b) -> b.asleep() > a.asleep() ? b : a);
        }
    }

    /// Time asleep in the unit of its columns; empty if none of them holds a number above 0.
    OptionalDouble asleep(VendorRow row) {
        double sum = 0;
        for (Column column : table.with(Role.ASLEEP)) {
            sum += Math.max(0, evidence.number(row.cell(column.key())).orElse(0));
        }
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /// The night that this sleep certainly overlaps, if it is another one: both lasted at least as long as they were
    /// slept, up to the moments they tell. Two recordings of one night are not a night and a nap.
    Optional<String> nightAround(VendorRow row, Moment moment) {
        Longest night = longest.get(moment.day());
        OptionalDouble asleep = asleep(row);
        if (night == null || asleep.isEmpty() || night.record().equals(row.record()) || isCalledNap(row)) {
            return Optional.empty();
        }
        Instant end = moment.instant();
        boolean apart = !end.minus(span(asleep.getAsDouble())).isBefore(night.end())
                || !night.end().minus(span(night.asleep())).isBefore(end);
        return apart ? Optional.empty() : Optional.of(night.record());
    }

    private Duration span(double asleep) {
        double seconds = switch (table.first(Role.ASLEEP).map(Column::unit).orElse("s")) {
            case "h" -> 3600;
            case "min" -> 60;
            default -> 1;
        };
        return Duration.ofMillis(Math.round(asleep * seconds * 1000));
    }

    private boolean isCalledNap(VendorRow row) {
        Optional<Column> nap = table.first(Role.NAP);
        Optional<Column> main = table.first(Role.MAIN);
        return nap.map(column -> column.says(row.cell(column.key()))).orElse(false)
                || main.map(column -> row.cell(column.key()))
                        .map(cell -> !cell.isEmpty() && !main.get().says(cell))
                        .orElse(false);
    }

    /// Whether the row's sleep is not the night of its day.
    boolean isNap(VendorRow row, Moment moment) {
        if (asleep(row).isEmpty()) {
            return false;
        }
        return isCalledNap(row)
                || Optional.ofNullable(longest.get(moment.day()))
                        .map(best -> !best.record().equals(row.record()))
                        .orElse(false);
    }
}
