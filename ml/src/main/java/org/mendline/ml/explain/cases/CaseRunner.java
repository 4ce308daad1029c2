package org.mendline.ml.explain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mendline.ml.explain.Attribution;
import org.mendline.ml.explain.EngineModel;
import org.mendline.ml.explain.Game;
import org.mendline.ml.explain.IntegratedGradients;
import org.mendline.ml.explain.InterventionalGame;
import org.mendline.ml.explain.Link;
import org.mendline.ml.explain.OwenValues;
import org.mendline.ml.explain.ShapleyValues;
import org.mendline.ml.explain.TabularModel;
import org.mendline.ml.explain.UndefinedValueException;
import tools.jackson.databind.JsonNode;

/// One case, by its kind.
final class CaseRunner {
    /// Gauss-Legendre nodes: exact up to degree 16, more than any case's.
    private static final int NODES = 8;

    private CaseRunner() {}

    static CaseResult run(JsonNode item) {
        String id = Json.required(item, "id").asString();
        String kind = Json.required(item, "kind").asString();
        if (kind.equals("tabular_expect_error")) {
            return CaseResult.of(id, kind, raisesTypedError(item) ? 0 : Double.POSITIVE_INFINITY, 0);
        }
        double error = switch (kind) {
            case "game", "game_rule" -> shapleyError(CoalitionGames.read(item), item, 0);
            case "owen" -> owenError(item);
            case "integrated_gradients" -> gradientError(item);
            case "tabular" -> tabularError(item);
            case "lstm" -> shapleyError(lstmGame(item, CaseModels.read(item.get("model"), 0)), item, 0);
            default -> throw new IllegalArgumentException("Case " + id + " is of unknown kind " + kind);
        };
        return CaseResult.of(id, kind, error, Json.required(item, "tolerance").asDouble());
    }

    static CaseResult benchmark(String id, JsonNode item) {
        double[][] background = Json.matrix(Json.required(item, "background"));
        double worst = 0;
        for (int r = 0; r < item.get("x").size(); r++) {
            double[] x = Json.vector(item.get("x").get(r));
            Attribution shares = ShapleyValues.exact(new InterventionalGame(
                    CaseModels.read(item.get("model"), 0),
                    x,
                    background,
                    InterventionalGame.singletons(x.length),
                    Link.IDENTITY));
            worst = Math.max(
                    worst, vectorError(shares.phi(), item.get("phi_exact").get(r), 0));
            worst = Math.max(
                    worst, Math.abs(shares.base() - item.get("base_value").asDouble()));
            worst = Math.max(
                    worst, Math.abs(shares.full() - item.get("fx").get(r).asDouble()));
        }
        return CaseResult.of(id, "benchmark", worst, item.get("tolerance").asDouble());
    }

    /// An LSTM case with its weights in the float32 engine, against the case's `tolerance_float32`.
    static CaseResult throughEngine(JsonNode item) {
        try (EngineModel engine = EngineModel.of(CaseModels.lstm(item.get("model")))) {
            return CaseResult.of(
                    Json.required(item, "id").asString(),
                    "lstm, float32 engine",
                    shapleyError(lstmGame(item, engine), item, 0),
                    Json.required(item, "tolerance_float32").asDouble());
        }
    }

    private static boolean raisesTypedError(JsonNode item) {
        try {
            ShapleyValues.exact(tabularGame(item, 0));
            return false;
        } catch (UndefinedValueException expected) {
            return true;
        }
    }

    private static double tabularError(JsonNode item) {
        JsonNode base = item.get("base_value");
        int outputs = base.isArray() ? base.size() : 1;
        double worst = 0;
        for (int output = 0; output < outputs; output++) {
            worst = Math.max(worst, shapleyError(tabularGame(item, output), item, output));
        }
        return worst;
    }

    private static double shapleyError(Game game, JsonNode item, int output) {
        double worst = attributionError(ShapleyValues.exact(game), item, output);
        if (item.has("interaction_values")) {
            double[][] interactions = ShapleyValues.interactions(game);
            for (int i = 0; i < interactions.length; i++) {
                worst = Math.max(
                        worst,
                        vectorError(
                                interactions[i], item.get("interaction_values").get(i), 0));
            }
        }
        return worst;
    }

    private static double owenError(JsonNode item) {
        List<Long> partition = new ArrayList<>();
        for (JsonNode group : item.get("partition")) {
            long mask = 0;
            for (int player : Json.integers(group)) {
                mask |= 1L << player;
            }
            partition.add(mask);
        }
        return attributionError(OwenValues.exact(CoalitionGames.read(item), partition), item, 0);
    }

    private static double gradientError(JsonNode item) {
        PolynomialModel f = PolynomialModel.read(item.get("model"));
        double[] baseline = Json.vector(item.get("baseline"));
        return attributionError(IntegratedGradients.of(f, baseline, Json.vector(item.get("x")), NODES), item, 0);
    }

    private static Game tabularGame(JsonNode item, int output) {
        double[] x = Json.vector(item.get("x"));
        List<int[]> groups = InterventionalGame.singletons(x.length);
        if (item.has("groups")) {
            groups = new ArrayList<>();
            for (JsonNode group : item.get("groups")) {
                groups.add(Json.integers(group));
            }
        }
        Link link = Link.valueOf(item.get("link").asString().toUpperCase(Locale.ROOT));
        return new InterventionalGame(
                CaseModels.read(item.get("model"), output), x, Json.matrix(item.get("background")), groups, link);
    }

    /// Cells (each value of each step), events (whole steps) or features (one value through all steps).
    private static Game lstmGame(JsonNode item, TabularModel model) {
        double[] x = Json.flat(item.get("x"));
        int steps = item.get("x").size();
        int features = x.length / steps;
        String level = item.get("level").asString();
        int players = switch (level) {
            case "cell" -> x.length;
            case "event" -> steps;
            case "feature" -> features;
            default -> throw new IllegalArgumentException("Unknown level of an LSTM case: " + level);
        };
        List<List<Integer>> columns = new ArrayList<>();
        for (int p = 0; p < players; p++) {
            columns.add(new ArrayList<>());
        }
        for (int cell = 0; cell < x.length; cell++) {
            int player = players == x.length ? cell : level.equals("event") ? cell / features : cell % features;
            columns.get(player).add(cell);
        }
        List<int[]> groups = columns.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        double[][] background = new double[item.get("background").size()][];
        for (int b = 0; b < background.length; b++) {
            background[b] = Json.flat(item.get("background").get(b));
        }
        return new InterventionalGame(model, x, background, groups, Link.IDENTITY);
    }

    private static double attributionError(Attribution shares, JsonNode item, int output) {
        double worst = vectorError(shares.phi(), item.get("phi"), output);
        worst = Math.max(worst, Math.abs(shares.base() - Json.number(item.get("base_value"), output)));
        return Math.max(worst, Math.abs(shares.full() - Json.number(Json.required(item, "fx"), output)));
    }

    private static double vectorError(double[] values, JsonNode expected, int output) {
        if (values.length != expected.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - Json.number(expected.get(i), output)));
        }
        return worst;
    }
}
