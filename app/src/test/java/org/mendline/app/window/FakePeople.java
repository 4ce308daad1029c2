package org.mendline.app.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.Person.Origin;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;

/// Simulated people for tests of the window: made by a formula from their number, the same every time. Nobody real.
final class FakePeople {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final List<String> NAMES = List.of(
            "Sim Aster",
            "Sim Birch",
            "Sim Cedar",
            "Sim Dahlia",
            "Sim Elder",
            "Sim Fern",
            "Sim Gorse",
            "Sim Hazel",
            "Sim Iris",
            "Sim Juniper",
            "Sim Kale",
            "Sim Larch",
            "Sim Maple",
            "Sim Nettle",
            "Sim Oak",
            "Sim Poplar");

    private FakePeople() {}

    /// One simulated person with their recovery.
    ///
    /// @param speed share of the remaining way made per day
    record Patient(Person person, Episode episode, RecoveryRecord record, Dose usual, double start, double speed) {
        /// Capacity 0 to 1 on a day under a dose from today on.
        double capacity(int day, Dose dose, double pace) {
            int today = record.today();
            double usualPart = 1 - Math.exp(-speed * pace * Math.min(day, today));
            double after = Math.max(0, day - today);
            double effect = 1
                    + 0.12 * (dose.sleepHours() - usual.sleepHours())
                    + 0.006 * (dose.therapyMinutes() - usual.therapyMinutes())
                    - 0.00000400 * Math.pow(dose.loadAu() - 420, 2)
                    + 0.00000400 * Math.pow(usual.loadAu() - 420, 2)
                    + 0.15 * (dose.proteinGramsPerKg() - usual.proteinGramsPerKg())
                    + 0.004 * (dose.mobilityMinutes() - usual.mobilityMinutes())
                    - 0.004 * (dose.coldMinutes() - usual.coldMinutes());
            double rest = 1 - Math.exp(-speed * pace * Math.max(0.1, effect) * after);
            return start + (0.97 - start) * (usualPart + (1 - usualPart) * rest);
        }
    }

    static List<Patient> some(int count) {
        List<Patient> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patients.add(patient(i));
        }
        return patients;
    }

    private static Patient patient(int i) {
        Random random = new Random(1000L + i);
        PersonId id = new PersonId(String.format("P-%03d", i + 1));
        String name = i < NAMES.size() ? NAMES.get(i) : NAMES.get(i % NAMES.size()) + " " + (i / NAMES.size() + 1);
        Person person = new Person(
                id,
                Optional.of(name),
                OptionalInt.of(1950 + random.nextInt(50)),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                OptionalDouble.of(172),
                OptionalDouble.of(74),
                Origin.SIMULATED);
        Condition condition = Condition.values()[i % Condition.values().length];
        int today = 18 + random.nextInt(60);
        OutcomeScale scale = scale(condition);
        Episode episode = new Episode(
                id + "/1",
                id,
                condition.code(),
                site(condition),
                TODAY.minusDays(today),
                "fake:outcome",
                OptionalDouble.of(scale.toMeasure(0.8)),
                OptionalDouble.of(scale.toMeasure(0.92)),
                Optional.empty());
        Dose usual = new Dose(
                6.4 + random.nextDouble() * 1.4,
                250 + random.nextInt(200),
                10 + random.nextInt(30),
                1.0 + random.nextDouble() * 0.5,
                0,
                5 + random.nextInt(15));
        double start = 0.2 + random.nextDouble() * 0.2;
        double speed = 0.006 + random.nextDouble() * 0.03;
        Patient bare = new Patient(
                person,
                episode,
                record(condition, scale, today, FeatureDays.of(today + 1).build()),
                usual,
                start,
                speed);
        return new Patient(
                person, episode, record(condition, scale, today, days(bare, today, random)), usual, start, speed);
    }

    private static RecoveryRecord record(Condition condition, OutcomeScale scale, int today, FeatureDays days) {
        return new RecoveryRecord(condition, scale, Traits.UNKNOWN, days);
    }

    private static FeatureDays days(Patient patient, int today, Random random) {
        FeatureDays.Builder days = FeatureDays.of(today + 1);
        OutcomeScale scale = patient.record().scale();
        for (int day = 2; day <= today; day += 6 + random.nextInt(4)) {
            double value = scale.toMeasure(patient.capacity(day, patient.usual(), 1))
                    + random.nextGaussian() * scale.measurementSd() * 0.7;
            days.set(day, DayFeature.OUTCOME, value);
        }
        for (int day = 0; day <= today; day++) {
            days.set(day, DayFeature.LN_RMSSD, 3.9 + random.nextGaussian() * 0.15);
            days.set(day, DayFeature.SLEEP, patient.usual().sleepHours() + random.nextGaussian() * 0.6);
        }
        return days.build();
    }

    private static Optional<String> site(Condition condition) {
        return switch (condition) {
            case KNEE_ARTHROPLASTY, ACL_RECONSTRUCTION -> Optional.of("left knee");
            case HIP_ARTHROPLASTY -> Optional.of("right hip");
            case HAMSTRING_STRAIN -> Optional.of("right thigh");
            case STROKE_UPPER_LIMB -> Optional.of("left arm");
            case FUNCTIONAL_OVERREACHING, BRAIN_INJURY -> Optional.empty();
            case ANKLE_SPRAIN -> Optional.of("left ankle");
            case ACHILLES_REPAIR -> Optional.of("right heel");
            case ROTATOR_CUFF_REPAIR -> Optional.of("left shoulder");
            case LOW_BACK_PAIN -> Optional.of("lower back");
        };
    }

    private static OutcomeScale scale(Condition condition) {
        return switch (condition) {
            case KNEE_ARTHROPLASTY -> new OutcomeScale("Active knee flexion", "deg", 20, 140, 10, 4);
            case HIP_ARTHROPLASTY -> new OutcomeScale("Timed Up and Go", "s", 30, 6, 2, 0.8);
            case ACL_RECONSTRUCTION -> new OutcomeScale("Limb symmetry index", "%", 20, 100, 8, 4);
            case HAMSTRING_STRAIN -> new OutcomeScale("Hamstring function", "%", 0, 100, 9, 5);
            case STROKE_UPPER_LIMB -> new OutcomeScale("Fugl-Meyer, upper extremity", "{score}", 0, 66, 5.25, 2.5);
            case FUNCTIONAL_OVERREACHING -> new OutcomeScale("Jump height", "cm", 15, 48, 2.5, 1.2);
            case ANKLE_SPRAIN, ACHILLES_REPAIR, ROTATOR_CUFF_REPAIR, LOW_BACK_PAIN, BRAIN_INJURY ->
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        };
    }
}
