package org.mendline.storage.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;

/// What holds of every record: missing is never 0, nothing is carried forward, nothing is counted twice.
class DailyHonestyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 60;
    private static final List<String> CODES =
            List.of(MeasureCodes.STEPS, MeasureCodes.SLEEP_DURATION, "40443-4", MeasureCodes.SESSION_LOAD, "29463-7");
    private static final List<Said> DEVICES = List.of(
            Said.by("Ann's Apple Watch (Watch6,1)"),
            Said.by("Ann's iPhone (iPhone12,1)"),
            Said.by("Oura Ring"),
            Said.inATable());

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDayHasAValueExactlyWhenSomethingWasSaidOfIt(long seed) {
        List<Observation> said = said(seed);
        DailyRecord days = DailyFold.of(said, List.of());

        Map<String, Set<LocalDate>> spoken = new HashMap<>();
        said.forEach(o -> spoken.computeIfAbsent(o.code(), c -> new HashSet<>()).add(o.localDate()));
        for (String code : CODES) {
            for (int d = -3; d < DAYS + 3; d++) {
                LocalDate day = FIRST.plusDays(d);
                boolean there = days.of(code).flatMap(s -> s.on(day)).isPresent();
                assertThat(there)
                        .as(code + " on " + day)
                        .isEqualTo(spoken.getOrDefault(code, Set.of()).contains(day));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAgeOfAValueGrowsByADayWithEachDayOfSilence(long seed) {
        for (DailySeries series : DailyFold.of(said(seed), List.of()).series()) {
            OptionalLong before = OptionalLong.empty();
            for (int d = -1; d < DAYS + 10; d++) {
                LocalDate day = FIRST.plusDays(d);
                OptionalLong age = series.ageDays(day);
                if (series.on(day).isPresent()) {
                    assertThat(age).hasValue(0);
                } else if (before.isPresent()) {
                    assertThat(age).hasValue(before.getAsLong() + 1);
                } else {
                    assertThat(age).isEmpty();
                }
                before = age;
            }
        }
    }

    /// A value is one device's own: never more than that device said, whatever the others say.
    @ParameterizedTest
    @MethodSource("seeds")
    void otherDevicesNeverChangeTheValueOfTheOneThatSpeaks(long seed) {
        List<Observation> said = said(seed);
        for (DailySeries series : DailyFold.of(said, List.of()).series()) {
            String code = series.measure().code();
            for (DailyValue value : series.values()) {
                List<Observation> own = said.stream()
                        .filter(o ->
                                o.provenance().device().equals(value.device().name()))
                        .toList();
                assertThat(DailyFold.of(own, List.of())
                                .of(code)
                                .flatMap(s -> s.on(value.day()))
                                .map(DailyValue::value))
                        .as(code + " on " + value.day())
                        .hasValue(value.value());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherTheOrderOfRecordsNorASecondReadingOfThemMatters(long seed) {
        List<Observation> said = said(seed);
        List<Observation> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(values(shuffled)).isEqualTo(values(said));
    }

    /// Half of a day is said by an export made during it, all of it by the next export.
    @ParameterizedTest
    @MethodSource("seeds")
    void anEarlierExportOfTheSameDaysChangesNothing(long seed) {
        List<Observation> full = said(seed).stream()
                .filter(o -> o.code().equals(MeasureCodes.STEPS))
                .toList();
        Random random = new Random(seed + 1);
        List<Observation> both = new ArrayList<>(full);
        full.forEach(o -> both.add(new Observation(
                o.person(),
                o.code(),
                Math.floor(o.value() * random.nextDouble()),
                o.unit(),
                o.instant().minusSeconds(random.nextInt(3_600)),
                o.offset(),
                o.quality(),
                o.provenance())));

        DailySeries steps = DailyFold.of(both, List.of()).of(MeasureCodes.STEPS).orElseThrow();
        DailySeries alone = DailyFold.of(full, List.of()).of(MeasureCodes.STEPS).orElseThrow();
        for (DailyValue value : alone.values()) {
            assertThat(steps.on(value.day()).orElseThrow().value()).isEqualTo(value.value());
        }
    }

    private static List<String> values(List<Observation> said) {
        List<String> values = new ArrayList<>();
        DailyFold.of(said, List.of())
                .series()
                .forEach(s -> s.values().forEach(v -> values.add(s.measure().code() + " " + v)));
        return values;
    }

    /// Some devices on some days, one statement a day, at an hour that leaves room for an earlier export.
    private static List<Observation> said(long seed) {
        Random random = new Random(seed);
        List<Observation> said = new ArrayList<>();
        for (String code : CODES) {
            for (Said device : DEVICES) {
                double share = random.nextDouble();
                for (int d = 0; d < DAYS; d++) {
                    if (random.nextDouble() < share) {
                        double value = code.equals(MeasureCodes.SLEEP_DURATION)
                                ? 5 + 4 * random.nextDouble()
                                : 100 + random.nextInt(9_000);
                        said.add(device.of(
                                code,
                                value,
                                FIRST.plusDays(d)
                                        .atTime(20, random.nextInt(60))
                                        .atOffset(ZoneOffset.ofHours(d < 29 ? 1 : 2))
                                        .toString()));
                    }
                }
            }
        }
        return said;
    }
}
