package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void everyNameIsOneThatExcelAcceptsAndNoTwoAreAlikeInAnyCase() {
        Set<String> seen = new HashSet<>();
        for (String wanted : List.of(
                "Ana",
                "ana",
                "ANA",
                "",
                "   ",
                "[]:*?/\\",
                "'quoted'",
                "=cmd|' /C calc'!A0",
                "History",
                "a very long name that goes on and on and on",
                "a very long name that goes on and on and off",
                "🏃".repeat(20),
                "Łukasz Żółć",
                "李小龍")) {
            String name = names.next(wanted);

            assertThatCode(() -> WorkbookUtil.validateSheetName(name))
                    .as(wanted)
                    .doesNotThrowAnyException();
            assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
            assertThat(name).doesNotContain("'", "=", "|");
        }
    }

    @Test
    void lettersOfAnyScriptAreKept() {
        assertThat(names.next("Łukasz 李")).isEqualTo("Łukasz 李");
    }

    @Test
    void doublesAreNumberedWithinTheLimit() {
        String first = names.next("a very long name that goes on and on");
        String second = names.next("a very long name that goes on and on");

        assertThat(first).isEqualTo("a very long name that goes on a");
        assertThat(second).isEqualTo("a very long name that goes (2)").hasSizeLessThanOrEqualTo(31);
    }
}
