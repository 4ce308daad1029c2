package org.mendline.storage.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mendline.storage.daily.DailyValue.Beside;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;

/// How several values become the value of a day.
class DailyFoldTest {
    private static final String STEPS = MeasureCodes.STEPS;
    private static final String SLEEP = MeasureCodes.SLEEP_DURATION;
    private static final String DEEP = "93831-6";
    private static final String NAP = "mendline:nap-duration";
    private static final String EFFICIENCY = "mendline:sleep-efficiency";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Said WATCH = Said.by("Ann's Apple Watch (Watch6,1)");
    private static final Said PHONE = Said.by("Ann's iPhone (iPhone12,1)");

    @Test
    void stepsOfTwoDevicesAreNotAddedAndTheSecondIsKeptBeside() {
        DailyRecord days = days(
                PHONE.of(STEPS, 6_000, "2026-03-02T23:10+01:00"), WATCH.of(STEPS, 9_000, "2026-03-02T23:50+01:00"));

        DailyValue steps = days.of(STEPS).orElseThrow().on(DAY).orElseThrow();
        assertThat(steps.value()).isEqualTo(9_000);
        assertThat(steps.filledIn()).isFalse();
        assertThat(steps.device().deviceClass()).isEqualTo(DeviceClass.WATCH);
        assertThat(steps.beside()).singleElement().extracting(Beside::value).isEqualTo(6_000.0);
    }

    @Test
    void anotherDeviceFillsTheDayOnWhichThePrimaryIsSilentAndIsMarked() {
        DailySeries steps = days(
                        WATCH.of(STEPS, 9_000, "2026-03-02T23:50+01:00"),
                        PHONE.of(STEPS, 6_000, "2026-03-02T23:10+01:00"),
                        PHONE.of(STEPS, 5_000, "2026-03-03T23:10+01:00"))
                .of(STEPS)
                .orElseThrow();

        assertThat(steps.values()).extracting(DailyValue::value).containsExactly(9_000.0, 5_000.0);
        assertThat(steps.values()).extracting(DailyValue::filledIn).containsExactly(false, true);
    }

    @Test
    void ofTwoExportsOfADayTheFullerOneCounts() {
        // The first export was made at noon; the maker's day summaries carry the same time in both.
        assertThat(value(
                        STEPS,
                        WATCH.of(STEPS, 4_100, "2026-03-02T12:31+01:00"),
                        WATCH.of(STEPS, 9_000, "2026-03-02T23:50+01:00")))
                .isEqualTo(9_000);
        Said garmin = new Said(java.util.Optional.of("Garmin"), "garmin-day/1");
        assertThat(value(
                        STEPS,
                        garmin.of(STEPS, 9_000, "2026-03-02T00:00+01:00"),
                        garmin.of(STEPS, 4_100, "2026-03-02T00:00+01:00")))
                .isEqualTo(9_000);
    }

    @Test
    void sessionsOfADayAddUpButTwoAccountsOfOneSessionDoNot() {
        String load = MeasureCodes.SESSION_LOAD;
        Said strap = Said.by("garmin hrm 123").readBy("fit/1");
        assertThat(value(
                        load,
                        strap.of(load, 300, "2026-03-02T09:00+01:00"),
                        strap.of(load, 200, "2026-03-02T18:00+01:00")))
                .isEqualTo(500);
        assertThat(value(
                        load,
                        strap.of(load, 300, "2026-03-02T09:00+01:00"),
                        strap.readBy("tcx/1").of(load, 290, "2026-03-02T09:00+01:00")))
                .isEqualTo(300);
        assertThat(value(
                        load,
                        strap.of(load, 380, "2026-03-02T09:00+01:00"),
                        Said.inATable().of(load, 400, "2026-03-02T20:00+01:00")))
                .as("the person's own rating is the measure")
                .isEqualTo(400);
    }

    @Test
    void nightAndNapOfOneDeviceAddUp() {
        assertThat(value(
                        SLEEP,
                        WATCH.of(SLEEP, 7, "2026-03-02T06:30+01:00"),
                        WATCH.of(NAP, 0.5, "2026-03-02T14:30+01:00"),
                        WATCH.of(NAP, 0.25, "2026-03-02T17:00+01:00")))
                .isEqualTo(7.75);
    }

