/// FIT files (Flexible and Interoperable Data Transfer): our own decoder, encoder and reader, written from the
/// publicly documented protocol. [FitDecoder] knows bytes and messages, [FitReader] knows what they mean to a
/// person's record, [FitEncoder] writes small valid files for demonstrations and tests.
@NullMarked
package org.mendline.storage.importing.fit;

import org.jspecify.annotations.NullMarked;
