package org.mendline.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.daily.DailyDevice;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.daily.DeviceClass;

/// What was normal for a person, and when a measure was silent.
class OwnRangeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void onlyEarlierDaysMakeADayNormal() {
        List<DailyValue> values = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(d -> value(d, d)).toList());
        values.add(value(20, 1_000));

        List<OwnRange> ranges = OwnRange.over(values, MONDAY.plusDays(21));

        assertThat(ranges.getFirst().day()).isEqualTo(MONDAY.plusDays(OwnRange.FEWEST));
        OwnRange ofTheOddDay = on(ranges, 20);
        assertThat(ofTheOddDay.high()).isEqualTo(17.1);
        assertThat(ofTheOddDay.middle()).isEqualTo(9.5);
        assertThat(ofTheOddDay.days()).isEqualTo(20);
        assertThat(on(ranges, 21).high())
                .as("one odd day hardly moves the range")
                .isLessThan(20);
    }

    @Test
    void aBandEndsWhereTooFewDaysAreLeft() {
        List<DailyValue> values =
                IntStream.range(0, 12).mapToObj(d -> value(d, 5)).toList();
        List<OwnRange> ranges = OwnRange.over(values, MONDAY.plusDays(100));
        assertThat(ranges.getLast().day()).isEqualTo(MONDAY.plusDays(12L - OwnRange.FEWEST + OwnRange.LOOK_BACK_DAYS));
        assertThat(ranges)
                .allSatisfy(range -> assertThat(range.low()).isEqualTo(5).isEqualTo(range.high()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aboutEightInTenOrdinaryDaysLieWithin(long seed) {
        Random random = new Random(seed);
        List<DailyValue> values = IntStream.range(0, 2_000)
                .mapToObj(d -> value(d, 50 + 8 * random.nextGaussian()))
                .toList();
        List<OwnRange> ranges = OwnRange.over(values, MONDAY.plusDays(1_999));
        long within = ranges.stream()
                .filter(range -> {
                    double value = values.get((int) (range.day().toEpochDay() - MONDAY.toEpochDay()))
                            .value();
                    return value >= range.low() && value <= range.high();
                })
                .count();
        assertThat(within / (double) ranges.size()).isBetween(0.73, 0.85);
    }

    @Test
    void aSilenceIsLongerThanThreeTimesWhatIsUsual() {
        List<LocalDate> daily = days(0, 1, 2, 3, 4, 9, 10, 12);
        assertThat(Silences.of(daily, MONDAY.plusDays(13)))
                .containsExactly(new Track.Silence(MONDAY.plusDays(5), Optional.of(MONDAY.plusDays(8))));
        assertThat(Silences.of(daily, MONDAY.plusDays(16)).getLast())
                .isEqualTo(new Track.Silence(MONDAY.plusDays(13), Optional.empty()));
        assertThat(Silences.of(days(0, 14, 28, 42, 70), MONDAY.plusDays(80)))
                .as("visits every two weeks")
                .isEmpty();
        assertThat(Silences.of(days(0, 1), MONDAY.plusDays(300)))
                .as("nothing is usual yet")
                .isEmpty();
    }

    private static List<LocalDate> days(int... days) {
        return IntStream.of(days).mapToObj(MONDAY::plusDays).toList();
    }

    private static OwnRange on(List<OwnRange> ranges, int day) {
        return ranges.stream()
                .filter(range -> range.day().equals(MONDAY.plusDays(day)))
                .findFirst()
                .orElseThrow();
    }

    private static DailyValue value(int day, double value) {
        return new DailyValue(
                MONDAY.plusDays(day), value, new DailyDevice(Optional.empty(), DeviceClass.TOLD), false, 1, List.of());
    }
}
