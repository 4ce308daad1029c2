package org.mendline.app.torture;

import java.util.List;

/// What came of a torture.
///
/// @param seed of the moments of killing
/// @param problems sentences: what was lost or broken, in which round; empty if nothing was
public record TortureReport(long seed, List<KindReport> kinds, List<String> problems) {
    public TortureReport {
        kinds = List.copyOf(kinds);
        problems = List.copyOf(problems);
    }

    /// Rounds of one kind.
    ///
    /// @param kind what the program did when it was killed
    /// @param kills programs killed with `SIGKILL`
    /// @param acknowledged pieces of work the programs had reported as done; each was looked for afterwards
    /// @param beforeFirst kills before anything was reported in that round, as while opening or in the first piece
    public record KindReport(String kind, int kills, int acknowledged, int beforeFirst) {}

    /// Number of programs killed.
    public int kills() {
        return kinds.stream().mapToInt(KindReport::kills).sum();
    }
}
