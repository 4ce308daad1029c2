package org.mendline.storage.importing.motion.c3d;

/// The first 512 bytes of a C3D file (C3D User Guide, "Header section"). All counts are those the file
/// declares; none is used to set memory aside.
///
/// @param points coordinates triples a frame
/// @param analogPerFrame analog numbers a frame, of all channels together
/// @param scale of integer coordinates; negative in files with floating point data
/// @param dataBlock block of 512 bytes at which the frames begin, from 1
/// @param samplesPerFrame analog samples of each channel a frame
record C3dHeader(
        int points,
        int analogPerFrame,
        int firstFrame,
        int lastFrame,
        double scale,
        int dataBlock,
        int samplesPerFrame,
        double rateHz) {
    static final int BYTES = 512;
    static final int KEY = 0x50;

    static C3dHeader of(byte[] header, Processor processor) {
        return new C3dHeader(
                processor.uint16(header, 2),
                processor.uint16(header, 4),
                processor.uint16(header, 6),
                processor.uint16(header, 8),
                processor.float32(header, 12),
                processor.uint16(header, 16),
                processor.uint16(header, 18),
                processor.float32(header, 20));
    }
}
