package org.mendline.storage.observation;

import java.util.List;
import java.util.Optional;

/// The measures Mendline knows: code, name, canonical unit, plausible range. Safe for use by several threads.
public interface MeasureCatalogue {
    Optional<Measure> find(String code);

    /// All measures, in the table's order.
    List<Measure> all();
}
