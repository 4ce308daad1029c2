package org.mendline.storage.observation;

import java.util.Optional;

/// Where a value came from.
///
/// @param source file name or other origin, as the user would recognise it
/// @param record record within the source, for example `record 112` or `OBX 3`
/// @param device maker, product and serial as far as known
/// @param reader reader and its version, for example `fit/1`
public record Provenance(String source, String record, Optional<String> device, String reader) {}
