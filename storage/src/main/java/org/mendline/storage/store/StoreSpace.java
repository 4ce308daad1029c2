package org.mendline.storage.store;

/// How a store's database file is filled.
///
/// @param fileBytes size of the file
/// @param liveBytes about how much of it is in use, within some percent
public record StoreSpace(long fileBytes, long liveBytes) {
    /// Below this a file is not worth the time, however little of it is in use.
    public static final long WORTH_BYTES = 64L << 20;

    /// From this multiple of what is in use a file is written anew.
    public static final int WORTH_TIMES = 2;

    /// Whether writing the file anew would win back much: it is larger than [#WORTH_BYTES], and less than
    /// one part in [#WORTH_TIMES] of it is in use.
    public boolean wasteful() {
        return fileBytes > WORTH_BYTES && fileBytes > WORTH_TIMES * liveBytes;
    }
}
