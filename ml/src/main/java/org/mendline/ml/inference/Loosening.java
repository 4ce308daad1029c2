package org.mendline.ml.inference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.mendline.ml.twin.CapacityPath;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecordFilter;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Residuals;
import org.mendline.ml.twin.TwinPrior;

/// How far a model must be loosened to hold a person it does not fit: markers that are strange are left out;
/// measurement noise and process noise of the outcome are made as large as its visits make most likely
/// (empirical Bayes over a grid), or its worst visit is left out as a slip where that is likelier still. All
/// widen the fan, and process noise lets the twin follow the person. Who needs more noise may also lie twice as
/// far from the usual course.
///
/// @param measurement factor on the SD of a measurement
/// @param process factor on the process noise of capacity
/// @param leftOut markers that no longer count
/// @param slip day of a visit that no longer counts
record Loosening(double measurement, double process, Set<DayFeature> leftOut, OptionalInt slip) {
    private static final double[] MEASUREMENT = {1, 1.5, 2.2, 3.3, 5, 10, 30};
    private static final double[] PROCESS = {1, 2, 4, 7, 12, 20};
    private static final double WIDER = 2;
    private static final int SCOUTS = 100;
    private static final double SLIP_CHANCE = 0.02;

    Loosening {
        leftOut = Set.copyOf(leftOut);
    }

    /// Finds factors for a record.
    ///
    /// @param posterior of the model as it is
    static Loosening of(
            RecoveryRecord record, TwinPrior prior, NormalProposal posterior, MisfitCheck.Finding finding, long seed) {
        Set<DayFeature> markers = EnumSet.noneOf(DayFeature.class);
        markers.addAll(finding.strange());
        markers.remove(DayFeature.OUTCOME);
        Loosening best = new Loosening(1, 1, markers, OptionalInt.empty());
        if (!finding.strange().contains(DayFeature.OUTCOME)) {
            return best;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] people = new double[SCOUTS][];
        for (int i = 0; i < SCOUTS; i++) {
            people[i] = i % 2 == 0 ? prior.drawWhole(random) : posterior.draw(random);
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (Loosening candidate : candidates(markers, finding)) {
            double evidence = candidate.logEvidence(record, prior, people, seed);
            best = evidence > highest ? candidate : best;
            highest = Math.max(evidence, highest);
        }
        return best;
    }

    /// A wrong course is not explained away by noise of measurement, or the fan would stay on that course.
    private static List<Loosening> candidates(Set<DayFeature> markers, MisfitCheck.Finding finding) {
        List<Loosening> candidates = new ArrayList<>();
        for (double m : finding.drifting() ? new double[] {1} : MEASUREMENT) {
            for (double p : PROCESS) {
                candidates.add(new Loosening(m, p, markers, OptionalInt.empty()));
            }
        }
        if (finding.worstVisit().isPresent() && !finding.drifting()) {
            candidates.add(new Loosening(1, 1, markers, finding.worstVisit()));
        }
        return candidates;
    }

    /// Of the visits alone, over some people. A slip has a chance of its own and then any value (Cauchy).
    private double logEvidence(RecoveryRecord record, TwinPrior prior, double[][] people, long seed) {
        Loosening visitsOnly = new Loosening(measurement, process, Set.copyOf(Markers.ALL), slip);
        double evidence = Weights.logSum(new RecordFilter(visitsOnly.record(record))
                .run(Particles.onset(prior(prior), people), seed, CapacityPath.none(), Residuals.none()));
        if (slip.isPresent()) {
            double y = record.scale()
                    .toCapacity(record.days()
                            .value(slip.getAsInt(), DayFeature.OUTCOME)
                            .orElseThrow());
            // The filter leaves out the constant of a normal density.
            evidence += Math.log(SLIP_CHANCE) - Math.log1p((y - 0.5) * (y - 0.5)) - Math.log(Math.sqrt(Math.PI / 2));
        }
        return evidence;
    }

    /// The record as the loosened model sees it.
    RecoveryRecord record(RecoveryRecord record) {
        FeatureDays.Builder days = record.days().toBuilder();
        for (DayFeature f : leftOut) {
            for (int d = 0; d < record.days().days(); d++) {
                days.clear(d, f);
            }
        }
        slip.ifPresent(d -> days.clear(d, DayFeature.OUTCOME));
        OutcomeScale s = record.scale();
        OutcomeScale noisier = new OutcomeScale(
                s.name(),
                s.unit(),
                s.worst(),
                s.best(),
                s.minimalImportantDifference(),
                measurement * s.measurementSd());
        return new RecoveryRecord(record.condition(), noisier, record.traits(), days.build(), record.feedback());
    }

    TwinPrior prior(TwinPrior prior) {
        return measurement > 1 || process > 1 ? prior.loosened(process, WIDER) : prior;
    }
}
