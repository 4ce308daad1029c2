package org.mendline.storage.observation;

import java.util.List;
import java.util.Optional;

/// The measures Mendline knows by name, with canonical unit and plausible range.
public interface MeasureCatalogue {
    /// The measure with this code, if it is known.
    Optional<Measure> find(String code);

    /// All known measures in catalogue order.
    List<Measure> all();
}
