package org.mendline.storage.importing.packed;

/// How much may come out of an archive before it is taken for an attack ("zip bomb") and refused.
///
/// @param mostEntries files in one archive
/// @param mostBytes unpacked bytes of one archive, and of one file compressed on its own
/// @param mostRatio unpacked bytes per packed byte; repetitive exports reach about 50, bombs 1,000 and more
/// @param harmlessBytes unpacked bytes below which the ratio does not matter
/// @param mostNestedBytes size of an archive inside an archive, which is held in memory
public record UnpackingLimits(
        int mostEntries, long mostBytes, int mostRatio, long harmlessBytes, long mostNestedBytes) {
    /// Wide enough for the largest exports known (health data of a decade: 5 GB unpacked).
    public static final UnpackingLimits STANDARD = new UnpackingLimits(50_000, 64L << 30, 250, 64L << 20, 256L << 20);

    /// How many bytes may come out of `packed` ones.
    long mostFrom(long packed) {
        return Math.min(mostBytes, Math.max(harmlessBytes, packed * mostRatio));
    }
}
