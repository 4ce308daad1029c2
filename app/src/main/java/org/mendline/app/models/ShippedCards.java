package org.mendline.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mendline.ml.inference.LstmPosterior;

/// Model cards of what comes with the program, as the training runs wrote them.
public final class ShippedCards {
    /// Places of the cards; `.json` for machines and `.md` for people.
    private static final List<String> PLACES = List.of("/org/mendline/ml/inference/model-card");

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

    private static List<String> read(String ending) throws IOException {
        List<String> cards = new java.util.ArrayList<>();
        for (String place : PLACES) {
            try (InputStream in = LstmPosterior.class.getResourceAsStream(place + ending)) {
                if (in == null) {
                    throw new IOException("This build brings no model card " + place + ending + ".");
                }
                cards.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return cards;
    }
}
