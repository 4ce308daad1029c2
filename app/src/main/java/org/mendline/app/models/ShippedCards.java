package org.mendline.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mendline.ml.inference.LstmPosterior;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Model cards of what comes with the program, as the training runs wrote them.
public final class ShippedCards {
    private static final List<Place> PLACES = List.of(
            new Place("/org/mendline/ml/inference/model-card", "/org/mendline/ml/inference/posterior.weights"),
            new Place("/org/mendline/ml/outlook/outlook-card", "/org/mendline/ml/outlook/outlook.weights"));

    private ShippedCards() {}

    /// The cards for people, Markdown.
    ///
    /// @throws IOException if this build brings none
    public static List<String> markdown() throws IOException {
        return read(".md");
    }

    /// The same facts as JSON documents.
    ///
    /// @throws IOException if this build brings none
    public static List<String> json() throws IOException {
        return read(".json");
    }

    /// The cards beside the weights of this build.
    ///
    /// @throws IOException if this build lacks either
    public static List<ModelCard> cards() throws IOException {
        List<ModelCard> cards = new ArrayList<>();
        for (Place place : PLACES) {
            JsonNode facts = JsonMapper.shared().readTree(text(place.card() + ".json"));
            String sha256 = sha256(bytes(place.weights()));
            cards.add(new ModelCard(
                    facts.path("model").asString(),
                    text(place.card() + ".md"),
                    sha256,
                    sha256.equals(facts.path("weightsSha256").asString())));
        }
        return cards;
    }

    private static List<String> read(String ending) throws IOException {
        List<String> cards = new ArrayList<>();
        for (Place place : PLACES) {
            cards.add(text(place.card() + ending));
        }
        return cards;
    }

    private static String text(String place) throws IOException {
        return new String(bytes(place), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String place) throws IOException {
        try (InputStream in = LstmPosterior.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IOException("This build does not bring " + place + ".");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// @param card without its ending: `.json` for machines, `.md` for people
    private record Place(String card, String weights) {}
}
