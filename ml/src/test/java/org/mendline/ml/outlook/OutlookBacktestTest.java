package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.twin.FeatureDays;

/// Real people: evaluation only, nothing is trained on them.
class OutlookBacktestTest {
    @Test
    void onRealPeopleItIsAboutLevelWithTheBestSimpleForecastOrBetter() throws IOException {
        List<FeatureDays> people = PmData.people();
        TestEngine.start();
        try (OutlookModel model = OutlookModel.shipped()) {
            List<RollingOutlook> rolling = people.stream()
                    .map(days -> model.rolling(days, days.days() - 1))
                    .toList();
            System.out.println(new OutlookTable(rolling)
                    .add(OutlookMarker.READINESS, "readiness, 0–10", 1)
                    .add(OutlookMarker.RESTING_HEART_RATE, "resting heart rate, /min", 1)
                    .add(OutlookMarker.SLEEP, "sleep, min", 60)
                    .add(OutlookMarker.SORENESS, "soreness, 1–5", 1 / PmData.POINTS));
            for (OutlookMarker marker :
                    List.of(OutlookMarker.READINESS, OutlookMarker.RESTING_HEART_RATE, OutlookMarker.SLEEP)) {
                OutlookScore score = OutlookScore.of(OutlookBacktest.run(rolling, marker, 1));
                assertThat(score.n()).isGreaterThan(1000);
                assertThat(score.mae()).as("MAE of %s", marker).isLessThan(1.05 * score.bestSimpleMae());
                assertThat(score.coverage()[1])
                        .as("80 %% coverage of %s", marker)
                        .isBetween(0.75, 0.90);
            }
        }
    }
}
