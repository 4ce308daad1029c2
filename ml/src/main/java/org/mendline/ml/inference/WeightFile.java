package org.mendline.ml.inference;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Network weights in a format that can be checked and can execute nothing: `MENDLNW1`, then (little-endian)
/// version, number of tensors, and for each tensor its name (length, UTF-8), rank, sizes and float32 values; the
/// last 32 bytes are the SHA-256 of all before.
///
/// @param tensors in the order of the file
public record WeightFile(List<Tensor> tensors) {
    private static final byte[] MAGIC = "MENDLNW1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int MAX_BYTES = 5 << 20;
    private static final int DIGEST_BYTES = 32;
    private static final int MAX_NAME = 200;
    private static final int MAX_RANK = 4;

    /// One array of weights.
    ///
    /// @param shape sizes, outermost first
    /// @param values row-major
    public record Tensor(String name, long[] shape, float[] values) {}

    public WeightFile {
        tensors = List.copyOf(tensors);
    }

    /// The file's bytes.
    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            putInt(out, VERSION);
            putInt(out, tensors.size());
            for (Tensor t : tensors) {
                byte[] name = t.name().getBytes(StandardCharsets.UTF_8);
                putInt(out, name.length);
                out.write(name);
                putInt(out, t.shape().length);
                for (long size : t.shape()) {
                    putInt(out, (int) size);
                }
                for (float v : t.values()) {
                    putInt(out, Float.floatToRawIntBits(v));
                }
            }
            out.write(sha256(bytes.toByteArray(), bytes.size()));
        }
        return bytes.toByteArray();
    }

    private static void putInt(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.reverseBytes(value));
    }

    /// Reads and checks a file.
    ///
    /// @param name of the file, for messages
    /// @throws InvalidWeightsException if anything is not as it should be
    /// @throws IOException if it cannot be read at all
    public static WeightFile read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw invalid(name, "is larger than 5 MB");
        }
        int body = bytes.length - DIGEST_BYTES;
        if (body < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw invalid(name, "is not a weight file of this program");
        }
        if (!Arrays.equals(sha256(bytes, body), Arrays.copyOfRange(bytes, body, bytes.length))) {
            throw invalid(name, "is damaged (its SHA-256 does not match)");
        }
        try {
            return parse(ByteBuffer.wrap(bytes, MAGIC.length, body - MAGIC.length), name);
        } catch (BufferUnderflowException e) {
            throw invalid(name, "ends before its last tensor");
        }
    }

    private static WeightFile parse(ByteBuffer buffer, String name) throws InvalidWeightsException {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        int version = buffer.getInt();
        if (version != VERSION) {
            throw invalid(name, "has version " + version + ", this program reads version " + VERSION);
        }
        int count = buffer.getInt();
        List<Tensor> tensors = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            byte[] label = new byte[within(buffer.getInt(), MAX_NAME, name)];
            buffer.get(label);
            long[] shape = new long[within(buffer.getInt(), MAX_RANK, name)];
            long size = 1;
            for (int k = 0; k < shape.length; k++) {
                shape[k] = within(buffer.getInt(), MAX_BYTES, name);
                size *= shape[k];
            }
            float[] values = new float[within(size, buffer.remaining() / Float.BYTES, name)];
            for (int i = 0; i < values.length; i++) {
                values[i] = buffer.getFloat();
            }
            tensors.add(new Tensor(new String(label, StandardCharsets.UTF_8), shape, values));
        }
        if (buffer.hasRemaining()) {
            throw invalid(name, "goes on after its last tensor");
        }
        return new WeightFile(tensors);
    }

    private static int within(long value, int limit, String name) throws InvalidWeightsException {
        if (value < 0 || value > limit) {
            throw invalid(name, "holds an impossible size, " + value);
        }
        return (int) value;
    }

    /// SHA-256 of the file in hexadecimal.
    public String fingerprint() throws IOException {
        byte[] bytes = toBytes();
        return HexFormat.of().formatHex(sha256(bytes, bytes.length));
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static InvalidWeightsException invalid(String name, String what) {
        return new InvalidWeightsException("The weight file " + name + " " + what
                + ". There are no predictions until it is replaced: install the program again.");
    }
}
