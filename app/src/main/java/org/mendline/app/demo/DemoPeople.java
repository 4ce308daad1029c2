package org.mendline.app.demo;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.app.demo.DemoPerson.Course;
import org.mendline.app.demo.DemoPerson.Recording;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.Sex;

/// The twelve simulated people of the demo clinic.
final class DemoPeople {
    private DemoPeople() {}

    static List<DemoPerson> all() {
        return List.of(
                knee("D-01", "Alma Berg", 1958, Sex.FEMALE, MeasureCodes.KNEE_FLEXION, 120, 38, Recording.RICH, 11),
                knee("D-02", "Bruno Costa", 1951, Sex.MALE, MeasureCodes.TIMED_UP_AND_GO, 9, 62, Recording.VISITS, 12),
                new DemoPerson(
                        "D-03",
                        "Chiara Denti",
                        1963,
                        Sex.FEMALE,
                        164,
                        66,
                        Condition.HIP_ARTHROPLASTY,
                        MeasureCodes.SIX_MINUTE_WALK,
                        OptionalDouble.of(480),
                        45,
                        0,
                        false,
                        Recording.RICH,
                        Course.USUAL,
                        13),
                athlete("D-04", "David Eze", 2003, Sex.MALE, Condition.ACL_RECONSTRUCTION, 120, Course.USUAL, 14),
                athlete("D-05", "Elin Fors", 1999, Sex.FEMALE, Condition.ACL_RECONSTRUCTION, 84, Course.IDLE, 15),
                athlete("D-06", "Farid Ghani", 1996, Sex.MALE, Condition.HAMSTRING_STRAIN, 16, Course.USUAL, 16),
                athlete("D-07", "Grace Hoang", 2001, Sex.FEMALE, Condition.HAMSTRING_STRAIN, 33, Course.USUAL, 17),
                stroke("D-08", "Hugo Ito", 1949, Sex.MALE, 40, Recording.VISITS, 18),
                stroke("D-09", "Ines Jansen", 1955, Sex.FEMALE, 82, Recording.RICH, 19),
                athlete(
                        "D-10",
                        "Jonas Kral",
                        1998,
                        Sex.MALE,
                        Condition.FUNCTIONAL_OVERREACHING,
                        45,
                        Course.OVERLOADED,
                        20),
                athlete("D-11", "Kira Lund", 2000, Sex.FEMALE, Condition.FUNCTIONAL_OVERREACHING, 35, Course.USUAL, 21),
                new DemoPerson(
                        "D-12",
                        "Liam Moe",
                        1970,
                        Sex.MALE,
                        181,
                        88,
                        Condition.KNEE_ARTHROPLASTY,
                        MeasureCodes.KNEE_FLEXION,
                        OptionalDouble.of(120),
                        55,
                        21,
                        false,
                        Recording.RICH,
                        Course.USUAL,
                        22));
    }

    private static DemoPerson knee(
            String id,
            String name,
            int born,
            Sex sex,
            String outcome,
            double goal,
            int days,
            Recording recording,
            long seed) {
        return new DemoPerson(
                id,
                name,
                born,
                sex,
                170,
                79,
                Condition.KNEE_ARTHROPLASTY,
                outcome,
                OptionalDouble.of(goal),
                days,
                0,
                false,
                recording,
                Course.USUAL,
                seed);
    }

    private static DemoPerson athlete(
            String id, String name, int born, Sex sex, Condition condition, int days, Course course, long seed) {
        String outcome = switch (condition) {
            case ACL_RECONSTRUCTION -> MeasureCodes.LIMB_SYMMETRY;
            case HAMSTRING_STRAIN -> MeasureCodes.HAMSTRING_FUNCTION;
            case FUNCTIONAL_OVERREACHING -> MeasureCodes.JUMP_HEIGHT;
            case KNEE_ARTHROPLASTY, HIP_ARTHROPLASTY, STROKE_UPPER_LIMB -> MeasureCodes.SIX_MINUTE_WALK;
            case ANKLE_SPRAIN, ACHILLES_REPAIR, ROTATOR_CUFF_REPAIR, LOW_BACK_PAIN, BRAIN_INJURY ->
                OutcomeScales.usualCode(condition);
        };
        OptionalDouble goal = OptionalDouble.of(condition == Condition.FUNCTIONAL_OVERREACHING ? 38 : 90);
        return new DemoPerson(
                id, name, born, sex, 178, 72, condition, outcome, goal, days, 0, true, Recording.RICH, course, seed);
    }

    private static DemoPerson stroke(
            String id, String name, int born, Sex sex, int days, Recording recording, long seed) {
        return new DemoPerson(
                id,
                name,
                born,
                sex,
                169,
                74,
                Condition.STROKE_UPPER_LIMB,
                MeasureCodes.FMA_UE,
                OptionalDouble.of(50),
                days,
                0,
                false,
                recording,
                Course.USUAL,
                seed);
    }
}
