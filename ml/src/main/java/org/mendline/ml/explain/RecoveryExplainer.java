package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// Explains a twin's prediction by exact Shapley values over named feature groups, against the person's own
/// normal.
///
/// A coalition of groups is the record with the recent values of all other groups at the person's own normal. The
/// twin's exact check against the measurements (particle weights) is no part of the network; what it adds is
/// constant over coalitions, so by additivity its Shapley value is exactly that difference, and it is shown under
/// its own name.
public final class RecoveryExplainer {
    /// Name of the contribution that the particle correction makes.
    public static final String EXACT_CHECK = "Exact check against the measurements";

    /// Largest residual of an explanation that may be shown, as a share of the outcome's scale.
    public static final double LARGEST_RELATIVE_RESIDUAL = 1e-6;

    /// Variants built and predicted at a time: bounds memory to some 20 MB for a year of days.
    private static final int BATCH_VARIANTS = 512;

    private final OwnNormal ownNormal;

    public RecoveryExplainer(OwnNormal ownNormal) {
        this.ownNormal = ownNormal;
    }

    /// What is explained.
    ///
    /// @param name for example `Readiness in 72 h`
    /// @param unit unit of the prediction
    /// @param prediction the prediction shown, after the exact check
    /// @param scale width of the quantity's scale, positive, in `unit`; the residual is judged against it
    public record Target(String name, String unit, double prediction, double scale) {
        /// @throws IllegalArgumentException if `prediction` is not finite or `scale` is not positive
        public Target {
            if (!Double.isFinite(prediction) || !(scale > 0)) {
                throw new IllegalArgumentException("A prediction to explain is finite and its scale positive, not "
                        + prediction + " and " + scale);
            }
        }

        /// A value of the record's outcome measure.
        public static Target outcome(String name, RecoveryRecord record, double prediction) {
            double scale = Math.abs(record.scale().best() - record.scale().worst());
            return new Target(name, record.scale().unit(), prediction, scale);
        }
    }

    /// Explains `target.prediction()`; `network` predicts the same quantity without the exact check.
    ///
    /// @throws UndefinedValueException if the network gives no finite value for some coalition
    /// @throws NotAdditiveException if the contributions miss the prediction by more than
    ///     [#LARGEST_RELATIVE_RESIDUAL] of the scale
    public Explanation explain(RecoveryRecord record, Target target, BatchPrediction network) {
        FeatureDays days = record.days();
        FeatureGroup[] players = Arrays.stream(FeatureGroup.values())
                .filter(group -> ownNormal.deviates(days, group))
                .toArray(FeatureGroup[]::new);
        Attribution shares = ShapleyValues.exact(game(record, players, network));
        double network0 = network.predict(List.of(record))[0];
        List<Contribution> contributions = new ArrayList<>();
        for (FeatureGroup group : FeatureGroup.values()) {
            if (!group.observed(days).isEmpty()) {
                int player = Arrays.asList(players).indexOf(group);
                // A group at its normal changes no coalition: a dummy player, whose share is exactly 0.
                contributions.add(contribution(record, group, player < 0 ? 0 : shares.phi()[player]));
            }
        }
        contributions.add(new Contribution(
                EXACT_CHECK,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                target.unit(),
                target.prediction() - network0));
        contributions.sort(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.phi())));
        return checked(target, shares.base(), contributions);
    }

    /// Groups that were never observed, in plain words; they take no part in an explanation.
    public List<String> unknownInputs(RecoveryRecord record) {
        return Arrays.stream(FeatureGroup.values())
                .filter(group -> group.observed(record.days()).isEmpty())
                .map(FeatureGroup::fullName)
                .toList();
    }

    private Game game(RecoveryRecord record, FeatureGroup[] players, BatchPrediction network) {
        CoalitionRecords records = new CoalitionRecords(record, ownNormal, players);
        return new Game() {
            @Override
            public int players() {
                return players.length;
            }

            @Override
            public double[] values(long[] coalitions) {
                double[] worth = new double[coalitions.length];
                for (int start = 0; start < worth.length; start += BATCH_VARIANTS) {
                    int end = Math.min(start + BATCH_VARIANTS, worth.length);
                    List<RecoveryRecord> variants = Arrays.stream(coalitions, start, end)
                            .mapToObj(records::of)
                            .toList();
                    System.arraycopy(network.predict(variants), 0, worth, start, end - start);
                }
                return worth;
            }
        };
    }

    /// The residual is computed from what is shown, so that a slip anywhere above comes out here.
    static Explanation checked(Target target, double base, List<Contribution> contributions) {
        CompensatedSum residual = new CompensatedSum();
        residual.add(target.prediction());
        residual.add(-base);
        contributions.forEach(contribution -> residual.add(-contribution.phi()));
        double allowed = LARGEST_RELATIVE_RESIDUAL * target.scale();
        if (!(Math.abs(residual.value()) <= allowed)) {
            throw new NotAdditiveException(residual.value(), allowed);
        }
        return new Explanation(
                target.name(), target.unit(), base, target.prediction(), residual.value(), contributions);
    }

    private Contribution contribution(RecoveryRecord record, FeatureGroup group, double phi) {
        FeatureDays days = record.days();
        DayFeature lead = group.observed(days).getFirst();
        OptionalDouble recent = ownNormal.recent(days, lead);
        OptionalDouble normal = ownNormal.of(days, lead);
        return switch (lead) {
            // Shown as rMSSD: the geometric mean of the recent days in ms.
            case LN_RMSSD -> new Contribution(group.name(days), exp(recent), exp(normal), "ms", phi);
            case OUTCOME ->
                new Contribution(
                        group.name(days), recent, normal, record.scale().unit(), phi);
            default -> new Contribution(group.name(days), recent, normal, lead.unit(), phi);
        };
    }

    private static OptionalDouble exp(OptionalDouble logarithm) {
        return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
    }
}
