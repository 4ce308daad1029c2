package org.mendline.app.window.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.forecast.TimeToGoal;

class GoalWordsTest {
    private final GoalWords words = new GoalWords(Texts.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "28, 42, 63, 6 weeks, 4 to 9 weeks",
        "5, 9, 14, 9 days, 5 to 14 days",
        "1, 1, 6, 1 day, 1 to 6 days",
        "42, 70, -1, 10 weeks, 6 to 12+ weeks",
        "70, -1, -1, 12+ weeks, 10 to 12+ weeks",
        "0, 10, 40, 10 days, now to 6 weeks",
        "0, 0, 30, reached, ''",
        "-1, -1, -1, 12+ weeks, ''"
    })
    void daysBecomeTheUnitPeopleThinkIn(int low, int median, int high, String shown, String interval) {
        TimeToGoal time = new TimeToGoal(120, 84, 0.5, days(low), days(median), days(high));
        assertThat(words.median(time)).isEqualTo(shown);
        assertThat(words.interval(time)).isEqualTo(interval);
    }

    @Test
    void nearCertaintyIsNotRoundedToCertainty() {
        assertThat(GoalWords.percent(0.9999)).isEqualTo(">99");
        assertThat(GoalWords.percent(0.0001)).isEqualTo("<1");
        assertThat(GoalWords.percent(1)).isEqualTo("100");
        assertThat(GoalWords.percent(0)).isEqualTo("0");
    }

    private static OptionalInt days(int days) {
        return days < 0 ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
