package org.mendline.storage.importing.fit;

/// The FIT protocol's checksum: CRC-16 with reflected polynomial 0xA001 and initial value 0 (also called
/// CRC-16/ARC), over header and data. Eight bytes a step by table slicing, after Kounavis and Berry, "A systematic
/// approach to building high performance software-based CRC generators", doi 10.1109/ISCC.2005.18.
final class FitCrc {
    private static final int POLYNOMIAL = 0xA001;
    private static final char[][] TABLES = tables();

    private FitCrc() {}

    /// Checksum of `data[from]` to `data[to - 1]`. A range that ends in its own little-endian checksum gives 0.
    static int of(byte[] data, int from, int to) {
        return update(0, data, from, to);
    }

    private static int update(int start, byte[] data, int from, int to) {
        char[] t0 = TABLES[0];
        char[] t1 = TABLES[1];
        char[] t2 = TABLES[2];
        char[] t3 = TABLES[3];
        char[] t4 = TABLES[4];
        char[] t5 = TABLES[5];
        char[] t6 = TABLES[6];
        char[] t7 = TABLES[7];
        int crc = start;
        int at = from;
        for (; at <= to - 8; at += 8) {
            crc = t7[(crc ^ data[at]) & 0xff]
                    ^ t6[((crc >>> 8) ^ data[at + 1]) & 0xff]
                    ^ t5[data[at + 2] & 0xff]
                    ^ t4[data[at + 3] & 0xff]
                    ^ t3[data[at + 4] & 0xff]
                    ^ t2[data[at + 5] & 0xff]
                    ^ t1[data[at + 6] & 0xff]
                    ^ t0[data[at + 7] & 0xff];
        }
        for (; at < to; at++) {
            crc = (crc >>> 8) ^ t0[(crc ^ data[at]) & 0xff];
        }
        return crc;
    }

    private static char[][] tables() {
        char[][] tables = new char[8][256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
            }
            tables[0][value] = (char) crc;
        }
        for (int slice = 1; slice < 8; slice++) {
            for (int value = 0; value < 256; value++) {
                int before = tables[slice - 1][value];
                tables[slice][value] = (char) ((before >>> 8) ^ tables[0][before & 0xff]);
            }
        }
        return tables;
    }
}
