package org.mendline.app.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What one cell holds. What was not measured is [Nothing], never zero.
public sealed interface CellValue {
    /// A text; it never becomes a formula.
    record Words(String text) implements CellValue {}

    /// A finite number, in the unit its column's head names.
    record Amount(double value) implements CellValue {}

    /// A day.
    record Day(LocalDate date) implements CellValue {}

    /// An empty cell.
    record Nothing() implements CellValue {}

    static CellValue of(String text) {
        return text.isEmpty() ? new Nothing() : new Words(text);
    }

    static CellValue of(long count) {
        return new Amount((double) count);
    }

    static CellValue of(double value) {
        return Double.isFinite(value) ? new Amount(value) : new Nothing();
    }

    static CellValue of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : new Nothing();
    }

    static CellValue of(OptionalInt value) {
        return value.isPresent() ? of((long) value.getAsInt()) : new Nothing();
    }

    static CellValue of(LocalDate date) {
        return new Day(date);
    }

    static CellValue ofDate(Optional<LocalDate> date) {
        return date.map(CellValue::of).orElseGet(Nothing::new);
    }
}
