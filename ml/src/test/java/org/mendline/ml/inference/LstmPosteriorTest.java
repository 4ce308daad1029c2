package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.SimulatedPerson;
import tools.jackson.databind.ObjectMapper;

/// The shipped network.
class LstmPosteriorTest {
    private static LstmPosterior network;

    @BeforeAll
    static void engine() throws IOException {
        TestEngine.start();
        network = LstmPosterior.shipped();
    }

    private static RecoveryRecord rich(int days) {
        return SimulatedClinic.person(
                        Condition.KNEE_ARTHROPLASTY, days, ObservationPattern.rich(), new SplittableRandom(3))
                .whole();
    }

    @Test
    void knowsMoreOfTheTruthThanThePrior() {
        double gain = 0;
        for (int i = 0; i < 200; i++) {
            SimulatedPerson person = SimulatedClinic.person(555_000 + i);
            double[] truth = java.util.Arrays.copyOf(person.parameters(), PersonParameter.COUNT);
            gain += network.propose(person.whole()).logDensity(truth)
                    - ConditionPriors.of(person.whole()).logDensity(truth);
        }
        assertThat(gain / 200)
                .as("mean log density gained over the prior, nats")
                .isGreaterThan(1);
    }

    @Test
    void twinsSayWhichWeightsMadeThem() {
        ParticleTwinModel model = ParticleTwinModel.with(network);
        assertThat(model.infer(rich(20), 1).modelVersion())
                .matches(ParticleTwinModel.DYNAMICS_VERSION + "\\+[0-9a-f]{6}");
        assertThat(model.infer(rich(20), 1).past())
                .isEqualTo(model.infer(rich(20), 1).past());
    }

    @Test
    void variantsArePredictedInOneBatchAsOneByOne() {
        BatchPredictor predictor = new BatchPredictor(network);
        ExplainTarget target = new ExplainTarget(DayFeature.READINESS, 3);
        List<RecoveryRecord> variants = new ArrayList<>();
        RecoveryRecord record = rich(30);
        for (int i = 0; i < 33; i++) {
            FeatureDays.Builder days = record.days().toBuilder();
            for (int d = 30 - i % 8; d < 30; d++) {
                days.set(d, DayFeature.SLEEP, 4 + i / 8.0);
            }
            variants.add(new RecoveryRecord(record.condition(), record.scale(), record.traits(), days.build()));
        }
        double[] together = predictor.predict(variants, target);
        for (int i = 0; i < variants.size(); i++) {
            double alone = predictor.predict(List.of(variants.get(i)), target)[0];
            assertThat(together[i]).isEqualTo(alone, within(1e-4));
        }
        assertThat(predictor.predict(variants, target)).containsExactly(together);
        assertThat(together[7]).isNotEqualTo(together[0]);
    }

    @Test
    void variantsOfTwoPeopleAreRefused() {
        assertThatThrownBy(() -> new BatchPredictor(network)
                        .predict(List.of(rich(10), rich(11)), new ExplainTarget(DayFeature.OUTCOME, 84)))
                .hasMessageContaining("one person");
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        WeightFile other = new WeightFile(List.of(new WeightFile.Tensor("x", new long[] {1}, new float[] {1})));
        assertThatThrownBy(() -> LstmPosterior.of(other))
                .isInstanceOf(InvalidWeightsException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void theModelCardIsOfTheShippedWeights() throws IOException {
        byte[] json = LstmPosterior.class.getResourceAsStream("model-card.json").readAllBytes();
        var card = new ObjectMapper().readTree(json);
        assertThat(card.get("weightsSha256").asString()).startsWith(network.version());
        assertThat(card.get("weightsBytes").asInt()).isLessThan(5_000_000);
        assertThat(card.get("data").asString()).isEqualTo("SIMULATED");
    }

    @Test
    void thousandsOfPredictionsDoNotGrowTheProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.isReadable(status), "SKIPPED: memory is read from /proc on Linux only");
        RecoveryRecord record = rich(30);
        for (int i = 0; i < 300; i++) {
            network.propose(record);
        }
        long before = residentKilobytes(status);
        for (int i = 0; i < 2000; i++) {
            network.propose(record);
        }
        // Room for the Java heap to breathe; leaking the inputs alone would take over 15 MB in native memory.
        assertThat(residentKilobytes(status) - before).isLessThan(150_000);
    }

    private static long residentKilobytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
