package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.signal.EdfCase.lines;

import org.junit.jupiter.api.Test;

/// Sleep stages and other annotations of EDF+ files.
class EdfSleepStagesTest {
    @Test
    void scoredStagesBecomeSleepMeasures() {
        EdfFile file = new EdfFile().annotations(400);
        file.duration = "0";
        file.tal(
                        "+0||~+0^28800|Sleep stage W|~+28800^3600|Sleep stage N2|~+32400^1800|Sleep stage N3|~"
                                + "+34200^600|Sleep stage W|~+34800^1800|Sleep stage R|~+36600^60|Movement time|~"
                                + "+36660^7200|Sleep stage W|~+28700|Lights off|Obstructive apnea|~+36700|Lights on|~",
                        400)
                .next();
        assertThat(lines(file))
                .containsExactly(
                        "93832-4 2 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93831-6 0.5 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93830-8 1 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "93829-0 0.5 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "mendline:awake-duration 0.1667 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "mendline:time-in-bed 2.2222 h @ 2026-03-03T07:10:00Z +01:00 | Recorder 1, scored",
                        "note sleep stages: 1 min are scored as movement or not scored; they count neither as sleep nor as"
                                + " awake.",
                        "note annotations: Annotations other than sleep stages (1 in number) were not kept: Obstructive apnea. Keep the"
                                + " file for them.");
    }

    @Test
    void stagesWithoutDurationLastUntilTheNext() {
        EdfFile file = new EdfFile().annotations(100);
        file.duration = "0";
        file.tal("+0||~+0|Sleep stage 1|~+1800|Sleep stage 4|~+3600|Sleep stage W|~", 100)
                .next();
        assertThat(lines(file))
                .contains("93832-4 1 h @ 2026-03-02T22:00:00Z +01:00 | Recorder 1, scored")
                .contains("93831-6 0.5 h @ 2026-03-02T22:00:00Z +01:00 | Recorder 1, scored")
                .noneMatch(line -> line.contains("awake"));
    }

    @Test
    void aHypnogramSignalIsReadAsStages() {
        EdfFile file = new EdfFile().signal("Hypnogram", "", 0, 9, 1);
        file.duration = "1800";
        for (int stage : new int[] {0, 2, 3, 5, 6, 0}) {
            file.samples(i -> stage, 1).next();
        }
        assertThat(lines(file))
                .contains("93832-4 1.5 h @ 2026-03-02T23:00:00Z +01:00 | Recorder 1, scored")
                .anyMatch(line -> line.contains("30 min are scored as movement"));
    }

    @Test
    void eventRecordsOfNoDurationHoldAnnotationsOnly() {
        EdfFile file = new EdfFile().signal("Crc16", "", -32768, 32767, 1).annotations(50);
        file.duration = "0";
        file.reserved = "EDF+D";
        file.samples(i -> 5, 1).tal("+0||~+100^12|Hypopnea|~", 50).next();
        file.samples(i -> 5, 1)
                .tal("+0||~+250^15|Obstructive apnea|+1|~broken|~", 50)
                .next();
        assertThat(lines(file))
                .anyMatch(line -> line.contains("no sampling rate"))
                .anyMatch(line -> line.startsWith("rejected data record 2: An annotation follows no rule"))
                .anyMatch(line -> line.contains("Annotations other than sleep stages (3 in number)"))
                .noneMatch(line -> line.contains("gaps"));
    }
}
