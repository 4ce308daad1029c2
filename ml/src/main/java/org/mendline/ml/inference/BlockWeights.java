package org.mendline.ml.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Moves weights between a network and its file.
public final class BlockWeights {
    private BlockWeights() {}

    /// Gives an initialised network the weights of a file.
    ///
    /// @throws InvalidWeightsException if names or shapes are not those of this network
    public static void fill(Block block, WeightFile weights) throws InvalidWeightsException {
        List<WeightFile.Tensor> tensors = weights.tensors();
        if (tensors.size() != block.getParameters().size()) {
            throw misfit("number of tensors");
        }
        int t = 0;
        for (Pair<String, Parameter> parameter : block.getParameters()) {
            WeightFile.Tensor tensor = tensors.get(t++);
            NDArray array = parameter.getValue().getArray();
            if (!tensor.name().equals(parameter.getKey())
                    || !Arrays.equals(tensor.shape(), array.getShape().getShape())) {
                throw misfit("tensor " + tensor.name());
            }
            array.set(tensor.values());
        }
    }

    private static InvalidWeightsException misfit(String what) {
        return new InvalidWeightsException("The weight file does not fit this version of the network (" + what
                + "). There are no predictions until it is replaced: install the program again.");
    }

    /// The weights of a block, to be written to a file.
    public static WeightFile of(Block block) {
        List<WeightFile.Tensor> tensors = new ArrayList<>();
        for (Pair<String, Parameter> parameter : block.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            tensors.add(
                    new WeightFile.Tensor(parameter.getKey(), array.getShape().getShape(), array.toFloatArray()));
        }
        return new WeightFile(tensors);
    }
}
