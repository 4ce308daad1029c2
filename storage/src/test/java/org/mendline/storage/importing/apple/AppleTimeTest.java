package org.mendline.storage.importing.apple;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppleTimeTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx");

    @RepeatedTest(20)
    void everyMomentIsReadAsTheCalendarCountsIt(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        for (int i = 0; i < 2000; i++) {
            OffsetDateTime moment = OffsetDateTime.of(
                            1900, 1, 1, 0, 0, 0, 0, ZoneOffset.ofTotalSeconds(1800 * random.nextInt(-23, 24)))
                    .plusSeconds(random.nextLong(8_000_000_000L));
            AppleTime read = AppleTime.parse(WRITTEN.format(moment)).orElseThrow();
            assertThat(read.epochSecond()).as(moment.toString()).isEqualTo(moment.toEpochSecond());
            assertThat(read.offset()).isEqualTo(moment.getOffset());
            assertThat(read.epochDay()).isEqualTo(moment.toLocalDate().toEpochDay());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29 00:00:00 +0000",
                "2023-00-10 00:00:00 +0000",
                "2023-13-10 00:00:00 +0000",
                "2023-01-00 00:00:00 +0000",
                "2023-01-10 24:00:00 +0000",
                "2023-01-10 00:00:00 0000",
                "2O23-01-10 00:00:00 +0000",
                ""
            })
    void whatNoCalendarKnowsIsNoTime(String text) {
        assertThat(AppleTime.parse(text)).isEmpty();
    }
}
