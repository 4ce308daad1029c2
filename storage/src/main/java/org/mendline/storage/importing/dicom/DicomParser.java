package org.mendline.storage.importing.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/// Reads the header of a DICOM file up to its pixels. Values longer than 64 KiB are passed over.
final class DicomParser {
    private static final int LONGEST_VALUE = 1 << 16;
    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 500_000;
    private static final long MOST_KEPT = 32L << 20;
    private static final long UNDEFINED = 0xffffffffL;
    /// Value representations with a length of two bytes (PS3.5 table 7.1-2); all others have four.
    private static final Set<String> SHORT = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");

    private final DicomInput in;
    private boolean explicit = true;
    private int elements;
    private long kept;
    private int last;

    DicomParser(DicomInput in) {
        this.in = in;
    }

    /// What was read.
    ///
    /// @param meta file meta information, group 0002
    /// @param data everything else
    /// @param preamble whether the file begins as PS3.10 demands
    /// @param damage a sentence, if the header is cut off or broken
    record Parsed(DataSet meta, DataSet data, boolean preamble, TransferSyntax syntax, Optional<String> damage) {}

    private static final class Broken extends IOException {
        Broken(String sentence) {
            super(sentence);
        }
    }

    /// @throws IOException if the file cannot be read from disk
    Parsed parse() throws IOException {
        DataSet meta = new DataSet(Optional.empty());
        DataSet data = new DataSet(Optional.empty());
        boolean preamble = false;
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE;
        Optional<String> damage = Optional.empty();
        try {
            preamble = skipPreamble();
            readMeta(meta);
            syntax = TransferSyntax.of(meta.text(Tag.TRANSFER_SYNTAX)).judged(in.peek(8));
            if (syntax == TransferSyntax.DEFLATED) {
                in.inflate();
            }
            in.order(syntax.order());
            explicit = syntax.isExplicit();
            readTop(data);
        } catch (EOFException | ZipException e) {
            damage = Optional.of("The header is cut off or broken after " + Tag.text(last)
                    + "; what stands before was read. Export the file again.");
        } catch (Broken e) {
            damage = Optional.of(String.valueOf(e.getMessage()));
        }
        return new Parsed(meta, data, preamble, syntax, damage);
    }

    private boolean skipPreamble() throws IOException {
        byte[] head = in.peek(132);
        if (head.length == 132 && new String(head, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
            in.skip(132);
            return true;
        }
        return false;
    }

    private void readMeta(DataSet meta) throws IOException {
        while (in.begins(new byte[] {2, 0})) {
            int tag = in.tag();
            meta.put(tag, element(tag, meta, 0));
        }
    }

    private void readTop(DataSet data) throws IOException {
        while (!in.isAtEnd()) {
            int tag = in.tag();
            if (Tag.group(tag) == Tag.PIXEL_GROUP) {
                data.put(tag, Element.of(new byte[0]));
                return;
            }
            data.put(tag, element(tag, data, 0));
        }
    }

    private Element element(int tag, DataSet outer, int depth) throws IOException {
        last = tag;
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new Broken("The header holds more elements than any sound file does; it was read up to "
                    + Tag.text(tag) + ". Export the file again.");
        }
        String kind = explicit ? new String(in.bytes(2), StandardCharsets.US_ASCII) : "";
        long length = length(kind);
        boolean sequence = explicit ? kind.equals("SQ") : Tag.isSequence(tag) || length == UNDEFINED;
        if (sequence || length == UNDEFINED) {
            return sequence(length, kind, outer, depth);
        }
        if (length > LONGEST_VALUE || kept + length > MOST_KEPT) {
            in.skip(length);
            return Element.of(new byte[0]);
        }
        kept += length;
        return Element.of(in.bytes((int) length));
    }

    private long length(String kind) throws IOException {
        if (kind.isEmpty()) {
            return in.unsignedInt();
        }
        if (SHORT.contains(kind)) {
            return in.unsignedShort();
        }
        in.skip(2);
        return in.unsignedInt();
    }

    /// Items of a sequence. Of one that is not called a sequence the items are raw bytes, except where it is called
    /// unknown: then they are implicit little endian (PS3.5 section 6.2.2, note 2).
    private Element sequence(long length, String kind, DataSet outer, int depth) throws IOException {
        boolean raw = !kind.isEmpty() && !kind.equals("SQ") && !kind.equals("UN");
        boolean before = explicit;
        explicit = explicit && !kind.equals("UN");
        List<DataSet> items = new ArrayList<>();
        long end = length == UNDEFINED ? Long.MAX_VALUE : in.position() + length;
        while (in.position() < end) {
            int tag = in.tag();
            long itemLength = in.unsignedInt();
            if (tag == Tag.SEQUENCE_END) {
                break;
            }
            if (tag != Tag.ITEM) {
                throw new Broken("The header is broken: a sequence holds " + Tag.text(tag)
                        + " where an item should begin. Export the file again.");
            }
            if (raw) {
                in.skip(itemLength);
            } else {
                items.add(item(itemLength, outer, depth + 1));
            }
        }
        explicit = before;
        return Element.of(List.copyOf(items));
    }

    private DataSet item(long length, DataSet outer, int depth) throws IOException {
        DataSet item = new DataSet(Optional.of(outer));
        long end = length == UNDEFINED ? Long.MAX_VALUE : in.position() + length;
        while (in.position() < end) {
            int tag = in.tag();
            if (tag == Tag.ITEM_END) {
                in.unsignedInt();
                break;
            }
            if (tag == Tag.SEQUENCE_END) {
                throw new Broken("The header is broken: an item has no end. Export the file again.");
            }
            item.put(tag, element(tag, item, depth));
        }
        return item;
    }
}
