package org.mendline.ml.engine;

import java.net.URL;

/// One native file inside a jar of the program.
///
/// @param source where it is read from
/// @param name file name in the cache folder
/// @param size uncompressed size in bytes, from the jar's directory
/// @param crc32 CRC-32 of its content, from the jar's directory
record NativeFile(URL source, String name, long size, long crc32) {}
