package org.mendline.ml.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.outlook.OutlookModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ModelManifestTest {
    private static final Map<String, Class<?>> SHIPPED =
            Map.of(LstmPosterior.SHIPPED, LstmPosterior.class, OutlookModel.SHIPPED, OutlookModel.class);
    private static final int MOST_BYTES = 5 << 20;

    private static byte[] resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void theShippedManifestListsEveryShippedWeightFileAsItIs() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(resource(ModelManifest.class, ModelManifest.FILE));
        int bytes = 0;
        assertThat(manifest.get("models").size()).isEqualTo(SHIPPED.size());
        for (JsonNode model : manifest.get("models")) {
            String file = model.get("file").asString();
            byte[] weights = resource(SHIPPED.get(file), file);
            assertThat(model.get("sha256").asString()).isEqualTo(ModelManifest.sha256(weights));
            assertThat(model.get("bytes").asInt()).isEqualTo(weights.length);
            bytes += weights.length;
        }
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void theOutlooksCardIsOfTheShippedWeights() throws IOException {
        JsonNode card = new ObjectMapper().readTree(resource(OutlookModel.class, OutlookCard.JSON));
        assertThat(card.get("weightsSha256").asString())
                .isEqualTo(ModelManifest.sha256(resource(OutlookModel.class, OutlookModel.SHIPPED)));
        assertThat(card.get("data").asString()).isEqualTo("SIMULATED");
        assertThat(card.get("earlyWarnings").get("falseWarningsPerEightWeeks").asDouble())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void onlyWeightFilesAreListed(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.weights"), new byte[] {1, 2});
        Files.write(folder.resolve("a.weights"), new byte[0]);
        Files.writeString(folder.resolve("card.md"), "x");
        ModelManifest.write(folder);
        JsonNode models = new ObjectMapper()
                .readTree(Files.readString(folder.resolve(ModelManifest.FILE)))
                .get("models");
        assertThat(models.size()).isEqualTo(2);
        // SHA-256 of nothing, FIPS 180-4
        assertThat(models.get(0).get("sha256").asString())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
