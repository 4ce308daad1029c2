package org.mendline.storage.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which import the running transaction belongs to, and what its present file has touched so far. Lives and dies with
/// the transaction; used by its thread only.
public final class ImportTrace {
    /// Run of what no import brought.
    public static final int NO_RUN = 0;

    private final int run;
    private final Map<Series, Span> spans = new HashMap<>();
    private final Set<Series> related = new HashSet<>();
    private int files;

    ImportTrace(int run) {
        this.run = run;
    }

    public int run() {
        return run;
    }

    /// Whether the present file brings values of this measure of this person for the first time. Starts again with
    /// each file, since what a refused file wrote is rolled back.
    public boolean isFirstOf(int personKey, int measureKey) {
        return related.add(new Series(personKey, measureKey));
    }

    /// Numbers the files of the import, from 1.
    public int nextFile() {
        return ++files;
    }

    /// Tells of values or samples looked at.
    ///
    /// @param added those that were new
    /// @param repeated those that were there already
    public void touched(int personKey, int measureKey, long firstMs, long lastMs, long added, long repeated) {
        spans.merge(new Series(personKey, measureKey), new Span(firstMs, lastMs, added, repeated), Span::and);
    }

    /// What was touched since the last call.
    public Map<Series, Span> take() {
        Map<Series, Span> taken = Map.copyOf(spans);
        spans.clear();
        related.clear();
        return taken;
    }

    /// One measure of one person.
    public record Series(int personKey, int measureKey) {}

    /// @param firstMs first and last moment touched, in milliseconds since 1970
    public record Span(long firstMs, long lastMs, long added, long repeated) {
        private Span and(Span other) {
            return new Span(
                    Math.min(firstMs, other.firstMs),
                    Math.max(lastMs, other.lastMs),
                    added + other.added,
                    repeated + other.repeated);
        }
    }
}
