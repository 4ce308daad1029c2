package org.mendline.storage.importing.fit;

import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.fit.FitPart.Checksum;

/// A part's header, and where its data really end: unfinished, cut and mis-sized parts are given the bytes that are
/// there.
///
/// @param declaredBytes data size that the header claims
/// @param dataEnd first byte behind the data
/// @param next where to look for the next part; always greater than the start of this one
record FitHeader(
        int dataStart,
        long declaredBytes,
        int dataEnd,
        int next,
        Checksum headerChecksum,
        Checksum fileChecksum,
        Extent extent) {

    private static final int MIN_BYTES = 12;

    /// How the declared size compares with the bytes there are.
    enum Extent {
        AS_DECLARED,
        UNFINISHED,
        CUT,
        MIS_SIZED
    }

    List<FitProblem> problems(int part) {
        String place = "part " + part;
        List<FitProblem> found = new ArrayList<>();
        switch (extent) {
            case AS_DECLARED -> {}
            case UNFINISHED ->
                found.add(FitProblem.damage(
                        place,
                        "The device did not finish writing this file (its header declares no data)."
                                + " What could be read was kept; the end of the recording may be missing."));
            case CUT ->
                found.add(FitProblem.damage(
                        place,
                        "The file is cut short: its header declares " + declaredBytes + " bytes of data, "
                                + (dataEnd - dataStart) + " are there. What could be read was kept;"
                                + " copy the file from the device again for the rest."));
            case MIS_SIZED ->
                found.add(FitProblem.damage(
                        place,
                        "The header declares " + declaredBytes + " bytes of data, but " + (dataEnd - dataStart)
                                + " follow; all were read."));
        }
        if (fileChecksum == Checksum.WRONG) {
            found.add(FitProblem.damage(
                    place,
                    "The checksum does not match the data, so some values may be wrong."
                            + " Copy the file from the device again and compare."));
        } else if (fileChecksum == Checksum.ABSENT && extent == Extent.AS_DECLARED) {
            found.add(
                    FitProblem.damage(place, "The checksum at the end is missing, so the data could not be verified."));
        }
        if (headerChecksum == Checksum.WRONG && fileChecksum == Checksum.RIGHT) {
            found.add(FitProblem.remark(
                    place, "The header's own checksum is wrong; the checksum over the whole part is right."));
        }
        return found;
    }

    /// Bytes `at` to `next` are no part; says so.
    static FitProblem missing(byte[] data, int at, int next) {
        int bytes = next - at;
        if (at == 0) {
            return FitProblem.damage(
                    "byte 0", "The file does not begin with a FIT header; " + bytes + " bytes could not be read.");
        }
        boolean likeHeader = bytes > MIN_BYTES && (data[at] == 12 || data[at] == 14) && data[at + 8] == '.';
        if (likeHeader || (bytes > MIN_BYTES && data[at + 9] == 'F' && data[at + 10] == 'I')) {
            return FitProblem.damage(
                    "byte " + at,
                    "A further part of the file has a damaged header; its " + bytes
                            + " bytes could not be read. What came before was kept.");
        }
        return FitProblem.remark(
                "byte " + at, bytes + " bytes behind the end of the FIT data were ignored; some devices write them.");
    }

    /// Finds and reads headers in a file's bytes.
    record Scan(byte[] data, int length) {
        boolean isHeader(int at) {
            return at + MIN_BYTES <= length
                    && (data[at] & 0xff) >= MIN_BYTES
                    && data[at + 8] == '.'
                    && data[at + 9] == 'F'
                    && data[at + 10] == 'I'
                    && data[at + 11] == 'T';
        }

        /// First header at or after `from`; the file's length if there is none.
        int next(int from) {
            for (int at = from; at + MIN_BYTES <= length; at++) {
                if (isHeader(at)) {
                    return at;
                }
            }
            return length;
        }

        FitHeader read(int at) {
            int start = Math.min(at + (data[at] & 0xff), length);
            long declared = (data[at + 4] & 0xff)
                    | (data[at + 5] & 0xff) << 8
                    | (data[at + 6] & 0xff) << 16
                    | (data[at + 7] & 0xffL) << 24;
            Checksum header = headerChecksum(at, start);
            long end = start + declared;
            if (declared == 0) {
                boolean sealed = length - start > 2 && FitCrc.of(data, at, length) == 0;
                Checksum sum = sealed ? Checksum.RIGHT : Checksum.ABSENT;
                return new FitHeader(start, 0, sealed ? length - 2 : length, length, header, sum, Extent.UNFINISHED);
            }
            if (end > length) {
                return new FitHeader(start, declared, length, length, header, Checksum.ABSENT, Extent.CUT);
            }
            return sized(at, start, (int) end, header);
        }

        private FitHeader sized(int at, int start, int end, Checksum header) {
            int declared = end - start;
            if (end + 2 > length) {
                return new FitHeader(start, declared, end, length, header, Checksum.ABSENT, Extent.AS_DECLARED);
            }
            boolean right = FitCrc.of(data, at, end) == stored(end);
            Checksum sum = right ? Checksum.RIGHT : Checksum.WRONG;
            int next = end + 2;
            if (right || next + 2 >= length || isHeader(next)) {
                return new FitHeader(start, declared, end, next, header, sum, Extent.AS_DECLARED);
            }
            int found = next(next);
            return new FitHeader(start, declared, found - 2, found, header, sum, Extent.MIS_SIZED);
        }

        private Checksum headerChecksum(int at, int start) {
            if (start - at < MIN_BYTES + 2 || stored(at + MIN_BYTES) == 0) {
                return Checksum.ABSENT;
            }
            boolean right = FitCrc.of(data, at, at + MIN_BYTES) == stored(at + MIN_BYTES);
            return right ? Checksum.RIGHT : Checksum.WRONG;
        }

        private int stored(int at) {
            return (data[at] & 0xff) | (data[at + 1] & 0xff) << 8;
        }
    }
}
