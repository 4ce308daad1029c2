package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.report.ReportStyles.Look;
import org.mendline.app.report.WeekForecast.Forecast;

/// The numbers that a person's chart shows, and to their right what the chart stacks.
final class NumbersTable {
    /// Columns of the sheet, zero-based. The four after [#GOAL] serve the chart only and are not
    /// printed.
    static final int DATE = 0;

    static final int KIND = 1;
    static final int MEASURED = 2;
    static final int MEDIAN = 3;
    static final int LO50 = 4;
    static final int HI50 = 5;
    static final int LO80 = 6;
    static final int HI80 = 7;
    static final int GOAL = 8;
    static final int BAND_BASE = 10;
    static final int BAND_LOWER = 11;
    static final int BAND_MIDDLE = 12;
    static final int BAND_UPPER = 13;

    static final CurvePlaces PLACES =
            new CurvePlaces(DATE, MEASURED, MEDIAN, GOAL, BAND_BASE, BAND_LOWER, BAND_MIDDLE, BAND_UPPER);

    private final SheetPen pen;

    NumbersTable(SheetPen pen) {
        this.pen = pen;
    }

    /// Writes the table from the present row on.
    ///
    /// @return zero-based index of the first row of numbers
    int write(PersonWeek person, List<ChartRow> rows) {
        pen.text(DATE, "The numbers behind the curve" + inUnit(person), Look.HEADING);
        pen.text(BAND_BASE, "For the chart only: heights of its stacked bands", Look.QUIET);
        pen.nextRow();
        String[] heads = {"Date", "Kind", "Measured", "Median", "50 % low", "50 % high", "80 % low", "80 % high", "Goal"
        };
        for (int column = 0; column < heads.length; column++) {
            pen.text(column, heads[column], column < MEASURED ? Look.HEADER : Look.NUMBER_HEADER);
        }
        pen.text(BAND_BASE, "Base", Look.QUIET_RIGHT)
                .text(BAND_LOWER, "Lower", Look.QUIET_RIGHT)
                .text(BAND_MIDDLE, "Middle", Look.QUIET_RIGHT)
                .text(BAND_UPPER, "Upper", Look.QUIET_RIGHT);
        int first = pen.rowIndex() + 1;
        Optional<LocalDate> asOf =
                person.forecast() instanceof Forecast forecast ? Optional.of(forecast.asOf()) : Optional.empty();
        rows.forEach(row -> writeRow(row, asOf, person.goal()));
        return first;
    }

    private static String inUnit(PersonWeek person) {
        String unit = Wording.unit(person.entry().outcomeUnit());
        return unit.isEmpty() ? "" : ", in " + unit;
    }

    private void writeRow(ChartRow row, Optional<LocalDate> asOf, OptionalDouble goal) {
        pen.nextRow()
                .date(DATE, row.date())
                .text(KIND, kind(row, asOf), Look.WRAPPED)
                .number(MEASURED, row.measured(), Look.ONE_DECIMAL)
                .number(GOAL, goal, Look.ONE_DECIMAL)
                .number(BAND_BASE, row.band().base(), Look.CHART_ONLY)
                .number(BAND_LOWER, row.band().lower(), Look.CHART_ONLY)
                .number(BAND_MIDDLE, row.band().middle(), Look.CHART_ONLY)
                .number(BAND_UPPER, row.band().upper(), Look.CHART_ONLY);
        row.fan()
                .ifPresent(day -> pen.number(MEDIAN, day.median(), Look.ONE_DECIMAL)
                        .number(LO50, day.lo50(), Look.ONE_DECIMAL)
                        .number(HI50, day.hi50(), Look.ONE_DECIMAL)
                        .number(LO80, day.lo80(), Look.ONE_DECIMAL)
                        .number(HI80, day.hi80(), Look.ONE_DECIMAL));
    }

    private static String kind(ChartRow row, Optional<LocalDate> asOf) {
        if (row.fan().isEmpty()) {
            return row.measured().isPresent() ? "measured" : "no estimate";
        }
        return asOf.isPresent() && row.date().isAfter(asOf.get()) ? "forecast" : "estimate";
    }
}
