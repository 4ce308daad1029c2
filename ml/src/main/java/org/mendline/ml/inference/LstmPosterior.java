package org.mendline.ml.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.RecoveryRecord;

/// The trained network. Needs a started engine. Safe for several threads, which take turns; native memory lives
/// inside a call.
public final class LstmPosterior implements PosteriorNetwork {
    /// Resource with the shipped weights.
    public static final String SHIPPED = "posterior.weights";

    private static final int LARGEST_BATCH = 4096;
    private static final int VERSION_DIGITS = 6;

    private final NDManager manager;
    private final PosteriorBlock block;
    private final String version;

    private LstmPosterior(NDManager manager, PosteriorBlock block, String version) {
        this.manager = manager;
        this.block = block;
        this.version = version;
    }

    /// The network that comes with the program.
    ///
    /// @throws InvalidWeightsException if its weights are damaged
    /// @throws IOException if they are missing
    public static LstmPosterior shipped() throws IOException {
        try (InputStream in = LstmPosterior.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FileNotFoundException("This build brings no network weights; run `train` to make them.");
            }
            return of(WeightFile.read(in, SHIPPED));
        }
    }

    /// A network with the given weights.
    ///
    /// @throws InvalidWeightsException if names or shapes are not those of this network
    public static LstmPosterior of(WeightFile weights) throws IOException {
        NDManager manager = NDManager.newBaseManager(Device.cpu(), Engine.NAME);
        PosteriorBlock block = new PosteriorBlock();
        block.initialize(manager, DataType.FLOAT32, PosteriorBlock.inputShapes(1));
        try {
            BlockWeights.fill(block, weights);
        } catch (InvalidWeightsException e) {
            manager.close();
            throw e;
        }
        return new LstmPosterior(manager, block, weights.fingerprint().substring(0, VERSION_DIGITS));
    }

    @Override
    public NormalProposal propose(RecoveryRecord record) {
        return PosteriorShape.proposal(ConditionPriors.of(record), outputs(List.of(record)), 0);
    }

    /// Raw outputs, one row of [PosteriorShape#OUTPUTS] a record: one batched forward pass for up to 4,096.
    public synchronized float[] outputs(List<RecoveryRecord> records) {
        float[] all = new float[records.size() * PosteriorShape.OUTPUTS];
        for (int from = 0; from < records.size(); from += LARGEST_BATCH) {
            List<RecoveryRecord> part = records.subList(from, Math.min(records.size(), from + LARGEST_BATCH));
            float[] out = forward(part);
            System.arraycopy(out, 0, all, from * PosteriorShape.OUTPUTS, out.length);
        }
        return all;
    }

    private float[] forward(List<RecoveryRecord> records) {
        EncodedBatch batch = EncodedBatch.of(records);
        try (NDManager scope = manager.newSubManager()) {
            NDList outputs = block.forward(new ParameterStore(scope, false), batch.toInputs(scope), false);
            return outputs.singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        manager.close();
    }
}
