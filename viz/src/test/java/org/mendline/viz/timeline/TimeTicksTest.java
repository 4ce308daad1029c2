package org.mendline.viz.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            ZoneId.of("Asia/Karachi"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/St_Johns"));

    @Test
    void dayOf23HoursSkipsTheHourThatDoesNotExist() {
        assertThat(labels("2026-03-29T00:00+01:00[Europe/Berlin]", "2026-03-29T06:00+02:00[Europe/Berlin]", 6))
                .containsExactly("00:00", "01:00", "03:00", "04:00", "05:00", "06:00");
    }

    @Test
    void dayOf25HoursSaysWhichOfTheTwoHoursIsMeant() {
        assertThat(labels("2026-10-25T00:00+02:00[Europe/Berlin]", "2026-10-25T05:00+01:00[Europe/Berlin]", 6))
                .containsExactly("00:00", "01:00", "02:00 +02:00", "02:00 +01:00", "03:00", "04:00", "05:00");
    }

    @Test
    void ticksRunFromMillisecondsToYears() {
        assertThat(labels("2026-01-01T10:00:00+01:00[Europe/Berlin]", "2026-01-01T10:00:01+01:00[Europe/Berlin]", 2))
                .containsExactly("10:00:00.000", "10:00:00.500", "10:00:01.000");
        assertThat(labels("2026-01-01T00:00+01:00[Europe/Berlin]", "2026-12-31T00:00+01:00[Europe/Berlin]", 4))
                .containsExactly("Jan", "Apr", "Jul", "Oct");
        assertThat(labels("2000-01-01T00:00+01:00[Europe/Berlin]", "2026-12-31T00:00+01:00[Europe/Berlin]", 3))
                .containsExactly("2000", "2010", "2020");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void ticksRiseLieInTheWindowAndAreRoundInLocalTime(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            double from = random.nextLong(1_600_000_000_000L, 1_800_000_000_000L);
            double span = Math.exp(random.nextDouble(Math.log(1_000), Math.log(7e10)));
            TimeWindow window = new TimeWindow(from, from + span);
            TimeTicks ticks = TimeTicks.within(window, zone, 10);
            String what = window + " " + zone + " " + ticks.step();
            assertThat(ticks.millis())
                    .as(what)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(1, 26);
            assertThat(ticks.millis()).as(what).allMatch(window::holds);
            if (ticks.step().unit() != TimeStep.Unit.MILLIS) {
                assertThat(ticks.millis())
                        .as(what)
                        .allMatch(at -> local(at, zone).getSecond() == 0);
                assertThat(ticks.millis())
                        .as(what)
                        .allMatch(at -> local(at, zone).getMinute() == 0);
            }
        }
    }

    private static ZonedDateTime local(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    private static List<String> labels(String from, String to, int most) {
        TimeWindow window = TimeWindow.spanning(
                ZonedDateTime.parse(from).toInstant().toEpochMilli(),
                ZonedDateTime.parse(to).toInstant().toEpochMilli());
        TimeTicks ticks = TimeTicks.within(window, BERLIN, most);
        TimeText text = new TimeText(BERLIN);
        return LongStream.of(ticks.millis().stream().mapToLong(Long::longValue).toArray())
                .mapToObj(at -> text.tick(at, ticks.step()))
                .toList();
    }
}
