package org.mendline.ml.evaluate.twin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.Traits;

/// Tasks whose people are simulated from the shipped priors: the outcome 28 and 84 days after the last of one to eight
/// visits. The twin's assumptions hold here by construction; what is learned is what network, particles and ensemble
/// make of the same truth. Written and read back as any other task is, so that they pass through the same reader.
final class SimulatedTasks {
    private static final List<Condition> CONDITIONS =
            List.of(Condition.STROKE_UPPER_LIMB, Condition.KNEE_ARTHROPLASTY, Condition.HAMSTRING_STRAIN);
    private static final int[] HORIZONS = {28, 84};
    private static final int PEOPLE = 150;
    private static final int MOST_VISITS = 8;
    private static final int SHORTEST_RECORD = 3;
    private static final int LONGEST_RECORD = 70;
    private static final int LATEST_FIRST_VISIT = 15;
    private static final double VISITS_A_DAY = 0.1;
    private static final OutcomeScale SCALE = new OutcomeScale("Simulated outcome", "%", 0, 100, 10, 4);

    private SimulatedTasks() {}

    /// One task a condition and horizon; the same seed makes the same people.
    ///
    /// @param folder empty; tables and descriptions are left there
    static List<Task> of(Path folder, long seed) throws IOException {
        for (Condition condition : CONDITIONS) {
            for (int horizon : HORIZONS) {
                String name = "simulated-" + condition.code() + "-" + horizon;
                SplittableRandom random = new SplittableRandom(seed + 1000L * condition.ordinal() + horizon);
                StringBuilder table =
                        new StringBuilder("person,truth,first,last,lastDay,target" + visitColumns() + "\n");
                for (int i = 0; i < PEOPLE; i++) {
                    table.append(row(i, condition, horizon, random)).append('\n');
                }
                Files.writeString(folder.resolve(name + ".csv"), table);
                Files.writeString(folder.resolve(name + ".json"), description(name, condition, horizon));
            }
        }
        return TaskFolder.read(folder);
    }

    private static String visitColumns() {
        StringBuilder columns = new StringBuilder();
        for (int v = 0; v < MOST_VISITS; v++) {
            columns.append(",visit").append(v).append(",day").append(v);
        }
        return columns.toString();
    }

    private static String row(int number, Condition condition, int horizon, SplittableRandom random) {
        int length = random.nextInt(SHORTEST_RECORD, LONGEST_RECORD);
        int firstVisit = random.nextInt(1, Math.min(LATEST_FIRST_VISIT, length));
        ObservationPattern visits = new ObservationPattern(VISITS_A_DAY, firstVisit, Set.of(), 0, 0, Set.of());
        SimulatedPerson person =
                PersonSimulator.simulate(condition, SCALE, Traits.UNKNOWN, length + horizon, visits, random.nextLong());
        int[] days = IntStream.range(0, length)
                .filter(day -> person.whole().days().observed(day, DayFeature.OUTCOME))
                .limit(MOST_VISITS)
                .toArray();
        int last = days[days.length - 1];
        double truth =
                SCALE.toMeasure(person.capacity()[last + horizon]) + SCALE.measurementSd() * random.nextGaussian();
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "%d,%.3f,%.3f,%.3f,%d,%d",
                number,
                written(truth),
                visit(person, days[0]),
                visit(person, last),
                last,
                last + horizon));
        for (int v = 0; v < MOST_VISITS; v++) {
            row.append(
                    v < days.length ? String.format(Locale.ROOT, ",%.3f,%d", visit(person, days[v]), days[v]) : ",,");
        }
        return row.toString();
    }

    private static double visit(SimulatedPerson person, int day) {
        return written(person.whole().days().value(day, DayFeature.OUTCOME).orElseThrow());
    }

    /// Nobody writes down a score outside the scale.
    private static double written(double value) {
        return Math.clamp(value, SCALE.worst(), SCALE.best());
    }

    private static String description(String name, Condition condition, int horizon) {
        StringBuilder inputs = new StringBuilder();
        StringBuilder visits = new StringBuilder();
        for (int v = 0; v < MOST_VISITS; v++) {
            for (String column : List.of("visit" + v, "day" + v)) {
                inputs.append(",{\"name\":\"%s\",\"column\":\"%s\",\"role\":\"auxiliary\"}".formatted(column, column));
            }
            visits.append("%s{\"value\":\"visit%d\",\"time\":\"day%d\"}".formatted(v == 0 ? "" : ",", v, v));
        }
        return """
                {"task": "%s", "title": "SIMULATED %s, %d days after the last visit", "file": "%s.csv",
                 "personColumn": "person",
                 "outcome": {"column": "truth", "unit": "%%", "lowest": 0, "highest": 100},
                 "inputs": [
                  {"name": "first", "column": "first"}, {"name": "last", "column": "last", "required": true},
                  {"name": "change", "difference": ["last", "first"]},
                  {"name": "logLastDay", "column": "lastDay", "transform": "log"},
                  {"name": "target", "column": "target", "role": "auxiliary"}%s],
                 "current": "last",
                 "twin": {"condition": "%s", "visits": [%s], "target": "target",
                  "scale": {"worst": 0, "best": 100, "measurementSd": 4, "minimalImportantDifference": 10}},
                 "split": {"folds": 10, "reshuffles": 1}}
                """.formatted(name, condition.code(), horizon, name, inputs, condition.code(), visits);
    }
}
