package org.mendline.ml.outlook;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.inference.BlockWeights;
import org.mendline.ml.inference.InvalidWeightsException;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Protocol;

/// Forecasts the daily markers of the next three days. Needs a started engine. Safe for several threads, which take
/// turns in the network; native memory lives inside a call.
///
/// The network says what usually follows, not what would follow if something were changed: what-ifs belong to the
/// twin. It has learnt from simulated people only.
public final class OutlookModel implements AutoCloseable {
    /// Resource with the shipped weights.
    public static final String SHIPPED = "outlook.weights";
    /// Probabilities of the quantiles, ascending.
    public static final List<Double> LEVELS = List.of(0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975);

    private static final int LARGEST_BATCH = 2048;
    private static final int VERSION_DIGITS = 6;

    private final NDManager manager;
    private final OutlookBlock block;
    private final String version;

    private OutlookModel(NDManager manager, OutlookBlock block, String version) {
        this.manager = manager;
        this.block = block;
        this.version = version;
    }

    /// The network that comes with the program.
    ///
    /// @throws InvalidWeightsException if its weights are damaged
    /// @throws IOException if they are missing
    public static OutlookModel shipped() throws IOException {
        try (InputStream in = OutlookModel.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FileNotFoundException("This build brings no outlook weights; run `train` to make them.");
            }
            return of(WeightFile.read(in, SHIPPED));
        }
    }

    /// A network with the given weights.
    ///
    /// @throws InvalidWeightsException if names or shapes are not those of this network
    public static OutlookModel of(WeightFile weights) throws IOException {
        NDManager manager = NDManager.newBaseManager(Device.cpu(), Engine.NAME);
        OutlookBlock block = new OutlookBlock();
        block.initialize(manager, DataType.FLOAT32, OutlookBlock.inputShapes(1));
        try {
            BlockWeights.fill(block, weights);
        } catch (InvalidWeightsException e) {
            manager.close();
            throw e;
        }
        return new OutlookModel(manager, block, weights.fingerprint().substring(0, VERSION_DIGITS));
    }

    /// Six hexadecimal digits of the weights' hash.
    public String version() {
        return version;
    }

    /// The outlook at the end of the last day under a plan, calibrated to the person.
    public Outlook forecast(FeatureDays history, Protocol plan) {
        return forecast(new Origin(history, history.days() - 1, Optional.of(plan)));
    }

    /// The outlook at the end of the last day where nothing is known of the coming days.
    public Outlook forecast(FeatureDays history) {
        return forecast(Origin.of(history, history.days() - 1));
    }

    private Outlook forecast(Origin origin) {
        RollingOutlook past = rolling(origin.days(), origin.today());
        return past.calibration(origin.today()).apply(quantiles(List.of(origin)), 0, origin.today());
    }

    /// One outlook an origin as the network gives them, not calibrated to the person: a batched pass.
    public List<Outlook> uncalibrated(List<Origin> origins) {
        QuantileTable table = quantiles(origins);
        return IntStream.range(0, origins.size())
                .mapToObj(i -> table.outlook(i, origins.get(i).today()))
                .toList();
    }

    /// All outlooks of one person as they were on every day up to `today`, without plans: a batched pass.
    public RollingOutlook rolling(FeatureDays days, int today) {
        List<Origin> origins = IntStream.rangeClosed(0, today)
                .mapToObj(t -> Origin.of(days, t))
                .toList();
        return new RollingOutlook(days, quantiles(origins));
    }

    QuantileTable quantiles(List<Origin> origins) {
        OutlookBatch batch = OutlookBatch.of(origins);
        int row = QuantileTable.ROW;
        float[] all = new float[origins.size() * row];
        for (int from = 0; from < origins.size(); from += LARGEST_BATCH) {
            float[] part = forward(batch.part(from, Math.min(origins.size(), from + LARGEST_BATCH)));
            System.arraycopy(part, 0, all, from * row, part.length);
        }
        return new QuantileTable(batch, all);
    }

    private synchronized float[] forward(OutlookBatch batch) {
        try (NDManager scope = manager.newSubManager()) {
            NDList outputs = block.forward(new ParameterStore(scope, false), batch.toInputs(scope), false);
            return outputs.singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
