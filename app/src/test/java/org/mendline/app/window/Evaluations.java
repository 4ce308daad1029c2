package org.mendline.app.window;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mendline.app.models.ShippedEvaluation;

/// A small evaluation as the bench prints it, with a win, a draw and a loss. Its figures are made up.
final class Evaluations {
    private static final String MEMBER = """
            {"name": "%s", "baseline": %s, "mae": %s, "rmse": 9, "medae": 4, "bias": 0.1, "r2": 0.6, "crps": 4,
             "coverage50": %s, "coverage80": %s, "coverage90": 0.9, "width50": 9, "width80": %s, "width90": 23}""";

    private Evaluations() {}

    static ShippedEvaluation madeUp() {
        try {
            return ShippedEvaluation.read(new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json() {
        return """
                {"run": {"date": "2026-11-21", "data": "recovery", "program": "Mendline 0.1.0"},
                 "tasks": [%s, %s, %s, %s], "twin": {"realRecords": []}, "directions": {"trials": []},
                 "ablations": null, "engineNote": null}""".formatted(
                        task(
                                "knee-pain",
                                "Knee pain after sports injury, day 10 from days 0 and 3",
                                5.1,
                                6.2,
                                "-1.6, \"lo95\": -2.4, \"hi95\": -0.3",
                                "better"),
                        task(
                                "hip-steps",
                                "Steps after hip arthroplasty, mean of days 22 to 28 from days 1 to 7",
                                1412,
                                1398,
                                "14, \"lo95\": -160, \"hi95\": 190",
                                "no clear difference"),
                        task(
                                "wong-viq",
                                "Verbal IQ after coma, last visit from the first",
                                8.9,
                                8.1,
                                "0.8, \"lo95\": 0.1, \"hi95\": 1.5",
                                "worse"),
                        task(
                                "tiny",
                                "Grip strength of a handful",
                                3.1,
                                4.0,
                                "-0.9, \"lo95\": -1.4, \"hi95\": -0.2",
                                "too few to judge"));
    }

    private static String task(String name, String title, double ours, double best, String difference, String verdict) {
        return """
                {"task": "%s", "title": "%s", "unit": "points", "n": 96, "persons": 80, "folds": 10, "seed": 3,
                 "reshuffleSeeds": [3000], "members": [%s, %s], "bestBaseline": "ridge",
                 "difference": {"mae": %s, "verdict": "%s"}, "widthRatio80VsRidge": 0.88,
                 "weights": {"ridge": 0.4}, "disagreement": {"meanSd": 1, "correlationWithError": 0.1},
                 "anchors": []}""".formatted(
                        name,
                        title,
                        MEMBER.formatted("ridge", true, best, 0.48, 0.79, 19.5),
                        MEMBER.formatted("mendline", false, ours, 0.52, 0.81, 17.2),
                        difference,
                        verdict);
    }
}
