package org.mendline.app.timeline;

import java.util.List;
import org.mendline.storage.channel.ChannelSpan;

/// All recordings of one high-rate measure of a person.
///
/// @param code measure code
/// @param name plain English name
/// @param unit UCUM unit
/// @param spans at least one, oldest first
public record Recordings(String code, String name, String unit, List<ChannelSpan> spans) {

    /// @throws IllegalArgumentException if there is no recording
    public Recordings {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("No recording of " + code + " is given.");
        }
    }

    public long samples() {
        return spans.stream().mapToLong(ChannelSpan::samples).sum();
    }

    TimeSpan span() {
        return spans.stream()
                .map(span -> new TimeSpan(span.first(), span.last()))
                .reduce(TimeSpan::with)
                .orElseThrow();
    }
}
