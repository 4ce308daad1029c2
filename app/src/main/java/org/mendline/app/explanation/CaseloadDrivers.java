package org.mendline.app.explanation;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.storage.person.PersonId;

/// What moves the outcome in 12 weeks over a caseload. Outcomes have different units, so shares count in
/// smallest noticeable changes (MCID), and more is better whatever the measure.
///
/// @param features in no order
/// @param explained how many people
/// @param simulated how many of them are simulated
/// @param skipped how many have no prediction to explain
public record CaseloadDrivers(List<Feature> features, int explained, int simulated, int skipped) {
    public CaseloadDrivers {
        features = List.copyOf(features);
    }

    /// One input over all people who have it.
    ///
    /// @param unit UCUM unit of the people's values
    public record Feature(String name, String unit, List<Share> shares) {
        public Feature {
            shares = List.copyOf(shares);
        }
    }

    /// One input of one person.
    ///
    /// @param share of the prediction, in smallest noticeable changes; above 0 helps
    /// @param value the person's recent value; empty if it was not measured in the last week
    public record Share(PersonId person, String label, boolean simulated, double share, OptionalDouble value) {}
}
