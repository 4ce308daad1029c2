package org.mendline.storage.importing.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes small DICOM files for tests, in any transfer syntax, written independently of the reader.
final class DicomBytes {
    private static final List<String> LONG = List.of("OB", "OW", "SQ", "UN", "UT");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;
    private final ByteOrder order;
    private final boolean undefined;
    private final Charset charset;

    /// @param undefined whether sequences and items have no stated length
    DicomBytes(boolean explicit, ByteOrder order, boolean undefined, Charset charset) {
        this.explicit = explicit;
        this.order = order;
        this.undefined = undefined;
        this.charset = charset;
    }

    DicomBytes inner() {
        return new DicomBytes(explicit, order, undefined, charset);
    }

    DicomBytes text(int tag, String kind, String text) {
        String even = text.getBytes(charset).length % 2 == 0 ? text : text + (kind.equals("UI") ? "\0" : " ");
        return bytes(tag, kind, even.getBytes(charset));
    }

    DicomBytes bytes(int tag, String kind, byte[] value) {
        head(tag, kind, value.length);
        out.writeBytes(value);
        return this;
    }

    DicomBytes sequence(int tag, DicomBytes... items) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DicomBytes writer = inner();
        for (DicomBytes item : items) {
            byte[] bytes = item.out.toByteArray();
            writer.out.reset();
            writer.raw(0xFFFEE000, undefined ? -1 : bytes.length);
            writer.out.writeBytes(bytes);
            if (undefined) {
                writer.raw(0xFFFEE00D, 0);
            }
            all.writeBytes(writer.out.toByteArray());
        }
        head(tag, "SQ", undefined ? -1 : all.size());
        out.writeBytes(all.toByteArray());
        if (undefined) {
            raw(0xFFFEE0DD, 0);
        }
        return this;
    }

    private void head(int tag, String kind, int length) {
        if (!explicit) {
            raw(tag, length);
            return;
        }
        tag(tag);
        out.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        if (LONG.contains(kind)) {
            out.writeBytes(new byte[2]);
            out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(length).array());
        } else {
            out.writeBytes(
                    ByteBuffer.allocate(2).order(order).putShort((short) length).array());
        }
    }

    private void raw(int tag, int length) {
        tag(tag);
        out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(length).array());
    }

    private void tag(int tag) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(order)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .array());
    }

    byte[] data() {
        return out.toByteArray();
    }

    /// The whole file: preamble, meta information with this transfer syntax, and the data set.
    byte[] file(String transferSyntax) {
        DicomBytes meta = new DicomBytes(true, ByteOrder.LITTLE_ENDIAN, false, StandardCharsets.US_ASCII);
        meta.text(Tag.TRANSFER_SYNTAX, "UI", transferSyntax);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(meta.data());
        file.writeBytes(transferSyntax.endsWith(".1.99") ? deflated(data()) : data());
        return file.toByteArray();
    }

    /// A deflated file whose header ends in one element of so many zeros, packed without ever holding them.
    static byte[] bomb(DicomBytes header, int zeros) {
        header.head(0x00291010, "OB", zeros);
        byte[] start = header.file("1.2.840.10008.1.2.1.99");
        byte[] whole = new DicomBytes(true, ByteOrder.LITTLE_ENDIAN, false, StandardCharsets.US_ASCII)
                .file("1.2.840.10008.1.2.1.99");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // Preamble and meta information are the same; an empty deflated part is two bytes long.
        file.write(start, 0, whole.length - 2);
        file.writeBytes(deflated(header.data(), zeros));
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        return deflated(bytes, 0);
    }

    private static byte[] deflated(byte[] bytes, int zeros) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(bytes);
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                stream.write(block, 0, Math.min(left, block.length));
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
