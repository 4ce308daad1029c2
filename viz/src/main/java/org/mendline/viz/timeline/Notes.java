package org.mendline.viz.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Written notes and journal entries.
public record Notes(List<Note> notes) implements LaneContent {

    public Notes {
        notes = notes.stream()
                .sorted(Comparator.comparingLong(Note::timeMillis))
                .toList();
    }

    @Override
    public Optional<TimeWindow> extent() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeWindow.spanning(
                        notes.getFirst().timeMillis(), notes.getLast().timeMillis()));
    }

    /// @param timeMillis milliseconds since 1970-01-01T00:00Z
    public record Note(long timeMillis, String text) {}
}
