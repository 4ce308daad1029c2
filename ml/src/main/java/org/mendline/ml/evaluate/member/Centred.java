package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Course.Timed;
import org.mendline.ml.evaluate.task.Sample;

/// Lets a member predict how far a person will be from the own usual level, so that what it does not know of a new
/// person it leaves at that level and not at that of the others.
final class Centred {
    private Centred() {}

    static Member of(Member member) {
        return member instanceof Member.SelfTesting testing ? new SelfTestingOne(testing) : new One(member);
    }

    /// @param member that predicts the distance
    private record One(Member member) implements Member {
        @Override
        public String name() {
            return member.name();
        }

        @Override
        public boolean baseline() {
            return member.baseline();
        }

        @Override
        public Fitted fit(List<Sample> training) {
            double common = RidgeFit.mean(Ridge.outcomes(training));
            Fitted fitted = member.fit(distances(training, common));
            return sample -> usual(sample, common) + fitted.predict(sample);
        }
    }

    /// @param member that predicts the distance
    private record SelfTestingOne(Member.SelfTesting member) implements Member.SelfTesting {
        @Override
        public String name() {
            return member.name();
        }

        @Override
        public boolean baseline() {
            return member.baseline();
        }

        @Override
        public SelfTested fit(List<Sample> training) {
            double common = RidgeFit.mean(Ridge.outcomes(training));
            SelfTested fitted = member.fit(distances(training, common));
            return new SelfTested() {
                @Override
                public double predict(Sample sample) {
                    return usual(sample, common) + fitted.predict(sample);
                }

                @Override
                public double[] outOfBag() {
                    double[] predictions = fitted.outOfBag();
                    for (int i = 0; i < predictions.length; i++) {
                        predictions[i] += usual(training.get(i), common);
                    }
                    return predictions;
                }
            };
        }
    }

    private static List<Sample> distances(List<Sample> training, double common) {
        return training.stream()
                .map(sample -> new Sample(
                        sample.person(), sample.outcome() - usual(sample, common), sample.inputs(), sample.course()))
                .toList();
    }

    /// Mean of the known values; of the training outcomes for a person nothing is known of.
    private static double usual(Sample sample, double common) {
        return sample.course().known().stream()
                .mapToDouble(Timed::value)
                .average()
                .orElse(common);
    }
}
