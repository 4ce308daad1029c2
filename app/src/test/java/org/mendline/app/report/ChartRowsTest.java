package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.report.ChartRow.Band;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.WeekForecast.Forecast;

class ChartRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void aMeasurementLongBeforeTheFanLeavesNoBandBetween() {
        List<ChartRow> rows = rows(List.of(new MeasuredPoint(DAY.minusDays(14), 50)), fan(0, 1));

        assertThat(rows)
                .extracting(ChartRow::date)
                .containsExactly(DAY.minusDays(14), DAY.minusDays(1), DAY, DAY.plusDays(1));
        assertThat(rows).extracting(row -> row.band().middle()).containsExactly(0.0, 0.0, 4.0, 4.0);
        assertThat(rows.getFirst().band().base()).isEqualTo(90);
    }

    @Test
    void aMeasurementAfterTheFanClosesTheBandOnTheNextDay() {
        List<ChartRow> rows = rows(List.of(new MeasuredPoint(DAY.plusDays(9), 50)), fan(0, 1));

        assertThat(rows.get(2).date()).isEqualTo(DAY.plusDays(2));
        assertThat(rows.get(2).band()).isEqualTo(Band.closedAt(90));
    }

    @Test
    void betweenTwoFanDaysTheBandFollowsTheStraightLineTheChartDraws() {
        List<FanDay> fan =
                List.of(new FanDay(DAY, 100, 98, 102, 90, 110), new FanDay(DAY.plusDays(4), 110, 108, 112, 98, 122));

        List<ChartRow> rows = rows(List.of(new MeasuredPoint(DAY.plusDays(1), 99)), fan);

        assertThat(rows.get(1).band().base()).isCloseTo(92, within(1e-12));
        assertThat(rows.get(1).fan()).isEmpty();
    }

    @Test
    void theSlicesOfTheBandAddUpToTheInterval() {
        Band band = Band.of(new FanDay(DAY, 100, 98, 103, 90, 111));

        assertThat(band).isEqualTo(new Band(90, 8, 5, 8));
    }

    @Test
    void twoMeasurementsOfOneDayAreBothKept() {
        List<ChartRow> rows = rows(List.of(new MeasuredPoint(DAY, 50), new MeasuredPoint(DAY, 52)), List.of());

        assertThat(rows).extracting(ChartRow::measured).containsExactly(OptionalDouble.of(50), OptionalDouble.of(52));
    }

    private static List<FanDay> fan(int... days) {
        return Arrays.stream(days)
                .mapToObj(d -> new FanDay(DAY.plusDays(d), 100, 98, 102, 90, 110))
                .toList();
    }

    private static List<ChartRow> rows(List<MeasuredPoint> measured, List<FanDay> fan) {
        return ChartRows.of(new PersonWeek(
                ReportPeople.entry("A", CaseloadStatus.ON_TRACK, OptionalDouble.empty(), 1),
                Optional.empty(),
                measured,
                OptionalDouble.empty(),
                new Forecast(DAY, fan, List.of(), 0, 0, 0, List.of())));
    }
}
