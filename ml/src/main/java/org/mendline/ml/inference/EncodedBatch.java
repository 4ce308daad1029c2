package org.mendline.ml.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.twin.RecoveryRecord;

/// Records as flat network inputs, row by row; shapes as [PosteriorBlock#inputShapes].
///
/// @param sequence live array
/// @param summary live array
public record EncodedBatch(float[] sequence, float[] summary) {
    /// The network's inputs, in `scope`.
    ///
    /// Copied into memory of the engine: the last bits of its matrix products depend on how memory is aligned, and
    /// Java buffers are aligned by chance.
    public NDList toInputs(NDManager scope) {
        Shape[] shapes = PosteriorBlock.inputShapes(summary.length / RecordEncoding.SUMMARY_WIDTH);
        return new NDList(
                scope.create(sequence, shapes[0]).duplicate(),
                scope.create(summary, shapes[1]).duplicate());
    }

    /// Encodes records.
    public static EncodedBatch of(List<RecoveryRecord> records) {
        int row = RecordEncoding.STEPS * RecordEncoding.STEP_WIDTH;
        EncodedBatch batch = new EncodedBatch(
                new float[records.size() * row], new float[records.size() * RecordEncoding.SUMMARY_WIDTH]);
        IntStream.range(0, records.size()).parallel().forEach(i -> {
            RecordEncoding encoding = new RecordEncoding(records.get(i));
            encoding.sequence(batch.sequence, i * row);
            encoding.summary(batch.summary, i * RecordEncoding.SUMMARY_WIDTH);
        });
        return batch;
    }
}
