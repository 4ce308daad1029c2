package org.mendline.viz.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.spark.SparkData.Normal;
import org.mendline.viz.spark.Sparkline.Point;

class SparkTileTest {
    @Test
    void lineBreaksWhereDaysAreMissing() {
        assertThat(data(2).runs()).extracting(List::size).containsExactly(2, 1, 2);
        assertThat(data(10).runs()).hasSize(1);
    }

    @Test
    void lastValueIsSaidAgainstOwnNormalWithItsAge() {
        FxToolkit.run(() -> {
            SparkTile tile = new SparkTile();
            assertThat(tile.getAccessibleText()).isEqualTo("No values.");
            tile.setData(data(2));
            assertThat(tile.getAccessibleText())
                    .isEqualTo("Pain. 5 values, from 6\u00a0points on day 1 to 3\u00a0points on day 15."
                            + " Below own normal 4 to 7. 2 gaps of more than 2 days.");
            assertThat(SparkWords.age(data(2))).contains("3 days ago");
            assertThat(SparkWords.shortAge(data(2))).contains("3\u00a0d");
        });
    }

    @Test
    void normalMustRunUpwards() {
        assertThatThrownBy(() -> new Normal(2, 1)).hasMessageContaining("2.0 to 1.0");
    }

    private static SparkData data(int gap) {
        return new SparkData(
                "Pain",
                "points",
                List.of(new Point(1, 6), new Point(2, 5), new Point(7, 5), new Point(14, 4), new Point(15, 3)),
                OptionalDouble.empty(),
                Optional.of(new Normal(4, 7)),
                gap,
                Optional.of(18));
    }
}
