package org.mendline.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCodes;

/// Numbers and times as people type them.
class TypedTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final Measure PAIN = measure(MeasureCodes.PAIN);
    private static final Measure STEPS = measure(MeasureCodes.STEPS);
    private static final Measure CRP = measure(MeasureCodes.CRP);

    private static Measure measure(String code) {
        return new CuratedMeasures().find(code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3", " 3,5 |3.5", "3.5|3.5", ",5|0.5", "-2|-2", "\u22122,5|-2.5", "7.|7"})
    void aPointAndACommaPartDecimals(String typed, double value) {
        assertThat(TypedNumber.read(typed, PAIN)).isEqualTo(new TypedNumber.Exactly(value));
    }

    @Test
    void aMarkThatCouldPartThousandsIsDecidedByWhatAPersonCanShow() {
        assertThat(TypedNumber.read("12,000", STEPS)).isEqualTo(new TypedNumber.Unclear(12, 12_000));
        assertThat(TypedNumber.read("12.000", STEPS)).isEqualTo(new TypedNumber.Unclear(12, 12_000));
        assertThat(TypedNumber.read("1,234", CRP)).isEqualTo(new TypedNumber.Exactly(1.234));
        assertThat(TypedNumber.read("12000", STEPS)).isEqualTo(new TypedNumber.Exactly(12_000));
        assertThat(TypedNumber.read("0,125", CRP)).isEqualTo(new TypedNumber.Exactly(0.125));
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "3 4", "1,2,3", "1e3", "NaN", "--2", ".", "3kg"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(TypedNumber.read(typed, PAIN)).isEqualTo(new TypedNumber.NoNumber());
        assertThat(TypedNumber.dose(typed)).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(TypedNumber.read("  ", PAIN)).isEqualTo(new TypedNumber.Nothing());
        assertThat(TypedNumber.dose("400")).hasValue(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now|2026-11-20T09:00",
                "8:30|2026-11-20T08:30",
                "Yesterday 21:05|2026-11-19T21:05",
                "yesterday|2026-11-19T12:00",
                "today|2026-11-20T09:00",
                "2026-10-02|2026-10-02T12:00",
                "2026-10-02 7:15|2026-10-02T07:15",
                "2026-10-02T07:15|2026-10-02T07:15",
                "2026-10-02t07:15:44|2026-10-02T07:15",
                "2.10.2026  7:15|2026-10-02T07:15"
            })
    void timesAreReadAsPeopleWriteThem(String typed, String meant) {
        assertThat(TypedTime.read(typed, NOW)).get().satisfies(at -> {
            assertThat(at.toLocalDateTime()).hasToString(meant);
            assertThat(at.getZone()).isEqualTo(NOW.getZone());
        });
    }

    @Test
    void leftEmptyMeansNow() {
        assertThat(TypedTime.read(" ", NOW)).contains(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "25:00", "2026-13-01", "30.2.2026", "8", "10/11/2026", "yesterday noon"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TypedTime.read(typed, NOW)).isEmpty();
    }
}
