package org.mendline.ml.evaluate.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mendline.ml.evaluate.task.Course.Timed;
import org.mendline.ml.evaluate.task.Sample;

/// Everything known of the outcome's course in the training persons, outcomes included.
final class PersonCourses {
    private PersonCourses() {}

    /// By person, ordered by time on the table's axis.
    static List<List<Timed>> of(List<Sample> training) {
        Map<String, TreeMap<Double, Double>> courses = new LinkedHashMap<>();
        for (Sample sample : training) {
            TreeMap<Double, Double> course = courses.computeIfAbsent(sample.person(), person -> new TreeMap<>());
            double origin = sample.course().origin();
            for (Timed timed : sample.course().known()) {
                course.put(origin + timed.time(), timed.value());
            }
            course.put(origin + sample.course().target(), sample.outcome());
        }
        return courses.values().stream()
                .map(course -> course.entrySet().stream()
                        .map(entry -> new Timed(entry.getKey(), entry.getValue()))
                        .toList())
                .toList();
    }
}
