package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.observation.MeasureCodes;

/// Real damaged files: what is sound is kept, what is wrong is said.
class FitDamageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity-filecrc.fit | checksum does not match | 14",
                "activity-unexpected-eof.fit | cut short | 14",
                "activity-unexpected-eof.fit | The 21 complete messages before it were kept | 14",
                "activity-settings-corruptheader.fit | damaged header | 14",
                "strava-android-app-201.10-b1218918.fit | undefined local type 11 follows message 488 | 235",
                "strava-android-app-201.10-b1218918.fit | cut short | 235"
            })
    void keepsWhatIsSoundAndSaysWhatIsWrong(String file, String sentence, int speeds) throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample(file));

        assertThat(FitSamples.of(ReadItem.Damaged.class, items))
                .extracting(ReadItem.Damaged::reason)
                .anyMatch(reason -> reason.contains(sentence));
        assertThat(FitSamples.series("mendline:speed", items).orElseThrow().values())
                .hasSize(speeds);
        assertThat(FitSamples.values("mendline:session-duration", items)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "strava-android-app-201.10-b1218918.fit,1,2021-09-27T14:13:10Z,2021-09-27T14:18:24Z",
        "2013-04-11-17-32-50.fit,14,2013-04-11T21:32:50Z,2013-04-11T23:30:27Z"
    })
    void setsWildTimesAside(String file, int rejected, Instant first, Instant last) throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample(file));

        assertThat(FitSamples.of(ReadItem.Rejected.class, items))
                .hasSize(rejected)
                .allSatisfy(item -> {
                    assertThat(item.record()).startsWith("message ");
                    assertThat(item.reason()).contains("outside this recording");
                    assertThat(item.raw()).matches("[0-9a-f]{10,2000}");
                });
        assertThat(FitSamples.of(ReadItem.Series.class, items)).allSatisfy(series -> {
            assertThat(series.start()).isAfterOrEqualTo(first);
            assertThat(series.start().plusMillis(series.timeMillis()[series.timeMillis().length - 1]))
                    .isBeforeOrEqualTo(last);
        });
    }

    @Test
    void readsMisalignedFieldsAsAbsentAndTheRestAsUsual() throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample("coros-pace-2-cycling-misaligned-fields.fit"));

        assertThat(FitSamples.of(ReadItem.Damaged.class, items)).isEmpty();
        assertThat(FitSamples.series(MeasureCodes.HEART_RATE, items)
                        .orElseThrow()
                        .values())
                .hasSize(8946);
    }

    @Test
    void keepsSessionValuesOfASwimWhoseRecordsTellNoTime() throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample("AleV_Swim_2015-02-09-16-15.fit"));

        assertThat(FitSamples.of(ReadItem.Series.class, items)).isEmpty();
        assertThat(FitSamples.values("mendline:session-distance", items))
                .extracting(ReadItem.Value::value)
                .containsExactly(2400.0);
        assertThat(FitSamples.of(ReadItem.Note.class, items))
                .extracting(ReadItem.Note::reason)
                .anyMatch(reason -> reason.startsWith("108 records tell no time"));
    }

    @Test
    void tellsUsersOfOneScaleApart() throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample("WeightScaleMultiUser.fit"));

        assertThat(FitSamples.values("29463-7", items))
                .extracting(ReadItem.Value::value, ReadItem.Value::unit, ReadItem.Value::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                75.8, "kg", new Subject.Named("fit:dynastream 22 1234", "user 1")),
                        org.assertj.core.groups.Tuple.tuple(
                                58.2, "kg", new Subject.Named("fit:dynastream 22 1234", "user 2")));
    }

    @Test
    void countsADaysStepsFromItsWalkingCounter() throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample("MonitoringFile.fit"));

        ReadItem.Value steps = FitSamples.values(MeasureCodes.STEPS, items).getFirst();
        assertThat(steps.value()).isEqualTo(3173);
        assertThat(steps.instant()).isEqualTo("2014-12-28T05:59:59Z");
        assertThat(steps.offset().orElseThrow().getId()).isEqualTo("-06:00");
    }

    @Test
    void strapBeatsAgreeWithTheRatesTheStrapWorkedOut() throws Exception {
        List<ReadItem> items = FitSamples.read(FitSamples.sample("GarminHRMswim.FIT"));
        double meanInterval = mean(
                FitSamples.series(MeasureCodes.RR_INTERVAL, items).orElseThrow().values());
        double meanRate = mean(
                FitSamples.series(MeasureCodes.HEART_RATE, items).orElseThrow().values());

        assertThat(60_000 / meanInterval).isBetween(meanRate * 0.98, meanRate * 1.02);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }
}
