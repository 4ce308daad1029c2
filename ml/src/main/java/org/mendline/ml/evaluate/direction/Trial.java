package org.mendline.ml.evaluate.direction;

import java.util.List;

/// A randomised trial of a treatment of pain, with everybody's pain.
///
/// @param trial short name
/// @param title one line for people
/// @param unit of pain
/// @param timeUnit unit of times, for example `h`
/// @param kind how the treatment acts
/// @param times when pain was measured
/// @param published effect that other trials found
/// @param persons all with pain at every time
public record Trial(
        String trial,
        String title,
        String unit,
        String timeUnit,
        Kind kind,
        List<Double> times,
        PublishedEffect published,
        List<Person> persons) {
    public Trial {
        times = List.copyOf(times);
        persons = List.copyOf(persons);
    }

    /// How a treatment acts on pain above the lowest rating.
    public enum Kind {
        /// Given once before pain begins: some persons are spared all of it.
        PREVENTS,
        /// Given daily: pain shrinks by the same factor every day.
        RELIEVES;

        /// Natural logarithm of the factor by which mean pain is smaller at `time`, for an effect of one.
        double exposure(double time) {
            return switch (this) {
                case PREVENTS -> 1;
                case RELIEVES -> time;
            };
        }
    }

    /// One person.
    ///
    /// @param treated whether the person got the treatment, by lot
    /// @param baseline pain before treatment above the lowest rating; 0 where none was measured
    /// @param pain above the lowest rating, by time
    public record Person(boolean treated, double baseline, double[] pain) {}

    /// The persons of one arm.
    List<Person> arm(boolean treated) {
        return persons.stream().filter(person -> person.treated() == treated).toList();
    }
}
