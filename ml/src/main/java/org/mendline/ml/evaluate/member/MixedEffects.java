package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.evaluate.task.Course.Timed;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription.Origin;

/// A mixed-effects model of the outcome's course (Laird & Ware 1982, doi 10.2307/2529876): a person is predicted from
/// the own earlier values, shrunk towards the others as far as the training persons' variances say. Persons asked once
/// differ in level and slope; persons asked every day differ in level and drift around it (Diggle 1988, doi
/// 10.2307/2531710).
record MixedEffects(Origin origin) implements Member {
    /// Longer courses are cut into pieces of this many values, to learn the variances from and to predict from.
    private static final int LONGEST = 28;

    @Override
    public String name() {
        return "mixed effects";
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        List<List<Timed>> courses = new ArrayList<>();
        for (List<Timed> course : PersonCourses.of(training)) {
            for (int from = 0; from < course.size(); from += LONGEST) {
                courses.add(course.subList(from, Math.min(course.size(), from + LONGEST)));
            }
        }
        GaussianCourse best = origin == Origin.EVERY
                ? GaussianCourse.learn(courses, CourseShape.drift(courses))
                : better(
                        GaussianCourse.learn(courses, CourseShape.straight(courses)),
                        GaussianCourse.learn(courses, CourseShape.levelling(courses)));
        return sample -> {
            List<Timed> known = sample.course().known();
            double start = sample.course().origin();
            List<Timed> recent = known.subList(Math.max(0, known.size() - LONGEST), known.size()).stream()
                    .map(timed -> new Timed(start + timed.time(), timed.value()))
                    .toList();
            return best.predict(recent, start + sample.course().target());
        };
    }

    private static GaussianCourse better(GaussianCourse first, GaussianCourse second) {
        return second.logLikelihood() > first.logLikelihood() ? second : first;
    }
}
