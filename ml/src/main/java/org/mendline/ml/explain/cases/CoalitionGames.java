package org.mendline.ml.explain.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.ml.explain.Game;
import tools.jackson.databind.JsonNode;

/// Games written down coalition by coalition, or by a counting rule.
final class CoalitionGames {
    private static final Pattern MAJORITY = Pattern.compile("value 1 iff \\|S\\|>=(\\d+), else 0");

    private CoalitionGames() {}

    static Game read(JsonNode item) {
        int players = Json.required(item, "players").asInt();
        if (item.has("rule")) {
            Matcher rule = MAJORITY.matcher(item.get("rule").asString());
            if (!rule.matches()) {
                throw new IllegalArgumentException("Unknown game rule in a case file: " + item.get("rule"));
            }
            int quota = Integer.parseInt(rule.group(1));
            return game(players, s -> Long.bitCount(s) >= quota ? 1 : 0);
        }
        double[] worth = new double[1 << players];
        for (Map.Entry<String, JsonNode> entry :
                Json.required(item, "coalition_values").properties()) {
            worth[mask(entry.getKey())] = entry.getValue().asDouble();
        }
        return game(players, s -> worth[(int) s]);
    }

    /// Bit string with player 0 first.
    private static int mask(String bits) {
        int mask = 0;
        for (int i = 0; i < bits.length(); i++) {
            mask |= bits.charAt(i) == '1' ? 1 << i : 0;
        }
        return mask;
    }

    private static Game game(int players, LongToDoubleFunction worth) {
        return new Game() {
            @Override
            public int players() {
                return players;
            }

            @Override
            public double[] values(long[] coalitions) {
                return Arrays.stream(coalitions).mapToDouble(worth).toArray();
            }
        };
    }
}