    @Test
    void aNapAloneDoesNotTellHowLongSomebodySlept() {
        DailyRecord days = days(WATCH.of(NAP, 0.5, "2026-03-02T14:30+01:00"));
        assertThat(days.of(SLEEP)).isEmpty();
        assertThat(days.of(NAP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void twoDevicesOfOneNightAreTwoAccountsOfItAndAllPartsComeFromOne() {
        DailyRecord days = days(
                WATCH.of(SLEEP, 7, "2026-03-02T06:30+01:00"),
                WATCH.of(DEEP, 1.1, "2026-03-02T06:30+01:00"),
                WATCH.of(EFFICIENCY, 91, "2026-03-02T06:30+01:00"),
                Said.by("Oura Ring").of(SLEEP, 7.4, "2026-03-02T06:36+01:00"),
                Said.by("Oura Ring").of(NAP, 0.5, "2026-03-02T15:00+01:00"),
                Said.by("Oura Ring").of(DEEP, 1.6, "2026-03-02T06:36+01:00"));

        DailyValue sleep = days.of(SLEEP).orElseThrow().on(DAY).orElseThrow();
        assertThat(sleep.value()).isEqualTo(7.9);
        assertThat(sleep.beside()).singleElement().extracting(Beside::value).isEqualTo(7.0);
        assertThat(days.of(DEEP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(1.6);
        assertThat(days.of(EFFICIENCY).orElseThrow().on(DAY))
                .as("the watch's share does not describe the ring's night")
                .isEmpty();
    }

    @Test
    void anExportMadeDuringTheNightIsNotASecondNight() {
        DailyRecord days = days(
                WATCH.of(SLEEP, 3, "2026-03-02T02:30+01:00"),
                WATCH.of(DEEP, 0.6, "2026-03-02T02:30+01:00"),
                WATCH.of(SLEEP, 7, "2026-03-02T06:30+01:00"),
                WATCH.of(DEEP, 1.3, "2026-03-02T06:30+01:00"));

        assertThat(days.of(SLEEP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(7);
        assertThat(days.of(DEEP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(1.3);
    }

    @Test
    void aNapThatIsPartOfTheNightIsNotAddedAgain() {
        assertThat(value(
                        SLEEP,
                        WATCH.of(SLEEP, 7, "2026-03-02T06:30+01:00"),
                        WATCH.of(NAP, 2, "2026-03-02T02:00+01:00")))
                .isEqualTo(7);
    }

    @Test
    void twoSleepsApartOnOneDayAddUpWithTheirStages() {
        DailyRecord days = days(
                WATCH.of(SLEEP, 5, "2026-03-02T05:00+01:00"),
                WATCH.of(DEEP, 1, "2026-03-02T05:00+01:00"),
                WATCH.of(SLEEP, 3, "2026-03-02T12:00+01:00"),
                WATCH.of(DEEP, 0.5, "2026-03-02T12:00+01:00"),
                WATCH.of(EFFICIENCY, 88, "2026-03-02T05:00+01:00"),
                WATCH.of(EFFICIENCY, 60, "2026-03-02T12:00+01:00"));

        assertThat(days.of(SLEEP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(8);
        assertThat(days.of(DEEP).orElseThrow().on(DAY).orElseThrow().value()).isEqualTo(1.5);
        assertThat(days.of(EFFICIENCY).orElseThrow().on(DAY).orElseThrow().value())
                .isEqualTo(88);
    }

    @Test
    void aPhoneThatOnlyKnowsTheTimeInBedDoesNotHideTheNightOfTheWatch() {
        String inBed = "mendline:time-in-bed";
        DailyRecord days = DailyFold.of(
                List.of(PHONE.of(inBed, 8.5, "2026-03-02T06:50+01:00"), WATCH.of(SLEEP, 7, "2026-03-02T06:30+01:00")),
                List.of(new DeviceChoice("sleep", PHONE.device(), "Ada", java.time.Instant.EPOCH)));

        DailyValue sleep = days.of(SLEEP).orElseThrow().on(DAY).orElseThrow();
        assertThat(sleep.value()).isEqualTo(7);
        assertThat(sleep.filledIn()).isTrue();
    }

    @Test
    void aNightOverMidnightIsThatOfWakingAndLosesNothingWhenTheClockChanges() {
        // Berlin: the clock went forward on 29 March 2026 at 02:00 and back on 25 October at 03:00.
        DailySeries sleep = days(
                        WATCH.of(SLEEP, 7, "2026-03-28T06:30+01:00"),
                        WATCH.of(SLEEP, 6.5, "2026-03-29T07:00+02:00"),
                        WATCH.of(SLEEP, 7, "2026-03-30T06:30+02:00"),
                        WATCH.of(SLEEP, 8.5, "2026-10-25T06:30+01:00"))
                .of(SLEEP)
                .orElseThrow();

        assertThat(sleep.values())
                .extracting(v -> v.day().toString())
                .containsExactly("2026-03-28", "2026-03-29", "2026-03-30", "2026-10-25");
        assertThat(sleep.values()).extracting(DailyValue::value).containsExactly(7.0, 6.5, 7.0, 8.5);
    }

    @Test
    void travelNeitherMovesNorDoublesADay() {
        // From Berlin to Tokyo: evening in Berlin is already the next morning in Tokyo, and both days keep their own.
        DailySeries steps = days(
                        WATCH.of(STEPS, 8_000, "2026-03-02T23:50+01:00"),
                        WATCH.of(STEPS, 4_000, "2026-03-03T23:50+09:00"),
                        WATCH.of(STEPS, 7_000, "2026-03-04T23:50+09:00"))
                .of(STEPS)
                .orElseThrow();

        assertThat(steps.values()).extracting(DailyValue::value).containsExactly(8_000.0, 4_000.0, 7_000.0);
        assertThat(steps.values()).extracting(DailyValue::statements).containsOnly(1);
    }

    @Test
    void whatIsNotValidDoesNotSpeakNotEvenForThePrimary() {
        DailySeries steps = days(
                        WATCH.of(STEPS, 140_000, "2026-03-02T23:50+01:00", Quality.IMPLAUSIBLE),
                        WATCH.of(STEPS, 9_000, "2026-03-03T23:50+01:00"),
                        PHONE.of(STEPS, 6_000, "2026-03-02T23:10+01:00"))
                .of(STEPS)
                .orElseThrow();

        assertThat(steps.on(DAY).orElseThrow().value()).isEqualTo(6_000);
        assertThat(steps.on(DAY).orElseThrow().filledIn()).isTrue();
    }

    @Test
    void eachUseFoldsAsItsNameSays() {
        assertThat(fold("40443-4", 50, 60, 52)).isEqualTo(54);
        assertThat(fold("29463-7", 80, 71, 80.4)).isEqualTo(80);
        assertThat(fold("29463-7", 80, 81)).isEqualTo(80.5);
        assertThat(fold("8310-5", 37, 38.5, 36.9)).isEqualTo(38.5);
        assertThat(fold("mendline:body-battery-low", 30, 12, 20)).isEqualTo(12);
        assertThat(fold(MeasureCodes.KNEE_FLEXION, 70, 84, 78)).isEqualTo(78);
        assertThat(fold(MeasureCodes.THERAPY_MINUTES, 30, 30, 20)).isEqualTo(80);
        assertThat(fold("mendline:active-energy", 100, 400, 390)).isEqualTo(400);
        assertThat(fold("99999-9", 1, 2, 6)).as("not listed").isCloseTo(3, within(1e-12));
    }

    @Test
    void valuesInTwoUnitsAreNeverPutTogether() {
        Observation oddUnit = WATCH.of("99999-9", 1_000, "2026-03-02T09:00+01:00");
        Observation other = new Observation(
                oddUnit.person(),
                oddUnit.code(),
                1,
                "k",
                oddUnit.instant(),
                oddUnit.offset(),
                oddUnit.quality(),
                oddUnit.provenance());

        DailyRecord days = days(oddUnit, other, WATCH.of("99999-9", 1_100, "2026-03-03T09:00+01:00"));

        assertThat(days.series()).hasSize(2);
        assertThat(days.of("99999-9").orElseThrow().unit()).isEqualTo("1");
        assertThat(days.of("99999-9").orElseThrow().values()).hasSize(2);
    }

    @Test
    void everyListedMeasureIsInTheCatalogue() {
        var catalogue = new org.mendline.storage.observation.CuratedMeasures();
        Set<String> listed = new DailyMeasures().codes();
        assertThat(listed)
                .hasSizeGreaterThan(60)
                .allMatch(code -> catalogue.find(code).isPresent());
    }

    private static double fold(String code, double... values) {
        Observation[] said = new Observation[values.length];
        for (int i = 0; i < values.length; i++) {
            said[i] = WATCH.of(code, values[i], "2026-03-02T%02d:00+01:00".formatted(8 + i));
        }
        return value(code, said);
    }

    private static double value(String code, Observation... said) {
        return days(said).of(code).orElseThrow().on(DAY).orElseThrow().value();
    }

    private static DailyRecord days(Observation... said) {
        return DailyFold.of(List.of(said), List.of());
    }
}
