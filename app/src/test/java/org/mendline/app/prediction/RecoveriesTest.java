package org.mendline.app.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.daily.DailyFold;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;

class RecoveriesTest {
    private static final PersonId ID = new PersonId("P-1");
    private static final LocalDate ONSET = LocalDate.of(2026, 9, 1);
    private static final Person PERSON = new Person(
            ID,
            Optional.empty(),
            OptionalInt.of(1966),
            Sex.FEMALE,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Person.Origin.CLINIC);
    private static final Episode EPISODE = new Episode(
            "e",
            ID,
            "knee-arthroplasty",
            Optional.empty(),
            ONSET,
            MeasureCodes.KNEE_FLEXION,
            OptionalDouble.empty(),
            OptionalDouble.of(115),
            Optional.empty());
    private static final OutcomeScale SCALE = new OutcomeScale("Knee flexion", "deg", 20, 135, 9.6, 4);

    @Test
    void daysCountFromOnsetOnThePersonsOwnClock() {
        // 23:30 UTC on 2 September is already 3 September at +02:00.
        Observation late = observed(
                MeasureCodes.SLEEP_DURATION, 7.5, "2026-09-02T23:30:00Z", ZoneOffset.ofHours(2), Quality.VALID);

        var recovery = of(late).orElseThrow();

        assertThat(recovery.asOf()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(recovery.record().today()).isEqualTo(2);
        assertThat(recovery.record().days().value(2, DayFeature.SLEEP)).hasValue(7.5);
        assertThat(recovery.record().days().observed(1, DayFeature.SLEEP)).isFalse();
    }

    @Test
    void loadsOfADayAreSummedAndMarkersAveraged() {
        var recovery = of(
                        at(MeasureCodes.SESSION_LOAD, 300, 4, 9),
                        at(MeasureCodes.SESSION_LOAD, 200, 4, 18),
                        at(MeasureCodes.RMSSD, 40, 4, 7),
                        at(MeasureCodes.RMSSD, 60, 4, 8),
                        at(MeasureCodes.KNEE_FLEXION, 70, 4, 10),
                        at(MeasureCodes.KNEE_FLEXION, 78, 4, 16))
                .orElseThrow();

        var days = recovery.record().days();
        assertThat(days.value(4, DayFeature.LOAD)).hasValue(500);
        assertThat(days.value(4, DayFeature.LN_RMSSD).orElseThrow()).isCloseTo(Math.log(50), within(1e-12));
        assertThat(days.value(4, DayFeature.OUTCOME)).hasValue(78);
    }

    @Test
    void aSessionThatWatchAndDiaryBothTellOfCountsOnce() {
        Observation diary = at(MeasureCodes.SESSION_LOAD, 400, 4, 20);
        Observation watch = new Observation(
                ID,
                MeasureCodes.SESSION_LOAD,
                380,
                "1",
                diary.instant(),
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("run.fit", "session", Optional.of("watch"), "fit/1"));

        assertThat(of(diary, watch).orElseThrow().record().days().value(4, DayFeature.LOAD))
                .hasValue(400);
    }

    @Test
    void aSecondDeviceChangesNoSleepAndNoHeartFeature() {
        Observation[] ring = {
            by("Oura Ring", MeasureCodes.SLEEP_DURATION, 7.5, 3, 7), by("Oura Ring", MeasureCodes.RMSSD, 40, 3, 7),
            by("Oura Ring", MeasureCodes.RESTING_HEART_RATE, 52, 3, 7), by("Oura Ring", MeasureCodes.RMSSD, 44, 5, 7)
        };
        Observation[] withWatch = {
            ring[0],
            ring[1],
            ring[2],
            ring[3],
            by("Apple Watch", MeasureCodes.SLEEP_DURATION, 6.1, 3, 7),
            by("Apple Watch", MeasureCodes.RMSSD, 80, 3, 7),
            by("Apple Watch", MeasureCodes.RESTING_HEART_RATE, 60, 3, 7),
            by("iPhone", MeasureCodes.SLEEP_DURATION, 8.9, 3, 8)
        };

        var alone = of(ring).orElseThrow().record().days();
        var both = of(withWatch).orElseThrow().record().days();
        for (DayFeature feature : DayFeature.values()) {
            for (int day = 0; day < alone.days(); day++) {
                assertThat(both.value(day, feature)).isEqualTo(alone.value(day, feature));
            }
        }
        assertThat(both.observed(4, DayFeature.SLEEP))
                .as("a day of silence stays silent")
                .isFalse();
    }

    @Test
    void theNightAndTheNapOfTheDayAreItsSleep() {
        var days = of(
                        by("Oura Ring", MeasureCodes.SLEEP_DURATION, 6.5, 3, 7),
                        by("Oura Ring", "mendline:nap-duration", 1, 3, 15),
                        by("Oura Ring", "mendline:nap-duration", 1, 4, 15))
                .orElseThrow()
                .record()
                .days();

        assertThat(days.value(3, DayFeature.SLEEP)).hasValue(7.5);
        assertThat(days.days()).as("a nap alone is no night").isEqualTo(4);
    }

    @Test
    void implausibleFutureAndEarlierValuesStayOut() {
        var recovery = of(
                at(MeasureCodes.PAIN, 3, 1, 9),
                observed(MeasureCodes.PAIN, 9, "2026-08-20T09:00:00Z", ZoneOffset.UTC, Quality.VALID),
                observed(MeasureCodes.PAIN, 99, "2026-09-09T09:00:00Z", ZoneOffset.UTC, Quality.IMPLAUSIBLE),
                observed(MeasureCodes.PAIN, 4, "2026-09-09T09:00:00Z", ZoneOffset.UTC, Quality.FUTURE));

        assertThat(recovery.orElseThrow().asOf()).isEqualTo(ONSET.plusDays(1));
        assertThat(recovery.orElseThrow().record().days().count(DayFeature.PAIN))
                .isEqualTo(1);
    }

    @Test
    void nothingUsableGivesNoRecord() {
        assertThat(of(at("2345-7", 5.5, 3, 9))).isEmpty();
    }

    @Test
    void ageAndSexBecomeTraits() {
        var traits = of(at(MeasureCodes.PAIN, 3, 1, 9)).orElseThrow().record().traits();

        assertThat(traits.ageYears()).hasValue(60);
        assertThat(traits.female()).hasValue(1);
        assertThat(traits.baselineOutcome()).hasValue(115);
    }

    private static Optional<Recoveries.Recovery> of(Observation... observations) {
        return Recoveries.of(
                PERSON, EPISODE, Condition.KNEE_ARTHROPLASTY, SCALE, DailyFold.of(List.of(observations), List.of()));
    }

    private static Observation by(String device, String code, double value, int day, int hour) {
        Observation o = at(code, value, day, hour);
        return new Observation(
                o.person(),
                o.code(),
                o.value(),
                o.unit(),
                o.instant(),
                o.offset(),
                o.quality(),
                new Provenance("f", "r", Optional.of(device), "t/1"));
    }

    private static Observation at(String code, double value, int day, int hour) {
        Instant instant = LocalDateTime.of(ONSET.plusDays(day), java.time.LocalTime.of(hour, 0))
                .toInstant(ZoneOffset.UTC);
        return observed(code, value, instant.toString(), ZoneOffset.UTC, Quality.VALID);
    }

    @Test
    void aDoubtfulValueIsUsedOnceAcceptedAndNeverOnceRejected() {
        var recovery = of(
                observed(MeasureCodes.PAIN, 3, "2026-09-02T09:00:00Z", ZoneOffset.UTC, Quality.REJECTED),
                observed(MeasureCodes.PAIN, 7, "2026-09-03T09:00:00Z", ZoneOffset.UTC, Quality.ACCEPTED));

        var days = recovery.orElseThrow().record().days();
        assertThat(days.count(DayFeature.PAIN)).isEqualTo(1);
        assertThat(days.value(2, DayFeature.PAIN)).hasValue(7);
    }

    private static Observation observed(String code, double value, String instant, ZoneOffset offset, Quality quality) {
        return new Observation(
                ID,
                code,
                value,
                "1",
                Instant.parse(instant),
                offset,
                quality,
                new Provenance("f", "r", Optional.empty(), "t/1"));
    }
}
