package org.mendline.ml.training;

import java.util.List;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.ExpectedMarkers;
import org.mendline.ml.twin.FeatureDays;

/// A simulated person as a clinic would know it, and as it was.
///
/// @param recorded what was written down, with gaps
/// @param complete the same values without gaps, of the markers that are recorded at all
/// @param expected the markers without noise or habits of recording
/// @param doses what was truly done
public record OutlookPerson(FeatureDays recorded, FeatureDays complete, ExpectedMarkers expected, List<Dose> doses) {
    public OutlookPerson {
        doses = List.copyOf(doses);
    }
}
