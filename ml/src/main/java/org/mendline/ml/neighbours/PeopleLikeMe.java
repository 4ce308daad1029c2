package org.mendline.ml.neighbours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.neighbours.SimilarResult.Found;
import org.mendline.ml.neighbours.SimilarResult.TooFew;
import org.mendline.ml.twin.RecoveryRecord;

/// People-like-me prediction by predictive-mean matching, after Kittelson et al. 2021 (doi
/// 10.1038/s41598-021-94838-6, 35 neighbours) and Graber et al. 2022 (doi 10.1101/2022.03.09.22271922, early
/// visits join the match): a regression on what is known of the person predicts the outcome of everyone at one
/// day ahead; those predicted closest are the neighbours; what became of them, relative to their own
/// prediction, spreads around the person's prediction.
public final class PeopleLikeMe {
    /// Fewer similar recoveries than this say too little.
    public static final int FEWEST = 8;

    /// More than this are no longer similar.
    public static final int MOST = 35;

    private PeopleLikeMe() {}

    /// Similar recoveries of one person.
    ///
    /// @param finished finished recoveries of other people
    /// @param horizonDays how far ahead, at least 7
    public static SimilarResult of(RecoveryRecord current, List<RecoveryRecord> finished, int horizonDays) {
        OutcomeCourse own = OutcomeCourse.of(current);
        int lastVisit = own.isEmpty() ? current.today() : own.points().getLast().day();
        List<Integer> numbers = IntStream.range(0, finished.size())
                .filter(i -> comparable(current, finished.get(i), lastVisit))
                .boxed()
                .toList();
        if (numbers.size() < FEWEST) {
            return tooFew(numbers.size());
        }
        List<RecoveryRecord> donors = numbers.stream().map(finished::get).toList();
        List<OutcomeCourse> courses = donors.stream().map(OutcomeCourse::of).toList();
        CourseRegressions regressions =
                CourseRegressions.of(MatchInputs.of(current, donors, courses), courses, current.today(), horizonDays);
        if (regressions.isEmpty()) {
            return tooFew(regressions.followed());
        }
        Matching matching = new Matching(regressions, current.scale(), courses);
        List<Matching.Neighbour> near = matching.nearest(regressions.here(regressions.matchDay()), Matching.NOBODY);
        List<SimilarRecoveries.Course> shown = new ArrayList<>();
        near.stream()
                .sorted(Comparator.comparingDouble(Matching.Neighbour::weight).reversed())
                .forEach(n -> shown.add(
                        new SimilarRecoveries.Course(numbers.get(n.donor()), n.weight(), courses.get(n.donor()))));
        SimilarRecoveries.IntervalCalibration calibration = matching.calibration();
        return new Found(
                new SimilarRecoveries(near.size(), donors.size(), matching.fan(near, calibration), shown, calibration));
    }

    private static boolean comparable(RecoveryRecord current, RecoveryRecord finished, int lastVisit) {
        return finished.condition() == current.condition()
                && finished.scale().equals(current.scale())
                && OutcomeCourse.of(finished).at(lastVisit).isPresent();
    }

    private static TooFew tooFew(int found) {
        return new TooFew(
                found,
                "Only " + found + " finished recoveries of this clinic can be compared with this one; at least "
                        + FEWEST + " are needed.");
    }
}
