package org.mendline.storage.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    /// The short way for plain digits gives the same double as the long one.
    @RepeatedTest(50)
    void everyPlainNumberIsTheNearestDouble(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        for (int i = 0; i < 2000; i++) {
            int decimals = random.nextInt(15);
            String text = String.format(
                    Locale.ROOT, "%." + decimals + "f", random.nextDouble() * Math.pow(10, random.nextInt(12)));
            assertThat(Numbers.parse(text)).as(text).hasValue(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.", ".5", "0", "00012", "0.1", "99999999999999", "-0.5", "+3", "1e3", " 7 "})
    void odderSpellingsAreNumbersToo(String text) {
        assertThat(Numbers.parse(text)).hasValue(Double.parseDouble(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "1,5", "12a", "NaN", "Infinity", "0x1p3", "1e9999", "1e-400", "٣"})
    void whatHasToBeGuessedIsNone(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }
}
