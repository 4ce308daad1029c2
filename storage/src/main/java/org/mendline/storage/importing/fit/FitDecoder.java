package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import org.mendline.storage.importing.fit.FitPart.Checksum;

/// Decodes FIT files ("FIT Protocol", public documentation): chained parts, both byte orders, developer fields,
/// compressed timestamps, checksums. One pass over bytes in memory; nothing is allocated per message and nothing by
/// a length that the file claims. Whatever the bytes are, decoding ends and throws nothing: what is sound is
/// delivered, the rest becomes a [FitProblem].
public final class FitDecoder {
    private static final int LOCAL_TYPES = 16;

    private final byte[] data;
    private final int length;
    private final FitVisitor visitor;
    private final FitMessage message;
    private final FitDefinition[] definitions = new FitDefinition[LOCAL_TYPES];
    private int definitionCount;
    private int layouts;
    private int part;

    private FitDecoder(byte[] data, int length, FitVisitor visitor) {
        this.data = data;
        this.length = length;
        this.visitor = visitor;
        this.message = new FitMessage(data);
        for (int local = 0; local < LOCAL_TYPES; local++) {
            definitions[local] = new FitDefinition();
        }
    }

    /// Delivers every data message among the first `length` bytes of `data` to the visitor.
    ///
    /// @throws IllegalArgumentException if `data` is shorter than `length`
    public static void decode(byte[] data, int length, FitVisitor visitor) {
        if (length < 0 || length > data.length) {
            throw new IllegalArgumentException("Cannot decode " + length + " of " + data.length + " bytes");
        }
        new FitDecoder(data, length, visitor).file();
    }

    private void file() {
        FitHeader.Scan scan = new FitHeader.Scan(data, length);
        int at = 0;
        while (at < length) {
            if (scan.isHeader(at)) {
                at = part(scan, at);
            } else {
                int found = scan.next(at + 1);
                visitor.problem(FitHeader.missing(data, at, found));
                at = found;
            }
        }
    }

    private int part(FitHeader.Scan scan, int at) {
        part++;
        FitHeader header = scan.read(at);
        header.problems(part).forEach(visitor::problem);
        for (FitDefinition definition : definitions) {
            definition.forget();
        }
        message.forgetClock();
        definitionCount = 0;
        int before = message.number();
        messages(header.dataStart(), header.dataEnd());
        Checksum headerSum = header.headerChecksum();
        visitor.part(new FitPart(
                at,
                header.dataStart() - at,
                header.declaredBytes(),
                headerSum,
                header.fileChecksum(),
                definitionCount,
                message.number() - before));
        return header.next();
    }

    private void messages(int start, int end) {
        int at = start;
        while (at >= 0 && at < end) {
            int head = data[at];
            if (head < 0) {
                at = dataMessage(at, end, (head >> 5) & 3, compressedTime(head & 0x1f));
            } else if ((head & 0x40) != 0) {
                at = definition(at, end, head & 0x0f);
            } else {
                at = dataMessage(at, end, head & 0x0f, ABSENT);
            }
        }
    }

    private int definition(int at, int end, int local) {
        int next = definitions[local].read(data, at, end);
        if (next < 0) {
            cut(at, end);
        } else {
            definitionCount++;
            definitions[local].setNumber(++layouts);
        }
        return next;
    }

    private int dataMessage(int at, int end, int local, long compressedTime) {
        FitDefinition layout = definitions[local];
        if (!layout.isDefined()) {
            visitor.problem(FitProblem.damage(
                    "byte " + at,
                    "A message of the undefined local type " + local + " follows message " + message.number()
                            + "; the remaining " + (end - at)
                            + " bytes of this part cannot be read. What came before was kept."));
            return -1;
        }
        int next = at + 1 + layout.size();
        if (next > end) {
            cut(at, end);
            return -1;
        }
        message.moveTo(layout, at + 1);
        long own = message.integer(FitMessage.TIMESTAMP_FIELD);
        message.setTimestamp(own == ABSENT ? compressedTime : own);
        visitor.message(message);
        return next;
    }

    private void cut(int at, int end) {
        visitor.problem(FitProblem.damage(
                "message " + (message.number() + 1),
                "The data end at byte " + end + " in the middle of a message that begins at byte " + at + ". The "
                        + message.number() + " complete messages before it were kept."));
    }

    /// Five low bits of the time, counted on from the latest full one ("Compressed Timestamp Header").
    private long compressedTime(int lowBits) {
        long clock = message.clock();
        return clock == ABSENT ? ABSENT : clock + ((lowBits - clock) & 0x1f);
    }
}
