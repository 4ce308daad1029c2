package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;
import static org.mendline.storage.importing.fit.FitProfile.RecordFields.COMPRESSED_SPEED_DISTANCE;

/// Unpacks the three-byte field of old foot pods: speed in the low 12 bits (1/100 m/s), distance in the high 12 bits
/// (1/16 m), which counts on and starts again at 4,096.
final class CompressedSpeedDistance {
    private static final int TWELVE_BITS = 0xfff;

    private long distanceSixteenths;
    private long lastLowBits = ABSENT;

    void add(FitMessage message, int row, SampleColumn speed, SampleColumn distance) {
        long first = message.octet(COMPRESSED_SPEED_DISTANCE, 0);
        long second = message.octet(COMPRESSED_SPEED_DISTANCE, 1);
        long third = message.octet(COMPRESSED_SPEED_DISTANCE, 2);
        if (third == ABSENT || (first & second & third) == 0xff) {
            return;
        }
        long speedRaw = first | (second & 0x0f) << 8;
        long lowBits = second >> 4 | third << 4;
        distanceSixteenths += lastLowBits == ABSENT ? lowBits : (lowBits - lastLowBits) & TWELVE_BITS;
        lastLowBits = lowBits;
        if (speedRaw != TWELVE_BITS) {
            speed.add(row, speedRaw / 100.0);
        }
        distance.add(row, distanceSixteenths / 16.0);
    }
}
