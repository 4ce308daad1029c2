package org.mendline.storage.channel;

import java.util.Arrays;
import java.util.zip.Deflater;

/// Compresses packed chunks, one after the other, with raw DEFLATE (RFC 1951). Huffman codes only: differences between
/// neighbours seldom repeat in long runs, and looking for those costs most of the time. Of real recordings a chunk
/// grows
/// by a tenth, to 0.8 bytes a sample.
final class ChunkPress implements AutoCloseable {
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

    ChunkPress() {
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
    }

    byte[] compress(Varints packed) {
        deflater.reset();
        deflater.setInput(packed.array(), 0, packed.size());
        deflater.finish();
        // Stored blocks grow by 5 bytes in 16 KB at most, so all of it finds room.
        byte[] buffer = new byte[packed.size() + packed.size() / 1000 + 64];
        int length = 0;
        // Not once: the first call may do nothing but change the strategy.
        while (!deflater.finished()) {
            length += deflater.deflate(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
