package org.mendline.storage.importing.motion.c3d;

import java.io.IOException;
import java.io.InputStream;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;

/// A C3D file opened up to its first frame. Memory is set aside for what was read, never for what the file
/// declares.
record C3dFile(C3dHeader header, Processor processor, C3dParameters parameters, C3dLayout layout) {
    private static final int BLOCK = 512;

    /// The parameter section begins with two unused bytes, its length in blocks, and the processor.
    private static final int BLOCKS_AT = 2;
    private static final int PROCESSOR_AT = 3;

    /// Whether a file's head is that of a C3D file.
    static boolean accepts(Source source) {
        byte[] head = source.head();
        if (head.length < C3dHeader.BYTES || head[1] != C3dHeader.KEY || (head[0] & 0xff) < 2) {
            return false;
        }
        int processor = ((head[0] & 0xff) - 1) * BLOCK + PROCESSOR_AT;
        // Where the parameters lie behind the head, the key and a sane header have to do.
        return processor < head.length
                ? Processor.of(head[processor] & 0xff).isPresent()
                : head[10] == 0 && head[11] == 0;
    }

    /// Reads header and parameters; the stream then stands at the first frame.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws UnreadableFileException if it ends before its first frame or is no C3D file
    static C3dFile open(InputStream in) throws IOException, UnreadableFileException {
        byte[] header = in.readNBytes(C3dHeader.BYTES);
        if (header.length < C3dHeader.BYTES || header[1] != C3dHeader.KEY) {
            throw new UnreadableFileException("The C3D file ends within its header. Copy or export it again.");
        }
        long parametersAt = ((header[0] & 0xff) - 1L) * BLOCK;
        if (parametersAt < C3dHeader.BYTES) {
            throw new UnreadableFileException(
                    "The header of the C3D file does not tell where its parameters are. Export it again.");
        }
        in.readNBytes((int) parametersAt - C3dHeader.BYTES);
        byte[] first = in.readNBytes(BLOCK);
        Processor processor = Processor.of(first.length > PROCESSOR_AT ? first[PROCESSOR_AT] & 0xff : 0)
                .orElseThrow(() -> new UnreadableFileException("The C3D file does not tell the number format of Intel,"
                        + " DEC or MIPS. It may be cut off or damaged; export it again."));
        C3dHeader head = C3dHeader.of(header, processor);
        long dataAt = (head.dataBlock() - 1L) * BLOCK;
        long length = dataAt > parametersAt ? dataAt - parametersAt : (first[BLOCKS_AT] & 0xffL) * BLOCK;
        byte[] rest = in.readNBytes((int) Math.max(0, length - BLOCK));
        byte[] section = new byte[first.length + rest.length];
        System.arraycopy(first, 0, section, 0, first.length);
        System.arraycopy(rest, 0, section, first.length, rest.length);
        C3dParameters parameters = C3dParameters.of(processor, section);
        return new C3dFile(head, processor, parameters, C3dLayout.of(head, parameters));
    }
}
