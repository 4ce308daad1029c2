package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

class LoadRatioTest {
    @Test
    void aDoubledLastWeekIsSaidAndNotBlamed() {
        FeatureDays.Builder days = FeatureDays.of(28);
        for (int d = 0; d < 28; d++) {
            days.set(d, DayFeature.LOAD, d < 21 ? 100 : 200);
        }
        LoadRatio ratio = LoadRatio.of(days.build()).orElseThrow();

        assertThat(ratio.ratio()).isCloseTo(1.6, offset(1e-12));
        assertThat(ratio.sentence()).contains("1.6 times").contains("no cause").contains("1.01");
    }

    @Test
    void tooFewDaysOrNoLoadAtAllGiveNoRatio() {
        FeatureDays.Builder days = FeatureDays.of(28);
        for (int d = 15; d < 28; d++) {
            days.set(d, DayFeature.LOAD, 100);
        }
        assertThat(LoadRatio.of(days.build())).as("13 days").isEmpty();
        FeatureDays.Builder none = FeatureDays.of(28);
        for (int d = 0; d < 28; d++) {
            none.set(d, DayFeature.LOAD, 0);
        }
        assertThat(LoadRatio.of(none.build())).as("no load").isEmpty();
    }
}
