package org.mendline.storage.daily;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The sleeps of one device that ended on one day. A sleep of `h` hours that ended at `t` covers at least the
/// `h` hours before `t`; two statements whose hours meet are accounts of one sleep (an export made during the
/// night, a night scored again), and the longer one counts. What remains is apart and adds up. Hours are
/// hours of time passed, so that a night in which the clock is changed is as long as it was.
final class SleepOfDay {
    private static final double HOUR_MS = 3_600_000;

    private final List<Statement> nights;
    private final List<Statement> naps;

    /// @param nights statements of sleep, h, in any order
    /// @param naps statements of naps, h, in any order
    SleepOfDay(List<Statement> nights, List<Statement> naps) {
        this.nights = apart(nights, List.of());
        this.naps = apart(naps, this.nights);
    }

    /// The longest of those that meet.
    private static List<Statement> apart(List<Statement> statements, List<Statement> taken) {
        List<Statement> kept = new ArrayList<>();
        statements.stream()
                .sorted(Comparator.comparingDouble(Statement::value)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Statement::atMs).reversed()))
                .filter(s -> taken.stream().noneMatch(t -> meet(s, t)))
                .forEach(s -> {
                    if (kept.stream().noneMatch(k -> meet(s, k))) {
                        kept.add(s);
                    }
                });
        return kept;
    }

    private static boolean meet(Statement a, Statement b) {
        return a.atMs() == b.atMs() || (begin(a) < b.atMs() && begin(b) < a.atMs());
    }

    private static double begin(Statement sleep) {
        return sleep.atMs() - sleep.value() * HOUR_MS;
    }

    /// Nights and naps, h; empty without a night, since a nap alone does not tell how long somebody slept.
    OptionalDouble hours() {
        return nights.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum(nights) + sum(naps));
    }

    /// Naps outside the nights, h.
    OptionalDouble napHours() {
        return naps.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum(naps));
    }

    /// A stage of the nights counted, h: of each night what was stated at its end. Without a night the fullest
    /// statement.
    double part(List<Statement> stage) {
        double sum = 0;
        boolean found = false;
        for (Statement night : nights) {
            OptionalDouble ofNight = stage.stream()
                    .filter(s -> s.atMs() == night.atMs())
                    .mapToDouble(Statement::value)
                    .max();
            found |= ofNight.isPresent();
            sum += ofNight.orElse(0);
        }
        return found ? sum : stage.stream().mapToDouble(Statement::value).max().orElseThrow();
    }

    /// What was stated of the longest night; without one, the latest statement.
    double ofLongest(List<Statement> statements) {
        return nights.stream()
                .limit(1)
                .flatMap(night -> statements.stream().filter(s -> s.atMs() == night.atMs()))
                .max(Statement.OLDEST_FIRST)
                .or(() -> statements.stream().max(Statement.OLDEST_FIRST))
                .orElseThrow()
                .value();
    }

    private static double sum(List<Statement> sleeps) {
        return sleeps.stream().mapToDouble(Statement::value).sum();
    }
}
