package org.mendline.ml.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/// Looks for points to which no other is preferable in all objectives.
///
/// Many points are tried with few futures, the best go on with more (successive halving: Jamieson and Talwalkar 2016,
/// arXiv 1502.07943), are changed a little round by round, and lose every change that does not pay; the finalists
/// are judged with all futures. Deterministic by seed. It finds good points, not provably the best. Immutable.
public final class ParetoSearch {
    private final List<Dimension> dimensions;
    private final Predicate<List<Double>> allowed;
    private final Response response;
    private final List<Double> indifference;
    private final Effort effort;

    /// @param allowed whether a point keeps the limits; the start must
    /// @param indifference one an objective: differences up to it do not matter
    /// @throws IllegalArgumentException if there is nothing to choose or the start breaks the limits
    public ParetoSearch(
            List<Dimension> dimensions,
            Predicate<List<Double>> allowed,
            Response response,
            List<Double> indifference,
            Effort effort) {
        this.dimensions = List.copyOf(dimensions);
        this.allowed = allowed;
        this.response = response;
        this.indifference = List.copyOf(indifference);
        this.effort = effort;
        if (this.dimensions.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to choose");
        }
        if (!allowed.test(this.dimensions.stream().map(Dimension::start).toList())) {
            throw new IllegalArgumentException("The start itself breaks the limits");
        }
    }

    /// Searches.
    ///
    /// @return points none of which dominates another, by the first objective
    /// @throws CancellationException if the watch says so; no evaluation begins after that
    public List<Found> run(long seed, SearchWatch watch) {
        return new Run(new Proposals(dimensions, allowed, seed), watch).search();
    }

    /// One search under way.
    private final class Run {
        private final Proposals proposals;
        private final SearchWatch watch;
        private final Map<List<Double>, Found> judged = new HashMap<>();
        private int done;

        Run(Proposals proposals, SearchWatch watch) {
            this.proposals = proposals;
            this.watch = watch;
        }

        List<Found> search() {
            List<List<Double>> first = proposals.first(effort.starts());
            List<Found> round = new ArrayList<>();
            for (List<Double> point : first) {
                round.add(evaluate(point, effort.firstFutures()));
            }
            List<Found> kept = judgeAll(Fronts.best(round, 2 * effort.kept()));
            kept = Fronts.best(kept, effort.kept());
            for (int g = 0; g < effort.generations(); g++) {
                List<Found> wider = new ArrayList<>(kept);
                for (Found each : kept) {
                    wider.add(judge(proposals.near(each.point())));
                }
                kept = Fronts.best(wider, effort.kept());
            }
            List<Found> plain = new ArrayList<>();
            for (Found each : kept) {
                plain.add(withoutIdleChanges(each));
            }
            return finalists(plain);
        }

        private List<Found> finalists(List<Found> points) {
            List<Found> last = new ArrayList<>();
            for (Found each : Fronts.best(points, effort.kept())) {
                last.add(evaluate(each.point(), effort.lastFutures()));
            }
            last.add(evaluate(proposals.start(), effort.lastFutures()));
            List<Found> apart = new ArrayList<>();
            Fronts.front(last).stream()
                    .sorted(Comparator.comparing((Found f) -> f.objectives().getFirst()))
                    .filter(f -> apart.stream().noneMatch(other -> other.asGoodAs(f, indifference)))
                    .forEach(apart::add);
            watch.at(1);
            return List.copyOf(apart);
        }

        /// Takes back, one dimension after the other, every change without which the point is as good.
        private Found withoutIdleChanges(Found found) {
            Found best = found;
            for (int d = 0; d < dimensions.size(); d++) {
                double start = dimensions.get(d).start();
                if (best.point().get(d) == start) {
                    continue;
                }
                List<Double> back = Proposals.with(best.point(), d, start);
                if (proposals.allowed(back)) {
                    Found tried = judge(back);
                    best = tried.asGoodAs(found, indifference) ? tried : best;
                }
            }
            return best;
        }

        private List<Found> judgeAll(List<Found> points) {
            List<Found> again = new ArrayList<>();
            for (Found each : points) {
                again.add(judge(each.point()));
            }
            return again;
        }

        private Found judge(List<Double> point) {
            Found known = judged.get(point);
            if (known != null) {
                return known;
            }
            Found found = evaluate(point, effort.middleFutures());
            judged.put(point, found);
            return found;
        }

        private Found evaluate(List<Double> point, int futures) {
            if (watch.cancelled()) {
                throw new CancellationException("The search was stopped");
            }
            Found found = new Found(point, response.of(point, futures));
            done++;
            watch.at(Math.min(0.99, (double) done / expected()));
            return found;
        }

        /// An upper bound: points known already cost nothing.
        private int expected() {
            int middle = effort.kept() * (2 + effort.generations() + dimensions.size());
            return effort.starts() + middle + effort.kept() + 1;
        }
    }
}
