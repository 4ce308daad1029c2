package org.mendline.app.window.models;

import java.util.List;
import java.util.Optional;

/// A version's report, ready to read.
///
/// @param summary what it learned from, and how it compares with the shipped model
/// @param comparisons shipped beside own, overall first, then by subgroup
/// @param learned what is different in this clinic, a line each
/// @param refusals why it may not be activated; empty if it may
public record VersionReport(String summary, List<Group> comparisons, List<String> learned, List<String> refusals) {
    public VersionReport {
        comparisons = List.copyOf(comparisons);
        learned = List.copyOf(learned);
        refusals = List.copyOf(refusals);
    }

    /// @param name the group
    /// @param people persons and forecasts
    /// @param errors mean absolute errors shipped and own, in MCIDs; empty if too few people to say
    /// @param difference with its 95 % interval; empty if too few people to say
    /// @param verdict plain words
    public record Group(
            String name, String people, Optional<String> errors, Optional<String> difference, String verdict) {}
}
