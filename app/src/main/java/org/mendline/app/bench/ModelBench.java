package org.mendline.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mendline.app.clinic.Models;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.explain.cases.ShapleyBenchmark;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Simulator;
import org.mendline.ml.twin.Traits;

/// Simulation and explanation against their floors, on one simulated person with 60 rich days.
final class ModelBench {
    private static final int FUTURES = 10_000;
    private static final int HORIZON_DAYS = 84;
    private static final int DAYS = 60;
    private static final long SEED = 20261120L;

    /// One 60 Hz frame.
    private static final double FRAME_MILLIS = 1000.0 / 60;

    private ModelBench() {}

    static List<BenchResult> run(Models models) throws Exception {
        RecoveryRecord record = PersonSimulator.simulate(
                        Condition.ACL_RECONSTRUCTION,
                        OutcomeScales.forCode("mendline:limb-symmetry-index").orElseThrow(),
                        Traits.UNKNOWN,
                        DAYS,
                        ObservationPattern.rich(),
                        SEED)
                .whole();
        List<BenchResult> results = new ArrayList<>(simulation(record));
        results.add(explanation(models, record));
        results.add(exactShapley());
        return results;
    }

    /// 12 features against 100 background rows: time for one row over what the benchmark case states for shap.
    private static BenchResult exactShapley() throws Exception {
        ShapleyBenchmark work = new ShapleyBenchmark(SEED);
        double millis = Stopwatch.medianMillis(10, 20, work::explain);
        return new BenchResult(
                "shapley12x100VsShapExactStated", millis / ShapleyBenchmark.SHAP_EXACT_MILLIS, 1.0, millis, "ms");
    }

    private static List<BenchResult> simulation(RecoveryRecord record) throws Exception {
        ParticleTwin twin = ParticleTwinModel.priorOnly().infer(record, SEED);
        Particles today = twin.state();
        Protocol plan = Protocol.constant(twin.usualDose());
        Simulator simulator = new Simulator(true);
        double bare = Stopwatch.medianMillis(
                60, 60, () -> simulator.bareLoop(today, record.today(), plan, HORIZON_DAYS, FUTURES));
        double simulated = Stopwatch.medianMillis(
                60,
                60,
                () -> simulator.simulate(
                        today, record.today(), plan, HORIZON_DAYS, FUTURES, OptionalDouble.of(0.9), SEED));
        double projected = Stopwatch.medianMillis(
                30, 60, () -> twin.project(plan, HORIZON_DAYS, FUTURES, OptionalDouble.of(90), SEED));
        return List.of(
                new BenchResult("simulation10000x84VsBareLoop", simulated / bare, 2.0, simulated, "ms"),
                new BenchResult("simulation10000x84VsFrame", simulated / FRAME_MILLIS, 1.0, simulated, "ms"),
                new BenchResult("projectionWithQuantilesVsFrame", projected / FRAME_MILLIS, 2.0, projected, "ms"));
    }

    /// All coalitions of one explanation, against one batched forward pass of as many copies of the record.
    private static BenchResult explanation(Models models, RecoveryRecord record) throws Exception {
        ExplainTarget readiness = new ExplainTarget(DayFeature.READINESS, 3);
        BatchPrediction network = variants -> models.ready().batch().predict(variants, readiness);
        RecoveryExplainer explainer = new RecoveryExplainer(OwnNormal.LAST_WEEK);
        int[] asked = new int[1];
        BatchPrediction counting = variants -> {
            asked[0] += variants.size();
            return network.predict(variants);
        };
        Target target = new Target("Readiness in 72 h", "{score}", network.predict(List.of(record))[0], 10);
        explainer.explain(record, target, counting);
        List<RecoveryRecord> copies = Collections.nCopies(asked[0], record);
        double pass = Stopwatch.medianMillis(1, 5, () -> network.predict(copies));
        double explained = Stopwatch.medianMillis(1, 5, () -> explainer.explain(record, target, network));
        return new BenchResult(
                String.format(Locale.ROOT, "shapley%dCoalitionsVsOneBatch", asked[0]),
                explained / pass,
                2.0,
                explained,
                "ms");
    }

    /// Usual doses with one lever moved a little further at every call.
    static Protocol moved(Protocol plan, int step) {
        double span = Lever.SLEEP.high() - Lever.SLEEP.low();
        return plan.with(Lever.SLEEP, Lever.SLEEP.low() + span * (step % 100) / 100);
    }
}
