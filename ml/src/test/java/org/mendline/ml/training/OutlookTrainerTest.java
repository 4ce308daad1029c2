package org.mendline.ml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.twin.DayFeature;

class OutlookTrainerTest {
    @BeforeAll
    static void engine() {
        TestEngine.start();
    }

    @Test
    void sameSeedGivesTheSameBitsAndLearns() throws IOException {
        TrainedNetwork a = OutlookTrainer.train(5, 40, (s, n, l) -> {}, () -> false);
        TrainedNetwork b = OutlookTrainer.train(5, 40, (s, n, l) -> {}, OutlookTrainerTest::collectGarbage);
        TrainedNetwork c = OutlookTrainer.train(6, 2, (s, n, l) -> {}, () -> false);
        assertThat(b.weights().fingerprint()).isEqualTo(a.weights().fingerprint());
        assertThat(b.losses()).isEqualTo(a.losses());
        assertThat(a.losses().getLast()).isLessThan(a.losses().getFirst());
        assertThat(c.weights().fingerprint()).isNotEqualTo(a.weights().fingerprint());
    }

    /// Native memory that hangs on Java buffers goes when the collector says so; the result must not notice.
    private static boolean collectGarbage() {
        System.gc();
        return false;
    }

    @Test
    void cancellingStopsBeforeTheNextStep() {
        assertThatThrownBy(() -> OutlookTrainer.train(5, 1000, (s, n, l) -> {}, () -> true))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("cancelled");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void simulatedPeopleStayWithinTheirScales(long number) {
        OutlookPerson person = OutlookClinic.person(number);
        assertThat(OutlookClinic.person(number).complete().value(5, DayFeature.READINESS))
                .isEqualTo(person.complete().value(5, DayFeature.READINESS));
        for (int d = 0; d < person.doses().size(); d++) {
            for (OutlookMarker marker : OutlookMarker.values()) {
                int day = d;
                person.complete().value(d, marker.feature()).ifPresent(v -> {
                    assertThat(v).as(marker + " on day " + day).isBetween(0.0, marker.isRating() ? 10 : 1e6);
                });
                if (person.recorded().observed(d, marker.feature())) {
                    assertThat(person.recorded().value(d, marker.feature()))
                            .isEqualTo(person.complete().value(d, marker.feature()));
                }
            }
        }
    }
}
