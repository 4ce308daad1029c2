package org.mendline.app.window.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTextTest {
    @Test
    void tablesAreAlignedAndMarksTakenAway() {
        assertThat(CardText.plain("""
                        # Model card

                        **All** are `simulated`.

                        | interval | kept |
                        |---|---|
                        | 50 % | **54.5 %** |
                        """)).isEqualTo("""
                        Model card
                        ──────────

                        All are simulated.

                        interval   kept
                        50 %       54.5 %
                        """);
    }

    @Test
    void longProseIsWrappedBetweenWords() {
        String plain = CardText.plain("word ".repeat(60).strip());

        assertThat(plain.lines()).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 100 && !line.startsWith(" "));
        assertThat(plain.replace('\n', ' ').strip())
                .isEqualTo("word ".repeat(60).strip());
    }
}
